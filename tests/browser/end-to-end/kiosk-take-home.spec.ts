// What a visitor takes from the kiosk to the phone, and which counter the kiosk sends her to.

import { expectAccessible } from "../support/axe.ts";
import { readCode } from "../support/code.ts";
import { Kiosk, SCREEN } from "../support/kiosk.ts";
import { expect, test } from "../support/test.ts";

test.use(SCREEN);

/** The attributes of the page that whoever sets a kiosk up writes into it. */
const set = (kiosk: Kiosk, settings: Record<string, string>) =>
  kiosk.page.evaluate((settings) => Object.assign(document.body.dataset, settings), settings);

async function birth(kiosk: Kiosk, address: string): Promise<void> {
  await kiosk.open(address);
  await kiosk.visit();
  await kiosk.procedure("khai sinh", /đăng ký khai sinh/i);
}

test("the code opens the same procedure with the same answers, and holds nothing personal", async ({ page, site, context }) => {
  const kiosk = new Kiosk(page);
  await birth(kiosk, site.address);
  await set(kiosk, { home: site.address });
  const question = page.getByRole("group").filter({ has: page.getByRole("radio") }).first();
  const answer = (await question.locator("label").first().textContent())!.trim();
  await question.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Mang về điện thoại" }).tap();
  const code = page.getByRole("img", { name: "Mã QR của thủ tục này" });
  await expect(code).toBeVisible();
  await expectAccessible(page);
  const text = await readCode(code);
  const [base, fragment] = text.split("#");
  expect(base).toBe(site.address);
  // Codes and ids, and nothing that somebody could have typed.
  expect(fragment).toMatch(/^\/tt\/1\.001193\/[a-z0-9-]+=[a-z0-9-]+$/);
  // Another device.
  const phone = await context.browser()!.newPage({ viewport: { width: 360, height: 640 } });
  await phone.goto(text);
  await expect(phone.getByRole("heading", { level: 1, name: /đăng ký khai sinh/i })).toBeVisible();
  await expect(phone.locator(".answers, .asked, fieldset", { hasText: answer }).first()).toBeVisible();
  await expect(phone.getByRole("button", { name: "Trả lời lại từ đầu" })).toBeVisible();
  await phone.close();
});

test("without a public address the code is the list itself", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await birth(kiosk, site.address);
  await page.getByRole("button", { name: "Mang về điện thoại" }).tap();
  const code = page.getByRole("img", { name: "Mã QR của thủ tục này" });
  await expect(code).toBeVisible();
  const text = await readCode(code);
  expect(text).toMatch(/^[^\n]*khai sinh[^\n]*\(1\.001193\)\n/i);
  for (const aspect of ["Giấy tờ: ", "Lệ phí: ", "Thời gian: ", "Nơi nộp: "]) expect(text).toContain(`\n${aspect}`);
  expect(text).toContain("\n- ");
  expect(text).not.toContain("127.0.0.1");
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(660);
});

test("the code stands on the sheet that is printed, which is still one page", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await birth(kiosk, site.address);
  await page.getByRole("link", { name: "Trước khi ra khỏi nhà" }).tap();
  const code = page.locator(".bag svg[role=img]");
  await expect(code).toBeAttached();
  await page.emulateMedia({ media: "print" });
  await expect(code).toBeVisible();
  expect(await readCode(code)).toContain("(1.001193)");
  const margin = { top: "10mm", right: "10mm", bottom: "10mm", left: "10mm" };
  const pdf = await page.pdf({ format: "A4", printBackground: true, margin });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test("a kiosk that knows no counters says so, also where the example is all there is", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await birth(kiosk, site.address);
  await page.getByRole("button", { name: "Quầy nào?" }).tap();
  await expect(page.getByText("Máy này chưa có sơ đồ quầy. Mời bạn hỏi bàn hướng dẫn.")).toBeVisible();
  await page.getByRole("button", { name: "Đóng" }).tap();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a kiosk in an office shows the counter of the procedure, as a list and on the plan", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await birth(kiosk, site.address);
  await set(kiosk, { office: "vi-du" });
  await page.getByRole("button", { name: "Quầy nào?" }).tap();
  const panel = page.getByRole("dialog", { name: "Quầy nào?" });
  await expect(panel.getByText("Đây là ví dụ: nơi này không có thật.")).toBeVisible();
  await expect(panel.locator(".way")).toContainText("Quầy 1 Khai sinh");
  await expect(panel.getByRole("listitem")).toHaveCount(3);
  await expect(panel.getByRole("listitem").filter({ hasText: "quầy của bạn" })).toHaveText(/^Quầy 1 /);
  const plan = panel.getByRole("img", { name: "Sơ đồ các quầy" });
  await expect(plan.locator(".mine")).toHaveText("Quầy 1");
  await expect(plan.locator(".here")).toHaveCount(1);
  await expectAccessible(page);
});

test("a procedure of a field that no counter takes is not sent to one", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  await kiosk.procedure("đổi bằng lái xe", /lái xe/i);
  await set(kiosk, { office: "vi-du" });
  await page.getByRole("button", { name: "Quầy nào?" }).tap();
  await expect(page.getByText("Chưa có quầy nào ghi nhận lĩnh vực này.")).toBeVisible();
  await expect(page.locator("#panel .mine, #panel .way")).toHaveCount(0);
});

test("both speak English, and the way to the clipboard is not offered", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await birth(kiosk, site.address);
  await expect(page.getByRole("button", { name: "Chia sẻ" })).toHaveCount(0);
  await page.getByRole("button", { name: "English" }).tap();
  await page.getByRole("button", { name: "Take it home" }).tap();
  await expect(page.getByText("The code holds no personal information.")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).tap();
  await page.getByRole("button", { name: "Which counter?" }).tap();
  await expect(page.getByText("This machine has no plan of the counters.")).toBeVisible();
});
