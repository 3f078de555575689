// A built site, served by the program that serves it in real life.

import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

export class Site {
  private constructor(
    private readonly host: ChildProcess,
    /** Ends with a slash. */
    readonly address: string,
  ) {}

  /** Serves a folder on a free port of this machine. */
  static async serve(folder: string): Promise<Site> {
    const host = spawn(required("INDEXER"), ["serve", folder, "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    for await (const line of createInterface({ input: host.stdout! })) {
      const address = line.match(/http:\/\/\S+/)?.[0];
      if (address) return new Site(host, address);
    }
    throw new Error(`indexer serve ${folder} ended before it said where it listens`);
  }

  /** Ends the host; no test leaves one behind. */
  stop(): void {
    this.host.kill();
  }
}

/** A variable that `cargo xtask test` sets. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests as \`cargo xtask test\``);
  return value;
}
