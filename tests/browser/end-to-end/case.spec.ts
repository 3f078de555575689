// "Trường hợp của bạn": questions, the list they leave, the sheet for the way out, bundles.

import { readdir, readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/test.ts";
import type { Widget } from "../support/widget.ts";

const BIRTH = "1.001193";
const COUNTER = "cach-nop=quay";
const COMPLETE =
  "truong-hop-be=thuong;chung-sinh=giay;cha-me-ket-hon=roi;ai-khai-sinh=cha-me;cach-nop=quay;noi-o-tren-du-lieu=dung";

/** Answers a question and waits until the answer is taken. */
async function answer(page: Page, words: string): Promise<void> {
  await page.getByRole("radio", { name: words, exact: true }).check();
}

/** Answers whatever is asked with its first answer, to the end. */
async function answerAll(page: Page): Promise<void> {
  const open = page.locator("fieldset").filter({ hasNot: page.locator(":checked") });
  while ((await open.count()) > 0) {
    const before = new URL(page.url()).hash;
    // Not `check`: the next question is drawn at once, and another button is the first one then.
    await open.first().getByRole("radio").first().click();
    await expect.poll(() => new URL(page.url()).hash).not.toBe(before);
  }
}

/** The line of a paper on the list, with all that stands there about it. */
function line(page: Page, words: string) {
  return page.getByRole("listitem").filter({ has: page.getByRole("checkbox", { name: new RegExp(`^${words}`) }) });
}

test("an answer changes the list, and changing it changes the list back", async ({ page, widget }) => {
  await widget.open(`#/tt/${BIRTH}/${COMPLETE}`);
  await expect(line(page, "Tờ khai đăng ký khai sinh")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Xuất trình rồi mang về" })).toBeVisible();
  await page.getByRole("button", { name: /^Đổi.*bằng cách nào/ }).click();
  await answer(page, "Nộp qua mạng");
  await expect(page.getByRole("heading", { name: "Làm trên mạng" })).toBeVisible();
  await expect(line(page, "Tờ khai đăng ký khai sinh")).toHaveCount(0);
  await answer(page, "Đến quầy một cửa");
  await expect(line(page, "Tờ khai đăng ký khai sinh")).toBeVisible();
});

test("one question at a time, and none when all is decided", async ({ page, widget }) => {
  await widget.procedure(BIRTH);
  await expect(page.locator("fieldset")).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "câu hỏi chưa trả lời" })).toBeVisible();
  await answerAll(page);
  await expect(page.getByText(/chưa trả lời/)).toHaveCount(0);
  await expect(page.getByText(/^Có thể cần/)).toHaveCount(0);
  await expect(page.getByText(/^Còn \d+ giấy$/)).toBeVisible();
});

test("what the state has need not be brought, with its legal reference", async ({ page, widget }) => {
  await widget.open(`#/tt/${BIRTH}/${COMPLETE}`);
  await expect(page.getByRole("heading", { name: "Không cần mang" })).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: "Giấy tờ chứng minh nơi cư trú" }).first();
  await expect(row).toContainText("104/2022/NĐ-CP");
  await expect(row).toContainText("Đã đối chiếu");
  await expect(page.getByRole("heading", { name: "Ai phải đến" })).toBeVisible();
});

test("lines are ticked, counted aloud, and show the official row they come from", async ({ page, widget }) => {
  await widget.open(`#/tt/${BIRTH}/${COMPLETE}`);
  const left = page.getByRole("status").filter({ hasText: /^Còn \d+ giấy$/ });
  const before = Number((await left.innerText()).match(/\d+/)![0]);
  await line(page, "Tờ khai đăng ký khai sinh").getByRole("checkbox").check();
  await expect(left).toHaveText(before > 1 ? `Còn ${before - 1} giấy` : "Đã đủ giấy tờ");
  const row = line(page, "Tờ khai đăng ký khai sinh");
  await row.getByText("Lời văn chính thức").click();
  await expect(row.locator(".words").first()).toBeVisible();
});

