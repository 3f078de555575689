// What is measured of one engine on one catalogue.

import { driver } from "./driver.js";

/** The networks and processors of the report. */
export const CONDITIONS = [
  { name: "unthrottled", kbit: 0, latency: 0, slowdown: 1 },
  { name: "1.6 Mbit/s, 150 ms, ¼ CPU", kbit: 1600, latency: 150, slowdown: 4 },
  { name: "400 kbit/s, 400 ms, ¼ CPU", kbit: 400, latency: 400, slowdown: 4 },
];

/** The query of the cold start. */
export const FIRST = "đăng ký khai sinh";

/** Whoever has shown nothing by then is reported as slower, and not tried again. */
const PATIENCE = 20;

/** How long the typing rests in the widget before it searches papers too, made short for the
 * classes, so that a thousand questions do not take a thousand rests. */
const REST = 12;

/** How many times as long as typing the answering of whole queries may take. */
export const ANSWERING = 10;

/** Measures everything; a failure of an engine is a row of the report and not its end. */
export async function measure(browser, address, queries, options) {
  const names = queries.exact.map(({ query }) => query);
  const cold = [];
  for (const condition of CONDITIONS) cold.push(await coldTimes(browser, address, condition, options.runs));
  return {
    transfer: await transfer(browser, address),
    cold,
    keys: await keys(browser, address, names, options.seconds),
    memory: await memory(browser, address, names, options.seconds),
    relevance: await relevance(browser, address, queries, options),
  };
}

async function open(browser, prepare) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "vi-VN" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await page.addInitScript(driver);
  await prepare?.(page, session);
  return { page, session, close: () => context.close() };
}

async function ready(browser, address, prepare) {
  const opened = await open(browser, prepare);
  await opened.page.goto(address);
  await opened.page.evaluate((query) => bench.first(query), FIRST);
  return opened;
}

/** Milliseconds of each run from the start of the navigation to the first row. */
async function coldTimes(browser, address, { kbit, latency, slowdown }, runs) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, close } = await open(browser, async (_, session) => {
      const rate = kbit ? (kbit * 1000) / 8 : -1;
      const network = { offline: false, latency, downloadThroughput: rate, uploadThroughput: rate };
      await session.send("Network.emulateNetworkConditions", network);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    });
    const time = await withPatience(async () => {
      await page.goto(address, { waitUntil: "commit" });
      return page.evaluate((query) => bench.first(query), FIRST);
    });
    await close();
    if (time === null) return { slower: PATIENCE };
    times.push(time);
  }
  return { times };
}

async function withPatience(work) {
  let timer;
  const late = new Promise((done) => (timer = setTimeout(done, PATIENCE * 1000, null)));
  const working = work();
  // Closing the page ends work that came too late, with an error that nobody waits for.
  working.catch(() => {});
  const outcome = await Promise.race([working, late]);
  clearTimeout(timer);
  return outcome;
}

/** Bytes and requests, headers among them, of all that was asked for before the first row. */
async function transfer(browser, address) {
  const asked = new Map();
  const { page, close } = await open(browser, (_, session) => {
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (request.url.startsWith("http")) asked.set(requestId, 0);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (asked.has(requestId)) asked.set(requestId, encodedDataLength);
    });
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.evaluate((query) => bench.first(query), FIRST);
  const before = [...asked.keys()];
  await page.waitForLoadState("networkidle");
  await close();
  return { bytes: before.reduce((sum, id) => sum + asked.get(id), 0), requests: before.length };
}

/** Key by key, twice: the first time with what a key fetches, then with all of it there. */
async function keys(browser, address, names, seconds) {
  const { page, close } = await ready(browser, address);
  const few = names.slice(0, 8);
  const first = await page.evaluate(([queries, seconds]) => bench.keys(queries, seconds), [few, seconds]);
  const again = await page.evaluate(([queries, seconds]) => bench.keys(queries, seconds), [few, seconds]);
  await close();
  return { first, again };
}

/** Bytes after a hundred queries and a collection of garbage. */
async function memory(browser, address, names, seconds) {
  const { page, session, close } = await ready(browser, address);
  const queries = Array.from({ length: 100 }, (_, at) => names[at % names.length].split(" ").slice(0, 3 + (at % 5)).join(" "));
  const asked = await page.evaluate(([queries, seconds]) => bench.answers(queries, seconds, 0), [queries, 2 * seconds]);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => bench.wasm());
  await close();
  return { heap: usedSize, buffers: backingStorageSize, wasm, queries: asked.length };
}

/** The reciprocal rank of every query, by class. The classes are asked in turns and in one order, so
 * that an engine that runs out of time has answered the beginning of each, and any two can be
 * compared over the queries that both were asked. */
async function relevance(browser, address, queries, { seconds, goesDeeper }) {
  const turns = [];
  const most = Math.max(...Object.values(queries).map((list) => list.length));
  for (let at = 0; at < most; at += 1) {
    for (const [kind, list] of Object.entries(queries)) if (at < list.length) turns.push({ kind, ...list[at] });
  }
  const { page, close } = await ready(browser, address, (page) =>
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
