// Every screen and state of the product, with the way to it, for what must hold on all of them.
// All persons are invented.

import { expect, type Page } from "@playwright/test";
import { Desk } from "./desk.ts";
import { BIRTH, goOn, goToReview, heading, openForm, RESIDENCE } from "./form.ts";
import type { Watched } from "./test.ts";
import { voices } from "./voices.ts";
import type { Widget } from "./widget.ts";

export const ANSWERS =
  "truong-hop-be=thuong;chung-sinh=giay;cha-me-ket-hon=roi;ai-khai-sinh=cha-me;cach-nop=quay;noi-o-tren-du-lieu=dung";

export interface On {
  page: Page;
  widget: Widget;
  watched: Watched;
  /** Of the site, with a slash at its end. */
  address: string;
}

export interface Screen {
  name: string;
  show: (on: On) => Promise<void>;
  /** Stands in one place and is large: not looked at on a phone or zoomed. */
  kiosk?: true;
}

const of = (name: string, show: (widget: Widget, page: Page) => Promise<void>): Screen => ({
  name,
  show: ({ widget, page }) => show(widget, page),
});

const FORM: [code: string, name: string] = [RESIDENCE, "Tờ khai thay đổi thông tin cư trú"];

async function firstPart(widget: Widget, page: Page): Promise<void> {
  await openForm(widget, page, ...FORM);
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await expect(page.getByLabel("Kính gửi")).toBeVisible();
}

const search: Screen[] = [
  of("the empty search", async (widget, page) => {
    await widget.start();
    await expect(page.getByRole("heading", { name: "Chọn theo việc của bạn" })).toBeVisible();
  }),
  of("the field before the widget", async (widget, page) => {
    // Never answered, as on a line that is slow for ever.
    await page.route(/app_bg\.wasm$/, () => {});
    await widget.open();
    await expect(widget.field).toBeVisible();
    await expect(page.getByText("Đang mở công cụ tra cứu")).toBeVisible();
  }),
  of("results", async (widget) => {
    await widget.start();
    await widget.search("đăng ký khai sinh");
  }),
  of("a row of the results under the keyboard", async (widget) => {
    await widget.start();
    await widget.search("đăng ký khai sinh");
    await widget.field.press("ArrowDown");
    await expect(widget.results.first()).toHaveAttribute("aria-selected", "true");
  }),
  of("the choices that narrow the list", async (widget, page) => {
    await widget.start();
    await widget.search("giấy");
    await page.getByText("Thu hẹp", { exact: true }).click();
    await page.getByRole("button", { name: "Cấp xã" }).click();
    await expect(page.getByRole("button", { name: /Bỏ lựa chọn/ })).toBeVisible();
  }),
  of("nothing found", async (widget, page) => {
    await widget.start();
    await widget.field.fill("zzzqqqxxx");
    await expect(page.getByRole("heading", { name: "Chưa tìm thấy thủ tục nào" })).toBeVisible();
  }),
  of("a life event", async (widget, page) => {
    await widget.open("#/viec/birth");
    await expect(page.getByRole("link", { name: /khai sinh/i }).first()).toBeVisible();
  }),
  of("all fields", async (widget, page) => {
    await widget.open("#/linh-vuc");
    await expect(page.getByRole("link", { name: "Hộ tịch" })).toBeVisible();
  }),
  of("one field", async (widget, page) => {
    await widget.open("#/linh-vuc/H%E1%BB%99%20t%E1%BB%8Bch");
    await expect(page.getByRole("link", { name: /khai sinh/i }).first()).toBeVisible();
  }),
  of("results, English", async (widget, page) => {
    await widget.start();
    await page.getByRole("button", { name: "English" }).click();
    await widget.search("đăng ký khai sinh");
  }),
];

