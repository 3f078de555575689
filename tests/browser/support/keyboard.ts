// A citizen who has a keyboard and nothing else: Tab, Shift+Tab, Enter, Space, arrows and letters.

import { expect, type Frame, type Page } from "@playwright/test";

/** What has the keyboard, as a citizen perceives it. */
export interface Focused {
  /** Nothing: the page itself. */
  lost: boolean;
  tag: string;
  type: string;
  role: string;
  /** Label, else words. */
  name: string;
  value: string;
  /** For a radio button: whether its question has an answer. */
  answered: boolean;
  shown: boolean;
  /** Whether some of it can be seen: in sight and with nothing over it. */
  seen: boolean;
}

export class Keyboard {
  constructor(readonly page: Page, readonly place: Page | Frame = page) {}

  focused(): Promise<Focused> {
    return this.place.evaluate(() => {
      let one: Element | null = document.activeElement;
      while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
      const lost = !one || one === document.body || one === document.documentElement;
      if (!one || lost) return { lost, tag: "", type: "", role: "", name: "", value: "", answered: false, shown: false, seen: false };
      const root = one.getRootNode() as Document | ShadowRoot;
      const field = one as HTMLInputElement;
      const words = (id: string) => root.getElementById(id)?.textContent ?? "";
      const name =
        one.getAttribute("aria-label") ??
        (one.getAttribute("aria-labelledby")?.split(" ").map(words).join(" ") ||
          [...(field.labels ?? [])].map((label) => label.textContent).join(" ") ||
          one.textContent!);
      const group = field.type === "radio" ? root.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(field.name)}"]`) : [];
      const marked = [one, one.parentElement, one.nextElementSibling].filter((other) => other !== null);
      const box = one.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]));
      const over = (x: number, y: number): Element | null => {
        let at = document.elementFromPoint(x, y);
        while (at?.shadowRoot?.elementFromPoint(x, y) && at.shadowRoot.elementFromPoint(x, y) !== at) at = at.shadowRoot.elementFromPoint(x, y);
        return at;
      };
      return {
        lost,
        tag: one.localName,
        type: field.type ?? "",
        role: one.getAttribute("role") ?? "",
        name: name.replaceAll(/\s+/g, " ").trim(),
        value: field.value ?? "",
        answered: [...group].some((other) => other.checked),
        shown: marked.some((other) => getComputedStyle(other).outlineStyle !== "none" || getComputedStyle(other).boxShadow !== "none"),
        seen: points.some(([x, y]) => {
          const at = over(x!, y!);
          return at !== null && (one.contains(at) || at.contains(one) && at.localName === "label" || at.shadowRoot !== null && at.contains(one));
        }),
      };
    });
  }

  /** Presses Tab until something with this name has the keyboard. */
  async tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < 250; step++) {
      await this.page.keyboard.press(key);
      const focused = await this.focused();
      if (name.test(focused.name)) return;
      passed.push(focused.name.slice(0, 30));
    }
    throw new Error(`${key} never came to ${name}; it passed ${passed.slice(0, 60).join(" | ")}`);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Fails unless something has the keyboard, now and when the page has settled. */
  async expectKept(why: string): Promise<void> {
    await expect.poll(async () => (await this.focused()).lost, { message: why }).toBe(false);
    await this.page.waitForTimeout(150);
    expect((await this.focused()).lost, why).toBe(false);
  }
}

/** Walks there and back and tells where the focus could not be seen. */
export async function walk(keyboard: Keyboard, steps: number): Promise<string[]> {
  const faults = new Set<string>();
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let step = 0; step < steps; step++) {
      await keyboard.press(key);
      const focused = await keyboard.focused();
      if (focused.lost || focused.tag === "thu-tuc") break;
      const called = `${focused.tag} “${focused.name.slice(0, 40)}” after ${key}`;
      if (!focused.shown) faults.add(`no sign of focus: ${called}`);
      if (!focused.seen) faults.add(`focus out of sight: ${called}`);
    }
  }
  return [...faults];
}
