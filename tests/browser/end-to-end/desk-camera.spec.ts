// A code is held into Chromium's fake camera.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccessible } from "../support/axe.ts";
import { Desk, video } from "../support/desk.ts";
import { expect, test } from "../support/test.ts";

const film = join(mkdtempSync(join(tmpdir(), "camera-")), "code.y4m");
writeFileSync(film, video());

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const camera = [
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ];
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...camera] });
  },
});

test("a code held into the camera is read, and the camera is off at once", async ({ page, site }) => {
  await page.addInitScript(() => {
    const media = navigator.mediaDevices;
    const open = media.getUserMedia.bind(media);
    media.getUserMedia = async (wish) => {
      const stream = await open(wish);
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks = stream.getTracks();
      return stream;
    };
  });
  const desk = new Desk(page, site.address);
  await desk.open();
  await desk.button("Quét bằng máy ảnh").click();
  await expect(desk.form).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const on = await page.evaluate(() =>
    (window as unknown as { tracks: MediaStreamTrack[] }).tracks.filter((track) => track.readyState === "live").length,
  );
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
