// What a citizen sees when the network or the published files are broken. Nothing is mocked: the
// network is really cut, and the broken files are really served.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Site, required } from "../support/site.ts";
import { expect, test } from "../support/test.ts";
import { Widget } from "../support/widget.ts";

test("without a network the page says so and goes on when it is back", async ({ page, context, widget, watched }) => {
  watched.allow(/ERR_INTERNET_DISCONNECTED/);
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await context.setOffline(true);
  await widget.results.last().click();
  await expect(page.getByRole("heading", { name: "Máy đang không có mạng" })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Thử lại" }).click();
  await expect(widget.papers().first()).toBeVisible();
});

const broken: [name: string, title: RegExp, breakIt: (catalogue: string) => Promise<void>][] = [
  ["no catalogue at all", /Không tìm thấy dữ liệu/, (catalogue) => rm(catalogue, { recursive: true })],
  ["a manifest cut in half", /bị hỏng|cần được cập nhật/, async (catalogue) => {
    const manifest = join(catalogue, "manifest.bin");
    const bytes = await readFile(manifest);
    await forget(catalogue, "manifest.bin");
    await writeFile(manifest, bytes.subarray(0, bytes.length / 2));
  }],
  ["something else in the manifest's place", /bị hỏng/, async (catalogue) => {
    await forget(catalogue, "manifest.bin");
    await writeFile(join(catalogue, "manifest.bin"), "<!doctype html><title>404</title>");
  }],
];

for (const [name, title, breakIt] of broken) {
  test(`${name} gets a sentence and a way on`, async ({ page, watched }) => {
    watched.allow(/404/);
    const folder = await mkdtemp(join(tmpdir(), "broken-"));
    await cp(required("SITE_CONTENT"), folder, { recursive: true });
    await breakIt(join(folder, "catalogue"));
    const site = await Site.serve(folder);
    try {
      const widget = new Widget(page, site.address);
      await widget.open();
      await widget.field.fill("khai sinh");
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
      await expect(page.getByRole("button", { name: "Thử lại" })).toBeVisible();
      await expect(page.getByRole("link", { name: /Cổng Dịch vụ công/ })).toBeVisible();
    } finally {
      // The page must not still be asking when its host ends.
      await page.goto("about:blank");
      site.stop();
      await rm(folder, { recursive: true });
    }
  });
}

test("while the widget cannot start, what stands inside the element stays", async ({ page, site, watched }) => {
  watched.allow(/ERR_FAILED|could not start|Failed to (load|fetch)/);
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto(site.address);
  await expect(page.locator("thu-tuc")).toHaveAttribute("failed", "");
  await expect(page.getByRole("link", { name: /Dịch vụ công/ }).first()).toBeVisible();
});

/** Takes away the compressed forms, so that the broken file is what is sent. */
async function forget(folder: string, name: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (file.startsWith(`${name}.`)) await rm(join(folder, file));
  }
}
