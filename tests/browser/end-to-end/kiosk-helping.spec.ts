// Somebody at the kiosk does it for another. All persons are invented.

import { expectAccessible } from "../support/axe.ts";
import { CARD, goToReview } from "../support/form.ts";
import { Kiosk, SCREEN } from "../support/kiosk.ts";
import { expect, test } from "../support/test.ts";

test.use(SCREEN);

const NUMBER = CARD.slice(0, 12);

async function helping(kiosk: Kiosk, address: string): Promise<void> {
  await kiosk.open(address);
  await kiosk.visit();
  await kiosk.page.getByRole("button", { name: "Làm giúp người khác" }).tap();
  await expect(kiosk.page.getByRole("button", { name: "Làm giúp người khác", pressed: true })).toBeVisible();
  await kiosk.procedure("khai sinh", /đăng ký khai sinh/i);
}

test("the page says what whoever hands in for another must bring, until the switch is off", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await helping(kiosk, site.address);
  const note = page.locator(".helping");
  await expect(note).toContainText("để người ấy tự ký");
  await expect(note.getByRole("listitem").first()).toContainText(/ủy quyền/i);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Làm giúp người khác" }).tap();
  await expect(note).toHaveCount(0);
});

test("a procedure that names no proxy says that it does not", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await helping(kiosk, site.address);
  await page.getByRole("button", { name: "Quay lại" }).tap();
  await kiosk.procedure("đổi bằng lái xe", /lái xe/i);
  await expect(page.locator(".helping")).toContainText("không ghi giấy ủy quyền nào");
});

test("a card fills the form only when it is that of the person it is for", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await helping(kiosk, site.address);
  await page.getByRole("link", { name: "Điền tờ khai" }).tap();
  await page.getByRole("button", { name: "Bắt đầu điền" }).tap();
  await page.getByLabel("Kính gửi").fill("Ủy ban nhân dân Xã Vô Danh");
  await page.getByRole("button", { name: "Tiếp tục" }).tap();
  const number = page.getByLabel("Số định danh cá nhân").first();
  await expect(number).toBeVisible();
  await kiosk.scan(CARD);
  const asked = page.getByRole("dialog", { name: "Thẻ vừa quét của ai?" });
  await expect(asked).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Của tôi, đừng ghi" }).tap();
  await expect(asked).toBeHidden();
  await expect(number).toHaveValue("");
  expect(await kiosk.traces(NUMBER)).toEqual([]);
  // What comes within 400 ms of a card's last key is taken for a rest of it; no hand is so quick.
  await page.waitForTimeout(600);
  await kiosk.scan(CARD);
  await page.getByRole("button", { name: "Của người tôi làm giúp" }).tap();
  await expect(number).toHaveValue(NUMBER);
});

test("the sheet has a line for the helper, and none when nobody helps", async ({ page, site }) => {
  test.setTimeout(90_000);
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  await kiosk.procedure("thay đổi thông tin cư trú", /thông tin/i);
  await page.getByRole("link", { name: "Điền tờ khai" }).tap();
  await page.getByRole("button", { name: "Bắt đầu điền" }).tap();
  await expect(page.getByLabel("Kính gửi")).toBeVisible();
  await goToReview(page);
  const sheet = page.getByRole("region", { name: "Tờ khai khi in" });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText("Người làm giúp")).toHaveCount(0);
  await page.getByRole("button", { name: "Làm giúp người khác" }).tap();
  await expect(sheet.getByText("Người làm giúp điền tờ khai (không ký thay)")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(sheet.getByText("Người làm giúp điền tờ khai (không ký thay)")).toBeVisible();
});
