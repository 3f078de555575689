// What is measured of one engine on one catalogue, part by part.

import { driver } from "./driver.js";

/** The networks and processors of the report. */
export const CONDITIONS = {
  "cold-fast": { name: "unthrottled", kbit: 0, latency: 0, slowdown: 1 },
  "cold-3g": { name: "1.6 Mbit/s, 150 ms, ¼ CPU", kbit: 1600, latency: 150, slowdown: 4 },
  "cold-slow": { name: "400 kbit/s, 400 ms, ¼ CPU", kbit: 400, latency: 400, slowdown: 4 },
};

/** The query of the cold start. */
export const FIRST = "đăng ký khai sinh";

/** Whoever has shown nothing by then is reported as slower, and not tried again. */
const PATIENCE = 20;

/** An engine that is not ready to be typed into by then, on an idle line, is given up. */
const READY = 60;

/** How long the typing rests in the widget before it searches papers too, made short for the
 * classes, so that a thousand questions do not take a thousand rests. */
const REST = 12;

/** How many times as long as typing the answering of whole queries may take. */
export const ANSWERING = 8;

/** The parts in the order in which they are measured. Each is given what to measure, as `run.js`
 * has it, and gives plain values. */
export const PARTS = {
  transfer,
  ...Object.fromEntries(Object.keys(CONDITIONS).map((part) => [part, (subject) => coldTimes(subject, CONDITIONS[part])])),
  keys,
  memory,
  relevance,
};

export async function open(browser, prepare) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "vi-VN" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await page.addInitScript(driver);
  await prepare?.(page, session);
  // A page that has crashed cannot be closed either; what it was about is told by what it did.
  return { page, session, close: () => context.close().catch(() => {}) };
}

/** Opens a page and waits for its first rows. */
async function ready({ browser, address }, prepare) {
  const opened = await open(browser, prepare);
  await withLimit(READY, async () => {
    await opened.page.goto(address, { waitUntil: "commit", timeout: 0 });
    await opened.page.evaluate((query) => bench.first(query), FIRST);
  });
  return opened;
}

/** Ended by the clock; the report says so. */
export class GaveUp extends Error {
  constructor(seconds) {
    super(`gave up after ${seconds} s`);
    this.seconds = seconds;
  }
}

async function withLimit(seconds, work) {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new GaveUp(seconds)), seconds * 1000)));
  const working = work();
  // Closing the page ends work that came too late, with an error that nobody waits for.
  working.catch(() => {});
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
  }
}

export async function slowDown(session, { kbit, latency, slowdown }) {
  const rate = kbit ? (kbit * 1000) / 8 : -1;
  const network = { offline: false, latency, downloadThroughput: rate, uploadThroughput: rate };
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
}

/** Milliseconds of each run from the start of the navigation to the first row. */
export async function coldTimes({ browser, address, runs }, condition) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, close } = await open(browser, (_, session) => slowDown(session, condition));
    try {
      times.push(await withLimit(PATIENCE, async () => {
        await page.goto(address, { waitUntil: "commit", timeout: 0 });
        return page.evaluate((query) => bench.first(query), FIRST);
      }));
    } catch (reason) {
      if (reason instanceof GaveUp) return { slower: PATIENCE };
      throw reason;
    } finally {
      await close();
    }
  }
  return { times };
}

/** Bytes and requests, headers among them, of all that was asked for before the first row. */
async function transfer(subject) {
  const asked = new Map();
  const { page, close } = await ready(subject, (_, session) => {
    session.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => {
      if (request.url.startsWith("http")) asked.set(requestId, { at: timestamp, bytes: 0 });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (asked.has(requestId)) asked.get(requestId).bytes = encodedDataLength;
    });
  });
  const before = [...asked.values()];
  await page.waitForLoadState("networkidle");
  await close();
  return { bytes: before.reduce((sum, { bytes }) => sum + bytes, 0), requests: before.length };
}

/** Key by key, three times: with what a key fetches, the same keys with all of it there, and those
 * once more without the drawing, which is last because the page is slower for being watched. */
async function keys(subject) {
  const { page, close } = await ready(subject);
  const few = subject.names.slice(0, 8);
  const typed = (most, way = "keys") =>
    page.evaluate(([queries, seconds, most, way]) => bench[way](queries, seconds, most), [few, subject.seconds, most, way]);
  const first = await typed(few.join("").length);
  const again = await typed(first.length);
  const finding = await typed(first.length, "finding");
  await close();
  return { first, again, finding };
}

/** Bytes after a hundred queries and a collection of garbage. The rest at the end lets an engine
 * make ready what it makes ready when nobody types. */
async function memory(subject) {
  const { page, session, close } = await ready(subject);
  const { names, seconds } = subject;
  const queries = Array.from({ length: 100 }, (_, at) => names[at % names.length].split(" ").slice(0, 3 + (at % 5)).join(" "));
  const asked = await page.evaluate(([queries, seconds]) => bench.answers(queries, seconds, 0), [queries, 2 * seconds]);
  await page.waitForTimeout(1_000);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => bench.wasm());
  await close();
  return { heap: usedSize, buffers: backingStorageSize, wasm, queries: asked.length };
}

/** The reciprocal rank of every query, by class. The classes are asked in turns and in one order, so
 * that an engine that runs out of time has answered the beginning of each, and any two can be
 * compared over the queries that both were asked. */
async function relevance(subject) {
  const { queries, seconds, goesDeeper } = subject;
  const turns = [];
  const most = Math.max(...Object.values(queries).map((list) => list.length));
  for (let at = 0; at < most; at += 1) {
    for (const [kind, list] of Object.entries(queries)) if (at < list.length) turns.push({ kind, ...list[at] });
  }
  const { page, close } = await ready(subject, (page) =>
    page.addInitScript((rest) => {
      const original = globalThis.setTimeout;
      globalThis.setTimeout = (work, delay, ...given) => original(work, delay === 400 ? rest : delay, ...given);
    }, REST),
  );
  const found = await page.evaluate(
    ([queries, seconds, quiet]) => bench.answers(queries, seconds, quiet),
    [turns.map(({ query }) => query), seconds * ANSWERING, goesDeeper ? 2 * REST : 0],
  );
  await close();
  const scores = {};
  found.forEach((names, at) => {
    const { kind, answers } = turns[at];
    const rank = names.findIndex((name) => answers.includes(name));
    (scores[kind] ??= []).push(rank < 0 ? 0 : 1 / (rank + 1));
  });
  return scores;
}

export const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
