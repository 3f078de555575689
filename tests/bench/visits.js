// Visits that only our widget knows: embedded in the page of an agency, and once more without a
// network. Both with a quarter of the processor.

import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { driver } from "./driver.js";
import { coldTimes, CONDITIONS, FIRST, slowDown } from "./measure.js";

/** A page of an agency that embeds the widget of this host. */
export const agencyPage = (address) => (_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><html lang="vi"><title>UBND xã</title><link rel="icon" href="data:,">` +
      `<script type="module" src="${address}thu-tuc.js"></script><thu-tuc></thu-tuc>`,
  );
};

/** The first row in a widget on another origin's page, from that page being asked for. */
export async function embed({ browser, address, runs }) {
  const agency = createServer(agencyPage(address));
  await new Promise((ready) => agency.listen(0, "127.0.0.1", ready));
  try {
    return await coldTimes({ browser, address: `http://127.0.0.1:${agency.address().port}/`, runs }, CONDITIONS["cold-slow"]);
  } finally {
    agency.close();
  }
}

/** The first row of a second visit without a network: each time a new profile on disk, a first
 * visit, a search, everything kept that is kept by itself, the host ended, the worker stopped, and
 * a new page. */
export async function again({ launching, serve, runs }) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const profile = await mkdtemp(join(tmpdir(), "thu-tuc-bench-"));
    const context = await chromium.launchPersistentContext(profile, { ...launching, viewport: { width: 360, height: 640 }, locale: "vi-VN" });
    try {
      times.push(await secondVisit(context, await serve()));
    } finally {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    }
  }
  return { times };
}

async function secondVisit(context, host) {
  await context.addInitScript(driver);
  const before = await context.newPage();
  await before.addInitScript(() => {
    globalThis.benchKept = new Promise((done) =>
      navigator.serviceWorker.addEventListener("message", ({ data }) => data.about === "search" && done(data.said)),
    );
  });
  await before.goto(host.address);
  await before.evaluate((query) => bench.first(query), FIRST);
  const said = await before.evaluate(() => benchKept);
  if (said !== "kept") throw new Error(`what a search needs was not kept: ${said}`);
  const worker = await context.newCDPSession(before);
  await worker.send("ServiceWorker.enable");
  await host.stop();
  await before.goto("about:blank");
  await worker.send("ServiceWorker.stopAllWorkers");
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await slowDown(session, { kbit: 0, latency: 0, slowdown: 4 });
  await page.goto(host.address, { waitUntil: "commit" });
  return page.evaluate((query) => bench.first(query), FIRST);
}
