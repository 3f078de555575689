// The tables of docs/benchmarks.md, from what was measured and nothing else.

import { ANSWERING, CONDITIONS, FIRST, mean } from "./measure.js";
import { CLASSES } from "./queries.js";

/** Over fewer queries of a class nobody is compared: one lucky rank would decide. */
const FEWEST = 10;

/** Under so many keys the number of them stands beside their quantiles. */
const FEW_KEYS = 100;

const median = (list) => at(list, 0.5);

function at(list, share) {
  const sorted = list.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const kB = (bytes) => (bytes / 1000).toFixed(0);
const MB = (bytes) => (bytes / 1e6).toFixed(1);
const seconds = (value) => (value / 1000).toFixed(2);

/** The rows of one table: name, the part it is from, how a number is got from its value and written. */
const MEASURES = [
  { name: "bytes to the first result, kB", part: "transfer", of: ({ bytes }) => bytes, text: kB },
  { name: "requests to the first result", part: "transfer", of: ({ requests }) => requests, text: String },
  ...Object.entries(CONDITIONS).map(([part, { name }]) => ({
    name: `cold to the first result, ${name}, s`, part, of: ({ times }) => median(times), text: seconds,
  })),
  { name: "key p50, ms", ...key("again", 0.5) },
  { name: "key p99, ms", ...key("again", 0.99) },
  { name: "key p50, finding alone, ms", ...key("finding", 0.5) },
  { name: "key p99, finding alone, ms", ...key("finding", 0.99) },
  { name: "key p50 while fetching, ms", ...key("first", 0.5) },
  { name: "key p99 while fetching, ms", ...key("first", 0.99) },
  { name: "JavaScript heap after 100 queries, MB", part: "memory", of: ({ heap }) => heap, text: MB, queries: true },
  { name: "WebAssembly memory after 100 queries, MB", part: "memory", of: ({ wasm }) => wasm, text: MB, noRatio: true },
  { name: "both together, MB", part: "memory", of: ({ heap, wasm }) => heap + wasm, text: MB },
  { name: "everything on the host, kB", part: "weight", of: ({ bytes }) => bytes, text: kB },
  { name: "files of that", part: "weight", of: ({ files }) => files, text: String },
];

/** A key that was never answered counts as slower than all. */
function key(time, share) {
  return { part: "keys", of: (keys) => (keys[time].length ? at(keys[time].map((took) => took ?? Infinity), share) : undefined), text: ms, count: (keys) => keys[time].length };
}

/** What was asked of ours, by catalogue: the largest that is allowed. */
const ASKED = [
  ["bytes to the first result", "published", "transfer", ({ bytes }) => bytes, (bytes) => bytes.toLocaleString("en"), 120_000],
  ["bytes to the first result", "5700", "transfer", ({ bytes }) => bytes, (bytes) => bytes.toLocaleString("en"), 135_000],
  ["bytes to the first result", "100000", "transfer", ({ bytes }) => bytes, (bytes) => bytes.toLocaleString("en"), 150_000],
  ["cold to the first result, whole page, 400 kbit/s, 400 ms, ¼ CPU, s", "published", "cold-slow", ({ times }) => median(times), seconds, 3_800],
  ["the same in an embed, s", "published", "embed", ({ times }) => median(times), seconds, 4_500],
  ["second visit, without a network, ¼ CPU, s", "published", "again", ({ times }) => median(times), seconds, 400],
  ["key p50, rows drawn, ms", "5700", "keys", ({ again }) => at(again, 0.5), ms, 0.5],
  ["key p50, rows found, ms", "5700", "keys", ({ finding }) => at(finding, 0.5), ms, 0.5],
  ["key p99, rows drawn, ms", "5700", "keys", ({ again }) => at(again, 0.99), ms, 4],
  ["key p99, rows drawn, ms", "100000", "keys", ({ again }) => at(again, 0.99), ms, 20],
  ["WebAssembly memory after 100 queries, MB", "5700", "memory", ({ wasm }) => wasm, MB, 12_000_000],
];

export function report({ machine, settings, sizes }) {
  const parts = [
    `# Benchmarks

Written by \`cargo xtask bench\`; the next run writes it anew, so nothing here is changed by hand.

${Object.entries(machine).map(([what, value]) => `- ${what}: ${value}`).join("\n")}

Ours is the widget with its page as \`indexer serve\` serves it. Every peer has a page of its own in \`tests/bench/peers/\`, which says how it is tuned: letters folded (đ too), the last word as a beginning, typing slips where the peer knows them, names before fields; the same facts in a row; the same words to search by (official and short name, field, code, what citizens say); minified, with brotli, from the same host. MiniSearch, FlexSearch and Fuse build their index in the browser, which is fewer bytes than shipping it. Pagefind works in the page's own thread, because the browser slows down only that one.

- *First result*: the page is opened with an empty cache, "${FIRST}" is put into the field as soon as there is one, and the clock stops at the first row. Medians of ${settings.runs}. Bytes are of everything asked for before that row, headers among them.
- *Key*: names typed letter by letter, from the input event to the rows in the document (ten of ours, ten of a peer), before the browser lays them out; its clock is exact to 0.1 ms. "Finding alone" ends where an engine first writes into the page. "While fetching" is the first time, when a key may have to fetch from this machine; the other rows are later times, with everything there. At most ${settings.seconds} s of typing for each engine; where that were fewer than ${FEW_KEYS} keys their number stands in brackets.
- *Memory*: after a hundred queries or ${2 * settings.seconds} s of them (their number in brackets), a second of rest and a collection of garbage.
- *Relevance*: mean reciprocal rank of the first ten rows; a row counts when it shows the name of a procedure that answers. ${settings.names} names for each way of typing; an engine that ran out of time (${settings.seconds * ANSWERING} s for all classes) has in brackets how many queries of the class it was asked.
- *Ratio*: ours to the best peer in that row; below 1 ours is better, for relevance above 1. For relevance each peer is compared over the queries that both were asked, the peer that does best against ours is taken, and a peer that was asked fewer than ${FEWEST} of a class is left out.
- *On the host*: all that a host keeps for it; of ours the modules for forms, the desk and the kiosk, every procedure with its papers and steps, and the bundles that hold all of it once more for who keeps it offline. A peer has only rows.
- ">" means that it was given up then; the median of such a row is not known. "–" was not measured.`,
    askedPart(sizes),
    ...sizes.map(sizePart),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** What was asked of ours and what was measured, where it was. */
function askedPart(sizes) {
  const rows = ASKED.flatMap(([what, name, part, of, text, most]) => {
    const size = sizes.find((size) => size.name === name);
    const value = size?.engines.ours?.[part];
    if (!value) return [];
    const number = isMeasured(value) ? of(value) : undefined;
    const verdict = number === undefined ? "" : number <= most ? "within" : `**${(number / most).toFixed(2)} times that**`;
    const runs = value.times ? ` (${value.times.map(seconds).join(", ")})` : "";
    return [line(what, [size.title.split(": ").at(-1), number === undefined ? otherwise(value) : text(number) + runs, text(most)], verdict)];
  });
  return rows.length && `## What was asked of ours\n\n| | over | measured | at most | |\n|---|---|--:|--:|---|\n${rows.join("\n")}`;
}

const isMeasured = (value) => value && !value.gaveUp && !value.failed && !value.slower;

/** A cell for what has no number. */
function otherwise(value) {
  if (!value) return "–";
  if (value.failed) return "failed";
  return `> ${value.slower ?? value.gaveUp} s`;
}

function sizePart({ title, engines }) {
  const names = Object.keys(engines);
  if (names.length === 0) return "";
  const head = `| | ${names.join(" | ")} | ratio |\n|---|${names.map(() => "--:").join("|")}|--:|`;
  const rows = MEASURES.filter(({ part }) => names.some((name) => engines[name][part])).map((measure) => {
    const parts = names.map((name) => engines[name][measure.part]);
    const values = parts.map((part) => (isMeasured(part) ? measure.of(part) : undefined));
    const cells = parts.map((part, at) => {
      if (values[at] === undefined) return otherwise(part);
      if (!Number.isFinite(values[at])) return "never";
      return measure.text(values[at]) + beside(measure, part);
    });
    return line(measure.name, cells, measure.noRatio ? "" : ratio(names, values));
  });
  const reasons = names.flatMap((name) => {
    const failed = Object.entries(engines[name]).filter(([, value]) => value?.failed);
    return [...new Set(failed.map(([, value]) => value.failed))].map((reason) => `${name} failed: ${reason}.`);
  });
  return [`## ${title}\n\n${head}\n${rows.join("\n")}`, ...reasons, relevancePart(head, names, engines)].filter(Boolean).join("\n\n");
}

function beside({ count, queries }, part) {
  const number = count?.(part) ?? (queries ? part.queries : FEW_KEYS);
  return number < FEW_KEYS ? ` (${number})` : "";
}

function relevancePart(head, names, engines) {
  const ranks = names.map((name) => (isMeasured(engines[name].relevance) ? engines[name].relevance : {}));
  const kinds = [...new Set(ranks.flatMap(Object.keys))];
  if (kinds.length === 0) return "";
  const row = (kind) => {
    const found = ranks.map((of) => of[kind] ?? []);
    const asked = Math.max(...found.map((list) => list.length));
    const cells = found.map((list) =>
      list.length ? mean(list).toFixed(2) + (list.length < asked ? ` (${list.length})` : "") : "–");
    return line(`${kind} (${asked})`, cells, against(names, ranks, [kind]));
  };
  const [typed, said] = [CLASSES.filter((kind) => kinds.includes(kind)), kinds.filter((kind) => !CLASSES.includes(kind))];
  const means = ranks.map((of) => (typed.every((kind) => of[kind]?.length) ? mean(typed.map((kind) => mean(of[kind]))).toFixed(3) : "–"));
  const all = line("**mean of the nine from names**", means, against(names, ranks, typed));
  return `MRR@10 by class (queries):\n\n${head}\n${[...typed.map(row), all, ...said.map(row)].join("\n")}`;
}

const line = (name, cells, ratio) => `| ${name} | ${cells.join(" | ")} | ${ratio} |`;

function ratio(names, [ours, ...peers]) {
  if (names[0] !== "ours") return "";
  const known = peers.filter(Number.isFinite);
  if (!Number.isFinite(ours) || known.length === 0) return "";
  const peer = Math.min(...known);
  return peer > 0 ? (ours / peer).toFixed(2) : "";
}

/** Ours to the peer that does best against it, each over the same queries of these classes. */
function against(names, [ours, ...peers], kinds) {
  if (names[0] !== "ours") return "";
  const ratios = peers.flatMap((peer) => {
    const common = kinds.map((kind) => Math.min(ours[kind]?.length ?? 0, peer[kind]?.length ?? 0));
    const whole = kinds.map((kind) => Math.max(...[ours, ...peers].map((of) => of[kind]?.length ?? 0)));
    if (common.some((count, at) => count < Math.min(FEWEST, whole[at]))) return [];
    const over = (of) => mean(kinds.map((kind, at) => mean(of[kind].slice(0, common[at]))));
    return over(peer) > 0 ? [over(ours) / over(peer)] : [];
  });
  return ratios.length ? Math.min(...ratios).toFixed(2) : "";
}
