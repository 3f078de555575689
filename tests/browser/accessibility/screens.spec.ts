// What must hold on every screen and in every state, each opened once and looked at in many ways.
// docs/accessibility.md says which criterion of WCAG rests on which of these.

import { axeFaults } from "../support/axe.ts";
import { Keyboard, walk } from "../support/keyboard.ts";
import { cutByTextSpacing, faultsOfParts, look, LOOKS, sideways, type Look } from "../support/looks.ts";
import { SCREENS } from "../support/screens.ts";
import { expect, test } from "../support/test.ts";

/** The smallest target: of WCAG on a phone, of our own on a public screen. */
const TARGET = { phone: 24, kiosk: 60 };

/** How far Tab walks on a screen, and back. */
const STEPS = 40;

const GLASS = { width: 1080, height: 1920 };
const AT_THE_KIOSK: Look[] = [0, 3, 4, 5].map((at) => ({ ...LOOKS[at]!, size: GLASS }));

for (const screen of SCREENS) {
  test(screen.name, async ({ page, widget, watched, site }) => {
    const looks = screen.kiosk ? AT_THE_KIOSK : LOOKS;
    await look(page, looks[0]!);
    await screen.show({ page, widget, watched, address: site.address });
    const found: string[] = [];
    for (const as of looks.slice(0, -1)) {
      await look(page, as);
      for (const fault of await axeFaults(page, as.judged)) found.push(`${as.name}: ${fault}`);
      const over = await sideways(page);
      if (over > 0) found.push(`${as.name}: scrolls ${over} px sideways`);
    }
    await look(page, looks.at(-1)!);
    found.push(...(await faultsOfParts(page, screen.kiosk ? TARGET.kiosk : TARGET.phone)));
    found.push(...(await cutByTextSpacing(page)));
    found.push(...(await walk(new Keyboard(page), STEPS)));
    expect(found).toEqual([]);
  });
}

test("everything one taps on a phone is large enough for a thumb", async ({ page, widget }) => {
  const small: string[] = [];
  const { show } = SCREENS.find(({ name }) => name === "a question under way")!;
  await show({ page, widget } as Parameters<typeof show>[0]);
  for (const control of await page.getByRole("button").or(page.getByRole("checkbox")).or(page.getByRole("radio")).all()) {
    if (!(await control.isVisible())) continue;
    const box = await control.evaluate((element) => {
      // A box inside its label is tapped anywhere on the label.
      const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      return { width, height };
    });
    if (box.height < 44 || box.width < 44) small.push(`${await control.evaluate((one) => one.outerHTML.slice(0, 80))} ${box.width}×${box.height}`);
  }
  expect(small).toEqual([]);
});

test("the order of headings tells the page", async ({ page, widget }) => {
  await widget.procedure("1.001193");
  const levels = await page.getByRole("heading").evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.reduce((before, level) => {
    expect(level).toBeLessThanOrEqual(before + 1);
    return level;
  });
});
