// What was measured, kept in one small file for each catalogue, engine and part.
//
// A run that breaks off, or is stopped, goes on where it was. A figure is taken for another run's
// only while everything it depends on is the same: the files that were served, the programs that
// measure, how often and how long they do, and the browser. `cargo xtask bench --fresh` forgets all.

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";

const SCRIPTS = ["driver.js", "measure.js", "queries.js", "visits.js"];

/** A short name for texts or bytes, in this order. */
export function digest(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** What the programs that measure are. */
export async function scripts(here) {
  return digest(...(await Promise.all(SCRIPTS.map((name) => readFile(join(here, name))))));
}

/** What a site is: its pages and scripts, and the files that name all others by their content. */
export async function siteStamp(folder) {
  const names = [];
  for (const name of (await readdir(folder)).sort()) if ([".css", ".html", ".js", ".json"].includes(extname(name))) names.push(name);
  names.push("catalogue/manifest.bin", "pagefind/pagefind-entry.json");
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name)).catch(() => "")));
  return digest(...names, ...texts);
}

export class Kept {
  /** `folder` is of one catalogue and one engine. */
  constructor(folder, stamp) {
    this.folder = folder;
    this.stamp = stamp;
  }

  #path(part) {
    return join(this.folder, `${part}.json`);
  }

  /** The value of a part, if it was measured of just this. */
  async value(part) {
    const text = await readFile(this.#path(part), "utf8").catch(() => undefined);
    const kept = text && JSON.parse(text);
    return kept?.stamp === this.stamp ? kept.value : undefined;
  }

  async keep(part, value, about) {
    await mkdir(dirname(this.#path(part)), { recursive: true });
    await writeFile(this.#path(part), `${JSON.stringify({ stamp: this.stamp, ...about, value }, null, 1)}\n`);
  }

  /** When each part was measured, and how busy the machine was then. */
  async when(parts) {
    const found = [];
    for (const part of parts) {
      const text = await readFile(this.#path(part), "utf8").catch(() => undefined);
      if (text) found.push(JSON.parse(text));
    }
    return found.filter(({ stamp }) => stamp === this.stamp).map(({ at, load, commit }) => ({ at, load, commit }));
  }
}
