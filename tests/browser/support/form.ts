// Filling a form, in the citizen's words. All persons are invented.

import { expect, type Page } from "@playwright/test";
import type { Widget } from "./widget.ts";

/** A card of nobody: the text that the code on a card holds. */
export const CARD = "001190000018||Ví Thị Dụ|15081990|Nữ|Số 5, Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội|02052021";
export const RESIDENCE = "1.004222";
export const BIRTH = "1.001193";

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });
export const goOn = (page: Page) => page.getByRole("button", { name: "Tiếp tục" }).click();

export async function openForm(widget: Widget, page: Page, code: string, name: string): Promise<void> {
  await widget.procedure(code);
  await page.getByRole("link", { name: "Điền tờ khai" }).click();
  await expect(heading(page)).toHaveText(name);
}

export async function pasteCard(page: Page, card: string): Promise<void> {
  await page.getByText("Điền nhanh bằng mã QR").click();
  await page.getByLabel("Chữ đọc được từ mã QR").fill(card);
  await page.getByRole("button", { name: "Lấy thông tin từ thẻ" }).click();
}

/** Answers part after part until the review. */
export async function goToReview(page: Page): Promise<void> {
  for (let part = 0; part < 12 && (await heading(page).textContent()) !== "Xem lại tờ khai"; part++) {
    const before = await heading(page).textContent();
    await answerWhatIsMissing(page);
    await goOn(page);
    await expect(heading(page), `after “${before}”`).not.toHaveText(before!);
  }
}

/** Answers with the first choice, and with plain words, whatever a part requires and lacks. */
async function answerWhatIsMissing(page: Page): Promise<void> {
  for (const group of await page.locator(".ask:visible").filter({ has: page.getByRole("radio") }).all()) {
    if ((await group.getByRole("radio", { checked: true }).count()) === 0) await group.getByRole("radio").first().check();
  }
  for (const box of await page.locator(".ask:visible > :is(input, textarea)").all()) {
    if ((await box.inputValue()) === "" && (await box.isVisible())) {
      const id = (await box.getAttribute("id")) ?? "";
      const label = (await page.locator(`label[for="${id}"]`).textContent()) ?? "";
      if (label.includes("không bắt buộc")) continue;
      await box.fill(/năm sinh/.test(label) ? "1/1/1980" : /định danh/.test(label) ? "001080000017" : /Nội dung đề nghị/.test(label) ? "Đăng ký thường trú" : "Nguyễn Văn Giả");
    }
  }
  for (const frame of await page.locator(".ask:visible").filter({ has: page.locator(".address") }).all()) {
    const [province, commune] = [frame.getByRole("combobox").nth(0), frame.getByRole("combobox").nth(1)];
    if ((await commune.inputValue()) !== "") continue;
    for (const [box, word] of [[province, "ha noi"], [commune, "ba dinh"]] as const) {
      await box.fill("");
      await box.pressSequentially(word);
      await expect(frame.getByRole("option").first()).toBeVisible();
      await box.press("ArrowDown");
      await box.press("Enter");
    }
  }
}
