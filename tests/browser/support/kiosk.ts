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

  async visit(): Promise<void> {
    await this.begin.tap();
    // A screen that is drawn while somebody types would take the keyboard away.
    await expect(this.page.getByRole("heading", { name: "Chọn theo việc của bạn" })).toBeVisible();
    await this.field.tap();
    await expect(this.page.getByRole("region", { name: "Bàn phím" })).toBeVisible();
  }

  /** Presses keys of the screen; a name longer than a letter is a tone or a word on its key. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.locator(`#keys [data-key="${key}"]`).tap();
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
