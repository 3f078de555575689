// The printed sheet of every form, filled by invented people, as Chromium prints it: docs/samples.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { heading } from "../support/form.ts";
import { fillEverything, officialForms } from "../support/forms.ts";
import { required } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

for (const form of officialForms()) {
  test(`${form.id} as it is printed`, async ({ page, widget }) => {
    test.setTimeout(180_000);
    await widget.open(`#/to-khai/${form.procedure}`);
    if (form.one_of_several) await page.getByRole("button", { name: form.name }).first().click();
    await expect(heading(page)).toHaveText(form.name);
    const typed = await fillEverything(page, form);
    const paper = page.getByRole("region", { name: "Tờ khai khi in" });
    await expect(paper).toContainText("Độc lập - Tự do - Hạnh phúc");
    const printed = (await paper.innerText()).toLocaleUpperCase("vi");
    const names = typed.filter((word) => /Bịa Đặt|Tưởng Tượng|Vô Thực/.test(word));
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
