// A filled form comes over the counter as codes; the officer reads, copies, saves, asks for more.

import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/axe.ts";
import { Desk, handed, photograph } from "../support/desk.ts";
import { expect, test } from "../support/test.ts";

test("codes come by a scanner, in any order, and every answer is shown", async ({ page, site }) => {
  const desk = new Desk(page, site.address);
  await desk.open();
  await expectAccessible(page);
  await desk.scan(handed.codes.at(-1)!);
  await expect(desk.said).toContainText("Đã nhận 1 mã. Còn mã số 1");
  await desk.scanAll();
  await expect(desk.form).toBeFocused();
  const shown = await page.locator(".value:not(.none)").allTextContents();
  expect(shown).toEqual(handed.answers);
  await expectAccessible(page);
});

test("codes come by paste and by a scanner without an enter key", async ({ page, site }) => {
  const desk = new Desk(page, site.address);
  await desk.open();
  await desk.field.fill(handed.codes.join("\n"));
  await expect(desk.form).toBeVisible();
});

test("a picture of the code is read, and one without says why", async ({ page, site }) => {
  const desk = new Desk(page, site.address);
  await desk.open();
  const input = page.locator('input[type="file"]').first();
  await input.setInputFiles({ name: "trang.bmp", mimeType: "image/bmp", buffer: photograph(true) });
  await expect(desk.said).toContainText("Không thấy mã QR trong ảnh");
  await input.setInputFiles({ name: "ma.bmp", mimeType: "image/bmp", buffer: photograph() });
  await expect(desk.form).toBeVisible();
});

test("what is no code of a form is refused in words", async ({ page, site }) => {
  const desk = new Desk(page, site.address);
  await desk.open();
  await desk.scan("001190000018||Ví Thị Dụ|15081990|Nữ|Xã Ví Dụ|02052021");
  await expect(desk.said).toContainText("Đây không phải mã tờ khai");
  await desk.scan(handed.codes[0]!.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)));
  await expect(desk.said).toContainText("Mã bị sai khi đọc");
});

test("answers go on as a table and as JSON", async ({ page, site }) => {
  const desk = new Desk(page, site.address);
  await desk.open();
  await desk.scanAll();
  const saved = async (name: string) => {
    const download = page.waitForEvent("download");
    await desk.button(name).click();
    return readFile(await (await download).path(), "utf8");
  };
  const json = JSON.parse(await saved("Lưu tệp JSON"));
  expect(json.form).toBe("ct01");
  expect(json.answers.members).toHaveLength(2);
  const table = await saved("Lưu bảng CSV");
  for (const answer of handed.answers) expect(table).toContain(answer.replaceAll('"', '""'));
});

test("what is missing goes back as a code", async ({ page, site }) => {
  const desk = new Desk(page, site.address);
  await desk.open();
  await desk.scanAll();
  await desk.button("Tạo mã đề nghị bổ sung").click();
  await expect(page.getByText("Chưa có mục nào được đánh dấu")).toBeVisible();
  await page.getByRole("checkbox").nth(2).check();
  await page.getByLabel("Lời nhắn thêm").fill("Ghi rõ số nhà.");
  await desk.button("Tạo mã đề nghị bổ sung").click();
  await expect(page.getByRole("img", { name: "Đề nghị bổ sung" })).toBeVisible();
  await expectAccessible(page);
});

test("nothing of a dossier leaves the desk or stays on it", async ({ page, site }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
  const desk = new Desk(page, site.address);
  await desk.open();
  await desk.scanAll();
  const kept = await page.evaluate(async () => [
    location.href,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
    JSON.stringify(await indexedDB.databases()),
    JSON.stringify(await caches.keys()),
  ]);
  const personal = handed.answers.filter((answer) => answer.length > 5);
  for (const place of [...asked, ...kept]) {
    for (const answer of personal) expect(decodeURIComponent(place)).not.toContain(answer);
  }
  await desk.button("Hồ sơ tiếp theo").click();
  await expect(desk.field).toBeFocused();
  for (const answer of personal) await expect(page.getByText(answer)).toHaveCount(0);
});
