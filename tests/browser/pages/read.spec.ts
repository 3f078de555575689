// The plain pages as they are read: on the strictest host, by eye and by axe.
//
// That host lets no script run, and the pages bring none; the browser's own switch for scripts
// stays on, because axe itself cannot wait for anything without them. One test turns it off.

import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { PlainSite } from "../support/plain_site.ts";
import { required } from "../support/site.ts";
import { expect, test as base } from "../support/test.ts";

const test = base.extend<object, { plain: PlainSite }>({
  plain: [
    async ({}, use) => {
      const plain = await PlainSite.serve(required("PAGES_CONTENT"));
      await use(plain);
      plain.stop();
    },
    { scope: "worker" },
  ],
});

/** One page of each kind; the procedures are one with questions, one with cases, one with neither. */
const PAGES = [
  "index.html",
  "linh-vuc/index.html",
  "linh-vuc/ho-tich.html",
  "viec/index.html",
  "viec/birth.html",
  "cung-luc/sinh-con.html",
  "ma/index.html",
  "ma/1.html",
  "1.001193.html",
  "1.013067.html",
  "2.000815.html",
];

async function unfold(page: Page): Promise<void> {
  for (const fold of await page.locator("summary").all()) {
    if (await fold.isVisible()) await fold.click();
  }
}

for (const place of PAGES) {
  test(`${place} passes axe, light and dark, with everything unfolded`, async ({ page, plain }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    const answer = await page.goto(plain.address + place);
    expect(answer?.status()).toBe(200);
    await expectAccessible(page);
    await unfold(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, "colours");
  });
}

test("no page scrolls sideways on the narrowest phone or with text twice as large", async ({ page, plain }) => {
  for (const [width, zoom] of [[320, 1], [360, 1], [640, 2]]) {
    await page.setViewportSize({ width: width / zoom, height: 640 });
    for (const place of PAGES) {
      await page.goto(plain.address + place);
      await unfold(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, `${place} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test("the keyboard reaches the main part in one step and a paper can be ticked", async ({ page, plain }) => {
  await page.goto(`${plain.address}1.001193.html`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Đến nội dung chính" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#noi-dung$/);
  const paper = page.getByRole("checkbox").first();
  await paper.focus();
  await page.keyboard.press("Space");
  await expect(paper).toBeChecked();
});

test("every page has its landmarks, one title, and headings in their order", async ({ page, plain }) => {
  for (const place of PAGES) {
    await page.goto(plain.address + place);
    for (const landmark of ["banner", "main", "contentinfo"] as const) {
      await expect(page.getByRole(landmark), `${landmark} of ${place}`).toHaveCount(1);
    }
    await expect(page.locator("html")).toHaveAttribute("lang", "vi");
    const levels = await page.locator("h1, h2, h3").evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
    expect(levels.filter((level) => level === 1), place).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level, place).toBeLessThanOrEqual(before + 1);
      return level;
    });
  }
});

test.describe("with scripts switched off in the browser", () => {
  test.use({ javaScriptEnabled: false });

  test("one walks from the first page to a procedure and on to the widget", async ({ page, plain }) => {
    await page.goto(`${plain.address}index.html`);
    await page.getByRole("link", { name: "Sinh con" }).first().click();
    await page.getByRole("link", { name: "Đăng ký khai sinh", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đăng ký khai sinh");
    const widget = page.getByRole("banner").getByRole("link", { name: "Mở trong công cụ tra cứu" });
    await expect(widget).toHaveAttribute("href", "../#/tt/1.001193");
  });
});

test("on paper the ways around are gone and the papers are there", async ({ page, plain }) => {
  await page.goto(`${plain.address}1.001193.html`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.locator(".official")).toBeHidden();
  await expect(page.getByRole("checkbox").first()).toBeVisible();
});

test("everything one taps is large enough for a thumb", async ({ page, plain }) => {
  const small: string[] = [];
  for (const place of PAGES) {
    await page.goto(plain.address + place);
    for (const control of await page.locator("label, summary, .primary, .secondary, .tile").all()) {
      if (!(await control.isVisible())) continue;
      const { width, height } = await control.evaluate((one) => one.getBoundingClientRect().toJSON());
      if (height < 44 || width < 44) small.push(`${place}: ${await control.textContent()} ${width}×${height}`);
    }
  }
  expect(small).toEqual([]);
});
