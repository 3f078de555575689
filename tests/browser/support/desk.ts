// The officer's page, in the officer's words, and the dossier of an invented family that its tests
// lay on the desk (tests/fixtures/handover/ct01.json, made by a test of the indexer).

import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";

interface Picture {
  width: number;
  modules: string;
}

interface Handed {
  codes: string[];
  picture: Picture;
  answers: string[];
}

interface Held {
  text: string;
  picture: Picture;
}

export const handed: Handed = JSON.parse(
  readFileSync(new URL("../../fixtures/handover/ct01.json", import.meta.url), "utf8"),
);

/** A card of nobody, and the code with which a desk asks to complete a CT01. */
export const held: { card: Held; request: Held } = JSON.parse(
  readFileSync(new URL("../../fixtures/handover/camera.json", import.meta.url), "utf8"),
);

export class Desk {
  readonly field: Locator;
  readonly said: Locator;
  readonly form: Locator;

  constructor(readonly page: Page, private readonly address: string) {
    this.field = page.getByLabel("Mã trên tờ khai");
    this.said = page.getByRole("status").first();
    this.form = page.getByRole("heading", { level: 2, name: /CT01/ });
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.address}desk.html`);
    await expect(this.field).toBeFocused();
  }

  /** As a scanner does: every digit a key, the enter key at the end. */
  async scan(code: string): Promise<void> {
    await this.page.keyboard.type(code);
    await this.page.keyboard.press("Enter");
  }

  async scanAll(): Promise<void> {
    for (const code of handed.codes.toReversed()) await this.scan(code);
    await expect(this.form).toBeVisible();
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }
}

/** Brightness of a code on white, so many pixels a module. */
function drawn(picture: Picture, width: number, height: number, module: number): Uint8Array {
  const luma = new Uint8Array(width * height).fill(235);
  const left = Math.floor((width - picture.width * module) / 2);
  const top = Math.floor((height - picture.width * module) / 2);
  for (let y = 0; y < picture.width * module; y++) {
    for (let x = 0; x < picture.width * module; x++) {
      const at = Math.floor(y / module) * picture.width + Math.floor(x / module);
      if (picture.modules[at] === "1") luma[(top + y) * width + left + x] = 20;
    }
  }
  return luma;
}

/** What a camera would send (YUV4MPEG2), for Chromium's fake one. */
export function video(picture = handed.picture): Buffer {
  const [width, height] = [640, 480];
  const colourless = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), drawn(picture, width, height, 5), colourless]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420\n`), frame, frame, frame]);
}

/** A photograph of the code, or of a blank sheet (BMP, eight bits a pixel). */
export function photograph(blank = false, picture = handed.picture): Buffer {
  const [width, height] = [640, 480];
  const luma = blank ? new Uint8Array(width * height).fill(235) : drawn(picture, width, height, 6);
  const head = Buffer.alloc(54 + 1024);
  head.write("BM");
  head.writeUInt32LE(head.length + luma.length, 2);
  head.writeUInt32LE(head.length, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(-height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(8, 28);
  for (let level = 0; level < 256; level++) head.fill(level, 54 + level * 4, 57 + level * 4);
  return Buffer.concat([head, luma]);
}
