// Whole journeys with the keyboard alone: from a question to a filled sheet at the printer.
// Nothing here touches, clicks or fills; all persons are invented.

import type { Frame, Page } from "@playwright/test";
import { on } from "../support/agency.ts";
import { Keyboard, type Focused } from "../support/keyboard.ts";
import { expect, test } from "../support/test.ts";

const WORDS: [label: RegExp, words: string][] = [
  [/Tỉnh, thành phố/, "ha noi"],
  [/Xã, phường/, "ba dinh"],
  [/năm sinh|ngày/i, "1/1/1980"],
  [/định danh|số giấy tờ|số căn cước/i, "001080000017"],
];

/** What a citizen would write under a label. */
const wordsFor = (label: string): string => WORDS.find(([known]) => known.test(label))?.[1] ?? "Nguyễn Văn Giả";

/** Answers what has the keyboard, if it wants an answer. */
async function answer(keyboard: Keyboard, { tag, type, role, name, value, answered }: Focused): Promise<void> {
  if (type === "radio" && !answered) return keyboard.press("Space");
  const typed = (tag === "input" && /^(text|tel|email)?$/.test(type)) || tag === "textarea";
  if (!typed || value !== "" || name.includes("không bắt buộc")) return;
  await keyboard.type(wordsFor(name));
  if (role !== "combobox") return;
  await expect(keyboard.place.getByRole("option").first()).toBeVisible();
  await keyboard.press("ArrowDown", "Enter");
}

/** Goes through the fields of a part to its end and hands it in. */
async function fillPart(keyboard: Keyboard): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await keyboard.press("Tab");
    const focused = await keyboard.focused();
    expect(focused.lost, "the keyboard stays in the form").toBe(false);
    if (focused.name === "Tiếp tục") return keyboard.press("Enter");
    await answer(keyboard, focused);
  }
  throw new Error("a part of the form has no end");
}

async function journey(page: Page, place: Page | Frame): Promise<void> {
  const keyboard = new Keyboard(page, place);
  const heading = place.getByRole("heading", { level: 1 });

  await keyboard.tabTo(/^Tìm thủ tục hành chính/);
  await keyboard.type("thay doi thong tin cu tru");
  await expect(place.getByRole("option").first()).toBeVisible();
  await keyboard.tabTo(/^English$/, "Shift+Tab");
  await keyboard.tabTo(/^Tìm thủ tục hành chính/);
  await keyboard.type(" khai sinh");
  await keyboard.press("Escape", "Escape");
  await keyboard.type("đăng ký khai sinh");
  await expect(place.getByRole("option", { name: /khai sinh/i }).first()).toBeVisible();
  await keyboard.press("ArrowDown", "Enter");

  await expect(heading).toHaveText(/^Đăng ký khai sinh/i);
  await expect(heading).toBeFocused();
  const paper = place.getByRole("checkbox").first();
  await expect(paper).toBeVisible();
  for (let step = 0; step < 150 && (await keyboard.focused()).type !== "checkbox"; step++) await keyboard.press("Tab");
  await keyboard.press("Space");
  await expect(paper).toBeChecked();

  await keyboard.tabTo(/^Điền tờ khai/, "Shift+Tab");
  await keyboard.press("Enter");
  await expect(heading).toHaveText("Tờ khai đăng ký khai sinh");
  await expect(heading).toBeFocused();
  await keyboard.tabTo(/^Bắt đầu điền/);
  await keyboard.press("Enter");
  await expect(heading).not.toHaveText("Tờ khai đăng ký khai sinh");

  for (let part = 0; part < 12 && (await heading.textContent()) !== "Xem lại tờ khai"; part++) {
    const before = await heading.textContent();
    await expect(heading, `the part “${before}” begins at its title`).toBeFocused();
    await fillPart(keyboard);
    await expect(heading, `after “${before}”`).not.toHaveText(before!);
  }
  await expect(heading).toHaveText("Xem lại tờ khai");
  await expect(place.getByRole("region", { name: "Tờ khai khi in" })).toContainText("Nguyễn Văn Giả");
  await keyboard.tabTo(/^In tờ khai/);
  await keyboard.press("Enter");
  await expect.poll(() => place.evaluate(() => document.documentElement.dataset.printed)).toBe("yes");
  await keyboard.expectKept("after printing");
}

test.beforeEach(async ({ page }) => {
  // The browser's own dialog cannot be seen from here; that it was asked for can.
  await page.addInitScript(() => {
    window.print = () => void (document.documentElement.dataset.printed = "yes");
  });
});

test("question, papers, form and print on the stand-alone page", async ({ page, widget }) => {
  test.setTimeout(120_000);
  await widget.start();
  await journey(page, page);
});

test("question, papers, form and print in a frame of an agency's page", async ({ page, site }) => {
  test.setTimeout(120_000);
  const frame =
    `<script type="module" src="${site.address}frame-host.js"></script>` +
    `<iframe title="Thủ tục" src="${site.address}frame.html" width="360" height="640"></iframe>`;
  await on(page, site.address, frame, async () => {
    await expect(page.frameLocator("iframe").getByRole("combobox")).toBeVisible();
    await journey(page, page.frames().find((one) => one.url().includes("frame.html"))!);
  });
});
