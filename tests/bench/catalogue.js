// The catalogue as every engine gets it: what a row shows, and the words it is searched by.

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

/** Joins the table of `indexer export` with the words that `indexer build` searched by. */
export async function readCatalogue(table, documents) {
  const said = new Map();
  for await (const line of createInterface({ input: createReadStream(documents) })) {
    if (!line) continue;
    const document = JSON.parse(line);
    said.set(document.code, document.said);
  }
  const [head, ...rows] = cells(await readFile(table, "utf8"));
  const column = Object.fromEntries(head.map((name, at) => [name, at]));
  return rows.map((row) => ({
    code: row[column.code],
    official: row[column.name],
    short: row[column.short_name] || row[column.name],
    sector: row[column.sector],
    level: row[column.levels],
    fee: row[column.fee],
    time: row[column.time],
    said: (said.get(row[column.code]) ?? []).filter((phrase) => phrase !== row[column.short_name]),
  }));
}

/** The cells of a table as RFC 4180 writes it. */
function cells(text) {
  const rows = [];
  let row = [];
  let at = 0;
  while (at < text.length) {
    let cell;
    if (text[at] === '"') {
      let end = at + 1;
      while (text[end] !== '"' || text[end + 1] === '"') end += text[end] === '"' ? 2 : 1;
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && text[end] !== "," && text[end] !== "\r") end += 1;
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (text[at] === ",") at += 1;
    else {
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}
