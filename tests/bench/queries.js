// What is typed: names of the catalogue in nine ways of typing, codes, and what citizens say.
//
// Each query comes with the names of the procedures that answer it, because names are what every
// engine shows.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fold } from "./peers/fold.js";

/** The classes in the order of the report; the first nine are made from names. */
export const CLASSES = [
  "exact", "no marks", "prefix", "one typo", "reordered", "raw Telex", "NFD", "tone placement", "code",
];

const TONES = { "\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j" };
const SHAPES = { "\u0302": (letter) => letter, "\u0306": () => "w", "\u031b": () => "w" };

/** Queries of every class, `count` names each, the same for the same catalogue. */
export async function makeQueries(procedures, count, { questions, shared }) {
  const names = new Map(procedures.map((one) => [one.code, [one.official, one.short]]));
  const chosen = choose(procedures, count);
  const movable = choose(procedures.filter(({ official }) => tonePlace(official) !== official), count);
  const of = (list, type) => list.map((one) => ({ query: type(one), answers: names.get(one.code) }));
  const official = (change) => (one) => change(one.official.normalize("NFC"));
  const made = {
    exact: of(chosen, official((name) => name)),
    "no marks": of(chosen, official((name) => fold(name))),
    prefix: of(chosen, official(prefix)),
    "one typo": of(chosen, official(typo)),
    reordered: of(chosen, official(reordered)),
    "raw Telex": of(chosen, official(telex)),
    NFD: of(chosen, official((name) => name.normalize("NFD"))),
    "tone placement": of(movable, official(tonePlace)),
    code: of(chosen, ({ code }) => code),
  };
  for (const [kind, list] of await citizens(questions, shared)) {
    const known = list.map(({ query, codes }) => ({ query, answers: codes.flatMap((code) => names.get(code) ?? []) }));
    const answerable = known.filter(({ answers }) => answers.length > 0);
    if (answerable.length > 0) made[kind] = answerable;
  }
  return made;
}

/** Some names spread over the whole catalogue, chosen by a generator with a fixed seed. */
export function choose(procedures, count) {
  const distinct = [...new Map(procedures.map((one) => [one.official, one])).values()];
  let state = 20260718;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state ^ (state >>> 13)) >>> 0;
  };
  for (let at = 0; at < Math.min(count, distinct.length); at += 1) {
    const other = at + (next() % (distinct.length - at));
    [distinct[at], distinct[other]] = [distinct[other], distinct[at]];
  }
  return distinct.slice(0, count);
}

/** What citizens say, by file. */
async function citizens(questions, shared) {
  const lines = async (path) => (await readFile(path, "utf8")).split("\n").filter((line) => line.trim());
  const json = (line) => {
    const { query, relevant } = JSON.parse(line);
    return { query, codes: relevant };
  };
  const kinds = [["questions.jsonl", (await lines(questions)).map(json)]];
  if (shared) {
    kinds.push(["citizen.jsonl", (await lines(join(shared, "queries/citizen.jsonl"))).map(json)]);
    const rows = (await lines(join(shared, "queries/colloquial.tsv"))).slice(1);
    kinds.push(["colloquial.tsv", rows.map((row) => row.split("\t")).map((row) => ({ query: row[0], codes: row.at(-1).split(/[ ,;]+/) }))]);
  }
  return kinds;
}

/** The first three fifths, which mostly end within a word. */
function prefix(name) {
  const letters = [...name];
  return letters.slice(0, Math.max(3, Math.ceil(letters.length * 0.6))).join("");
}

/** Two letters of the longest word swapped. */
function typo(name) {
  const words = name.split(" ");
  const longest = words.reduce((best, word, at) => ([...word].length > [...words[best]].length ? at : best), 0);
  const letters = [...words[longest]];
  const at = Math.max(1, Math.floor(letters.length / 2) - 1);
  if (at + 1 < letters.length) [letters[at], letters[at + 1]] = [letters[at + 1], letters[at]];
  words[longest] = letters.join("");
  return words.join(" ");
}

/** The second half before the first. */
function reordered(name) {
  const words = name.split(" ");
  const half = Math.ceil(words.length / 2);
  return [...words.slice(half), ...words.slice(0, half)].join(" ");
}

/** The keys of an input method that is off: the tone of a word after its letters. */
export function telex(text) {
  return text.split(" ").map((word) => {
    let keys = "";
    let tone = "";
    for (const letter of word.normalize("NFD")) {
      if (TONES[letter]) tone = TONES[letter];
      else if (SHAPES[letter]) keys += SHAPES[letter](keys.at(-1));
      else keys += letter === "đ" ? "dd" : letter === "Đ" ? "DD" : letter;
    }
    const end = keys.search(/[^\p{L}]*$/u);
    return keys.slice(0, end) + tone + keys.slice(end);
  }).join(" ");
}

/** "hoá" for "hóa" and the other way round. */
export function tonePlace(text) {
  const mark = "[\u0300\u0301\u0309\u0303\u0323]";
  return text
    .normalize("NFD")
    .replace(new RegExp(`(?<![qQ])(o)(${mark})([ae])(?!\\p{L}|\\p{M})|(?<![qQ])(u)(${mark})(y)(?!\\p{L}|\\p{M})|(?<![qQ])(o)([ae])(${mark})(?!\\p{L}|\\p{M})|(?<![qQ])(u)(y)(${mark})(?!\\p{L}|\\p{M})`, "gu"),
      (_, a1, a2, a3, b1, b2, b3, c1, c2, c3, d1, d2, d3) =>
        a1 ? a1 + a3 + a2 : b1 ? b1 + b3 + b2 : c1 ? c1 + c3 + c2 : d1 + d3 + d2)
    .normalize("NFC");
}
