// axe on every screen, in both colour schemes, at both ends of the range of screens.

import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";
import type { Widget } from "../support/widget.ts";

const ANSWERS =
  "truong-hop-be=thuong;chung-sinh=giay;cha-me-ket-hon=roi;ai-khai-sinh=cha-me;cach-nop=quay;noi-o-tren-du-lieu=dung";

const screens: [name: string, show: (widget: Widget) => Promise<void>][] = [
  ["the empty search", async (widget) => {
    await widget.start();
    await expect(widget.page.getByRole("heading", { name: "Chọn theo việc của bạn" })).toBeVisible();
  }],
  ["results", async (widget) => {
    await widget.start();
    await widget.search("đăng ký khai sinh");
  }],
  ["a row of the results under the keyboard", async (widget) => {
    await widget.start();
    await widget.search("đăng ký khai sinh");
    await widget.field.press("ArrowDown");
    await expect(widget.results.first()).toHaveAttribute("aria-selected", "true");
  }],
  ["the choices that narrow the list", async (widget) => {
    await widget.start();
    await widget.search("giấy");
    await widget.page.getByText("Thu hẹp", { exact: true }).click();
    await widget.page.getByRole("button", { name: "Cấp xã" }).click();
    await expect(widget.page.getByRole("button", { name: /Bỏ lựa chọn/ })).toBeVisible();
  }],
  ["nothing found", async (widget) => {
    await widget.start();
    await widget.field.fill("zzzqqqxxx");
    await expect(widget.page.getByRole("heading", { name: "Chưa tìm thấy thủ tục nào" })).toBeVisible();
  }],
  ["a procedure", (widget) => widget.procedure("1.001193")],
  ["a procedure with everything unfolded", async (widget) => {
    await widget.procedure("1.001193");
    await widget.page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const one of all) one.open = true;
    });
  }],
  ["a question under way", async (widget) => {
    await widget.procedure("1.001193");
    await widget.page.getByRole("radio").first().check();
    await expect(widget.page.locator("fieldset")).toHaveCount(2);
  }],
  ["answers and the list they leave", async (widget) => {
    await widget.open(`#/tt/1.001193/${ANSWERS}`);
    await expect(widget.page.getByText(/^Còn \d+ giấy$/)).toBeVisible();
  }],
  ["a bag", async (widget) => {
    await widget.open(`#/mang/1.001193/${ANSWERS}`);
    await expect(widget.papers().first()).toBeVisible();
  }],
  ["a bundle", async (widget) => {
    await widget.open(`#/goi/1.001193/sinh-con/${ANSWERS}`);
    await expect(widget.papers().first()).toBeVisible();
  }],
  ["a procedure that is not there", async (widget) => {
    await widget.open("#/tt/9.999999");
    await expect(widget.heading()).toHaveText("Không có thủ tục này");
  }],
  ["a life event", async (widget) => {
    await widget.open("#/viec/birth");
    await expect(widget.page.getByRole("link", { name: /khai sinh/i }).first()).toBeVisible();
  }],
  ["all fields", async (widget) => {
    await widget.open("#/linh-vuc");
    await expect(widget.page.getByRole("link", { name: "Hộ tịch" })).toBeVisible();
  }],
  ["one field", async (widget) => {
    await widget.open("#/linh-vuc/H%E1%BB%99%20t%E1%BB%8Bch");
    await expect(widget.page.getByRole("link", { name: /khai sinh/i }).first()).toBeVisible();
  }],
  ["English", async (widget) => {
    await widget.start();
    await widget.page.getByRole("button", { name: "English" }).click();
    await widget.search("đăng ký khai sinh");
  }],
];

for (const [name, show] of screens) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${name}, ${colorScheme}`, async ({ page, widget }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await show(widget);
      await expectAccessible(page);
    });
  }
}

test("no screen scrolls sideways on the narrowest phone or with text twice as large", async ({ page, widget }) => {
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 640 });
    for (const [name, show] of screens) {
      await show(widget);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, `${name} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test("everything one taps is large enough for a thumb", async ({ page, widget }) => {
  const small: string[] = [];
  for (const [name, show] of screens) {
    await show(widget);
    for (const control of await page.getByRole("button").or(page.getByRole("checkbox")).or(page.getByRole("radio")).all()) {
      if (!(await control.isVisible())) continue;
      const box = await control.evaluate((element) => {
        // A box inside its label is tapped anywhere on the label.
        const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
        return { width, height };
      });
      if (box.height < 44 || box.width < 44) small.push(`${name}: ${await control.evaluate((one) => one.outerHTML.slice(0, 80))} ${box.width}×${box.height}`);
    }
  }
  expect(small).toEqual([]);
});

test("without colours forced by the page the order of headings tells the page", async ({ page, widget }) => {
  await widget.procedure("1.001193");
  const levels = await page.getByRole("heading").evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.reduce((before, level) => {
    expect(level).toBeLessThanOrEqual(before + 1);
    return level;
  });
});
