// The widget on somebody else's page: another origin, its own strict policy, its own styles.

import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Site } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

/** An agency's page, served from another port and so from another origin. */
async function agency(widgetHost: string, body: string): Promise<{ site: Site; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "agency-"));
  await writeFile(join(folder, "style.css"), "* { color: rgb(0, 128, 0) !important; } input { display: none; } html { font-size: 62.5%; }");
  await writeFile(join(folder, "host.js"), "window.moved = 0;");
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>UBND xã</title>
     <link rel="stylesheet" href="style.css"></head>
     <body><h1>UBND xã</h1>${body.replaceAll("HOST/", widgetHost)}</body></html>`,
  );
  return { site: await Site.serve(folder), folder };
}

test("a page that allows the widget's host gets a working widget", async ({ page, site }) => {
  // The agency's own host sets its policy; here it is the page of public/embed.html, which has
  // a strict one, framed by nobody and styled by nobody.
  await page.goto(`${site.address}embed.html`);
  await page.getByRole("combobox").first().fill("đăng ký khai sinh");
  await expect(page.getByRole("option").first()).toContainText(/khai sinh/i);
});

test("in a frame on another site it works too", async ({ page, site }) => {
  const host = await agency(site.address, "");
  try {
    // A page without any policy of its own would let the frame in; ours from `indexer serve` does
    // not, so the outer page is a blank one.
    await page.goto("about:blank");
    await page.setContent(`<iframe title="Thủ tục" src="${site.address}" width="360" height="640"></iframe>`);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("combobox").fill("đăng ký khai sinh");
    await expect(frame.getByRole("option").first()).toContainText(/khai sinh/i);
  } finally {
    host.site.stop();
    await rm(host.folder, { recursive: true });
  }
});

test("moved within the page it keeps what was typed; two of them keep apart", async ({ page, site }) => {
  await page.goto(`${site.address}embed.html`);
  const first = page.getByRole("combobox").first();
  await first.fill("đăng ký kết hôn");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.evaluate(() => {
    const widget = document.querySelector("thu-tuc")!;
    document.body.append(widget);
  });
  await expect(page.getByRole("combobox").first()).toHaveValue("đăng ký kết hôn");
  await page.evaluate(() => {
    const second = document.createElement("thu-tuc");
    second.setAttribute("catalogue", "catalogue/");
    document.body.append(second);
  });
  await expect(page.getByRole("combobox")).toHaveCount(2);
  await expect(page.getByRole("combobox").nth(1)).toHaveValue("");
});

test("removed from the page it leaves nothing behind", async ({ page, site }) => {
  await page.goto(`${site.address}embed.html`);
  await expect(page.getByRole("combobox")).toBeVisible();
  await page.evaluate(() => document.querySelector("thu-tuc")!.remove());
  await expect(page.getByRole("combobox")).toHaveCount(0);
});
