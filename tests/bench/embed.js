// First result in a widget embedded on another site: 400 kbit/s, 400 ms, a quarter of the processor.
//
// INDEXER=target/release/indexer SITE=dist CHROMIUM=/usr/bin/chromium node tests/bench/embed.js
// The clock runs from the agency's page being asked for to the first row of "đăng ký khai sinh", which
// is typed as soon as the field is there.

import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const RUNS = 5;
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

const host = spawn(process.env.INDEXER, ["serve", process.env.SITE, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
let address;
for await (const line of createInterface({ input: host.stdout })) {
  address = line.match(/http:\/\/\S+/)?.[0];
  if (address) break;
}
const agency = createServer((_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><html lang="vi"><title>UBND xã</title><link rel="icon" href="data:,">` +
      `<script type="module" src="${address}thu-tuc.js"></script><thu-tuc></thu-tuc>`,
  );
});
await new Promise((ready) => agency.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });

const times = [];
for (let run = 0; run < RUNS; run += 1) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const began = performance.now();
  await page.goto(`http://127.0.0.1:${agency.address().port}/`, { waitUntil: "commit" });
  await page.getByRole("combobox").fill("đăng ký khai sinh", { timeout: 60_000 });
  await page.getByRole("option").first().waitFor({ timeout: 60_000 });
  times.push((performance.now() - began) / 1000);
  await context.close();
}
console.log(times.map((time) => time.toFixed(2)).join(" "), "s; median", times.toSorted((one, other) => one - other)[2].toFixed(2), "s");
await browser.close();
agency.close();
host.kill();
