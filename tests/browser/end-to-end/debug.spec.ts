// Why a result stands where it stands, under each result of a widget that is asked to say so.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { on, tag } from "../support/agency.ts";
import { required } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

const QUERY = "giay khai sinh";

/** The numbers of a panel. */
function read(panel: string) {
  const lines = panel.split("\n").map((line) => ({ number: Number(line.trim().split(" ")[0]), line }));
  const [words, preference, score] = lines.slice(-3).map(({ number }) => number) as [number, number, number];
  const counted = lines.slice(0, -3).filter(({ line }) => !line.endsWith("(another reading gives more)"));
  return { sum: counted.reduce((sum, { number }) => sum + number, 0), terms: counted.length, words, preference, score };
}

test("the terms under each result come to the score it is ranked by", async ({ page, site }) => {
  await on(page, site.address, { body: tag(site.address, "debug"), style: "" }, async () => {
    const rows = page.locator("thu-tuc [role=option]");
    // What another query found stays on view where this one finds it too, and its reasons do not.
    await page.getByRole("combobox").fill("khai sinh");
    await expect(rows.locator(".reasons").first()).toBeVisible();
    await page.getByRole("combobox").fill(QUERY);
    const panels = rows.locator(`.reasons[data-query="${QUERY}"]`);
    await expect(panels.first()).toBeVisible();
    await expect(panels).toHaveCount(await rows.count());
    const read_ = (await panels.allInnerTexts()).map(read);
    expect(read_.length).toBeGreaterThan(1);
    for (const { sum, terms, words, preference, score } of read_) {
      expect(terms).toBeGreaterThan(0);
      // Each number is written to a thousandth.
      expect(Math.abs(sum - words)).toBeLessThan(0.001 * (terms + 1));
      expect(Math.abs(words * preference - score)).toBeLessThan(0.001 * (words + 2));
    }
    const scores = read_.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    const code = (await rows.first().getAttribute("id"))!;
    const index = join(required("SITE_CONTENT"), "catalogue");
    const said = execFileSync(required("INDEXER"), ["explain", QUERY, code, "--index", index], { encoding: "utf8" });
    expect(Number(said.trim().split("\n").at(-1)!.trim().split(" ")[0]), said).toBe(scores[0]);
  });
});

test("nobody else pays for it", async ({ page, site }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await on(page, site.address, { body: tag(site.address), style: "" }, async () => {
    await page.getByRole("combobox").fill(QUERY);
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(asked.filter((url) => url.includes("modules/debug"))).toEqual([]);
    await expect(page.locator("thu-tuc .reasons")).toHaveCount(0);
  });
});
