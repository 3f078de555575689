// The widget on somebody else's page: another origin, a strict policy, hostile styles.

import type { Page } from "@playwright/test";
import { heard, on, tag as element } from "../support/agency.ts";
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

test("the generator shows what was chosen and writes the tag for it", async ({ page, site }) => {
  await page.goto(`${site.address}embed.html`);
  const preview = page.locator("#preview");
  await preview.scrollIntoViewIfNeeded();
  await expect(preview.getByRole("combobox")).toBeVisible();
  await expect.poll(() => page.getByLabel("Lĩnh vực").locator("option").count()).toBeGreaterThan(3);
  await page.getByLabel("Lĩnh vực").selectOption("Hộ tịch");
  await page.getByLabel("Cơ quan").selectOption("Thái Nguyên");
  await page.getByLabel("English").check();
  await page.getByLabel("Màu nhấn").fill("#14507a");
  const tag = page.getByLabel("Đoạn thẻ để chép");
  await expect(tag).toHaveValue(/<thu-tuc lang="en" agency="Thái Nguyên" field="Hộ tịch">/);
  await expect(tag).toHaveValue(/--thu-tuc-accent: #14507a/);
  await preview.scrollIntoViewIfNeeded();
  await expect(preview.getByRole("combobox")).toBeVisible();
  await page.getByLabel("Màu nhấn").fill("#ffee88");
  await expect(page.getByText("Màu này quá nhạt")).toBeVisible();
  await page.getByLabel(/iframe/).check();
  await expect(tag).toHaveValue(/<iframe src=".*frame\.html\?origin=/);
  await expect(page.frameLocator("#preview iframe").getByRole("combobox")).toBeVisible();
});

test("a frame takes the height of what is in it, tells what happened, and obeys its own host only", async ({ page, site }) => {
  const write = (origin: string) =>
    `<script type="module" src="${site.address}frame-host.js"></script>` +
    `<iframe title="Thủ tục" src="${site.address}frame.html?origin=${origin}" width="360" height="200"></iframe>`;
  const ask = () =>
    page.evaluate((host) => document.querySelector("iframe")!.contentWindow!.postMessage({ kind: "thu-tuc:search", text: "kết hôn" }, host), site.address);
  await on(page, site.address, write("http://other.example"), async () => {
    await expect(page.frameLocator("iframe").getByRole("combobox")).toBeVisible();
    await ask();
    await page.waitForTimeout(500);
    await expect(page.frameLocator("iframe").getByRole("combobox")).toHaveValue("");
    expect((await heard(page)).told).toEqual([]);
  });
  await on(page, site.address, write(""), async () => {
    const inside = page.frameLocator("iframe");
    await expect(inside.getByRole("combobox")).toBeVisible();
    await expect.poll(() => page.locator("iframe").evaluate((frame) => frame.clientHeight)).toBeGreaterThan(500);
    await ask();
    await expect(inside.getByRole("combobox")).toHaveValue("kết hôn");
    await inside.getByRole("option").first().click();
    await expect.poll(async () => (await heard(page)).told.join()).toMatch(/thu-tuc:open/);
  });
});

test("moved within the page it keeps what was typed; two of them keep apart", async ({ page, site }) => {
  await on(page, site.address, element(site.address), async () => {
    await page.getByRole("combobox").fill("đăng ký kết hôn");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.evaluate(() => document.body.append(document.querySelector("thu-tuc")!));
    await expect(page.getByRole("combobox")).toHaveValue("đăng ký kết hôn");
    await page.evaluate(() => document.body.append(document.querySelector("thu-tuc")!.cloneNode()));
    await page.locator("thu-tuc").nth(1).scrollIntoViewIfNeeded();
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
