// A birth is registered with the keyboard alone, from the procedure to the printer: nothing is
// clicked, focused or filled by the test; it presses keys and looks where the keyboard is. All
// persons are invented.

import { type Page } from "@playwright/test";
import { BIRTH, heading } from "../support/form.ts";
import { expect, test } from "../support/test.ts";

/** Where the keyboard is. */
interface Focused {
  tag: string;
  type: string;
  role: string;
  words: string;
  value: string;
  isRequired: boolean;
  isShown: boolean;
}

async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element: Element | null = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const root = element?.getRootNode() as ShadowRoot | Document;
    const label = element?.id ? root.querySelector(`label[for="${element.id}"]`)?.textContent : undefined;
    const ask = element?.closest(".ask");
    const box = element?.getBoundingClientRect();
    const about = [label, element?.getAttribute("aria-label"), element?.textContent].find((one) => one?.trim());
    return {
      tag: element?.tagName ?? "",
      type: element?.getAttribute("type") ?? "",
      role: element?.getAttribute("role") ?? "",
      words: (about ?? "").trim(),
      value: (element as HTMLInputElement | null)?.value ?? "",
      isRequired: ask !== null && ask !== undefined && !/không bắt buộc/.test(ask.textContent ?? ""),
      isShown: box !== undefined && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    };
  });
}

/** Presses Tab until the keyboard is on something of these words. */
async function tabTo(page: Page, words: RegExp, tag = /BUTTON|A/): Promise<void> {
  const passed = [];
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (tag.test(here.tag) && words.test(here.words)) return;
    passed.push(`${here.tag} ${here.words.slice(0, 30)}`);
  }
  throw new Error(`Tab never comes to ${words}: ${passed.join(", ")}`);
}

/** What somebody answers who is asked in these words. */
function answer(words: string): string {
  if (/ngày|sinh/i.test(words) && /năm/i.test(words)) return "15081990";
  if (/định danh/i.test(words)) return "001190000018";
  if (/số lượng/i.test(words)) return "2";
  if (/dân tộc/i.test(words)) return "Kinh";
  if (/quốc tịch/i.test(words)) return "Việt Nam";
  return "Ví Thị Dụ";
}

async function choose(page: Page, typed: string, expected: RegExp): Promise<void> {
  await page.keyboard.type(typed);
  await expect(page.getByRole("option").filter({ hasText: expected }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect((await focused(page)).value).toMatch(expected);
}

/** Walks through a part with Tab, answers what is required, and hands it in with Enter. */
async function fillPart(page: Page): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    expect(here.isShown, `the keyboard is on something that is seen: ${here.tag} ${here.words}`).toBe(true);
    if (here.tag === "BUTTON" && here.words === "Tiếp tục") {
      await page.keyboard.press("Enter");
      return;
    }
    if (!here.isRequired || here.tag !== "INPUT") continue;
    if (here.type === "radio") await page.keyboard.press("Space");
    else if (here.role === "combobox" && here.value === "") {
      await choose(page, /Tỉnh/.test(here.words) ? "ha noi" : "ba dinh", /Tỉnh/.test(here.words) ? /Hà Nội/ : /Ba Đình/);
    } else if (here.type === "text" && here.role === "" && here.value === "" && !/Số nhà|địa chỉ cũ/.test(here.words)) {
      await page.keyboard.type(answer(here.words));
    }
  }
  throw new Error("Tab never comes to the way on");
}

test("a birth is registered with the keyboard alone, up to the printer", async ({ widget, page }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    window.print = () => {
      (window as unknown as { printed: number }).printed = ((window as unknown as { printed?: number }).printed ?? 0) + 1;
    };
  });
  await widget.procedure(BIRTH);
  await tabTo(page, /^Điền tờ khai$/);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Tờ khai đăng ký khai sinh");
  await tabTo(page, /^Bắt đầu điền$/);
  await page.keyboard.press("Enter");
  for (let part = 0; part < 14; part++) {
    await expect(heading(page)).toBeFocused();
    const title = await heading(page).textContent();
    if (title === "Xem lại tờ khai") break;
    await fillPart(page);
    expect(await page.locator(".faults").allTextContents(), title!).toEqual([]);
    await expect(heading(page)).not.toHaveText(title!);
  }
  await expect(heading(page)).toHaveText("Xem lại tờ khai");
  const paper = page.getByRole("region", { name: "Tờ khai khi in" });
  await expect(paper).toContainText("TỜ KHAI ĐĂNG KÝ KHAI SINH");
  await expect(paper).toContainText(/VÍ THỊ DỤ|Ví Thị Dụ/);
  await tabTo(page, /^In tờ khai$/);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => (window as unknown as { printed?: number }).printed)).toBe(1);
});
