// A site that is published anew while somebody uses it, with real catalogues by the real indexer.

import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Site, required } from "./site.ts";
import { test } from "./test.ts";

export class Republished {
  private constructor(readonly folder: string, readonly site: Site) {}

  /** A copy of the built site that a test may change. */
  static async start(): Promise<Republished> {
    const folder = await mkdtemp(join(tmpdir(), "republished-"));
    await cp(required("SITE_CONTENT"), folder, { recursive: true });
    return new Republished(folder, await Site.serve(folder));
  }

  /** The file at a place, or all files of a folder. */
  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Publishes the catalogue of the same content with one title changed and a day of its own, and
   *  with whatever else an officer changes in the folder. */
  async publish(title: string, date: string, change = async (_content: string): Promise<void> => {}): Promise<void> {
    const content = await mkdtemp(join(tmpdir(), "content-"));
    await cp(join(import.meta.dirname, "../../../content"), content, { recursive: true });
    const procedures = join(content, "procedures");
    const changed = join(procedures, (await readdir(procedures)).filter((name) => name.endsWith(".toml")).toSorted()[0]);
    const text = await readFile(changed, "utf8");
    await writeFile(changed, text.replace(/^(summary\s*=\s*)"/m, `$1"${title}. `));
    await change(content);
    execFileSync(required("INDEXER"), ["build", "--content", content, "--out", this.path("catalogue"), "--date", date]);
    await rm(content, { recursive: true });
  }

  /** Puts other bytes in the place of a file, and takes its compressed copies away. */
  async spoil(place: string, bytes: string | Buffer): Promise<void> {
    for (const ending of [".br", ".gz"]) await rm(this.path(place + ending), { force: true });
    await writeFile(this.path(place), bytes);
  }

  async stop(): Promise<void> {
    this.site.stop();
    await rm(this.folder, { recursive: true });
  }
}

/** Where the tests change what is published. */
export const republishing = test.extend<{ republished: Republished }>({
  republished: async ({ page }, use) => {
    const republished = await Republished.start();
    await use(republished);
    // The page must not still be asking when its host ends.
    await page.goto("about:blank");
    await republished.stop();
  },
});
