// What the indexer pressed, the service worker's module opens to the same bytes; and what does not
// travel at all it makes, to the same bytes again.

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { required } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

const SCRIPT = join(import.meta.dirname, "../../../public/keeper.js");

interface Keeper {
  open(bale: Uint8Array): Promise<Uint8Array>;
  gather(sizes: number[]): Promise<void>;
  make(): Uint8Array;
}

interface Bundle {
  name: string;
  size: number;
  /** Whether its files follow from the entries. */
  isMade: boolean;
  /** What it stands for, in its order. */
  files: string[];
}

/** The bundles of a catalogue, in their order. */
async function bundles(folder: string): Promise<Bundle[]> {
  const found: Bundle[] = [];
  for (const line of (await readFile(join(folder, "files.txt"), "utf8")).split("\n")) {
    const [first, second] = line.split(" ");
    if (first === "+" || first === "=") {
      found.push({ name: second!, size: (await stat(join(folder, second!))).size, isMade: first === "=", files: [] });
    } else if (first !== "manifest" && second) found.at(-1)!.files.push(first!);
  }
  return found;
}

async function keeper(site: string): Promise<Keeper> {
  const starter = await readFile(join(site, "thu-tuc.js"), "utf8");
  const widget = starter.match(/widget\/[0-9a-f]+/)![0];
  const module = await readFile(join(site, widget, "modules/keeper.wasm"));
  return new Function(`${await readFile(SCRIPT, "utf8")}; return Keeper`)().of(module);
}

async function contents(folder: string, names: string[]): Promise<Buffer[]> {
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

for (const name of ["SITE_CONTENT", "SITE_NATIONAL"]) {
  test(`bundles of ${name} open to the files they stand for, and words follow from entries`, async () => {
    test.setTimeout(300_000);
    test.skip(!process.env[name], `${name} was not built on this machine`);
    const site = required(name);
    const folder = join(site, "catalogue");
    const opens = await keeper(site);
    const all = await bundles(folder);
    for (const bundle of all) {
      const files = await contents(folder, bundle.files);
      const opened = await opens.open(await readFile(join(folder, bundle.name)));
      expect(Buffer.concat(files).equals(opened), bundle.name).toBe(true);
      if (bundle.files[0]!.startsWith("e-")) await opens.gather(files.map((file) => file.length));
    }
    const made = all.filter((bundle) => bundle.isMade);
    expect(made.length).toBe(1);
    expect(Buffer.concat(await contents(folder, made[0]!.files)).equals(opens.make())).toBe(true);
  });
}

test("what is no bale, or cut off, is refused", async () => {
  const site = required("SITE_CONTENT");
  const [first] = await bundles(join(site, "catalogue"));
  const bale = await readFile(join(site, "catalogue", first!.name));
  const opens = await keeper(site);
  await expect(opens.open(Buffer.from("<!doctype html>"))).rejects.toThrow("damaged");
  await expect(opens.open(bale.subarray(0, bale.length - 9))).rejects.toThrow("damaged");
});
