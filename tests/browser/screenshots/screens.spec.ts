// Pictures of the screens, for the documentation and for people who compare.

import { picture, steady } from "../support/picture.ts";
import { expect, test } from "../support/test.ts";
import type { Widget } from "../support/widget.ts";

const devices = [
  { name: "phone", viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  { name: "kiosk", viewport: { width: 1080, height: 1920 }, deviceScaleFactor: 1, isMobile: false, hasTouch: true },
];

/** Answers of an invented family. */
const HALF = "truong-hop-be=thuong;chung-sinh=giay;cach-nop=quay";
const WHOLE = `${HALF};cha-me-ket-hon=roi;ai-khai-sinh=cha-me;noi-o-tren-du-lieu=dung`;

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
  ["questions", async (widget) => {
    await widget.open(`#/tt/1.001193/${HALF}`);
    await expect(widget.page.getByRole("button", { name: /^Đổi/ }).first()).toBeVisible();
    await widget.part("Trường hợp của bạn").evaluate((title) => title.scrollIntoView());
  }],
  ["own list", async (widget) => {
    await widget.open(`#/tt/1.001193/${WHOLE}`);
    await expect(widget.papers().first()).toBeVisible();
    await widget.part("Giấy tờ").evaluate((title) => title.scrollIntoView());
  }],
  ["bag", async (widget) => {
    await widget.open(`#/mang/1.001193/${WHOLE}`);
    await expect(widget.papers().first()).toBeVisible();
  }],
  ["bundle", async (widget) => {
    await widget.open(`#/goi/1.001193/sinh-con/${WHOLE}`);
    await expect(widget.papers().first()).toBeVisible();
  }],
];

for (const { name: device, ...settings } of devices) {
  test.describe(device, () => {
    test.use(settings);
    for (const [screen, show] of screens) {
      test(screen, async ({ page, widget }) => {
        await steady(page);
        await show(widget);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await picture(page, `${device}-${colorScheme}-${screen.replace(" ", "-")}`);
        }
      });
    }
  });
}
