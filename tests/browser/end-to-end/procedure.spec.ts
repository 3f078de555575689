import { expect, test } from "../support/test.ts";

const BIRTH = "1.001193";
/** Certified copies: several official cases, and no questions. */
const COPIES = "2.000815";

test("leads with papers, money, time, place and form", async ({ page, widget }) => {
  await widget.procedure(BIRTH);
  for (const aspect of ["Giấy tờ", "Lệ phí", "Thời gian", "Nơi nộp", "Tờ khai"]) {
    await expect(page.getByRole("button", { name: new RegExp(aspect) }).first()).toBeVisible();
  }
});

test("papers can be ticked, and the page says how many are left", async ({ page, widget }) => {
  await widget.procedure(COPIES);
  const cases = page.getByRole("radio");
  if ((await cases.count()) > 0) await cases.first().check();
  const left = page.getByText(/^Còn \d+ giấy$/);
  await expect(left).toBeVisible();
  const before = await left.innerText();
  await widget.papers().first().check();
  await expect(widget.papers().first()).toBeChecked();
  await expect(page.getByText(before, { exact: true })).toHaveCount(0);
});

test("ticks are still there after going away and back", async ({ page, widget }) => {
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await widget.results.first().click();
  await widget.papers().first().check();
  await widget.back.click();
  await widget.results.first().click();
  await expect(widget.papers().first()).toBeChecked();
});

test("nothing a citizen ticks or types is kept on the device", async ({ page, context, widget }) => {
  await widget.start();
  await widget.search("khai sinh cho Nguyễn Văn Thử");
  await widget.results.first().click();
  await widget.papers().first().check();
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0 });
  expect(await context.cookies()).toEqual([]);
});

test("the official words are one tap away", async ({ page, widget }) => {
  await widget.procedure(BIRTH);
  const official = page.getByText("Toàn văn chính thức");
  await official.click();
  await expect(page.getByText("Nguyên văn như cơ quan nhà nước đã công bố.")).toBeVisible();
});

test("says where it comes from and leads to the national portal", async ({ page, widget }) => {
  await widget.procedure(BIRTH);
  await expect(page.getByText(BIRTH, { exact: true }).first()).toBeVisible();
  const portal = page.getByRole("link", { name: /Cổng Dịch vụ công/ }).first();
  await expect(portal).toHaveAttribute("href", /^https:\/\/dichvucong\.gov\.vn/);
});

test("an unknown code says so", async ({ page, widget }) => {
  await widget.open("#/tt/9.999999");
  await expect(page.getByRole("heading", { name: "Không có thủ tục này" })).toBeVisible();
});

test("on paper there is the checklist and no buttons", async ({ page, widget }) => {
  await widget.procedure(BIRTH);
  await page.emulateMedia({ media: "print" });
  await expect(widget.heading()).toBeVisible();
  await expect(widget.papers().first()).toBeVisible();
  await expect(widget.back).toBeHidden();
  await expect(page.getByRole("button", { name: "In", exact: true })).toBeHidden();
});

test("every procedure of the content opens", async ({ page, widget }) => {
  const { readdir } = await import("node:fs/promises");
  const files = await readdir(new URL("../../../content/procedures/", import.meta.url));
  const codes = files.filter((name) => name.endsWith(".toml")).map((name) => name.match(/^[\d.]+\d/)![0]);
  expect(codes.length).toBeGreaterThan(0);
  await widget.start();
  for (const code of codes) {
    await page.evaluate((to) => { location.hash = to; }, `#/tt/${code}`);
    await expect(page.getByText(code, { exact: true }).first(), code).toBeVisible();
    await expect(widget.heading(), code).not.toBeEmpty();
  }
});
