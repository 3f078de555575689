// The widget on somebody else's page: another origin, a strict policy, hostile styles.

import type { Page } from "@playwright/test";
import { on, tag as element } from "../support/agency.ts";
import { expect, test } from "../support/test.ts";

async function findsBirth(at: Page | ReturnType<Page["frameLocator"]>): Promise<void> {
  await at.getByRole("combobox").first().fill("đăng ký khai sinh");
  await expect(at.getByRole("option").first()).toContainText(/khai sinh/i);
}

test("a page that allows the widget's host, and nothing else, gets a working widget", async ({ page, site }) => {
  await on(page, site.address, element(site.address), async () => {
    await findsBirth(page);
    await page.getByRole("option").first().click();
    await expect(page.getByRole("checkbox").first()).toBeVisible();
  });
});

test("the styles of the page stay outside", async ({ page, site }) => {
  await on(page, site.address, element(site.address), async () => {
    const field = page.getByRole("combobox");
    await expect(field).toBeVisible();
    expect(await field.evaluate((one) => getComputedStyle(one).color)).not.toBe("rgb(0, 128, 0)");
    const size = await field.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size, "text stays readable where the page shrinks its own").toBeGreaterThanOrEqual(16);
  });
});

test("an embedded widget leaves the address of its page alone", async ({ page, site }) => {
  await on(page, site.address, element(site.address), async (agency) => {
    await findsBirth(page);
    await page.getByRole("option").first().click();
    await expect(page.getByRole("checkbox").first()).toBeVisible();
    expect(page.url()).toBe(agency.address);
  });
});

test("in a frame on another site it works too", async ({ page, site }) => {
  await on(page, site.address, `<iframe title="Thủ tục" src="${site.address}" width="360" height="640"></iframe>`, () =>
    findsBirth(page.frameLocator("iframe")),
  );
});

test("a page that forgot to allow the widget keeps its fallback", async ({ page, site, watched }) => {
  watched.allow(/Content Security Policy|Failed to load/i);
  await on(page, "https://elsewhere.example/", element(site.address), async () => {
    await expect(page.getByRole("link", { name: "Cổng Dịch vụ công" })).toBeVisible();
  });
});

test("the page of public/ for showing it works", async ({ page, site }) => {
  await page.goto(`${site.address}embed.html`);
  await findsBirth(page);
});

test("moved within the page it keeps what was typed; two of them keep apart", async ({ page, site }) => {
  await on(page, site.address, element(site.address), async () => {
    await page.getByRole("combobox").fill("đăng ký kết hôn");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.evaluate(() => document.body.append(document.querySelector("thu-tuc")!));
    await expect(page.getByRole("combobox")).toHaveValue("đăng ký kết hôn");
    await page.evaluate(() => document.body.append(document.querySelector("thu-tuc")!.cloneNode()));
    await expect(page.getByRole("combobox")).toHaveCount(2);
    await expect(page.getByRole("combobox").nth(1)).toHaveValue("");
  });
});

test("removed from the page it leaves nothing behind, and can come back", async ({ page, site }) => {
  await on(page, site.address, element(site.address), async () => {
    await expect(page.getByRole("combobox")).toBeVisible();
    const widget = await page.evaluateHandle(() => document.querySelector("thu-tuc")!);
    await widget.evaluate((one) => one.remove());
    await expect(page.getByRole("combobox")).toHaveCount(0);
    await widget.evaluate((one) => document.body.append(one));
    await findsBirth(page);
  });
});
