// The plain pages are valid HTML, by a validator that is not ours.

import { expect, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { required } from "../support/site.ts";

/** How many pages of a large catalogue are looked at; drawn evenly, the same every time. */
const SAMPLE = 300;

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // Names of procedures are as long as the state makes them.
    "long-title": "off",
    // The style sheet comes from the same folder as the page.
    "require-sri": "off",
    // Spaces at the end of a line of an official text are the text's own.
    "no-trailing-whitespace": "off",
    // A telephone number in an official text is text.
    "tel-non-breaking": "off",
  },
});

async function pages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith(".html")).sort();
}

async function faults(folder: string, files: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of files) {
    const report = await validator.validateString(await readFile(join(folder, file), "utf8"));
    for (const fault of report.results.flatMap((result) => result.messages)) {
      found.push(`${file}:${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`);
    }
  }
  return found;
}

test("every page of the content is valid", async () => {
  const folder = required("PAGES_CONTENT");
  const files = await pages(folder);
  expect(files.length).toBeGreaterThan(50);
  expect(await faults(folder, files)).toEqual([]);
});

test("pages drawn from the real catalogue are valid", async () => {
  const folder = process.env.PAGES_NATIONAL;
  test.skip(!folder, "this machine does not have the real catalogue");
  test.setTimeout(300_000);
  const files = await pages(folder!);
  const step = Math.max(1, Math.floor(files.length / SAMPLE));
  expect(await faults(folder!, files.filter((_, at) => at % step === 0))).toEqual([]);
});
