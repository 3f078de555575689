// The printed sheet of every form, filled by an invented family, as Chromium prints it: docs/samples.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openKept } from "../support/family.ts";
import { officialForms } from "../support/forms.ts";
import { required } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

for (const form of officialForms()) {
  test(`${form.id} as it is printed`, async ({ page, widget }) => {
    test.setTimeout(180_000);
    await openKept(widget, page, form);
    const paper = page.getByRole("region", { name: "Tờ khai khi in" });
    await expect(paper).toContainText("Độc lập - Tự do - Hạnh phúc");
    // Every name she sees in the review stands on the sheet, in whatever case.
    const printed = (await paper.innerText()).toLocaleUpperCase("vi");
    const names = (await page.locator(".answers .value").allTextContents()).filter((value) => /^(Nông|Ma|Lý|Hoàng) /.test(value));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(printed).toContain(name.toLocaleUpperCase("vi"));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.byteLength, "a sheet with its letters").toBeGreaterThan(10_000);
    expect(pdf.byteLength, "small enough to keep").toBeLessThan(220_000);
    // A4 as it lies: 595 by 842 points.
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
    const folder = join(required("SCREENSHOTS"), "..", "samples");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${form.id}.pdf`), pdf);
  });
}
