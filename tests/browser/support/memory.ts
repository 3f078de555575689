// What the memory of a page holds, seen through the debugger.

import type { CDPSession, Page } from "@playwright/test";

/** Codes of letters, so that looking for a text does not itself put the text into the page. */
const codes = (text: string): number[] => [...new TextEncoder().encode(text)];

export class Memory {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Memory> {
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.enable");
    return new Memory(session);
  }

  /** How many bytes of script are held after everything that can go has gone. */
  async heap(): Promise<number> {
    await this.collect();
    const { usedSize } = await this.session.send("Runtime.getHeapUsage");
    return usedSize;
  }

  async collect(): Promise<void> {
    // What the first round frees may have held on to what only the second one finds.
    for (let round = 0; round < 3; round += 1) await this.session.send("HeapProfiler.collectGarbage");
  }

  /** Looks through the WebAssembly memories of the page; gives how many there are, their bytes, and which
   *  of the texts are in them, as one byte a letter, as UTF-8 or as UTF-16. */
  async modules(texts: string[]): Promise<{ count: number; bytes: number; found: string[] }> {
    const { result } = await this.session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
    const { objects } = await this.session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId! });
    const { result: said } = await this.session.send("Runtime.callFunctionOn", {
      objectId: objects.objectId!,
      returnByValue: true,
      functionDeclaration: `function (wanted) {
        const holds = (bytes, part) => {
          for (let at = bytes.indexOf(part[0]); at >= 0; at = bytes.indexOf(part[0], at + 1)) {
            if (part.every((byte, far) => bytes[at + far] === byte)) return true;
          }
          return false;
        };
        const all = this.map((memory) => new Uint8Array(memory.buffer));
        const found = wanted.map(([narrow, wide]) => all.some((bytes) => holds(bytes, narrow) || holds(bytes, wide)));
        return { count: all.length, bytes: all.reduce((sum, one) => sum + one.length, 0), found };
      }`,
      arguments: [{ value: texts.map((text) => [codes(text), [...Buffer.from(text, "utf16le")]]) }],
    });
    const { count, bytes, found } = said.value as { count: number; bytes: number; found: boolean[] };
    return { count, bytes, found: texts.filter((_, at) => found[at]) };
  }

  /** Every string and every name of the heap, of this page and of those that share its process. */
  async strings(): Promise<string[]> {
    let snapshot = "";
    const add = ({ chunk }: { chunk: string }): void => void (snapshot += chunk);
    this.session.on("HeapProfiler.addHeapSnapshotChunk", add);
    await this.session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
    this.session.off("HeapProfiler.addHeapSnapshotChunk", add);
    return (JSON.parse(snapshot) as { strings: string[] }).strings;
  }
}
