// What a cold start waits for: every request on a slow line, and what the processor does meanwhile.
//
//   INDEXER=target/release/indexer SITE=target/bench/published/site CHROMIUM=/usr/bin/chromium \
//     node tests/bench/waterfall.js page|embed [QUERY]
//
// All times are milliseconds from the navigation, on 400 kbit/s with 400 ms and a quarter of the
// processor; the first result is given without and with the profiler, which costs time itself.

import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { CONDITIONS, FIRST, open, slowDown } from "./measure.js";
import { agencyPage } from "./visits.js";

const [way = "page", query = FIRST] = process.argv.slice(2);
const host = spawn(process.env.INDEXER, ["serve", process.env.SITE, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
let address;
for await (const line of createInterface({ input: host.stdout })) {
  address = line.match(/http:\/\/\S+/)?.[0];
  if (address) break;
}
const agency = createServer(agencyPage(address));
await new Promise((ready) => agency.listen(0, "127.0.0.1", ready));
const start = way === "embed" ? `http://127.0.0.1:${agency.address().port}/` : address;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });

async function visit(profiled) {
  const asked = new Map();
  const { page, session, close } = await open(browser, async (_, session) => {
    await slowDown(session, CONDITIONS["cold-slow"]);
    const note = (name, what) => session.on(name, (event) => what(asked.get(event.requestId), event));
    session.on("Network.requestWillBeSent", ({ requestId, request, timestamp, initiator }) =>
      asked.set(requestId, { url: request.url, priority: request.initialPriority, sent: timestamp, by: initiator.type }));
    note("Network.responseReceived", (one, { timestamp }) => one && (one.first = timestamp));
    note("Network.loadingFinished", (one, { timestamp, encodedDataLength }) => one && Object.assign(one, { end: timestamp, bytes: encodedDataLength }));
    if (profiled) {
      await session.send("Profiler.enable");
      await session.send("Profiler.setSamplingInterval", { interval: 500 });
      await session.send("Profiler.start");
    }
  });
  await page.goto(start, { waitUntil: "commit" });
  const first = await page.evaluate((query) => bench.first(query), query);
  const field = await page.evaluate(() => bench.fieldAt);
  const profile = profiled && (await session.send("Profiler.stop")).profile;
  const before = [...asked.values()].filter(({ url }) => url.startsWith("http"));
  await page.waitForLoadState("networkidle");
  await close();
  return { first, field, profile, before };
}

const { first, field, before } = await visit(false);
const began = before[0].sent;
const at = (time) => (time === undefined ? "–" : ((time - began) * 1000).toFixed(0)).padStart(6);
console.log("  sent  first    end   bytes  priority  by      file");
for (const { url, priority, sent, first, end, bytes = 0, by } of before) {
  console.log(at(sent), at(first), at(end), String(bytes).padStart(7), ` ${priority.padEnd(9)} ${by.padEnd(7)} ${url.replace(/^http:..[^/]+/, "")}`);
}
const sum = before.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
console.log(`field ${field.toFixed(0)}  first result ${first.toFixed(0)}  ${before.length} requests, ${sum} bytes`);

const { first: slower, profile } = await visit(true);
const took = new Map();
const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
profile.samples.forEach((id, index) => {
  const { functionName, url } = nodes.get(id).callFrame;
  const name = `${functionName || "(anonymous)"} ${url.replace(/^http:..[^/]+/, "").replace(/^wasm:.*/, "wasm")}`;
  took.set(name, (took.get(name) ?? 0) + profile.timeDeltas[index] / 1000);
});
console.log(`\nprocessor until the first result at ${slower.toFixed(0)}:`);
for (const [name, time] of [...took].toSorted((one, other) => other[1] - one[1]).slice(0, 25)) console.log(time.toFixed(0).padStart(6), name);
await browser.close();
agency.close();
host.kill();
