import { expect, test } from "../support/test.ts";

test("finds birth registration from its name", async ({ widget }) => {
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await expect(widget.results.first()).toContainText(/khai sinh/i);
});

test("finds it while it is being typed, without marks, key by key", async ({ widget }) => {
  await widget.start();
  await widget.type("khai si");
  await expect(widget.results.first()).toContainText(/khai sinh/i);
});

test("finds it in a whole spoken question", async ({ widget }) => {
  await widget.start();
  await widget.search("con em sinh tuần trước giờ làm giấy khai sinh cho bé thì cần mang theo gì ạ");
  await expect(widget.results.first()).toContainText(/khai sinh/i);
});

test("shows money and time of a result before it is opened", async ({ widget }) => {
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await expect(widget.results.first()).toContainText(/Miễn phí|\d đ|quy định|Tùy trường hợp|Chưa công bố/);
});

test("an empty screen teaches by examples that work", async ({ page, widget }) => {
  await widget.start();
  await page.getByRole("button", { name: "làm giấy khai sinh cho con" }).click();
  await expect(widget.field).toHaveValue("làm giấy khai sinh cho con");
  await expect(widget.results.first()).toContainText(/khai sinh/i);
});

test("never rewrites what is being typed", async ({ widget }) => {
  await widget.start();
  await widget.type("dang ky ket hon");
  await expect(widget.results.first()).toBeVisible();
  await expect(widget.field).toHaveValue("dang ky ket hon");
});

test("says so when nothing is found, and where to go on", async ({ page, widget }) => {
  await widget.start();
  await widget.field.fill("zzzqqqxxx");
  await expect(page.getByRole("heading", { name: "Chưa tìm thấy thủ tục nào" })).toBeVisible();
  await expect(page.getByRole("link", { name: /lĩnh vực/ })).toBeVisible();
});

test("a list is narrowed to a field of what was found, and widened again", async ({ page, widget }) => {
  await widget.start();
  await widget.search("cấp lại giấy");
  const meta = page.locator(".meta");
  const fields = async () => new Set((await meta.allTextContents()).map((words) => words.split(" · ")[1]));
  // The first rows come before the others.
  await expect.poll(async () => (await fields()).size).toBeGreaterThan(1);
  await page.getByText("Thu hẹp", { exact: true }).click();
  const choices = page.getByRole("group", { name: "Lĩnh vực" }).getByRole("button");
  const chosen = (await choices.nth(1).textContent()) ?? "";
  await choices.nth(1).click();
  await expect(choices.nth(1)).toHaveAttribute("aria-pressed", "true");
  await expect.poll(fields).toEqual(new Set([chosen]));
  await page.getByRole("button", { name: `Bỏ lựa chọn: ${chosen}` }).click();
  await expect.poll(async () => (await fields()).size).toBeGreaterThan(1);
});

test("a life event lists its procedures", async ({ page, widget }) => {
  await widget.start();
  const tiles = page.getByRole("heading", { name: "Chọn theo việc của bạn" });
  await expect(tiles).toBeVisible();
  await page.getByRole("link", { name: "Sinh con" }).click();
  await expect(widget.heading()).toBeVisible();
  await expect(page.getByRole("link", { name: /khai sinh/i }).first()).toBeVisible();
});

test("going back shows the same results again", async ({ widget }) => {
  await widget.start();
  await widget.search("đăng ký kết hôn");
  const first = await widget.results.first().innerText();
  await widget.results.first().click();
  await expect(widget.heading()).toBeVisible();
  await widget.back.click();
  await expect(widget.field).toHaveValue("đăng ký kết hôn");
  await expect(widget.results.first()).toHaveText(first, { useInnerText: true });
});

test("rows that stay while one types stand as a fresh search puts them", async ({ widget }) => {
  const codes = () => widget.results.evaluateAll((rows) => rows.map((row) => row.id));
  await widget.start();
  await widget.search("đăng ký lại khai tử");
  for (const query of ["khai tử", "khai sinh", "đăng ký khai sinh", "giấy khai sinh"]) {
    await widget.field.fill(query);
    await widget.page.waitForTimeout(300);
  }
  const stayed = await codes();
  await widget.start();
  await widget.search("giấy khai sinh");
  await widget.page.waitForTimeout(300);
  expect(stayed.length).toBe(10);
  expect(stayed).toEqual(await codes());
});
