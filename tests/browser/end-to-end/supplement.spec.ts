// The desk asks to complete something: its code opens the form where that stands. All invented.

import { type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { Desk, handed, held } from "../support/desk.ts";
import { BIRTH, goOn, openForm, RESIDENCE } from "../support/form.ts";
import { expect, test } from "../support/test.ts";

const NAME = "Tờ khai thay đổi thông tin cư trú";

async function give(page: Page, code: string): Promise<void> {
  const box = page.getByLabel("Dãy số của mã đề nghị bổ sung");
  if (!(await box.isVisible())) await page.getByText("Có mã đề nghị bổ sung").click();
  await box.fill(code);
  await page.getByRole("button", { name: "Mở mục cần bổ sung" }).click();
}

test("the form opens at the first thing the desk asks for, and leads to the others", async ({ widget, page }) => {
  await openForm(widget, page, RESIDENCE, NAME);
  await give(page, held.request.text);
  await expect(page.getByLabel("Số điện thoại liên hệ")).toBeFocused();
  const asked = page.locator(".requested");
  await expect(asked.getByRole("heading", { name: "Bàn tiếp nhận đề nghị bổ sung" })).toBeVisible();
  await expect(asked.getByRole("link")).toHaveText(["Số điện thoại liên hệ", "Chỗ ở đề nghị"]);
  await expect(asked).toContainText("Ghi số đang dùng.");
  await expectAccessible(page);
  await page.getByLabel("Số điện thoại liên hệ").fill("0912345678");
  await asked.getByRole("link", { name: "Chỗ ở đề nghị" }).click();
  await expect(page.locator(".ask", { hasText: "Chỗ ở đề nghị" }).getByRole("combobox", { name: "Tỉnh, thành phố" })).toBeFocused();
  await expect(asked.getByRole("link")).toHaveCount(2);
});

test("a code that the desk made by itself comes back to the same form", async ({ widget, page, site }) => {
  const desk = new Desk(page, site.address);
  await desk.open();
  await desk.scanAll();
  const label = page.getByRole("checkbox").nth(4);
  await label.check();
  await desk.button("Tạo mã đề nghị bổ sung").click();
  await expect(page.getByRole("img", { name: "Đề nghị bổ sung" })).toBeVisible();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator(".made").getByRole("button").last().click();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  await openForm(widget, page, RESIDENCE, NAME);
  await give(page, code);
  await expect(page.locator(".requested").getByRole("link")).toHaveCount(1);
});

test("other codes are refused in words and open nothing", async ({ widget, page }) => {
  await openForm(widget, page, RESIDENCE, NAME);
  for (const code of ["001190000018||Ví Thị Dụ", handed.codes[0]!, held.request.text.slice(0, -3), ""]) {
    await give(page, code);
    await expect(page.getByText("Đây không phải mã đề nghị bổ sung")).toBeVisible();
  }
  await openForm(widget, page, BIRTH, "Tờ khai đăng ký khai sinh");
  await give(page, held.request.text);
  await expect(page.getByText("Mã này đề nghị bổ sung một mẫu khác.")).toBeVisible();
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByLabel("Kính gửi").fill("Ủy ban nhân dân Xã Vô Danh");
  await goOn(page);
  await expect(page.locator(".requested").getByRole("link")).toHaveCount(0);
});
