// Keeping what was filled in, only when the citizen says so, and getting rid of it. All invented.

import { readFile } from "node:fs/promises";
import { type Page } from "@playwright/test";
import { CARD, goToReview, heading, openForm, pasteCard, RESIDENCE } from "../support/form.ts";
import { expect, test } from "../support/test.ts";
import type { Widget } from "../support/widget.ts";

const OFFICE = "Công an Xã Vô Danh";
const NAME = "Tờ khai thay đổi thông tin cư trú";

const office = (page: Page) => page.getByLabel("Kính gửi");
const begin = (page: Page) => page.getByRole("button", { name: "Bắt đầu điền" }).click();
const keptHere = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("thu-tuc/to-khai/")));

async function review(widget: Widget, page: Page): Promise<void> {
  await openForm(widget, page, RESIDENCE, NAME);
  await pasteCard(page, CARD);
  await begin(page);
  await office(page).fill(OFFICE);
  await goToReview(page);
  await page.getByText("Giữ lại để điền tiếp").click();
}

async function reopen(page: Page): Promise<void> {
  await page.reload();
  await expect(heading(page)).toHaveText(NAME);
}

test("nothing is kept unless the citizen says so: a reload forgets", async ({ widget, page }) => {
  await review(widget, page);
  expect(await keptHere(page)).toEqual([]);
  await reopen(page);
  await expect(page.getByText("Đã mở lại những gì")).toHaveCount(0);
  await begin(page);
  await expect(office(page)).toHaveValue("");
});

test("what is kept on this device is there after a reload, says so, and can be removed there", async ({ widget, page }) => {
  await review(widget, page);
  await page.getByRole("button", { name: "Giữ trên máy này" }).click();
  await expect(page.getByText("sau 30 ngày tự xóa")).toBeVisible();
  expect(await keptHere(page)).toEqual(["thu-tuc/to-khai/ct01"]);
  await reopen(page);
  await expect(page.getByText("Đã mở lại những gì")).toBeVisible();
  await begin(page);
  await expect(office(page)).toHaveValue(OFFICE);
  await reopen(page);
  await page.getByRole("button", { name: "Xóa hết khỏi máy này" }).click();
  await expect(page.getByText("Đã xóa hết những gì đã điền.")).toBeVisible();
  expect(await keptHere(page)).toEqual([]);
  await reopen(page);
  await begin(page);
  await expect(office(page)).toHaveValue("");
});

test("what was kept goes by itself after thirty days, and not a day before", async ({ widget, page }) => {
  await page.clock.install({ time: new Date("2026-03-01T08:00:00+07:00") });
  await review(widget, page);
  await page.getByRole("button", { name: "Giữ trên máy này" }).click();
  await page.clock.setFixedTime(new Date("2026-03-30T08:00:00+07:00"));
  await reopen(page);
  await expect(page.getByText("Đã mở lại những gì")).toBeVisible();
  await page.clock.setFixedTime(new Date("2026-04-01T08:00:00+07:00"));
  await reopen(page);
  await expect(page.getByRole("button", { name: "Bắt đầu điền" })).toBeVisible();
  expect(await keptHere(page)).toEqual([]);
});

test("a kept file opens after a reload, with its passphrase and with no other", async ({ widget, page }) => {
  await review(widget, page);
  await page.getByLabel("Mật khẩu (không bắt buộc)").fill("mưa nắng 12");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu thành tệp" }).click();
  const path = await (await download).path();
  expect(await readFile(path, "utf8")).not.toContain(Buffer.from(OFFICE).toString("base64").slice(4, 20));
  await reopen(page);
  await page.getByText("Điền tiếp từ tệp đã lưu").click();
  const open = async (passphrase: string) => {
    await page.getByLabel("Tệp đã lưu", { exact: true }).setInputFiles(path);
    await page.getByLabel("Mật khẩu (không bắt buộc)").fill(passphrase);
    await page.getByRole("button", { name: "Mở tệp" }).click();
  };
  await open("mưa nắng 13");
  await expect(page.getByText("Mật khẩu không đúng")).toBeVisible();
  await open("mưa nắng 12");
  await expect(page.getByText("Đã mở lại những gì")).toBeVisible();
  await begin(page);
  await expect(office(page)).toHaveValue(OFFICE);
  expect(await keptHere(page)).toEqual([]);
});

test("the end of a visit takes the form off the page and forgets it", async ({ widget, page }) => {
  await openForm(widget, page, RESIDENCE, NAME);
  await begin(page);
  await office(page).fill(OFFICE);
  await page.evaluate(() => dispatchEvent(new Event("thu-tuc-forget")));
  await expect(office(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Quay lại" }).click();
  await page.getByRole("link", { name: "Điền tờ khai" }).click();
  await begin(page);
  await expect(office(page)).toHaveValue("");
});