test("a line leads to its row in the full official text, and Back leads to the line", async ({ page, widget }) => {
  await widget.open(`#/tt/${BIRTH}/${COMPLETE}`);
  const row = line(page, "Tờ khai đăng ký khai sinh");
  await row.getByText("Lời văn chính thức").focus();
  await page.keyboard.press("Enter");
  const words = (await row.locator(".words").first().innerText()).trim();
  const link = row.getByRole("link", { name: "Xem dòng này trong toàn văn" }).first();
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  const official = page.locator(".official-row:focus");
  await expect(official).toBeVisible();
  await expect(official).toContainText(words);
  await expect(official).toBeInViewport();
  const hash = new URL(page.url()).hash;
  expect(hash).toBe(`#/tt/${BIRTH}/${COMPLETE}`);
  await page.goBack();
  await expect(link).toBeFocused();
  expect(new URL(page.url()).hash).toBe(hash);
  // Without the browser's own buttons, as on a kiosk, the row itself leads back.
  await page.keyboard.press("Enter");
  await expect(official).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Về giấy này trong danh sách" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(link).toBeFocused();
});

test("a link brings the answers back, and says nothing else", async ({ page, widget }) => {
  await widget.procedure(BIRTH);
  await answerAll(page);
  const { hash } = new URL(page.url());
  expect(hash).toMatch(/^#\/tt\/[\d.]+\/[a-z0-9=;-]+$/);
  const list = await page.getByRole("checkbox").evaluateAll((all) => all.map((one) => one.closest("li")!.textContent));
  await page.goto("about:blank");
  await widget.open(hash);
  await expect(page.getByText(/^Còn \d+ giấy$/)).toBeVisible();
  const again = await page.getByRole("checkbox").evaluateAll((all) => all.map((one) => one.closest("li")!.textContent));
  expect(again).toEqual(list);
  expect(new URL(page.url()).hash).toBe(hash);
});

test("a link with nonsense in it leads to the page all the same", async ({ page, widget }) => {
  await widget.open(`#/tt/${BIRTH}/cach-nop=thuyen;ten=Nguyen%20Van%20Thu;${COUNTER}`);
  await expect(widget.heading()).toContainText(/khai sinh/i);
  await expect.poll(() => new URL(page.url()).hash).toBe(`#/tt/${BIRTH}/${COUNTER}`);
});

test("going away and back, also with the browser's own button, keeps the answers", async ({ page, widget }) => {
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await widget.results.first().click();
  await page.getByRole("radio").first().check();
  await expect.poll(() => new URL(page.url()).hash).toContain("=");
  const { hash } = new URL(page.url());
  await page.getByRole("link", { name: "Trước khi ra khỏi nhà" }).click();
  await expect(widget.heading()).toHaveText("Trước khi ra khỏi nhà");
  await page.goBack();
  await expect(widget.heading()).toContainText(/khai sinh/i);
  expect(new URL(page.url()).hash).toBe(hash);
  await expect(page.getByRole("button", { name: /^Đổi/ })).toHaveCount(1);
  await widget.back.click();
  await expect(widget.field).toHaveValue("đăng ký khai sinh");
});

test("the keyboard alone answers, changes and keeps its place", async ({ page, widget }) => {
  await widget.procedure(BIRTH);
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  const focused = () => page.evaluate(() => {
    const here = document.querySelector("thu-tuc")!.shadowRoot!.activeElement as HTMLInputElement | null;
    return here && { type: here.type, checked: here.checked, label: here.closest("label")?.textContent };
  });
  await expect.poll(focused).toMatchObject({ type: "radio", checked: true });
  const first = (await focused())!.label;
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await focused())?.label).not.toBe(first);
  await expect.poll(focused).toMatchObject({ type: "radio", checked: true });
  // The next question comes after the one the keyboard is on.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: /^Đổi/ })).toHaveCount(1);
  await page.getByRole("button", { name: /^Đổi/ }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).toMatchObject({ type: "radio", checked: true });
  await page.getByRole("button", { name: "Trả lời lại từ đầu" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Đổi/ })).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).toBe(`#/tt/${BIRTH}`);
});

/** The codes of the procedures with questions that content/ has a guide for. */
async function withQuestions(): Promise<string[]> {
  const names = (folder: string) => readdir(new URL(`../../../content/${folder}/`, import.meta.url));
  const code = (name: string) => name.match(/^[\d.]+\d/)?.[0] ?? "";
  const guides = new Set((await names("procedures")).map(code));
  return (await names("cases")).map(code).filter((one) => guides.has(one));
}

/** What stands in the folded lists and reveals as well. */
const whole = (widget: Widget) => widget.page.locator("section.papers").evaluate((part) => part.textContent ?? "");

