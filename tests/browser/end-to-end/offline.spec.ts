// One visit is enough: afterwards search and what was opened work without a network, and newer
// data come whole, when the citizen says so, or not at all.

import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { openKept } from "../support/family.ts";
import { officialForms } from "../support/forms.ts";
import { type Republished, republishing as it } from "../support/republished.ts";
import { expect, test } from "../support/test.ts";
import { Widget } from "../support/widget.ts";

const FOOT = (day: string) => new RegExp(`Dữ liệu ngày ${day}`);

/** Waits until the worker has put away everything that searching takes. */
async function visited(page: Page, site: string): Promise<Widget> {
  const widget = new Widget(page, site);
  await widget.start();
  await expect.poll(() => kept(page, /\/t-/), { timeout: 30_000 }).toBeGreaterThan(0);
  await expect.poll(() => kept(page, /\/c-/), { timeout: 30_000 }).toBeGreaterThan(0);
  await expect.poll(() => kept(page, /\.wasm$/), { timeout: 30_000 }).toBeGreaterThan(0);
  return widget;
}

/** How many kept files have such an address. */
async function kept(page: Page, address: RegExp): Promise<number> {
  return page.evaluate(async (pattern) => {
    let count = 0;
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) {
        if (new RegExp(pattern).test(request.url)) count += 1;
      }
    }
    return count;
  }, address.source);
}

/** Asks the worker to look for newer data, as the page does by itself every hour. */
async function look(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active!.postMessage({ ask: "check" }));
}

it("a second visit without a network finds and shows what was opened", async ({ page, context, republished }) => {
  const widget = await visited(page, republished.site.address);
  await widget.procedure("1.000656");
  await expect.poll(() => kept(page, /\/e-/)).toBeGreaterThan(0);
  await context.setOffline(true);
  await page.reload();
  await widget.procedure("1.000656");
  await page.goto("about:blank");
  await widget.start();
  await widget.search("kết hôn");
});

it("everything works without a network after it was asked for", async ({ page, context, republished }) => {
  const widget = await visited(page, republished.site.address);
  await page.getByRole("button", { name: "Giữ tất cả" }).click();
  await expect(page.getByText("Đã giữ tất cả trên máy này")).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  for (const code of ["1.000656", "1.000894", "1.001022"]) {
    await widget.procedure(code);
  }
});

it("what follows from entries is made of them and not fetched", async ({ page, republished }) => {
  await visited(page, republished.site.address);
  const listing = await readFile(republished.path("catalogue/files.txt"), "utf8");
  const [, bundle, files] = listing.match(/^= (w-[0-9a-f]+\.bin)\n((?:[bp]-.*\n)+)/m)!;
  // Whoever fetches this keeps nothing.
  await republished.spoil(`catalogue/${bundle}`, "<!doctype html><title>Wi-Fi</title>");
  await page.getByRole("button", { name: "Giữ tất cả" }).click();
  await expect(page.getByText("Đã giữ tất cả trên máy này")).toBeVisible();
  expect(await kept(page, /\/[bp]-/)).toBe(files!.trim().split("\n").length);
});

it("everything is kept in single files by a browser that cannot open bundles", async ({ page, context, republished }) => {
  const starter = await readFile(republished.path("thu-tuc.js"), "utf8");
  await republished.spoil(`${starter.match(/widget\/[0-9a-f]+/)![0]}/modules/keeper.wasm`, "no module");
  const widget = await visited(page, republished.site.address);
  await page.getByRole("button", { name: "Giữ tất cả" }).click();
  await expect(page.getByText("Đã giữ tất cả trên máy này")).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await widget.procedure("1.000894");
});

it("a form is filled and saved as a Word file without a network after it was asked for", async ({ page, context, republished }) => {
  it.setTimeout(120_000);
  const widget = await visited(page, republished.site.address);
  await page.getByRole("button", { name: "Giữ tất cả" }).click();
  await expect(page.getByText("Đã giữ tất cả trên máy này")).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await openKept(widget, page, officialForms().find((form) => form.id === "ct01")!);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu tệp Word" }).click();
  const bytes = await readFile(await (await download).path());
  expect(bytes.toString("utf8")).toContain("NÔNG VĂN THẮNG");
});

it("newer data are offered, come when asked for, and the old are cleaned away", async ({ page, republished }) => {
  const widget = await visited(page, republished.site.address);
  await widget.procedure("1.000656");
  await republished.publish("Bản mới", "2026-11-24");
  await look(page);
  const use = page.getByRole("button", { name: "Dùng dữ liệu mới" });
  await expect(use).toBeVisible();
  await expect(page.getByText(FOOT("24/11/2026")), "nothing changes by itself").toHaveCount(0);
  await use.click();
  await expect(page.getByText(FOOT("24/11/2026"))).toBeVisible();
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes("edition")).length)).toBe(1);
});

const broken: [name: string, breakIt: (site: Republished) => Promise<void>][] = [
  ["half a manifest", async (site) => {
    const bytes = await readFile(site.path("catalogue/manifest.bin"));
    await site.spoil("catalogue/manifest.bin", bytes.subarray(0, bytes.length / 2));
  }],
  ["a sign-in page in every place", (site) => site.spoil("catalogue/manifest.bin", "<!doctype html><title>Wi-Fi</title>")],
];

for (const [name, breakIt] of broken) {
  it(`an update with ${name} keeps the old data`, async ({ page, republished }) => {
    const widget = await visited(page, republished.site.address);
    await republished.publish("Bản hỏng", "2026-11-25");
    await breakIt(republished);
    const told = page.evaluate(() => new Promise((heard) => {
      navigator.serviceWorker.addEventListener("message", ({ data }) => data.about === "check" && heard(data.said));
    }));
    await look(page);
    expect(await told).toBe("gone");
    await page.reload();
    await widget.search("khai tử");
    await expect(page.getByRole("button", { name: "Dùng dữ liệu mới" })).toHaveCount(0);
  });
}

it("a device without room goes on with the network", async ({ page, republished, watched }) => {
  watched.allow(/Quota|quota/);
  const session = await page.context().newCDPSession(page);
  const origin = new URL(republished.site.address).origin;
  const widget = await visited(page, republished.site.address);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await page.getByRole("button", { name: "Giữ tất cả" }).click();
  await expect(page.getByText(/không còn đủ chỗ/)).toBeVisible();
  await widget.procedure("1.000894");
});
