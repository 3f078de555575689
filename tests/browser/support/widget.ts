// The page object: what a citizen can do, in the citizen's words. It knows roles and texts that
// people perceive and nothing of the markup; Playwright's locators look into open shadow roots.

import { expect, type Locator, type Page } from "@playwright/test";

export class Widget {
  readonly field: Locator;
  readonly results: Locator;
  readonly status: Locator;
  readonly back: Locator;

  constructor(readonly page: Page, private readonly address: string) {
    this.field = page.getByRole("combobox");
    this.results = page.getByRole("listbox").getByRole("option");
    this.status = page.getByRole("status");
    this.back = page.getByRole("button", { name: /^(Quay lại|Back)$/ });
  }

  /** Opens the stand-alone page at its first screen, or at a screen of its address. */
  async open(fragment = ""): Promise<void> {
    await this.page.goto(this.address + fragment);
  }

  /** Opens the first screen and waits until it takes a query: a field alone is there before. */
  async start(): Promise<void> {
    await this.open();
    await expect(this.field).toBeVisible();
    await expect(this.page.getByRole("button", { name: /^(English|Tiếng Việt)$/ })).toBeVisible();
  }

  /** Puts a whole query in and waits for its first result. */
  async search(query: string): Promise<void> {
    await this.field.fill(query);
    await expect(this.results.first()).toBeVisible();
  }

  /** Presses a query in key by key, as an input method would send it. */
  async type(query: string): Promise<void> {
    await this.field.pressSequentially(query);
  }

  /** Opens a procedure by its code and waits for its page. */
  async procedure(code: string): Promise<void> {
    await this.open(`#/tt/${code}`);
    await expect(this.heading()).toBeVisible();
    await expect(this.papers().first()).toBeVisible();
  }

  /** The title of the screen. */
  heading(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** A part of the screen, by its title. */
  part(title: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 2, name: title });
  }

  /** The papers that can be ticked. */
  papers(): Locator {
    return this.page.getByRole("checkbox");
  }
}
