// Pictures of a form on its way, from the first screen to the officer's desk. All persons are invented.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Desk } from "../support/desk.ts";
import { goOn, goToReview, heading, openForm, pasteCard, RESIDENCE } from "../support/form.ts";
import { SCREEN } from "../support/kiosk.ts";
import { expect, test } from "../support/test.ts";
import { Widget } from "../support/widget.ts";

const place = process.env.SCREENSHOTS ?? "test-results/screenshots";
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

async function card(page: Page): Promise<void> {
  await pasteCard(page, CARD);
  await expect(page.getByText(/^Đã lấy thông tin từ thẻ/)).toBeVisible();
}

async function declarant(page: Page): Promise<void> {
  await card(page);
  await begin(page);
  await page.getByLabel("Kính gửi").fill("Công an phường Phan Đình Phùng");
  await goOn(page);
  await expect(page.getByLabel("Số định danh cá nhân")).toHaveValue("019092000417");
}

async function review(page: Page): Promise<void> {
  await declarant(page);
  await goToReview(page);
  await expect(page.getByRole("region", { name: "Tờ khai khi in" })).toContainText("NÔNG VĂN THẮNG");
}

async function codes(page: Page): Promise<void> {
  await review(page);
  await page.getByRole("button", { name: "Mã QR cho bàn tiếp nhận" }).click();
  const code = page.getByRole("img", { name: /^Mã 1 trên/ });
  await expect(code).toBeVisible();
  await code.evaluate((one) => one.scrollIntoView({ block: "center" }));
}

const steps: [name: string, show: (page: Page, open: () => Promise<void>, address: string) => Promise<void>][] = [
  ["1-start", (_, open) => open()],
  ["2-card", async (page, open) => {
    await open();
    await card(page);
    await page.getByText(/^Đã lấy thông tin từ thẻ/).evaluate((one) => one.scrollIntoView({ block: "center" }));
  }],
  ["3-filling", async (page, open) => {
    await open();
    await declarant(page);
  }],
  ["4-errors", async (page, open) => {
    await open();
    await begin(page);
    await page.getByLabel("Kính gửi").fill("Công an phường Phan Đình Phùng");
    await goOn(page);
    await goOn(page);
    await expect(page.getByRole("alert")).toBeFocused();
  }],
  ["5-warning", async (page, open) => {
    await open();
    await declarant(page);
    await page.getByLabel(/Ngày, tháng, năm sinh/).fill("18/07/1929");
    await page.keyboard.press("Tab");
    const warning = page.getByText("Năm sinh trong số định danh không khớp năm sinh đã ghi.").first();
    await expect(warning).toBeVisible();
    await warning.evaluate((one) => one.scrollIntoView({ block: "center" }));
  }],
  ["6-review", async (page, open) => {
    await open();
    await review(page);
    await page.evaluate(() => scrollTo(0, 0));
  }],
  ["7-print", async (page, open) => {
    await open();
    await review(page);
    await page.getByRole("region", { name: "Tờ khai khi in" }).evaluate((one) => one.scrollIntoView());
  }],
  ["8-codes", async (page, open) => {
    await open();
    await codes(page);
  }],
  ["9-desk", async (page, _, address) => {
    const desk = new Desk(page, address);
    await desk.open();
    await desk.scanAll();
  }],
];

for (const { name: device, settings, open } of devices) {
  test.describe(device, () => {
    test.use(settings);
    for (const [step, show] of steps) {
      test(`a form, ${step}`, async ({ page, site }) => {
        test.setTimeout(120_000);
        await mkdir(place, { recursive: true });
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await show(page, () => open(page, site.address), site.address);
        await page.waitForLoadState("networkidle");
        await page.screenshot({ path: join(place, `${device}-form-${step}.png`), caret: "hide", animations: "disabled" });
      });
    }
  });
}
