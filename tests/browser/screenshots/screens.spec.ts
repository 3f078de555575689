// Pictures of the screens, for the documentation and for people who compare.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../support/test.ts";
import type { Widget } from "../support/widget.ts";

const place = process.env.SCREENSHOTS ?? "test-results/screenshots";

const devices = [
  { name: "phone", viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  { name: "kiosk", viewport: { width: 1080, height: 1920 }, deviceScaleFactor: 1, isMobile: false, hasTouch: true },
];

const screens: [name: string, show: (widget: Widget) => Promise<void>][] = [
  ["search", async (widget) => {
    await widget.start();
    await expect(widget.page.getByRole("heading", { name: "Chọn theo việc của bạn" })).toBeVisible();
  }],
  ["results", async (widget) => {
    await widget.start();
    await widget.search("đăng ký khai sinh");
  }],
  ["procedure", (widget) => widget.procedure("1.001193")],
  ["papers", async (widget) => {
    await widget.procedure("1.001193");
    await widget.papers().first().check();
    await widget.part("Giấy tờ").evaluate((title) => title.scrollIntoView());
  }],
];

for (const { name: device, ...settings } of devices) {
  test.describe(device, () => {
    test.use(settings);
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [screen, show] of screens) {
        test(`${screen}, ${colorScheme}`, async ({ page, widget }) => {
          await mkdir(place, { recursive: true });
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await show(widget);
          await page.waitForLoadState("networkidle");
          await page.screenshot({ path: join(place, `${device}-${colorScheme}-${screen}.png`), caret: "hide", animations: "disabled" });
        });
      }
    }
  });
}
