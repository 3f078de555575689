// The combobox as the ARIA Authoring Practices describe it, with the keyboard alone.

import { expect, test } from "../support/test.ts";

test("the arrows walk through the results and Enter opens one", async ({ page, widget }) => {
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await expect(widget.field).toHaveAttribute("aria-expanded", "true");
  await widget.field.press("ArrowDown");
  await expect(widget.results.first()).toHaveAttribute("aria-selected", "true");
  const active = await widget.field.getAttribute("aria-activedescendant");
  expect(await widget.results.first().getAttribute("id")).toBe(active);
  await expect(widget.field).toBeFocused();
  await widget.field.press("Enter");
  await expect(widget.heading()).toContainText(/khai sinh/i);
  await expect(widget.heading()).toBeFocused();
});

test("Escape leaves the list, then clears the field", async ({ widget }) => {
  await widget.start();
  await widget.search("kết hôn");
  await widget.field.press("ArrowDown");
  await widget.field.press("Escape");
  await expect(widget.results.first()).toHaveAttribute("aria-selected", "false");
  await widget.field.press("Escape");
  await widget.field.press("Escape");
  await expect(widget.field).toHaveValue("");
});

test("everything on the page of a procedure is reached by Tab and shows its focus", async ({ page, widget }) => {
  await widget.procedure("1.001193");
  const seen = new Set<string>();
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element) return { name: "", outline: "" };
      const style = getComputedStyle(element);
      // A box of one's own may show the focus in the place of a hidden control.
      const shown = [element, element.parentElement, element.nextElementSibling]
        .filter((one) => one !== null)
        .some((one) => getComputedStyle(one).outlineStyle !== "none" || getComputedStyle(one).boxShadow !== "none");
      return { name: `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`, outline: shown ? "shown" : style.outlineStyle };
    });
    if (/^(BODY|HTML)/.test(focused.name)) break;
    expect(focused.outline, focused.name).toBe("shown");
    seen.add(focused.name.split(" ")[0]!);
  }
  expect([...seen]).toEqual(expect.arrayContaining(["BUTTON", "INPUT", "SUMMARY", "A"]));
});
