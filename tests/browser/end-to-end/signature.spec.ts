// A page that names a key uses no catalogue that somebody else published, changed or brought back.

import { execFileSync } from "node:child_process";
import { appendFile, readFile, rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { Republished } from "../support/republished.ts";
import { required } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

interface Signed {
  republished: Republished;
  /** Publishes and signs an edition. */
  publish(edition: number): void;
}

const it = test.extend<{ signed: Signed }>({
  signed: async ({ page }, use) => {
    const republished = await Republished.start();
    const keyFile = republished.path("signing.key");
    execFileSync(required("INDEXER"), ["keygen", "--out", keyFile]);
    const key = (await readFile(keyFile, "utf8")).match(/^public (\S+)/m)![1];
    await rm(republished.path("index.html.br"), { force: true });
    const index = await readFile(republished.path("index.html"), "utf8");
    await republished.spoil("index.html", index.replace("<thu-tuc ", `<thu-tuc key="${key}" `));
    // No worker here: what is tested is what comes from the host.
    await page.addInitScript(() => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker);
    const publish = (edition: number) => void execFileSync(required("INDEXER"), [
      "build", "--content", `${import.meta.dirname}/../../../content`, "--out", republished.path("catalogue"),
      "--sign", keyFile, "--edition", String(edition),
    ]);
    await use({ republished, publish });
    await page.goto("about:blank");
    await republished.stop();
  },
});

/** Without Ed25519 in the browser, our own stands in. */
async function withoutTheBrowsers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(crypto, "subtle", { value: undefined });
  });
}

for (const by of ["the browser", "our own module"]) {
  it(`only what was signed is used, checked by ${by}`, async ({ page, widget: _, signed, watched }) => {
    watched.allow(/404/);
    if (by === "our own module") await withoutTheBrowsers(page);
    const refused = page.getByRole("heading", { name: "Dữ liệu này không có chữ ký đúng" });
    const address = signed.republished.site.address;
    const field = page.getByRole("combobox");

    await page.goto(address);
    await field.fill("khai sinh");
    await expect(refused, "no signature at all").toBeVisible();

    signed.publish(7);
    await page.goto(address);
    await field.fill("khai sinh");
    await expect(page.getByRole("option").first()).toBeVisible();

    for (const ending of [".br", ".gz"]) await rm(signed.republished.path(`catalogue/manifest.bin${ending}`));
    await appendFile(signed.republished.path("catalogue/manifest.bin"), "x");
    await page.goto(address);
    await field.fill("khai sinh");
    await expect(refused, "one byte more").toBeVisible();
  });
}

it("an older edition is refused, unless the page asks for it", async ({ page, signed }) => {
  const address = signed.republished.site.address;
  const field = page.getByRole("combobox");
  signed.publish(7);
  await page.goto(address);
  await field.fill("khai sinh");
  await expect(page.getByRole("option").first()).toBeVisible();

  signed.publish(6);
  await page.goto(address);
  await field.fill("khai sinh");
  await expect(page.getByRole("heading", { name: "Dữ liệu này cũ hơn bản đã dùng trên máy" })).toBeVisible();

  const index = await readFile(signed.republished.path("index.html"), "utf8");
  await signed.republished.spoil("index.html", index.replace("<thu-tuc ", `<thu-tuc older="allow" `));
  await page.goto(address);
  await field.fill("khai sinh");
  await expect(page.getByRole("option").first()).toBeVisible();
});
