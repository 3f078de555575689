// The card is held into Chromium's fake camera while a form is filled. The person is invented.

import { type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { camerasOn, holdIntoCamera, watchCamera } from "../support/camera.ts";
import { held, photograph, video } from "../support/desk.ts";
import { CARD, goOn, openForm, RESIDENCE } from "../support/form.ts";
import { expect, test } from "../support/test.ts";

holdIntoCamera(video(held.card.picture));

const NAME = "Tờ khai thay đổi thông tin cư trú";

async function lookAtCard(page: Page): Promise<void> {
  await page.getByText("Điền nhanh bằng mã QR").click();
  await page.locator(".by-card").getByRole("button", { name: "Quét bằng máy ảnh" }).click();
}

test("the card held into the camera fills the form, and the camera is off at once", async ({ widget, page }) => {
  await watchCamera(page);
  await openForm(widget, page, RESIDENCE, NAME);
  await lookAtCard(page);
  await expect(page.getByText("Đã lấy thông tin từ thẻ")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const on = await camerasOn(page);
  expect(on).toBe(0);
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByLabel("Kính gửi").fill("Công an Phường Ba Đình");
  await goOn(page);
  await expect(page.getByLabel("Họ, chữ đệm và tên")).toHaveValue("Ví Thị Dụ");
  await expect(page.getByLabel("Số định danh cá nhân")).toHaveValue("001190000018");
});

for (const [why, name, told] of [
  ["declined", "NotAllowedError", "chưa được phép dùng máy ảnh"],
  ["absent", "NotFoundError", "không có máy ảnh"],
] as const) {
  test(`a camera that is ${why} is told in words, and the way on is to paste`, async ({ widget, page }) => {
    await page.addInitScript((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", error));
    }, name);
    await openForm(widget, page, RESIDENCE, NAME);
    await lookAtCard(page);
    await expect(page.getByRole("dialog").getByRole("status")).toContainText(told);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByText("dán chữ của mã vào ô này")).toBeVisible();
    const paste = page.getByLabel("Chữ đọc được từ mã QR");
    await expect(paste).toBeFocused();
    await paste.fill(CARD);
    await page.getByRole("button", { name: "Lấy thông tin từ thẻ" }).click();
    await expect(page.getByText("Đã lấy thông tin từ thẻ")).toBeVisible();
    await expect(paste).toHaveValue("");
  });
}

test("without a camera a picture of the card is read", async ({ widget, page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotFoundError"));
  });
  await openForm(widget, page, RESIDENCE, NAME);
  await lookAtCard(page);
  const buffer = photograph(false, held.card.picture);
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles({ name: "the.bmp", mimeType: "image/bmp", buffer });
  await expect(page.getByText("Đã lấy thông tin từ thẻ")).toBeVisible();
});
