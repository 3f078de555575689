// An office's own Word template: dropped into content/forms/, published, filled by a citizen.

import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openKept } from "../support/family.ts";
import { officialForms } from "../support/forms.ts";
import { republishing } from "../support/republished.ts";
import { required } from "../support/site.ts";
import { expect, test } from "../support/test.ts";
import { Widget } from "../support/widget.ts";

/** As an office program writes one: places cut into runs, parts deflated, a header of its own. */
const TEMPLATE = new URL("../../fixtures/templates/ct01.docx", import.meta.url);
const ct01 = officialForms().find((form) => form.id === "ct01")!;

republishing("a citizen fills the office's own template", async ({ page, republished }) => {
  republishing.setTimeout(180_000);
  await republished.publish("", "2026-07-19", (content) => cp(TEMPLATE, join(content, "forms/ct01.docx")));
  await openKept(new Widget(page, republished.site.address), page, ct01);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu tệp Word" }).click();
  const bytes = await readFile(await (await download).path());
  await expect(page.getByText("Đã lưu tệp Word.")).toBeVisible();
  // A filled part is stored as it is, so it can be read in the file.
  const text = bytes.toString("utf8");
  expect(text, "the office's own words").toContain("MẪU RIÊNG CỦA PHƯỜNG VÍ DỤ");
  expect(text, "the declarant, where Word had cut the place").toContain("NÔNG VĂN THẮNG");
  for (const member of ["MA THỊ HƯỜNG", "NÔNG GIA BẢO", "HOÀNG THỊ SEN", "NÔNG VĂN QUYẾT"]) expect(text).toContain(member);
  expect(text, "no place is left").not.toContain("{{");
});

test("a template with a mistyped place is not published, and its place is named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "templates-"));
  const content = join(folder, "content");
  await cp(new URL("../../../content", import.meta.url), content, { recursive: true });
  await writeFile(join(content, "forms/tk01.docx"), await readFile(TEMPLATE));
  const build = () => execFileSync(required("INDEXER"), ["build", "--content", content, "--out", join(folder, "out")], { stdio: "pipe" });
  expect(build).toThrow(/tk01\.docx: word\/document\.xml \{\{declarant\.name\.capitals\}\}: unknown/);
  await rm(folder, { recursive: true });
});
