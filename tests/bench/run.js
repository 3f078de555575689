// Measures ours and its peers, one catalogue after the other, and writes the report.
//
// `cargo xtask bench` builds everything first and says in BENCH (a JSON file) where it is.

import { execFileSync, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { readCatalogue } from "./catalogue.js";
import { measure } from "./measure.js";
import { makeQueries } from "./queries.js";
import { report } from "./report.js";
import { makeSite, PEERS, weight } from "./sites.js";

const plan = JSON.parse(await readFile(process.env.BENCH, "utf8"));
const only = (name) => plan.only.length === 0 || plan.only.includes(name);
const peers = PEERS.filter(only);
const settings = plan.quick ? { runs: 3, seconds: 5, names: 25 } : { runs: 5, seconds: 8, names: 40 };

/** Serves a folder with the program that serves it in real life. */
async function serve(folder) {
  const host = spawn(plan.indexer, ["serve", folder, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: host.stdout })) {
    const address = line.match(/http:\/\/\S+/)?.[0];
    if (address) return { address, stop: () => host.kill() };
  }
  throw new Error(`indexer serve ${folder} ended before it said where it listens`);
}

async function engine(browser, name, folder, queries) {
  const began = Date.now();
  const host = await serve(folder);
  try {
    const measured = await measure(browser, host.address, queries, { ...settings, goesDeeper: name === "ours" });
    return { ...measured, weight: await weight(folder) };
  } finally {
    host.stop();
    console.log(`  ${name}  ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
}

const browser = await chromium.launch({
  executablePath: plan.chromium,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const sizes = [];
for (const size of plan.sizes) {
  console.log(`▸ ${size.title}`);
  const procedures = await readCatalogue(size.table, join(size.site, "catalogue/reference/documents.jsonl"));
  const queries = await makeQueries(procedures, settings.names, { questions: plan.questions, shared: plan.shared });
  const engines = {};
  if (only("ours")) engines.ours = await engine(browser, "ours", size.site, queries);
  for (const peer of peers) {
    const folder = await makeSite(peer, procedures, join(dirname(size.site), "peers"));
    try {
      engines[peer] = await engine(browser, peer, folder, queries);
    } catch (error) {
      console.log(`  ${peer} failed: ${error.message}`);
    }
  }
  sizes.push({ title: `${size.title}: ${procedures.length.toLocaleString("en")} procedures`, engines });
}
const version = browser.version();
await browser.close();

const installed = async (name) => JSON.parse(await readFile(join(import.meta.dirname, "node_modules", name, "package.json"), "utf8")).version;
const versions = [];
for (const [peer, name] of [["Pagefind", "pagefind"], ["MiniSearch", "minisearch"], ["FlexSearch", "flexsearch"], ["Fuse", "fuse.js"]]) {
  versions.push(`${peer} ${await installed(name)}`);
}
const machine = {
  "measured on": new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${version}`,
  ours: `commit ${execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim()}`,
  peers: versions.join(", "),
  "processor time that other programs took meanwhile": "not excluded; the load when it ended was " + (await readFile("/proc/loadavg", "utf8").catch(() => "unknown")).split(" ")[0],
};
await writeFile(join(plan.work, "results.json"), JSON.stringify({ machine, settings, sizes }));
await writeFile(plan.report, report({ machine, settings, sizes }));
console.log(`✓ ${plan.report}`);
