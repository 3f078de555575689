// A card scanner on the kiosk: its keys go into an open form and nowhere else.

import type { Page } from "@playwright/test";
import { CARD } from "../support/form.ts";
import { Kiosk, SCREEN } from "../support/kiosk.ts";
import { expect, test } from "../support/test.ts";

test.use(SCREEN);

const NUMBER = CARD.slice(0, 12);
/** The least of it that would tell something. */
const PIECE = CARD.slice(2, 8);

/** A visitor has begun to register a birth. */
async function birthForm(page: Page, address: string): Promise<Kiosk> {
  const kiosk = new Kiosk(page);
  await kiosk.open(address);
  await kiosk.visit();
  await kiosk.procedure("khai sinh", /đăng ký khai sinh/i);
  await page.getByRole("link", { name: "Điền tờ khai" }).tap();
  await page.getByRole("button", { name: "Bắt đầu điền" }).tap();
  return kiosk;
}

test("a card scanned into the search goes nowhere, and the kiosk says so", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  const asked: string[] = [];
  await kiosk.open(site.address);
  await kiosk.visit();
  page.on("request", (request) => asked.push(request.url()));
  await kiosk.scan(CARD);
  await expect(page.getByText("Thẻ vừa quét không được ghi lại")).toBeVisible();
  await expect(kiosk.field).toHaveValue("");
  expect(await kiosk.traces(PIECE)).toEqual([]);
  expect(asked, "nothing was searched for").toEqual([]);
});

test("a card scanned on any button presses nothing", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  await kiosk.procedure("khai sinh", /đăng ký khai sinh/i);
  await kiosk.end.focus();
  await kiosk.scan(CARD);
  await expect(page.getByText("Thẻ vừa quét không được ghi lại")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: /đăng ký khai sinh/i })).toBeVisible();
  expect(await kiosk.traces(PIECE)).toEqual([]);
});

test("digits that a hand types arrive", async ({ page, site }) => {
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  await page.keyboard.type("1.001193", { delay: 150 });
  await expect(kiosk.field).toHaveValue("1.001193");
  await expect(kiosk.results.first()).toContainText(/khai sinh/i);
});

test("a card scanned while a form is open fills it, wherever the keyboard is", async ({ page, site }) => {
  const kiosk = await birthForm(page, site.address);
  await expect(page.getByRole("heading", { level: 1, name: "Nơi nhận" })).toBeFocused();
  await page.getByLabel("Kính gửi").fill("Ủy ban nhân dân Xã Vô Danh");
  await page.getByRole("button", { name: "Tiếp tục" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Người yêu cầu" })).toBeFocused();
  // On the bar of the page, outside the widget.
  await kiosk.end.focus();
  await kiosk.scan(CARD);
  await expect(page.getByLabel("Số định danh cá nhân").first()).toHaveValue(NUMBER);
  await expect(kiosk.end).toBeVisible();
});

test("a whole number that a quick hand types into a form arrives", async ({ page, site }) => {
  const kiosk = await birthForm(page, site.address);
  await page.getByLabel("Kính gửi").tap();
  await page.keyboard.type("Xã 5 ");
  await kiosk.keys(NUMBER);
  await expect(page.getByLabel("Kính gửi")).toHaveValue(`Xã 5 ${NUMBER}`);
});

test("a card scanned after the idle end is nowhere, though a form was open before", async ({ page, site }) => {
  await page.clock.install();
  const kiosk = new Kiosk(page);
  await kiosk.open(site.address);
  await kiosk.visit();
  await kiosk.procedure("khai sinh", /đăng ký khai sinh/i);
  await page.getByRole("link", { name: "Điền tờ khai" }).tap();
  await expect(page.getByRole("button", { name: "Bắt đầu điền" })).toBeVisible();
  await page.clock.fastForward(93_000);
  await expect(kiosk.stillHere).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(kiosk.begin).toBeVisible();
  await kiosk.scan(CARD);
  await expect(kiosk.begin).toBeVisible();
  expect(await kiosk.traces(PIECE)).toEqual([]);
  await kiosk.visit();
  await expect(kiosk.field).toHaveValue("");
  expect(await kiosk.traces(PIECE)).toEqual([]);
});
