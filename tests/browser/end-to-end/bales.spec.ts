// What the indexer pressed in Rust, the service worker's script opens to the same bytes.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { required } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

const SCRIPT = join(import.meta.dirname, "../../../public/bale.js");

/** The bundles of a catalogue, each with its files in their order. */
async function bundles(folder: string): Promise<[name: string, files: string[]][]> {
  const found: [string, string[]][] = [];
  for (const line of (await readFile(join(folder, "files.txt"), "utf8")).split("\n")) {
    const [first, second] = line.split(" ");
    if (first === "+") found.push([second, []]);
    else if (first !== "manifest" && second) found.at(-1)![1].push(first);
  }
  return found;
}

async function unbale(bytes: Uint8Array): Promise<Uint8Array> {
  const script = await readFile(SCRIPT, "utf8");
  return new Function(`${script}; return unbale`)()(bytes);
}

for (const site of ["SITE_CONTENT", "SITE_NATIONAL"]) {
  test(`every bundle of ${site} opens to the files it stands for`, async () => {
    test.setTimeout(300_000);
    test.skip(!process.env[site], `${site} was not built on this machine`);
    const folder = join(required(site), "catalogue");
    for (const [name, files] of await bundles(folder)) {
      const expected = Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
      const opened = await unbale(await readFile(join(folder, name)));
      expect(expected.equals(opened), name).toBe(true);
    }
  });
}

test("what is no bale, or cut off, is refused", async () => {
  const folder = join(required("SITE_CONTENT"), "catalogue");
  const [[name]] = await bundles(folder);
  const bale = await readFile(join(folder, name));
  await expect(unbale(Buffer.from("<!doctype html>"))).rejects.toThrow("no bale");
  await expect(unbale(bale.subarray(0, bale.length - 9))).rejects.toThrow();
});