const procedure: Screen[] = [
  of("a procedure", (widget) => widget.procedure(BIRTH)),
  of("a procedure with everything unfolded", async (widget, page) => {
    await widget.procedure(BIRTH);
    await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const one of all) one.open = true;
    });
  }),
  of("a procedure, English", async (widget, page) => {
    await widget.procedure(BIRTH);
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { name: "Steps" })).toBeVisible();
  }),
  of("a question under way", async (widget, page) => {
    await widget.procedure(BIRTH);
    await page.getByRole("radio").first().check();
    await expect(page.locator("fieldset")).toHaveCount(2);
  }),
  of("answers and the list they leave", async (widget, page) => {
    await widget.open(`#/tt/${BIRTH}/${ANSWERS}`);
    await expect(page.getByText(/^Còn \d+ giấy$/)).toBeVisible();
  }),
  of("a bag", async (widget) => {
    await widget.open(`#/mang/${BIRTH}/${ANSWERS}`);
    await expect(widget.papers().first()).toBeVisible();
  }),
  of("a bundle", async (widget) => {
    await widget.open(`#/goi/${BIRTH}/sinh-con/${ANSWERS}`);
    await expect(widget.papers().first()).toBeVisible();
  }),
  of("a procedure that is read aloud", async (widget, page) => {
    await voices(page, "vi-VN");
    await widget.procedure(BIRTH);
    await page.getByRole("button", { name: "Đọc to" }).click({ timeout: 30_000 });
    await expect(page.getByRole("button", { name: "Dừng đọc" })).toBeVisible();
  }),
  of("a procedure that is not there", async (widget) => {
    await widget.open("#/tt/9.999999");
    await expect(widget.heading()).toHaveText("Không có thủ tục này");
  }),
];

const form: Screen[] = [
  of("the beginning of a form", (widget, page) => openForm(widget, page, ...FORM)),
  of("a part of a form", firstPart),
  of("errors of a form", async (widget, page) => {
    await firstPart(widget, page);
    await goOn(page);
    await expect(page.getByRole("alert")).toBeFocused();
  }),
  of("an address being chosen", async (widget, page) => {
    await openForm(widget, page, BIRTH, "Tờ khai đăng ký khai sinh");
    await page.getByRole("button", { name: "Bắt đầu điền" }).click();
    await page.getByLabel("Kính gửi").fill("Ủy ban nhân dân Xã Vô Danh");
    await goOn(page);
    await page.getByRole("combobox", { name: "Tỉnh, thành phố" }).first().pressSequentially("ha");
    await expect(page.getByRole("option").first()).toBeVisible();
  }),
  of("the review and the sheet", async (widget, page) => {
    await firstPart(widget, page);
    await goToReview(page);
    await expect(page.getByRole("region", { name: "Tờ khai khi in" })).toBeVisible();
  }),
  of("a part of a form, English", async (widget, page) => {
    await widget.procedure(RESIDENCE);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("link", { name: "Fill in the form" }).click();
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
  }),
];

const network: Screen[] = [
  {
    name: "without a network",
    show: async ({ page, widget, watched }) => {
      watched.allow(/ERR_INTERNET_DISCONNECTED|fetching the script/);
      await widget.start();
      await widget.search("đăng ký khai sinh");
      await page.context().setOffline(true);
      await widget.results.last().click();
      await expect(page.getByRole("heading", { name: "Máy đang không có mạng" })).toBeVisible();
    },
  },
  of("everything kept for later", async (widget, page) => {
    await widget.start();
    await page.getByRole("button", { name: /^Giữ tất cả/ }).click({ timeout: 30_000 });
    await expect(page.getByText(/^Đã giữ tất cả/)).toBeVisible({ timeout: 60_000 });
  }),
];

