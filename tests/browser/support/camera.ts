// Chromium's fake camera, which shows one picture for ever, and what a page has it do.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page } from "@playwright/test";
import { test } from "./test.ts";

interface Watched {
  tracks: MediaStreamTrack[];
}

/** Has every test of a file look into a camera that shows this film. */
export function holdIntoCamera(film: Buffer): void {
  const file = join(mkdtempSync(join(tmpdir(), "camera-")), "film.y4m");
  writeFileSync(file, film);
  test.use({
    launchOptions: async ({ launchOptions }, use) => {
      const camera = [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        `--use-file-for-fake-video-capture=${file}`,
      ];
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...camera] });
    },
  });
}

/** Remembers what a page opens, for `camerasOn`. */
export async function watchCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const media = navigator.mediaDevices;
    const open = media.getUserMedia.bind(media);
    media.getUserMedia = async (wish) => {
      const stream = await open(wish);
      (window as unknown as Watched).tracks = stream.getTracks();
      return stream;
    };
  });
}

/** How many cameras are on. Fails where none was ever opened. */
export function camerasOn(page: Page): Promise<number> {
  return page.evaluate(
    () => (window as unknown as Watched).tracks.filter((track) => track.readyState === "live").length,
  );
}
