// Measures ours and its peers, one catalogue after the other, and writes the report from what is kept.
//
// `cargo xtask bench` builds everything first and says in BENCH (a JSON file) where it is.

import { execFileSync, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { cpus, loadavg, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { readCatalogue } from "./catalogue.js";
import { digest, Kept, scripts, siteStamp } from "./kept.js";
import { GaveUp, PARTS } from "./measure.js";
import { makeQueries } from "./queries.js";
import { report } from "./report.js";
import { makeSite, PEERS, weight } from "./sites.js";
import { again, embed } from "./visits.js";

// Measuring on when `cargo xtask bench` was stopped would spoil whatever is measured next.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 1_000).unref();
const hosts = new Set();
process.once("exit", () => hosts.forEach((host) => host.kill()));

const ENGINES = ["ours", ...PEERS];
/** What is not measured in a page that is typed into, or only of ours. */
const ALL_PARTS = { ...PARTS, weight: ({ folder }) => weight(folder), embed, again };

const plan = JSON.parse(await readFile(process.env.BENCH, "utf8"));
const settings = plan.quick ? { runs: 3, seconds: 2, names: 15 } : { runs: 5, seconds: 5, names: 40 };
const launching = {
  executablePath: plan.chromium,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
};

/** Whether `--only` leaves this to be measured: an engine, a catalogue or a part may be named. */
function wanted(size, engine, part) {
  return [[size], [engine], [part, part.split("-")[0]]].every((names, at) => {
    const asked = plan.only.filter((word) => kindOf(word) === at);
    return asked.length === 0 || asked.some((word) => names.includes(word));
  });
}

function kindOf(word) {
  if (plan.sizes.some(({ name }) => name === word)) return 0;
  if (ENGINES.includes(word)) return 1;
  if (Object.keys(ALL_PARTS).some((part) => [part, part.split("-")[0]].includes(word))) return 2;
  throw new Error(`--only ${word}: no such engine, catalogue or part; there are ${[...ENGINES, ...plan.sizes.map(({ name }) => name), ...Object.keys(ALL_PARTS)].join(", ")}`);
}
plan.only.forEach(kindOf);

/** Which parts are measured of an engine on a catalogue. */
function partsOf(size, engine) {
  const own = size.visits && engine === "ours" ? ["embed", "again"] : [];
  return [...(size.parts ?? [...Object.keys(PARTS), "weight"]), ...own];
}

/** A peer's site; nothing where it cannot be made, which is a row of the report and not its end. */
async function peerSite(peer, procedures, folder) {
  try {
    return await makeSite(peer, procedures, folder);
  } catch (error) {
    console.log(`  ${peer}: its site could not be made: ${error.message}`);
    return undefined;
  }
}

/** Serves a folder with the program that serves it in real life. */
async function serve(folder) {
  const host = spawn(plan.indexer, ["serve", folder, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  hosts.add(host);
  const ended = new Promise((done) => host.once("exit", done)).then(() => hosts.delete(host));
  for await (const line of createInterface({ input: host.stdout })) {
    const address = line.match(/http:\/\/\S+/)?.[0];
    if (address) return { address, stop: () => (host.kill(), ended) };
  }
  throw new Error(`indexer serve ${folder} ended before it said where it listens`);
}

/** Measures what is wanted and not kept yet; every part has a browser of its own, so that what one
 * leaves behind is not the next one's. */
async function measure(size, engine, folder, about, kept) {
  for (const part of partsOf(size, engine)) {
    const before = await kept.value(part);
    // What failed may have been an accident of that run.
    if (!wanted(size.name, engine, part) || (before && !before.failed)) continue;
    const began = Date.now();
    let value = (await hopeless(part, kept)) ?? (await measured(part, folder, about));
    if (value.failed) value = await measured(part, folder, about);
    await kept.keep(part, value, { at: new Date().toISOString(), load: loadavg()[0], commit });
    console.log(`  ${engine.padEnd(10)} ${part.padEnd(10)} ${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s${told(value)}`);
  }
}

/** What need not be tried: a slower line after one that was too slow, anything at all of an engine
 * that was never ready. */
async function hopeless(part, kept) {
  if (part === "weight") return undefined;
  const ready = part === "transfer" ? undefined : await kept.value("transfer");
  if (ready?.gaveUp) return ready;
  if (!part.startsWith("cold-")) return undefined;
  const before = await Promise.all(Object.keys(PARTS).filter((other) => other.startsWith("cold-")).map((other) => kept.value(other)));
  return before.find((value) => value?.slower);
}

async function measured(part, folder, about) {
  const host = await serve(folder);
  const browser = await chromium.launch(launching);
  try {
    return await ALL_PARTS[part]({ ...settings, ...about, browser, launching, folder, address: host.address, serve: () => serve(folder) });
  } catch (error) {
    if (error instanceof GaveUp) return { gaveUp: error.seconds };
    return { failed: error.message.split("\n")[0] };
  } finally {
    await browser.close().catch(() => {});
    await host.stop();
  }
}

const told = ({ gaveUp, failed, slower }) =>
  gaveUp ? `  gave up after ${gaveUp} s` : failed ? `  failed: ${failed}` : slower ? `  slower than ${slower} s` : "";

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const probe = await chromium.launch(launching);
const version = probe.version();
await probe.close();
const conditions = digest(await scripts(import.meta.dirname), JSON.stringify(settings), version);

const sizes = [];
const moments = [];
for (const size of plan.sizes) {
  console.log(`▸ ${size.title}`);
  const procedures = await readCatalogue(size.table, join(size.site, "catalogue/reference/documents.jsonl"));
  const queries = await makeQueries(procedures, settings.names, { questions: plan.questions, shared: plan.shared });
  const engines = {};
  for (const engine of ENGINES) {
    if (!partsOf(size, engine).some((part) => wanted(size.name, engine, part))) continue;
    const folder = engine === "ours" ? size.site : await peerSite(engine, procedures, join(dirname(size.site), "peers"));
    if (plan.prepare) continue;
    if (!folder) {
      engines[engine] = Object.fromEntries(partsOf(size, engine).map((part) => [part, { failed: "its site could not be made" }]));
      continue;
    }
    const about = { queries, names: queries.exact.map(({ query }) => query), goesDeeper: engine === "ours" };
    const kept = new Kept(join(plan.work, "results", plan.quick ? "quick" : "whole", size.name, engine), digest(await siteStamp(folder), conditions));
    await measure(size, engine, folder, about, kept);
    engines[engine] = {};
    for (const part of partsOf(size, engine)) engines[engine][part] = await kept.value(part);
    moments.push(...(await kept.when(partsOf(size, engine))));
  }
  sizes.push({ name: size.name, title: `${size.title}: ${procedures.length.toLocaleString("en")} procedures`, engines });
}
if (plan.prepare) process.exit();

const installed = async (name) => JSON.parse(await readFile(join(import.meta.dirname, "node_modules", name, "package.json"), "utf8")).version;
const versions = [];
for (const [peer, name] of [["Pagefind", "pagefind"], ["MiniSearch", "minisearch"], ["FlexSearch", "flexsearch"], ["Fuse", "fuse.js"]]) {
  versions.push(`${peer} ${await installed(name)}`);
}
const range = (list, write = String) => {
  const sorted = [...new Set(list.map(write))].sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  return sorted.length > 1 ? `${sorted[0]} to ${sorted.at(-1)}` : sorted[0];
};
const machine = {
  "measured on": range(moments.map(({ at }) => `${at.slice(0, 16).replace("T", " ")} UTC`)),
  machine: `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${version}`,
  ours: `commit ${[...new Set(moments.map((moment) => moment.commit))].join(", ")}`,
  peers: `${versions.join(", ")}, the newest on the day of the commit`,
  "load of the machine when a part ended, the browser's own work included": range(moments.map(({ load }) => load), (load) => load.toFixed(1)),
};
await writeFile(plan.report, report({ machine, settings, sizes }));
console.log(`✓ ${plan.report}`);
