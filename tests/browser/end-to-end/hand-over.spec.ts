// From the citizen's form over the counter to the officer's desk, and out as a Word document.

import { readFile } from "node:fs/promises";
import { type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { Desk } from "../support/desk.ts";
import { CARD, goToReview, heading, openForm, pasteCard, RESIDENCE } from "../support/form.ts";
import { expect, test } from "../support/test.ts";
import type { Widget } from "../support/widget.ts";

async function review(widget: Widget, page: Page): Promise<void> {
  await openForm(widget, page, RESIDENCE, "Tờ khai thay đổi thông tin cư trú");
  await pasteCard(page, CARD);
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByLabel("Kính gửi").fill("Công an Phường Ba Đình");
  await goToReview(page);
  await expect(heading(page)).toHaveText("Xem lại tờ khai");
}

/** The texts of the codes on the screen. */
const codes = (page: Page) =>
  page.locator(".outgoing-place [data-code]").evaluateAll((all) => all.map((one) => one.getAttribute("data-code")!));

test("a filled form comes to the desk as it was filled", async ({ widget, page, site }) => {
  await review(widget, page);
  await page.getByRole("button", { name: "Mã QR cho bàn tiếp nhận" }).click();
  await expect(page.getByRole("img", { name: "Mã 1 trên 1" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("In mã ở cuối tờ khai").check();
  await expect(page.getByRole("region", { name: "Tờ khai khi in" }).locator("[data-code]")).toHaveCount(1);
  const texts = await codes(page);
  const desk = new Desk(page, site.address);
  await desk.open();
  for (const text of texts) await desk.scan(text);
  await expect(desk.form).toBeVisible();
  await expect(page.locator(".value", { hasText: "Ví Thị Dụ" }).first()).toBeVisible();
  await expect(page.locator(".value", { hasText: "001190000018" }).first()).toBeVisible();
  await expect(page.getByText("từ thẻ căn cước").first()).toBeVisible();
});

test("a code with a passphrase opens with it and with no other", async ({ widget, page, site }) => {
  await review(widget, page);
  await page.getByRole("button", { name: "Mã QR cho bàn tiếp nhận" }).click();
  await page.locator(".outgoing-place").getByLabel("Mật khẩu").fill("mưa nắng 12");
  await page.getByRole("button", { name: "Tạo lại mã có mật khẩu" }).click();
  await expect(page.getByText("Mã có mật khẩu đã sẵn sàng")).toBeVisible();
  const texts = await codes(page);
  const desk = new Desk(page, site.address);
  await desk.open();
  for (const text of texts) await desk.scan(text);
  const passphrase = page.getByLabel("Mật khẩu");
  await expect(passphrase).toBeFocused();
  await expectAccessible(page);
  await passphrase.fill("mưa nắng 13");
  await passphrase.press("Enter");
  await expect(page.getByText("Mật khẩu không đúng")).toBeVisible();
  await passphrase.fill("mưa nắng 12");
  await passphrase.press("Enter");
  await expect(desk.form).toBeVisible();
});

test("a filled form is saved for an office program", async ({ widget, page }) => {
  await review(widget, page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu tệp Word" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("ct01.docx");
  const bytes = await readFile(await saved.path());
  // Its parts are stored as they are, so the answers can be read in it.
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  expect(bytes.toString("utf8")).toMatch(/Ví Thị Dụ|VÍ THỊ DỤ/);
});
