// A code is held into Chromium's fake camera.

import { expectAccessible } from "../support/axe.ts";
import { camerasOn, holdIntoCamera, watchCamera } from "../support/camera.ts";
import { Desk, video } from "../support/desk.ts";
import { expect, test } from "../support/test.ts";

holdIntoCamera(video());

test("a code held into the camera is read, and the camera is off at once", async ({ page, site }) => {
  await watchCamera(page);
  const desk = new Desk(page, site.address);
  await desk.open();
  await desk.button("Quét bằng máy ảnh").click();
  await expect(desk.form).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const on = await camerasOn(page);
  expect(on).toBe(0);
});

test("a camera that may not be used is told in words, and a picture is the other way", async ({ page, site }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  const desk = new Desk(page, site.address);
  await desk.open();
  await desk.button("Quét bằng máy ảnh").click();
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("chưa được phép dùng máy ảnh");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
