// What crosses the network, counted by the browser itself.

import type { CDPSession, Page } from "@playwright/test";

/** One file that was fetched. */
export interface Fetched {
  path: string;
  coding: string;
  /** Bytes of the body as they travelled. */
  body: number;
  /** Bytes of the answer as they travelled, its headers among them. */
  all: number;
}

export class Meter {
  private fetched = new Map<string, Fetched>();

  private constructor(private readonly session: CDPSession) {}

  /** Counts everything that a page fetches from now on, with nothing in its cache. */
  static async on(page: Page): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    const meter = new Meter(session);
    session.on("Network.responseReceived", ({ requestId, response }) => {
      if (response.fromDiskCache || !response.url.startsWith("http")) return;
      const coding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === "content-encoding");
      const path = decodeURI(new URL(response.url).pathname);
      meter.fetched.set(requestId, { path, coding: coding?.[1] ?? "", body: 0, all: 0 });
    });
    session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
      const file = meter.fetched.get(requestId);
      if (file) file.body += encodedDataLength;
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const file = meter.fetched.get(requestId);
      if (file) file.all = encodedDataLength;
    });
    await session.send("Network.enable");
    await session.send("Network.clearBrowserCache");
    return meter;
  }

  /** What came since the last call. */
  take(): Fetched[] {
    const files = [...this.fetched.values()];
    this.fetched = new Map();
    return files;
  }
}

export function sum(files: Fetched[], what: "body" | "all"): number {
  return files.reduce((total, file) => total + file[what], 0);
}

/** A table for the log, the heaviest first. */
export function table(files: Fetched[]): string {
  return files
    .toSorted((one, other) => other.all - one.all)
    .map((file) => `${String(file.all).padStart(8)}  ${String(file.body).padStart(8)}  ${file.coding.padEnd(4)}  ${file.path}`)
    .join("\n");
}
