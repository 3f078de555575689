// axe over a screen, with the rules of WCAG 2.2 AA and the best practices.

import { expect, type Page } from "@playwright/test";
import { createRequire } from "node:module";
import type axe from "axe-core";

const script = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What is judged. In forced colours the system paints, and what axe reads of colours is what it would
 * have painted otherwise. In the dark the page is that of the light but for its colours. */
export type Judged = "everything" | "all but colours" | "colours";

const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Fails with one line for each fault: which rule, where, and what axe says about it. */
export async function expectAccessible(page: Page, judged: Judged = "everything"): Promise<void> {
  expect(await axeFaults(page, judged)).toEqual([]);
}

/** The same as a list. */
export async function axeFaults(page: Page, judged: Judged): Promise<string[]> {
  await inject(page);
  const options: axe.RunOptions = {
    // What passed is counted by nobody, and describing it takes long.
    resultTypes: ["violations"],
    runOnly: judged === "colours" ? { type: "rule", values: COLOURS } : { type: "tag", values: ALL },
    rules: judged === "all but colours" ? Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) : {},
  };
  return page.evaluate(async (options) => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const result = await run(document, options);
    return result.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id} (${rule.impact}) at ${node.target.flat().join(" ")}: ${node.failureSummary}`),
    );
  }, options);
}

// The page's policy stays as strict as it is for citizens, so axe comes in through the debugger
// and not as a script of the page.
async function inject(page: Page): Promise<void> {
  const { readFile } = await import("node:fs/promises");
  if (await page.evaluate(() => "axe" in window)) return;
  await page.evaluate(await readFile(script, "utf8"));
}
