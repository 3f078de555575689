// What may go wrong in the middle of a visit: the page is loaded anew, its process dies, the disk is
// full. No answer is on the screen afterwards, and the kiosk says that nothing was kept.

import { Kiosk, SCREEN } from "../support/kiosk.ts";
import { expect, test } from "../support/test.ts";

test.use(SCREEN);

const WORD = "Vozyk Quanh";
const KEPT_NOTHING = "Không có gì được giữ lại";

/** A visit with a form open and a word in it. */
async function fill(kiosk: Kiosk, address: string, state?: "opened"): Promise<void> {
  const { page } = kiosk;
  if (state !== "opened") await kiosk.open(address);
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

for (const since of ["the first start", "all was kept"]) test(`a disk that is full since ${since} costs nothing that a visitor would miss`, async ({ page, site, watched }) => {
  watched.allow(/quota/i);
  await page.addInitScript(() => {
    navigator.serviceWorker?.addEventListener("message", ({ data }) => {
      if (data.about === "all") document.documentElement.dataset.kept = data.said;
    });
  });
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  if (since === "all was kept") {
    await expect(page.locator("html[data-kept]")).toHaveAttribute("data-kept", "kept", { timeout: 30_000 });
  }
  const session = await page.context().newCDPSession(page);
  const origin = new URL(site.address).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  // Without this the rest would prove nothing.
  const room = await page.evaluate(async () => {
    const store = await caches.open("a test");
    return store.put("x", new Response("x".repeat(10_000))).then(() => "room", (reason: Error) => reason.name);
  });
  expect(room).toBe("QuotaExceededError");
  // Also what the page itself notes finds no place any more.
  const full = await page.evaluate(() => {
    for (const letters of [100_000, 1_000, 10, 1]) {
      try {
        for (let at = 0; ; at += 1) localStorage.setItem(`${letters} ${at}`, "x".repeat(letters));
      } catch (reason) {
        if (letters === 1) return (reason as Error).name;
      }
    }
  });
  expect(full).toBe("QuotaExceededError");
  // The worker is begun two seconds after the page; it has met the full disk by then.
  await page.waitForFunction(() => performance.now() > 5_000);
  await fill(kiosk, site.address, "opened");
  await page.getByRole("button", { name: "Quay lại" }).tap();
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  await kiosk.end.tap();
  await expect(kiosk.begin).toBeVisible();
  expect(await kiosk.traces(WORD)).toEqual([]);
  await kiosk.visit();
  await kiosk.press(..."khai", "space", ..."sinh");
  await expect(kiosk.results.first()).toContainText(/khai sinh/i);
});
