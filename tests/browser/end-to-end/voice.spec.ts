// Reading aloud, on the kiosk and on the stand-alone page.

import type { Page } from "@playwright/test";
import { Kiosk, SCREEN } from "../support/kiosk.ts";
import { BIRTH } from "../support/form.ts";
import { expect, test } from "../support/test.ts";
import { said, voices } from "../support/voices.ts";

async function birth(page: Page, address: string): Promise<Kiosk> {
  const kiosk = new Kiosk(page);
  await kiosk.open(address);
  await kiosk.visit();
  await kiosk.procedure("khai sinh", /đăng ký khai sinh/i);
  return kiosk;
}

test.describe("at the kiosk", () => {
  test.use(SCREEN);

  test("reads name, aspects and papers, and stops when it is told to", async ({ page, site }) => {
    await voices(page, "en-US", "vi-VN");
    await birth(page, site.address);
    await page.getByRole("button", { name: "Đọc to" }).tap();
    await expect(page.getByRole("button", { name: "Dừng đọc" })).toBeVisible();
    const { lines, hushed } = await said(page);
    expect(lines[0]![1]).toMatch(/khai sinh.*1\.001193/i);
    for (const aspect of ["Giấy tờ", "Lệ phí", "Thời gian", "Nơi nộp", "Tờ khai"]) {
      expect(lines.some(([, text]) => text.startsWith(`${aspect}: `)), aspect).toBe(true);
    }
    expect(lines.length).toBeGreaterThan(8);
    expect(new Set(lines.map(([lang]) => lang))).toEqual(new Set(["vi-VN"]));
    await page.getByRole("button", { name: "Dừng đọc" }).tap();
    expect((await said(page)).hushed).toBeGreaterThan(hushed);
    await expect(page.getByRole("button", { name: "Đọc to" })).toBeVisible();
  });

  test("stops when somebody goes on, and at the end of the visit", async ({ page, site }) => {
    await voices(page, "vi-VN");
    const kiosk = await birth(page, site.address);
    await page.getByRole("button", { name: "Đọc to" }).tap();
    const { hushed } = await said(page);
    await page.getByRole("button", { name: "Quay lại" }).tap();
    await expect.poll(async () => (await said(page)).hushed).toBeGreaterThan(hushed);
    await kiosk.results.first().tap();
    await page.getByRole("button", { name: "Đọc to" }).tap();
    // The page of the visit notes it for the page that comes after.
    await page.evaluate(() => {
      const { cancel } = speechSynthesis;
      Object.assign(speechSynthesis, { cancel: () => { cancel(); window.name = "hushed"; } });
    });
    await kiosk.end.tap();
    await expect(kiosk.begin).toBeVisible();
    expect(await page.evaluate(() => window.name)).toBe("hushed");
  });

  test("without a Vietnamese voice there is no button, and one comes with the voice", async ({ page, site }) => {
    await voices(page, "en-US");
    await birth(page, site.address);
    await expect(page.getByRole("button", { name: "Quầy nào?" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Đọc to" })).toHaveCount(0);
    await page.evaluate(() => {
      Object.assign(speechSynthesis, { getVoices: () => [{ lang: "vi-VN" }] });
      speechSynthesis.dispatchEvent(new Event("voiceschanged"));
    });
    await expect(page.getByRole("button", { name: "Đọc to" })).toBeVisible();
  });
});

test("the stand-alone page reads too; English lines in an English voice", async ({ page, widget }) => {
  await voices(page, "vi-VN", "en-GB");
  await widget.procedure(BIRTH);
  await page.getByRole("button", { name: "English" }).click();
  // The script for it comes when the first result has had its time.
  await page.getByRole("button", { name: "Read aloud" }).click({ timeout: 20_000 });
  await expect(page.getByRole("button", { name: "Stop reading" })).toBeVisible();
  const { lines } = await said(page);
  expect(lines.find(([, text]) => text.startsWith("Fee: "))![0]).toBe("en-GB");
  expect(lines[0]![0]).toBe("vi-VN");
});
