// What the indexer pressed in Rust, the service worker's script opens to the same bytes.

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { required } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

const SCRIPT = join(import.meta.dirname, "../../../public/bale.js");

interface Bundle {
  name: string;
  size: number;
  /** What it stands for, in its order. */
  files: string[];
}

/** The bundles of a catalogue, the smallest first. */
async function bundles(folder: string): Promise<Bundle[]> {
  const found: Bundle[] = [];
  for (const line of (await readFile(join(folder, "files.txt"), "utf8")).split("\n")) {
    const [first, second] = line.split(" ");
    if (first === "+") found.push({ name: second!, size: (await stat(join(folder, second!))).size, files: [] });
    else if (first !== "manifest" && second) found.at(-1)!.files.push(first!);
  }
  return found.sort((one, other) => one.size - other.size);
}

async function unbale(bytes: Uint8Array): Promise<Uint8Array> {
  const script = await readFile(SCRIPT, "utf8");
  return new Function(`${script}; return unbale`)()(bytes);
}

for (const site of ["SITE_CONTENT", "SITE_NATIONAL"]) {
  test(`bundles of ${site} open to the files they stand for`, async () => {
    test.setTimeout(300_000);
    test.skip(!process.env[site], `${site} was not built on this machine`);
    const folder = join(required(site), "catalogue");
    const smallestFirst = await bundles(folder);
    // The ministries' procedures themselves take minutes of a slow machine; those of content/ are
    // pressed and opened in the same way.
    for (const { name, files } of site === "SITE_CONTENT" ? smallestFirst : smallestFirst.slice(0, -1)) {
      const expected = Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
      const opened = await unbale(await readFile(join(folder, name)));
      expect(expected.equals(opened), name).toBe(true);
    }
  });
}

test("what is no bale, or cut off, is refused", async () => {
  const folder = join(required("SITE_CONTENT"), "catalogue");
  const [smallest] = await bundles(folder);
  const bale = await readFile(join(folder, smallest!.name));
  await expect(unbale(Buffer.from("<!doctype html>"))).rejects.toThrow("no bale");
  await expect(unbale(bale.subarray(0, bale.length - 9))).rejects.toThrow();
});
