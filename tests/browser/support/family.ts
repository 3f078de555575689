// The dossiers of the invented family (tests/fixtures/dossiers), opened as a citizen opens a file she
// has kept.

import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { goOn, heading } from "./form.ts";
import type { OfficialForm } from "./forms.ts";
import type { Widget } from "./widget.ts";

const kept = (dossier: string) => fileURLToPath(new URL(`../../fixtures/dossiers/${dossier}.json`, import.meta.url));

/** Opens a form and puts the family's answers into it; the first screen is still on view. */
export async function beginKept(widget: Widget, page: Page, form: OfficialForm, dossier = form.id): Promise<void> {
  await widget.open(`#/to-khai/${form.procedure}`);
  if (form.one_of_several) await page.getByRole("button", { name: form.name }).first().click();
  await expect(heading(page)).toHaveText(form.name);
  await page.getByText("Điền tiếp từ tệp đã lưu").click();
  await page.getByLabel("Tệp đã lưu").setInputFiles(kept(dossier));
  await page.getByRole("button", { name: "Mở tệp" }).click();
  await expect(page.getByText("Đã mở lại những gì anh, chị đã điền.", { exact: true })).toBeVisible();
}

/** The same, and on through every part, none of which has anything to correct, to the review. */
export async function openKept(widget: Widget, page: Page, form: OfficialForm, dossier = form.id): Promise<void> {
  await beginKept(widget, page, form, dossier);
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  for (let title = await heading(page).textContent(); title !== "Xem lại tờ khai"; title = await heading(page).textContent()) {
    await goOn(page);
    await expect(heading(page), `${form.id}, after “${title}”`).not.toHaveText(title!);
  }
}