test("every official row of every procedure with questions is on the page, whatever is answered", async ({ page, widget }) => {
  test.setTimeout(180_000);
  const codes = await withQuestions();
  expect(codes.length).toBeGreaterThan(10);
  await widget.start();
  for (const code of codes) {
    await page.evaluate((to) => { location.hash = to; }, `#/tt/${code}`);
    await expect(page.getByText(code, { exact: true }).first()).toBeVisible();
    const file = (await readdir(new URL("../../../content/procedures/", import.meta.url))).find((name) => name.startsWith(code))!;
    const guide = await readFile(new URL(`../../../content/procedures/${file}`, import.meta.url), "utf8");
    const rows = guide.split("[[case.paper]]").slice(1).map((part) => part.match(/^name = "(.*)"$/m)?.[1]?.replaceAll('\\"', '"'));
    const check = async (when: string) => {
      const text = (await whole(widget)).normalize("NFC");
      for (const row of rows) if (row) expect(text, `${code}, ${when}`).toContain(row.normalize("NFC"));
    };
    await check("nothing answered");
    await answerAll(page);
    await check("all answered");
  }
});

test("the sheet for the way out is one page of A4 and says what, how much, where, when", async ({ page, widget }) => {
  test.setTimeout(240_000);
  const two: string[] = [];
  const codes = await withQuestions();
  await widget.start();
  for (const code of [...codes, "2.000815"]) {
    await page.evaluate((to) => { location.hash = to; }, `#/mang/${code}`);
    await expect(widget.heading()).toHaveText("Trước khi ra khỏi nhà");
    await expect(widget.part(/^Lệ phí/)).toBeVisible();
    const count = async (when: string) => {
      // The margins of a browser that was told nothing.
      const margin = { top: "10mm", right: "10mm", bottom: "10mm", left: "10mm" };
      const pdf = await page.pdf({ format: "A4", printBackground: true, margin });
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length;
      if (pages !== 1) two.push(`${code}, ${when}: ${pages} pages`);
    };
    await count("nothing answered");
    if (code === "2.000815") continue;
    await page.evaluate((to) => { location.hash = to; }, `#/tt/${code}`);
    await expect(page.getByText(code, { exact: true }).first()).toBeVisible();
    await answerAll(page);
    await page.getByRole("link", { name: "Trước khi ra khỏi nhà" }).click();
    await expect(widget.part(/^Lệ phí/)).toBeVisible();
    await count("all answered");
    await expect(widget.part("Nơi nộp")).toBeVisible();
  }
  expect(two).toEqual([]);
});

test("on paper the bag has no pictures and no buttons", async ({ page, widget }) => {
  await widget.open(`#/mang/${BIRTH}/${COMPLETE}`);
  await expect(widget.papers().first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(widget.papers().first()).toBeVisible();
  for (const picture of await page.locator("thu-tuc svg, thu-tuc img").all()) await expect(picture).toBeHidden();
  for (const button of await page.getByRole("button").all()) await expect(button).toBeHidden();
});

test("the printed page carries the answers and the list", async ({ page, widget }) => {
  await widget.open(`#/tt/${BIRTH}/${COMPLETE}`);
  await expect(widget.papers().first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Đến quầy một cửa", { exact: true })).toBeVisible();
  await expect(page.getByText("Bạn nộp hồ sơ bằng cách nào?", { exact: true })).toBeVisible();
  await expect(line(page, "Tờ khai đăng ký khai sinh")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Đổi/ }).first()).toBeHidden();
});

test("a bundle asks shared questions once and lists equal papers once", async ({ page, widget }) => {
  await widget.procedure(BIRTH);
  await page.getByRole("link", { name: "Sinh con" }).click();
  await expect(widget.heading()).toHaveText("Sinh con");
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/goi\/1\.001193\/sinh-con/);
  await answerAll(page);
  await expect(page.getByText(/chưa trả lời/)).toHaveCount(0);
  await expect(page.getByText(/^Dùng cho: /).first()).toBeVisible();
  const { hash } = new URL(page.url());
  const asked = hash.split("/").at(-1)!.split(";").map((pair) => pair.split("=")[0]);
  expect(new Set(asked).size).toBe(asked.length);
  await page.goto("about:blank");
  await widget.open(hash);
  await expect(widget.heading()).toHaveText("Sinh con");
  await expect(page.getByText(/^Còn \d+ giấy$/)).toBeVisible();
});

test("a procedure without questions keeps its official cases", async ({ page, widget }) => {
  await widget.procedure("2.000815");
  await expect(page.getByRole("group", { name: "Trường hợp của bạn" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Xem tất cả" })).toBeVisible();
  expect(new URL(page.url()).hash).toBe("#/tt/2.000815");
});
