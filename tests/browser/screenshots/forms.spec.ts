// Pictures of a form on its way, from the first screen to the officer's desk. All persons are invented.

import type { Locator, Page } from "@playwright/test";
import { Desk } from "../support/desk.ts";
import { goOn, goToReview, heading, openForm, pasteCard, RESIDENCE } from "../support/form.ts";
import { SCREEN } from "../support/kiosk.ts";
import { picture, steady } from "../support/picture.ts";
import { expect, test } from "../support/test.ts";
import { Widget } from "../support/widget.ts";

const NAME = "Tờ khai thay đổi thông tin cư trú";
const CARD = "019092000417||Nông Văn Thắng|18071992|Nam|Số 12, tổ 5, Phường Phan Đình Phùng, Thành phố Thái Nguyên, Tỉnh Thái Nguyên|15082024";

interface Device {
  name: string;
  settings: Parameters<typeof test.use>[0];
  /** Comes to the first screen of CT01. */
  open: (page: Page, address: string) => Promise<void>;
}

const devices: Device[] = [
  {
    name: "phone",
    settings: { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    open: (page, address) => openForm(new Widget(page, address), page, RESIDENCE, NAME),
  },
  {
    name: "kiosk",
    settings: SCREEN,
    open: async (page, address) => {
      const widget = new Widget(page, address);
      await page.goto(`${address}kiosk.html`);
      await page.getByRole("button", { name: "Chạm để bắt đầu" }).click();
      await widget.search("đăng ký thường trú");
      await widget.results.first().click();
      await page.getByRole("link", { name: "Điền tờ khai" }).click();
      await expect(heading(page)).toHaveText(NAME);
    },
  },
];

const begin = (page: Page) => page.getByRole("button", { name: "Bắt đầu điền" }).click();

/** The middle of the screen shows this. */
const center = (shown: Locator) => shown.evaluate((one) => one.scrollIntoView({ block: "center" }));

async function receiver(page: Page): Promise<void> {
  await begin(page);
  await page.getByLabel("Kính gửi").fill("Công an phường Phan Đình Phùng");
  await goOn(page);
}

/** From the first screen to the codes, with a card; `taken` at each stop. */
async function walk(page: Page, taken: (step: string) => Promise<void>): Promise<void> {
  await taken("1-start");
  await pasteCard(page, CARD);
  const read = page.getByText(/^Đã lấy thông tin từ thẻ/);
  await expect(read).toBeVisible();
  await center(read);
  await taken("2-card");
  await receiver(page);
  await expect(page.getByLabel("Số định danh cá nhân")).toHaveValue("019092000417");
  await taken("3-filling");
  const birth = page.getByLabel(/Ngày, tháng, năm sinh/);
  await birth.fill("18/07/1929");
  await page.keyboard.press("Tab");
  const warning = page.getByText("Năm sinh trong số định danh không khớp năm sinh đã ghi.").first();
  await expect(warning).toBeVisible();
  await center(warning);
  await taken("5-warning");
  await birth.fill("18/07/1992");
  await goToReview(page);
  const sheet = page.getByRole("region", { name: "Tờ khai khi in" });
  await expect(sheet).toContainText("NÔNG VĂN THẮNG");
  await page.evaluate(() => scrollTo(0, 0));
  await taken("6-review");
  await sheet.evaluate((one) => one.scrollIntoView());
  await taken("7-print");
  await page.getByRole("button", { name: "Mã QR cho bàn tiếp nhận" }).click();
  const code = page.getByRole("img", { name: /^Mã 1 trên/ });
  await expect(code).toBeVisible();
  await center(code);
  await taken("8-codes");
}

for (const { name: device, settings, open } of devices) {
  test.describe(device, () => {
    test.use(settings);
    test.beforeEach(({ page }) => steady(page));
    const taken = (page: Page) => (step: string) => picture(page, `${device}-form-${step}`);

    test("a form on its way", async ({ page, site }) => {
      test.setTimeout(120_000);
      await open(page, site.address);
      await walk(page, taken(page));
    });

    test("a form with errors", async ({ page, site }) => {
      await open(page, site.address);
      await receiver(page);
      await goOn(page);
      await expect(page.getByRole("alert")).toBeFocused();
      await taken(page)("4-errors");
    });

    test("a form at the desk", async ({ page, site }) => {
      const desk = new Desk(page, site.address);
      await desk.open();
      await desk.scanAll();
      await taken(page)("9-desk");
    });
  });
}
