// The page object of a kiosk: what somebody who stands before it can do.

import { expect, type Page } from "@playwright/test";

/** The screen that suits it best. */
export const SCREEN = { viewport: { width: 1080, height: 1920 }, hasTouch: true };

export class Kiosk {
  readonly begin;
  readonly field;
  readonly results;
  readonly end;
  readonly stillHere;

  constructor(readonly page: Page) {
    this.begin = page.getByRole("button", { name: "Chạm để bắt đầu" });
    this.field = page.getByRole("combobox");
    this.results = page.getByRole("listbox").getByRole("option");
    this.end = page.getByRole("button", { name: "Kết thúc", exact: true });
    this.stillHere = page.getByRole("button", { name: "Tôi vẫn ở đây" });
  }

  async open(address: string): Promise<void> {
    await this.page.goto(`${address}kiosk.html`);
    await expect(this.begin).toBeVisible();
  }

  async visit(begin = this.begin, ready = "Chọn theo việc của bạn"): Promise<void> {
    await begin.tap();
    // A screen that is drawn while somebody types would take the keyboard away.
    await expect(this.page.getByRole("heading", { name: ready })).toBeVisible();
    await this.field.tap();
    await expect(this.page.getByRole("region", { name: /^(Bàn phím|Keyboard)$/ })).toBeVisible();
  }

  /** Opens the first procedure that a query finds under this name. */
  async procedure(query: string, name: RegExp): Promise<void> {
    await this.field.fill(query);
    await this.results.filter({ hasText: name }).first().tap();
    await expect(this.page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(this.page.getByRole("checkbox").first()).toBeVisible();
  }

  /** As a scanner does: every letter a key, without a pause, the enter key at the end. */
  async scan(text: string): Promise<void> {
    await this.keys(text, "Enter");
  }

  /** Keys of a real keyboard, two milliseconds apart. */
  async keys(text: string, last?: "Enter"): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const keys = [...text].map((letter) => ({ key: letter, text: letter }));
    if (last) keys.push({ key: last, text: "\r" });
    // Not one after another: what the test waits for would be a pause between two keys.
    const now = Date.now() / 1000;
    await Promise.all(keys.map((key, at) =>
      session.send("Input.dispatchKeyEvent", { type: "keyDown", ...key, timestamp: now + at * 0.002 })));
    await session.detach();
  }

  /** Presses keys of the screen; a name longer than a letter is a tone or a word on its key. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.locator(`#keys [data-key="${key}"]`).tap();
  }

  /** The same keys without waiting between them, as no finger could: for many visits in a row. */
  async pressAtOnce(...keys: string[]): Promise<void> {
    await this.page.locator("#keys").evaluate((place, keys) => {
      for (const key of keys) place.querySelector<HTMLElement>(`[data-key="${key}"]`)!.click();
    }, keys);
  }

  /** Everything that stands in the page, fields and shadow roots included. */
  async content(): Promise<string> {
    return this.page.evaluate(() => {
      const all = (root: Document | ShadowRoot): string =>
        [...root.querySelectorAll("*")]
          .map((one) => one.outerHTML + ((one as HTMLInputElement).value ?? "") + (one.shadowRoot ? all(one.shadowRoot) : ""))
          .join("");
      return all(document);
    });
  }

  /** Which places hold a text: the page, its address, anything it stores. */
  async traces(text: string): Promise<string[]> {
    const places = await this.page.evaluate(() => ({
      address: decodeURIComponent(location.href),
      state: JSON.stringify(history.state),
      storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      name: window.name,
    }));
    return Object.entries({ page: await this.content(), ...places })
      .filter(([, words]) => words?.includes(text))
      .map(([place]) => place);
  }
}
