// The page of a kiosk: what each visit can do, and that none leaves anything to the next.

import { expectAccessible } from "../support/axe.ts";
import { Kiosk, SCREEN } from "../support/kiosk.ts";
import { expect, test } from "../support/test.ts";

const COUNTS = "thu-tuc/kiosk/counts";

test.use(SCREEN);

test("a visit begins at a touch, types on the screen and finds", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  await kiosk.press("k", "h", "a", "i", "space", "s", "i", "n", "h");
  await expect(kiosk.field).toHaveValue("khai sinh");
  await expect(kiosk.results.first()).toContainText(/khai sinh/i);
});

const typed: [what: string, keys: string[], text: string][] = [
  ["a tone on the shaped vowel", [..."nươc", "sắc"], "nước"],
  ["a tone that moves when the word grows", [..."hoa", "huyền", "n"], "hoàn"],
  ["a tone after gi", [..."gia", "sắc"], "giá"],
  ["a tone on an open pair", [..."thu", "hỏi", "y"], "thủy"],
  ["the same tone twice", [..."ma", "sắc", "sắc"], "ma"],
  ["another tone", [..."ma", "sắc", "ngã"], "mã"],
  ["the last word only", [..."thu", "hỏi", "space", ..."tuc", "nặng"], "thủ tục"],
  ["a capital letter", ["shift", "đ", "a", "huyền"], "Đà"],
  ["erasing", [..."xa", "sắc", "erase", "e"], "xe"],
];
for (const [what, keys, text] of typed) {
  test(`the keyboard writes ${what}`, async ({ page, site }) => {
    const kiosk = new Kiosk(page);
    await kiosk.open(site.address);
    await kiosk.visit();
    await kiosk.press(...keys);
    await expect(kiosk.field).toHaveValue(text);
  });
}

test("every key and button is at least 60 px, and the keyboard can be hidden and shown", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  const small = await page.locator("#visit button:visible").evaluateAll((all) =>
    all
      .filter((one) => one.getRootNode() === document)
      .map((one) => one.getBoundingClientRect())
      .filter((box) => box.width < 60 || box.height < 60).length,
  );
  expect(small).toBe(0);
  const keys = page.getByRole("region", { name: "Bàn phím" });
  await kiosk.press("hide");
  await expect(keys).toBeHidden();
  await page.getByRole("button", { name: "Bàn phím", exact: true }).click();
  await expect(keys).toBeVisible();
});

test("the bar speaks the language that was chosen, at the beginning or later", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await page.getByRole("button", { name: "Begin in English" }).tap();
  await expect(page.getByRole("button", { name: "Finish" })).toBeVisible();
  await page.getByRole("button", { name: "Tiếng Việt" }).tap();
  await expect(kiosk.end).toBeVisible();
});

test("Kết thúc leaves nothing of the visit behind", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  const before = await page.evaluate(() => history.length);
  await kiosk.visit();
  await kiosk.press(..."zyxkq");
  await page.evaluate(() => {
    localStorage.setItem("thu-tuc/to-khai/x", "zyxkq");
    sessionStorage.setItem("x", "zyxkq");
  });
  expect(await kiosk.traces("zyxkq")).toEqual(["page", "storage"]);
  await kiosk.end.click();
  await expect(kiosk.begin).toBeVisible();
  expect(await kiosk.traces("zyxkq")).toEqual([]);
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(page.url()).toBe(`${site.address}kiosk.html`);
});

test("a visit that was left ends by itself, after a countdown that can be stopped", async ({ page, site }) => {
  await page.clock.install();
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  await kiosk.press(..."zyxkq");
  await page.clock.fastForward(85_000);
  await expect(kiosk.stillHere).toBeHidden();
  await page.clock.fastForward(8_000);
  await expect(kiosk.stillHere).toBeVisible();
  await expect(page.locator("#seconds")).toHaveText(/^1\d$/);
  await expectAccessible(page);
  await kiosk.stillHere.click();
  await expect(kiosk.stillHere).toBeHidden();
  await expect(kiosk.field).toHaveValue("zyxkq");
  await page.clock.fastForward(93_000);
  await expect(kiosk.stillHere).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(kiosk.begin).toBeVisible();
  expect(await kiosk.traces("zyxkq")).toEqual([]);
});

test("nothing leads out of the page", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  const address = page.url();
  const links: [href: string, more: string][] = [
    ["https://dichvucong.gov.vn/", ""],
    ["https://dichvucong.gov.vn/", "_blank"],
    ["index.html", ""],
    ["mailto:a@example.org", ""],
  ];
  for (const [href, target] of links) {
    await page.evaluate(
      ([href, target]) => {
        const link = document.createElement("a");
        Object.assign(link, { href, target, textContent: "ra ngoài" });
        // Inside the widget's shadow root, where its own links are.
        document.querySelector("thu-tuc")!.shadowRoot!.prepend(link);
        link.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }));
        link.remove();
      },
      [href, target] as const,
    );
    await expect(page.getByText("Máy này chỉ mở công cụ tra cứu")).toBeVisible();
  }
  expect(await page.evaluate(() => window.open("https://dichvucong.gov.vn/"))).toBeNull();
  const menu = await page.evaluate(() =>
    document.body.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true })),
  );
  expect(menu, "the context menu is refused").toBe(false);
  expect(page.context().pages()).toHaveLength(1);
  expect(page.url()).toBe(address);
  await expect(kiosk.field).toBeVisible();
});

test("a crash restarts the page and says that nothing was kept", async ({ page, site, watched }) => {
  watched.allow(/unreachable/);
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  await kiosk.press(..."zyxkq");
  await page.evaluate(() => void setTimeout(() => { throw new Error("unreachable"); }));
  await expect(kiosk.begin).toBeVisible();
  await expect(page.getByText("Không có gì được giữ lại")).toBeVisible();
  expect(await kiosk.traces("zyxkq")).toEqual([]);
  await page.reload();
  await expect(page.getByText("Không có gì được giữ lại")).toBeHidden();
});

test("counts visits and searches without a word of them, for the helper who holds the emblem", async ({ page, site, watched }) => {
  // A timer of the widget that ends on the emptied page fails; the page hears nothing of it, but a
  // clock that is set by hand reports it.
  watched.allow(/null function/);
  await page.clock.install();
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  await kiosk.press(..."khai");
  await page.clock.runFor(3_000);
  await kiosk.end.click();
  await expect(kiosk.begin).toBeVisible();
  // The screen is there before the script that listens to the emblem.
  await page.waitForLoadState();
  expect(await page.evaluate((name) => localStorage.getItem(name), COUNTS)).not.toContain("khai");
  await page.locator("#emblem").hover();
  await page.mouse.down();
  await page.clock.runFor(5_500);
  await page.mouse.up();
  await expect(page.getByLabel("Số lượt dùng, dạng CSV")).toHaveValue(
    /^date,visits,searches,opened,restarts\r?\n\d{4}-\d\d-\d\d,1,1,0,0\r?\n$/,
  );
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu tệp CSV" }).click();
  expect((await saved).suggestedFilename()).toBe("kiosk.csv");
});

test("the first screen and the search have no finding of axe", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await expectAccessible(page);
  await kiosk.visit();
  await kiosk.press(..."khai", "space", ..."sinh");
  await expect(kiosk.results.first()).toBeVisible();
  await expectAccessible(page);
});
