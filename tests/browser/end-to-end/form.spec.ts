// Filling official forms in the built widget. All persons are invented.

import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { BIRTH, CARD, goOn, goToReview, heading, openForm, pasteCard, RESIDENCE } from "../support/form.ts";
import { expect, test } from "../support/test.ts";
import type { Widget } from "../support/widget.ts";

test("a card fills the form, and every value says where it came from", async ({ widget, page }) => {
  await openForm(widget, page, RESIDENCE, "Tờ khai thay đổi thông tin cư trú");
  await pasteCard(page, CARD);
  await expect(page.getByText("Đã lấy thông tin từ thẻ")).toBeVisible();
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByLabel("Kính gửi").fill("Công an Phường Ba Đình");
  await goOn(page);
  await expect(page.getByLabel("Họ, chữ đệm và tên")).toHaveValue("Ví Thị Dụ");
  await expect(page.getByLabel("Ngày, tháng, năm sinh")).toHaveValue("15/08/1990");
  await expect(page.getByText("Lấy từ thẻ căn cước").first()).toBeVisible();
});

test("another code is refused with a reason and takes nothing", async ({ widget, page }) => {
  await openForm(widget, page, RESIDENCE, "Tờ khai thay đổi thông tin cư trú");
  await pasteCard(page, "https://example.vn/");
  await expect(page.getByText("Đây không phải mã QR của thẻ căn cước")).toBeVisible();
});

test("nothing is called wrong while it is typed; handing a part in names what fails and leads there", async ({ widget, page }) => {
  await openForm(widget, page, RESIDENCE, "Tờ khai thay đổi thông tin cư trú");
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByLabel("Kính gửi").fill("Công an Phường Ba Đình");
  await goOn(page);
  const birth = page.getByLabel("Ngày, tháng, năm sinh");
  await birth.pressSequentially("hôm qua");
  await birth.press("Tab");
  await expect(page.getByText("Có chỗ cần xem lại")).toHaveCount(0);
  await goOn(page);
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole("link", { name: /Ngày, tháng, năm sinh/ }).click();
  await expect(birth).toBeFocused();
  await expect(birth).toHaveAttribute("aria-invalid", "true");
  await birth.fill("15081990");
  await birth.press("Tab");
  await expect(birth).toHaveValue("15/08/1990");
  await expect(birth).not.toHaveAttribute("aria-invalid", "true");
});

test.describe("once what failed is mended, one press goes on", () => {
  // The error above the button goes when its field is left, and the button moves up.
  const mended = async (widget: Widget, page: Page) => {
    await openForm(widget, page, RESIDENCE, "Tờ khai thay đổi thông tin cư trú");
    await page.getByRole("button", { name: "Bắt đầu điền" }).click();
    await goOn(page);
    await expect(page.getByRole("alert")).toBeFocused();
    await page.getByLabel("Kính gửi").fill("Công an Phường Ba Đình");
    return page.getByRole("button", { name: "Tiếp tục" });
  };

  test("of a mouse", async ({ widget, page }) => {
    const on = await mended(widget, page);
    await on.scrollIntoViewIfNeeded();
    const { x, y } = (await on.boundingBox())!;
    await page.mouse.move(x + 20, y + 20);
    await page.mouse.down();
    // As long as a hand takes, and longer than drawing does.
    await page.waitForTimeout(200);
    await page.mouse.up();
    await expect(heading(page)).toHaveText("Người kê khai");
  });

  test.describe("on glass", () => {
    test.use({ hasTouch: true });
    test("of a finger", async ({ widget, page }) => {
      await (await mended(widget, page)).tap();
      await expect(heading(page)).toHaveText("Người kê khai");
    });
  });
});