const pages: Screen[] = [
  {
    name: "the frame",
    show: async ({ page, widget, address }) => {
      await page.goto(`${address}frame.html`);
      await widget.search("đăng ký khai sinh");
    },
  },
  {
    name: "the generator",
    show: async ({ page, address }) => {
      await page.goto(`${address}embed.html`);
      await page.locator("#preview").scrollIntoViewIfNeeded();
      await expect(page.getByRole("combobox", { name: "Tìm thủ tục hành chính" })).toBeVisible();
    },
  },
  { name: "the desk", show: ({ page, address }) => new Desk(page, address).open() },
  {
    name: "a form on the desk",
    show: async ({ page, address }) => {
      const desk = new Desk(page, address);
      await desk.open();
      await desk.scanAll();
    },
  },
  ...["index", "linh-vuc/ho-tich", "cung-luc/sinh-con", BIRTH].map((name) => ({
    name: `the plain page ${name}`,
    show: async ({ page, address }: On) => {
      await page.goto(`${address}thu-tuc/${name}.html`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
  })),
];

async function visit(page: Page, address: string, begin: string): Promise<void> {
  await page.goto(`${address}kiosk.html`);
  await page.getByRole("button", { name: begin }).click();
  await expect(page.getByRole("combobox")).toBeVisible();
}

async function atTheKiosk(page: Page, widget: Widget, address: string): Promise<void> {
  await visit(page, address, "Chạm để bắt đầu");
  await widget.search("đăng ký khai sinh");
  await widget.results.first().click();
  await expect(widget.papers().first()).toBeVisible();
}

const kiosk: Screen[] = [
  {
    name: "the kiosk before a visit",
    show: async ({ page, address }) => {
      await page.goto(`${address}kiosk.html`);
      await expect(page.getByRole("button", { name: "Chạm để bắt đầu" })).toBeVisible();
    },
  },
  {
    name: "a search at the kiosk",
    show: async ({ page, widget, address }) => {
      await visit(page, address, "Chạm để bắt đầu");
      await widget.field.click();
      await widget.search("khai sinh");
    },
  },
  {
    name: "a procedure at the kiosk, English",
    show: async ({ page, widget, address }) => {
      await visit(page, address, "Begin in English");
      await widget.search("đăng ký khai sinh");
      await widget.results.first().click();
      await expect(widget.papers().first()).toBeVisible();
    },
  },
  {
    name: "a form at the kiosk",
    show: async ({ page, widget, address }) => {
      await visit(page, address, "Chạm để bắt đầu");
      await widget.search("đăng ký khai sinh");
      await widget.results.first().click();
      await page.getByRole("link", { name: "Điền tờ khai" }).click();
      await page.getByRole("button", { name: "Bắt đầu điền" }).click();
      await expect(page.getByLabel("Kính gửi")).toBeVisible();
      await expect(heading(page)).not.toHaveText("Tờ khai đăng ký khai sinh");
    },
  },
  {
    name: "a code to take home from the kiosk",
    show: async ({ page, widget, address }) => {
      await atTheKiosk(page, widget, address);
      await page.getByRole("button", { name: "Mang về điện thoại" }).click();
      await expect(page.getByRole("img", { name: "Mã QR của thủ tục này" })).toBeVisible();
    },
  },
  {
    name: "which counter, at the kiosk",
    show: async ({ page, widget, address }) => {
      await atTheKiosk(page, widget, address);
      await page.evaluate(() => (document.body.dataset.office = "vi-du"));
      await page.getByRole("button", { name: "Quầy nào?" }).click();
      await expect(page.getByRole("img", { name: "Sơ đồ các quầy" })).toBeVisible();
    },
  },
  {
    name: "helping someone at the kiosk",
    show: async ({ page, widget, address }) => {
      await atTheKiosk(page, widget, address);
      await page.getByRole("button", { name: "Làm giúp người khác" }).click();
      await expect(page.locator(".helping")).toBeVisible();
    },
  },
].map((screen) => ({ ...screen, kiosk: true as const }));

export const SCREENS: Screen[] = [...search, ...procedure, ...form, ...network, ...pages, ...kiosk];
