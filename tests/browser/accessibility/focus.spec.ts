// Whatever a control does to the screen, the keyboard is somewhere afterwards: a citizen without a
// mouse who falls back to the top of the page begins anew.

import type { Locator, Page } from "@playwright/test";
import { BIRTH, goToReview, openForm, RESIDENCE } from "../support/form.ts";
import { Keyboard } from "../support/keyboard.ts";
import { ANSWERS } from "../support/screens.ts";
import { expect, test } from "../support/test.ts";
import type { Widget } from "../support/widget.ts";

interface Action {
  name: string;
  before: (widget: Widget, page: Page) => Promise<unknown>;
  control: (page: Page) => Locator;
  /** Enter, unless the control wants something else. */
  key?: string;
}

const results = async (widget: Widget) => {
  await widget.start();
  await widget.search("giấy");
};
const answered = async (widget: Widget, page: Page) => {
  await widget.open(`#/tt/${BIRTH}/${ANSWERS}`);
  await expect(page.getByText(/^Còn \d+ giấy$/)).toBeVisible();
};
const part = async (widget: Widget, page: Page) => {
  await openForm(widget, page, RESIDENCE, "Tờ khai thay đổi thông tin cư trú");
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await expect(page.getByLabel("Kính gửi")).toBeVisible();
};
const button = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first();
const link = (name: string | RegExp) => (page: Page) => page.getByRole("link", { name }).first();

const ACTIONS: Action[] = [
  { name: "the other language", before: (widget) => widget.start(), control: button("English") },
  { name: "an example", before: (widget) => widget.start(), control: button("làm giấy khai sinh cho con") },
  { name: "a life event", before: (widget) => widget.start(), control: link("Sinh con") },
  { name: "all fields", before: (widget) => widget.start(), control: link(/^Xem cả/) },
  { name: "emptying the search", before: results, control: button("Xóa ô tìm") },
  { name: "narrowing", before: async (widget, page) => {
    await results(widget);
    await page.getByText("Thu hẹp", { exact: true }).click();
  }, control: button("Cấp xã") },
  { name: "narrowing to a field", before: async (widget, page) => {
    await results(widget);
    await page.getByText("Thu hẹp", { exact: true }).click();
  }, control: button("Hộ tịch") },
  { name: "taking a choice back", before: async (widget, page) => {
    await results(widget);
    await page.getByText("Thu hẹp", { exact: true }).click();
    await page.getByRole("button", { name: "Cấp xã" }).click();
  }, control: button(/Bỏ lựa chọn/) },
  { name: "more results", before: results, control: button("Xem thêm kết quả") },
  { name: "back from a procedure", before: async (widget) => {
    await results(widget);
    await widget.results.first().click();
    await expect(widget.heading()).toBeFocused();
  }, control: button("Quay lại") },
  { name: "an answer", before: (widget) => widget.procedure(BIRTH), control: (page) => page.getByRole("radio").first(), key: "Space" },
  { name: "changing an answer", before: answered, control: button(/^Đổi/) },
  { name: "a paper", before: answered, control: (page) => page.getByRole("checkbox").first(), key: "Space" },
  { name: "the bag", before: answered, control: link("Trước khi ra khỏi nhà") },
  { name: "a part of the summary", before: (widget) => widget.procedure(BIRTH), control: (page) => page.locator(".summary button").nth(1) },
  { name: "opening a form", before: (widget) => widget.procedure(RESIDENCE), control: link("Điền tờ khai") },
  { name: "beginning a form", before: (widget, page) => openForm(widget, page, RESIDENCE, "Tờ khai thay đổi thông tin cư trú"), control: button("Bắt đầu điền") },
  { name: "handing in what is not answered", before: part, control: button("Tiếp tục") },
  { name: "an error of the summary", before: async (widget, page) => {
    await part(widget, page);
    await page.getByRole("button", { name: "Tiếp tục" }).click();
  }, control: (page) => page.getByRole("alert").getByRole("link").first() },
  { name: "the part before", before: part, control: button("Phần trước") },
  { name: "leaving a form", before: part, control: button("Quay lại") },
  { name: "mending an answer after the review", before: async (widget, page) => {
    await part(widget, page);
    await goToReview(page);
  }, control: button(/^Sửa/) },
];

for (const { name, before, control, key } of ACTIONS) {
  test(`the keyboard is not lost by ${name}`, async ({ page, widget }) => {
    await before(widget, page);
    await control(page).focus();
    await page.keyboard.press(key ?? "Enter");
    await new Keyboard(page).expectKept(name);
  });
}

test("the keyboard is not lost when a part cannot be fetched, nor when it comes at last", async ({ page, context, widget, watched }) => {
  watched.allow(/ERR_INTERNET_DISCONNECTED/);
  const keyboard = new Keyboard(page);
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await context.setOffline(true);
  await widget.field.press("ArrowDown");
  await widget.field.press("Enter");
  await expect(page.getByRole("heading", { name: "Máy đang không có mạng" })).toBeVisible();
  await keyboard.expectKept("after the failure");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Thử lại" }).focus();
  await keyboard.press("Enter");
  await expect(widget.papers().first()).toBeVisible();
  await keyboard.expectKept("after trying again");
});
