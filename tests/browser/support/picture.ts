// Pictures of a page, where `cargo xtask test --only screenshots` puts them for the documentation.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { required } from "./site.ts";

/** What makes a picture the same each time: nothing moves, and everything has come. */
export async function steady(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

export async function picture(page: Page, name: string): Promise<void> {
  const place = required("SCREENSHOTS");
  await mkdir(place, { recursive: true });
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(place, `${name}.png`), caret: "hide", animations: "disabled" });
}
