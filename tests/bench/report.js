// The tables of docs/benchmarks.md, from what was measured and nothing else.

import { ANSWERING, CONDITIONS, FIRST, mean } from "./measure.js";
import { CLASSES } from "./queries.js";

/** Over fewer queries of a class nobody is compared: one lucky rank would decide. */
const FEWEST = 10;

const median = (list) => at(list, 0.5);

function at(list, share) {
  const sorted = list.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

const ms = (value) => (value === undefined ? "–" : value < 10 ? value.toFixed(1) : value.toFixed(0));
const kB = (bytes) => (bytes / 1000).toFixed(0);
const MB = (bytes) => (bytes / 1e6).toFixed(1);

/** The rows of one table: its name, how a value is got and written, whether less is better. */
const MEASURES = [
  { name: "bytes to the first result, kB", of: (m) => m.transfer.bytes, text: kB },
  { name: "requests to the first result", of: (m) => m.transfer.requests, text: String },
  ...CONDITIONS.map(({ name }, at) => ({
    name: `cold to the first result, ${name}, s`,
    of: (m) => (m.cold[at].times ? median(m.cold[at].times) : undefined),
    text: (value) => (value / 1000).toFixed(2),
    otherwise: (m) => `> ${m.cold[at].slower}`,
  })),
  { name: "key p50, ms", of: (m) => share(m.keys.again, 0.5), text: ms },
  { name: "key p99, ms", of: (m) => share(m.keys.again, 0.99), text: ms },
  { name: "key p50 while fetching, ms", of: (m) => share(m.keys.first, 0.5), text: ms },
  { name: "key p99 while fetching, ms", of: (m) => share(m.keys.first, 0.99), text: ms },
  { name: "JavaScript heap after 100 queries, MB", of: (m) => m.memory.heap, text: MB },
  { name: "WebAssembly memory after 100 queries, MB", of: (m) => m.memory.wasm, text: MB, noRatio: true },
  { name: "both together, MB", of: (m) => m.memory.heap + m.memory.wasm, text: MB },
  { name: "everything kept offline, kB", of: (m) => m.weight.bytes, text: kB },
  { name: "files of that", of: (m) => m.weight.files, text: String },
];

/** A key that was never answered counts as slower than all. */
function share(keys, part) {
  return keys.length ? at(keys.map((key) => key ?? Infinity), part) : undefined;
}

export function report({ machine, settings, sizes }) {
  const parts = [
    `# Benchmarks

Written by \`cargo xtask bench\`; the next run writes it anew, so nothing here is changed by hand.

${Object.entries(machine).map(([what, value]) => `- ${what}: ${value}`).join("\n")}

Ours is the widget with its page as \`indexer serve\` serves it. Every peer has a page of its own in \`tests/bench/peers/\`, which says how it is tuned: letters folded (đ too), the last word as a beginning, typing slips where the peer knows them, names before fields; the same facts in a row; the same words to search by (official and short name, field, code, what citizens say); minified, with brotli, from the same host. MiniSearch, FlexSearch and Fuse build their index in the browser, which is fewer bytes than shipping it. Pagefind works in the page's own thread, because the browser slows down only that one.

- *First result*: the page is opened with an empty cache, "${FIRST}" is put into the field as soon as there is one, and the clock stops at the first row. Medians of ${settings.runs}. Bytes are of everything asked for before that row, headers among them.
- *Key*: names typed letter by letter, from the input event to the rows in the document, before the browser lays them out; its clock is exact to 0.1 ms. "While fetching" is the first time, when a key may have to fetch from this machine; the other rows are the second time. At most ${settings.seconds} s of typing for each engine.
- *Relevance*: mean reciprocal rank of the first ten rows; a row counts when it shows the name of a procedure that answers. ${settings.names} names for each way of typing; an engine that ran out of time (${settings.seconds * ANSWERING} s for all classes) has in brackets how many queries of the class it was asked.
- *Ratio*: ours to the best peer in that row; below 1 ours is better, for relevance above 1. For relevance each peer is compared over the queries that both were asked, the peer that does best against ours is taken, and a peer that was asked fewer than ${FEWEST} of a class is left out.
- ">" means that it was given up then; the median of such a row is not known.`,
  ];
  for (const size of sizes) parts.push(sizePart(size));
  return `${parts.join("\n\n")}\n`;
}

function sizePart({ title, engines }) {
  const names = Object.keys(engines);
  const head = `| | ${names.join(" | ")} | ratio |\n|---|${names.map(() => "--:").join("|")}|--:|`;
  const rows = MEASURES.map((measure) => {
    const values = names.map((name) => measure.of(engines[name]));
    const cells = names.map((name, at) =>
      Number.isFinite(values[at]) ? measure.text(values[at]) : (measure.otherwise?.(engines[name]) ?? "never"));
    return line(measure.name, cells, measure.noRatio ? "" : ratio(names, values, Math.min));
  });
  const ranks = names.map((name) => engines[name].relevance);
  const kinds = Object.keys(ranks[0]);
  const classes = kinds.map((kind) => {
    const found = ranks.map((of) => of[kind] ?? []);
    const asked = Math.max(...found.map((list) => list.length));
    const cells = found.map((list) =>
      list.length ? mean(list).toFixed(2) + (list.length < asked ? ` (${list.length})` : "") : "–");
    return line(`${kind} (${asked})`, cells, against(names, ranks, [kind]));
  });
  const named = CLASSES.filter((kind) => ranks.every((of) => of[kind]?.length));
  const means = ranks.map((of) => mean(named.map((kind) => mean(of[kind]))).toFixed(3));
  const all = line("**mean of the nine from names**", means, against(names, ranks, named));
  const split = kinds.findIndex((kind) => kind.includes("."));
  const [typed, said] = split < 0 ? [classes, []] : [classes.slice(0, split), classes.slice(split)];
  return `## ${title}\n\n${head}\n${rows.join("\n")}\n\nMRR@10 by class (queries):\n\n${head}\n${[...typed, all, ...said].join("\n")}`;
}

const line = (name, cells, ratio) => `| ${name} | ${cells.join(" | ")} | ${ratio} |`;

function ratio(names, [ours, ...peers], best) {
  if (names[0] !== "ours") return "";
  const known = peers.filter(Number.isFinite);
  if (!Number.isFinite(ours) || known.length === 0) return "";
  const peer = best(...known);
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
