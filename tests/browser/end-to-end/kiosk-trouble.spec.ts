// What may go wrong in the middle of a visit: the page is loaded anew, its process dies, the disk is
// full. No answer is on the screen afterwards, and the kiosk says that nothing was kept.

import { Kiosk, SCREEN } from "../support/kiosk.ts";
import { expect, test } from "../support/test.ts";

test.use(SCREEN);

const WORD = "Vozyk Quanh";
const KEPT_NOTHING = "Không có gì được giữ lại";

/** A visit with a form open and a word in it. */
async function fill(kiosk: Kiosk, address: string): Promise<void> {
  const { page } = kiosk;
  await kiosk.open(address);
  await kiosk.visit();
  await kiosk.procedure("khai sinh", /đăng ký khai sinh/i);
  await page.getByRole("link", { name: "Điền tờ khai" }).tap();
  await page.getByRole("button", { name: "Bắt đầu điền" }).tap();
  await page.getByLabel("Kính gửi").fill(WORD);
  await page.getByLabel("Kính gửi").blur();
  expect(await kiosk.traces(WORD)).toEqual(["page"]);
}

test("loading the page anew with a form open shows the first screen and says that nothing was kept", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await fill(kiosk, site.address);
  await page.reload();
  await expect(kiosk.begin).toBeVisible();
  await expect(page.getByText(KEPT_NOTHING)).toBeVisible();
  expect(await kiosk.traces(WORD)).toEqual([]);
  await kiosk.visit();
  await kiosk.end.tap();
  await expect(kiosk.begin).toBeVisible();
  await expect(page.getByText(KEPT_NOTHING), "a visit that ended in order needs no word").toBeHidden();
});

test("a page whose process died comes back empty and says so", async ({ page, site, context }) => {
  const kiosk = new Kiosk(page);
  await fill(kiosk, site.address);
  const died = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => {});
  await died;
  // What a watchdog does.
  const next = new Kiosk(await context.newPage());
  await next.open(site.address);
  await expect(next.page.getByText(KEPT_NOTHING)).toBeVisible();
  expect(await next.traces(WORD)).toEqual([]);
});

test("a full disk costs nothing that a visitor would miss", async ({ page, site }) => {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(site.address).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  const kiosk = new Kiosk(page);
  await fill(kiosk, site.address);
  // Also what the page itself notes has no place any more.
  const full = await page.evaluate(() => {
    const piece = "x".repeat(100_000);
    try {
      for (let at = 0; ; at += 1) localStorage.setItem(`full ${at}`, piece);
    } catch (reason) {
      return (reason as Error).name;
    }
  });
  expect(full).toBe("QuotaExceededError");
  expect((await page.evaluate(() => navigator.storage.estimate())).quota).toBe(1);
  await page.getByRole("button", { name: "Quay lại" }).tap();
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  await kiosk.end.tap();
  await expect(kiosk.begin).toBeVisible();
  expect(await kiosk.traces(WORD)).toEqual([]);
  await kiosk.visit();
  await kiosk.press(..."khai", "space", ..."sinh");
  await expect(kiosk.results.first()).toContainText(/khai sinh/i);
});