test.describe("a choice is taken by one press while the keyboard is in a field", () => {
  // Leaving the field redraws it, between the press and what the press chooses.
  const chosen = async (widget: Widget, page: Page, press: (choice: Locator) => Promise<void>) => {
    await openForm(widget, page, RESIDENCE, "Tờ khai thay đổi thông tin cư trú");
    await page.getByRole("button", { name: "Bắt đầu điền" }).click();
    await page.getByLabel("Kính gửi").fill("Công an Phường Ba Đình");
    await goOn(page);
    for (const how of [(choice: Locator) => choice, (choice: Locator) => choice.locator("xpath=following-sibling::label")]) {
      for (const answer of ["Nữ", "Nam"]) {
        await page.getByLabel("Ngày, tháng, năm sinh").fill("17/3/1990");
        const choice = page.getByRole("radio", { name: answer });
        await press(how(choice));
        await expect(choice).toBeChecked();
        await expect(choice).toBeFocused();
      }
    }
  };

  test("of a mouse", async ({ widget, page }) => chosen(widget, page, (choice) => choice.click()));

  test.describe("on glass", () => {
    test.use({ hasTouch: true });
    test("of a finger", async ({ widget, page }) => chosen(widget, page, (choice) => choice.tap()));
  });
});

test("going back to the procedure loses nothing", async ({ widget, page }) => {
  await openForm(widget, page, BIRTH, "Tờ khai đăng ký khai sinh");
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByLabel("Kính gửi").fill("Ủy ban nhân dân Xã Vô Danh");
  await page.getByRole("button", { name: "Quay lại" }).click();
  await page.getByRole("link", { name: "Điền tờ khai" }).click();
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await expect(page.getByLabel("Kính gửi")).toHaveValue("Ủy ban nhân dân Xã Vô Danh");
});

test("an address is chosen from today's units without marks", async ({ widget, page }) => {
  await openForm(widget, page, BIRTH, "Tờ khai đăng ký khai sinh");
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByLabel("Kính gửi").fill("Ủy ban nhân dân Phường Ba Đình");
  await goOn(page);
  const province = page.getByRole("combobox", { name: "Tỉnh, thành phố" }).first();
  await province.pressSequentially("ha noi");
  await expect(page.getByRole("option").first()).toHaveText("Thành phố Hà Nội");
  await province.press("ArrowDown");
  await province.press("Enter");
  await expect(province).toHaveValue("Thành phố Hà Nội");
  const commune = page.getByRole("combobox", { name: "Xã, phường, đặc khu" }).first();
  await commune.pressSequentially("ba dinh");
  await expect(page.getByRole("option").first()).toHaveText("Phường Ba Đình");
  await commune.press("ArrowDown");
  await commune.press("Enter");
  await expect(commune).toHaveValue("Phường Ba Đình");
});

test("the review and the paper hold the answers, and no personal word leaves the page", async ({ widget, page, site }) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await openForm(widget, page, RESIDENCE, "Tờ khai thay đổi thông tin cư trú");
  await expectAccessible(page);
  await pasteCard(page, CARD);
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByLabel("Kính gửi").fill("Công an Phường Ba Đình");
  await expectAccessible(page);
  await goToReview(page);
  await expect(heading(page)).toHaveText("Xem lại tờ khai");
  await expectAccessible(page);
  const paper = page.getByRole("region", { name: "Tờ khai khi in" });
  await expect(paper).toContainText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  await expect(paper).toContainText(/Ví Thị Dụ|VÍ THỊ DỤ/);
  const print = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(print.byteLength).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: "print" });
  await expect(paper).toBeVisible();
  await expect(heading(page)).toBeHidden();
  const kept = await page.evaluate(() => JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, history.state]));
  for (const word of ["001190000018", "Ví Thị Dụ", encodeURI("Ví Thị Dụ"), "15081990"]) {
    expect(sent.join("\n"), "network").not.toContain(word);
    expect(kept, "address, storage and history").not.toContain(word);
  }
  expect(sent.every((line) => line.startsWith(site.address))).toBe(true);
});

test("only the sheet is printed, also by who opened the form by its address", async ({ widget, page }) => {
  await widget.open(`#/to-khai/${RESIDENCE}`);
  await pasteCard(page, CARD);
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByLabel("Kính gửi").fill("Công an Phường Ba Đình");
  await goToReview(page);
  const paper = page.getByRole("region", { name: "Tờ khai khi in" });
  await expect(paper).toContainText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  await page.emulateMedia({ media: "print" });
  await expect(paper).toBeVisible();
  await expect(heading(page)).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link")).toHaveCount(0);
});
