// A kiosk keeps everything it shows, starts without a network, and takes newer data between visits.

import type { Page } from "@playwright/test";
import { Kiosk, SCREEN } from "../support/kiosk.ts";
import { republishing as it } from "../support/republished.ts";
import { expect, test } from "../support/test.ts";
it.use(SCREEN);

/** Opens the kiosk and waits until the worker says that all is kept. */
async function keptAll(page: Page, address: string): Promise<Kiosk> {
  await page.addInitScript(() => {
    // A blank page has none.
    navigator.serviceWorker?.addEventListener("message", ({ data }) => {
      if (data.about === "all") document.documentElement.dataset.kept = data.said;
      // The page looks once by itself; an answer to that must not be taken for one to a later look.
      if (data.about === "check") document.documentElement.dataset.checked = data.said;
    });
  });
  const kiosk = new Kiosk(page);
  await kiosk.open(address);
  await expect(page.locator("html[data-kept]")).toHaveAttribute("data-kept", "kept", { timeout: 30_000 });
  await expect(page.locator("html[data-checked]")).toBeAttached();
  return kiosk;
}

/** Asks the worker to look for newer data, as the page does every hour; gives what it says. */
async function look(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((heard) => {
    navigator.serviceWorker.addEventListener("message", ({ data }) => data.about === "check" && heard(data.said));
    void navigator.serviceWorker.ready.then(({ active }) => active!.postMessage({ ask: "check" }));
  }));
}

it("starts without a network and shows a procedure, its counter, a code and a form that nobody had opened", async ({ page, context, republished }) => {
  const kiosk = await keptAll(page, republished.site.address);
  await page.goto("about:blank");
  await context.setOffline(true);
  await kiosk.open(republished.site.address);
  await kiosk.visit();
  await kiosk.press(..."khai", "space", ..."sinh");
  await kiosk.results.filter({ hasText: /đăng ký khai sinh/i }).first().tap();
  await page.evaluate(() => (document.body.dataset.office = "vi-du"));
  await page.getByRole("button", { name: "Quầy nào?" }).tap();
  await expect(page.locator("#panel .way")).toContainText("Quầy 1");
  await page.getByRole("button", { name: "Đóng" }).tap();
  await page.getByRole("button", { name: "Mang về điện thoại" }).tap();
  await expect(page.getByRole("img", { name: "Mã QR của thủ tục này" })).toBeVisible();
  await page.getByRole("button", { name: "Đóng" }).tap();
  await page.getByRole("link", { name: "Điền tờ khai" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tờ khai đăng ký khai sinh");
});

it("newer data never come during a visit, and are there in the next", async ({ page, republished }) => {
  const newer = page.getByText(/Dữ liệu ngày 24\/11\/2026/);
  const kiosk = await keptAll(page, republished.site.address);
  await kiosk.visit();
  await kiosk.press(..."khai");
  await republished.publish("Bản mới", "2026-11-24");
  expect(await look(page)).toBe("new");
  await expect(kiosk.field).toHaveValue("khai");
  await expect(newer).toHaveCount(0);
  await kiosk.end.tap();
  await expect(newer, "the first screen has taken them").toBeAttached({ timeout: 30_000 });
  await kiosk.visit();
  await expect(newer).toBeVisible();
});

it("a half-copied catalogue keeps the old one", async ({ page, republished }) => {
  const kiosk = await keptAll(page, republished.site.address);
  await republished.publish("Bản hỏng", "2026-11-25");
  await republished.spoil("catalogue/manifest.bin", "half");
  expect(await look(page)).toBe("gone");
  await page.reload();
  await kiosk.visit();
  await kiosk.press(..."khai", "space", ..."sinh");
  await expect(kiosk.results.first()).toContainText(/khai sinh/i);
  await expect(page.getByText(/Dữ liệu ngày 25\/11\/2026/)).toHaveCount(0);
});
