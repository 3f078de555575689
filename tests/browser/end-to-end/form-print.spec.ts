// The printed sheet as Chromium makes its PDF: every letter of every form, and where pages end.

import type { Page } from "@playwright/test";
import { openKept } from "../support/family.ts";
import { type OfficialForm, officialForms } from "../support/forms.ts";
import { letters, pagesOf } from "../support/pdf.ts";
import { expect, test } from "../support/test.ts";
import type { Widget } from "../support/widget.ts";

const ct01 = officialForms().find((form) => form.id === "ct01")!;

/** The sheet on the screen and the pages it makes. */
async function printed(widget: Widget, page: Page, form: OfficialForm, dossier = form.id) {
  await openKept(widget, page, form, dossier);
  const paper = page.getByRole("region", { name: "Tờ khai khi in" });
  await expect(paper).toContainText("Độc lập - Tự do - Hạnh phúc");
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  return { paper, pages };
}

for (const form of officialForms()) {
  test(`${form.id} is printed letter by letter`, async ({ widget, page }) => {
    test.setTimeout(120_000);
    const { paper, pages } = await printed(widget, page, form);
    const expected = letters(await paper.innerText());
    const headings = await paper.locator("thead").allInnerTexts();
    let found = "";
    for (const text of pages.map(letters)) {
      // A table that goes on on the next page says its headings again.
      const goesOn = expected.slice(found.length).startsWith(text);
      const again = goesOn ? undefined : headings.map(letters).find((heading) => text.startsWith(heading));
      found += again ? text.slice(again.length) : text;
    }
    expect(found).toBe(expected);
    // Nothing runs over the edge of the paper; a space at the end of a line may hang over it.
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: Math.floor((170 / 25.4) * 96), height: 900 });
    const wide = await paper.evaluate((sheet) =>
      [...sheet.querySelectorAll("*")].filter((part) => part.getBoundingClientRect().right > sheet.getBoundingClientRect().right + 5).map((part) => part.className || part.tagName));
    expect(wide, "wider than the paper").toEqual([]);
  });
}

for (const [dossier, last, most] of [["ct01", "NÔNG VĂN QUYẾT", 1], ["ct01-six", "NÔNG VĂN CHÀI", 1], ["ct01-ten", "NÔNG GIA HUY", 2]] as const) {
  test(`${dossier}: all boxes to sign in stand on one page, and never alone`, async ({ widget, page }) => {
    const { pages } = await printed(widget, page, ct01, dossier);
    const signed = pages.map(letters).filter((text) => text.includes(letters("NGƯỜI KÊ KHAI(Ký, ghi rõ họ tên)")));
    expect(signed).toHaveLength(1);
    for (const part of [last, "Phan Đình Phùng, ngày", "Ý KIẾN CỦA CHỦ HỘ", "Ý KIẾN CỦA CHỦ SỞ HỮU CHỖ Ở HỢP PHÁP", "Ý KIẾN CỦA CHA, MẸ HOẶC NGƯỜI GIÁM HỘ", "Nông Văn Thắng"]) {
      expect(signed[0], part).toContain(letters(part));
    }
    // The wide letters of the machine that tests fill a page sooner than those of Times.
    expect(pages.length, "pages").toBeLessThanOrEqual(most);
  });
}
