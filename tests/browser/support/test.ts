// The test function of all browser tests. Besides giving a served site and a widget, it watches
// every page for what must never happen, whatever the test is about.

import { test as base, expect, type Page } from "@playwright/test";
import { Site, required } from "./site.ts";
import { Widget } from "./widget.ts";

interface Things {
  widget: Widget;
  watched: Watched;
}

interface Shared {
  site: Site;
}

export { expect };

export const test = base.extend<Things, Shared>({
  // The procedures of content/: the same on every machine.
  site: [
    async ({}, use) => {
      const site = await Site.serve(required("SITE_CONTENT"));
      await use(site);
      site.stop();
    },
    { scope: "worker" },
  ],
  watched: [
    async ({ page }, use) => {
      const watched = new Watched(page);
      await use(watched);
      watched.check();
    },
    { auto: true },
  ],
  widget: async ({ page, site }, use) => {
    await use(new Widget(page, site.address));
  },
});

/** Everything a page must not do: break its policy, fail, ask other hosts, keep anything. */
export class Watched {
  private readonly wrong: string[] = [];
  private expected: RegExp[] = [];

  constructor(page: Page) {
    page.on("pageerror", (error) => this.wrong.push(`uncaught: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.wrong.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      const here = hostname === "127.0.0.1" || hostname === "localhost";
      if (!here && protocol.startsWith("http")) this.wrong.push(`asked another host: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.headers()["set-cookie"]) this.wrong.push(`set a cookie: ${response.url()}`);
    });
  }

  /** For tests that make something fail on purpose: what the browser will say about it. */
  allow(message: RegExp): void {
    this.expected.push(message);
  }

  check(): void {
    const unexpected = this.wrong.filter((line) => !this.expected.some((allowed) => allowed.test(line)));
    expect(unexpected, "nothing goes wrong in the page").toEqual([]);
  }
}
