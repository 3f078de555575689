// What a screen reader is given: names, roles, values and states from the accessibility tree, and
// what is said aloud when something changes.

import { openForm, RESIDENCE } from "../support/form.ts";
import { ANSWERS } from "../support/screens.ts";
import { expect, test } from "../support/test.ts";

test("the first screen is a title, a search and the ways to begin", async ({ page, widget }) => {
  await widget.start();
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - main:
      - link "Thủ tục hành chính"
      - button "English"
      - heading "Bạn cần làm giấy tờ gì?" [level=1]
      - search "Tìm thủ tục hành chính":
        - combobox "Tìm thủ tục hành chính"
      - status
      - heading "Thử hỏi" [level=2]
      - list:
        - listitem:
          - button "làm giấy khai sinh cho con"
      - heading "Chọn theo việc của bạn" [level=2]
      - list:
        - listitem:
          - link "Sinh con"
    - contentinfo
  `);
});

test("results are a list of options under an expanded field, their number said aloud", async ({ page, widget }) => {
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await widget.field.press("ArrowDown");
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - search:
      - combobox "Tìm thủ tục hành chính" [expanded]: đăng ký khai sinh
      - button "Xóa ô tìm"
    - status: /Tìm thấy \\d+ thủ tục/
    - heading /Tìm thấy \\d+ thủ tục/ [level=2]
    - listbox "Tìm thủ tục hành chính":
      - option /Đăng ký khai sinh/ [selected]
      - option /khai sinh/
  `);
  await expect(widget.field).toHaveAttribute("aria-activedescendant", (await widget.results.first().getAttribute("id"))!);
});

test("a procedure is headings, one question at a time, and papers that can be ticked", async ({ page, widget }) => {
  await widget.open("#/tt/1.001193/truong-hop-be=thuong;chung-sinh=giay;cha-me-ket-hon=roi;ai-khai-sinh=cha-me;cach-nop=quay");
  await expect(page.getByRole("radio").first()).toBeVisible();
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - main:
      - button "Quay lại"
      - heading "Đăng ký khai sinh" [level=1]
      - list:
        - listitem:
          - button /Lệ phí/
      - link "Điền tờ khai"
      - heading "Trường hợp của bạn" [level=2]
      - list:
        - listitem:
          - button /Đổi.*Bé thuộc trường hợp nào/
        - listitem:
          - group "Nơi ở của bạn trên VNeID có đúng không?":
            - radio "Có, và đúng"
            - radio "Chưa có, sai, hoặc không rõ"
      - heading "Giấy tờ" [level=2]
      - status: /Còn \\d+ giấy/
      - heading "Nộp bản chính" [level=3]
      - list:
        - listitem:
          - checkbox /Giấy chứng sinh/
      - heading "Lệ phí" [level=2]
      - heading "Các bước" [level=2]
      - heading "Nguồn" [level=2]
  `);
});

test("what is left to get is said after every tick", async ({ page, widget }) => {
  await widget.open(`#/tt/1.001193/${ANSWERS}`);
  const said = page.getByRole("status").filter({ hasText: /giấy/ });
  await expect(said).toHaveText(/^Còn \d+ giấy$/);
  for (const paper of await widget.papers().all()) await paper.check();
  await expect(said).toHaveText("Đã đủ giấy tờ");
  await expect(widget.papers().first()).toBeChecked();
});

test("nothing found is said, not only shown", async ({ page, widget }) => {
  await widget.start();
  await widget.field.fill("zzzqqqxxx");
  await expect(page.getByRole("status").filter({ hasText: "Chưa tìm thấy thủ tục nào" })).toHaveCount(1);
});

test("a failed answer is an alert, a link, a description and a state", async ({ page, widget }) => {
  await openForm(widget, page, RESIDENCE, "Tờ khai thay đổi thông tin cư trú");
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - alert "Có chỗ cần xem lại":
      - heading "Có chỗ cần xem lại" [level=2]
      - list:
        - listitem:
          - 'link "Kính gửi: Hãy trả lời câu này."'
    - paragraph: /Phần 1 trên \\d+/
    - heading "Nơi nhận" [level=1]
    - textbox "Kính gửi" [invalid]
    - button "Tiếp tục"
  `);
  await expect(page.getByLabel("Kính gửi")).toHaveAccessibleDescription(/Lỗi: Hãy trả lời câu này/);
});

test("a place being chosen is a combobox with a value that is said", async ({ page, widget }) => {
  await openForm(widget, page, "1.001193", "Tờ khai đăng ký khai sinh");
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  await page.getByLabel("Kính gửi").fill("Ủy ban nhân dân Xã Vô Danh");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  const province = page.getByRole("combobox", { name: "Tỉnh, thành phố" }).first();
  await expect(province).toHaveAttribute("aria-expanded", "false");
  await province.pressSequentially("ha noi");
  await expect(province).toHaveAttribute("aria-expanded", "true");
  await province.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toHaveText("Thành phố Hà Nội");
  await province.press("Enter");
  await expect(province).toHaveValue("Thành phố Hà Nội");
});

test("official words on the English page say that they are Vietnamese, and the page that it is English", async ({ page, widget }) => {
  await widget.start();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("thu-tuc .thu-tuc")).toHaveAttribute("lang", "en");
  await widget.search("đăng ký khai sinh");
  await expect(widget.results.first().getByText("Đăng ký khai sinh", { exact: true })).toHaveAttribute("lang", "vi");
  await expect(page.getByRole("button", { name: "Tiếng Việt" })).toHaveAttribute("lang", "vi");
});

test("the page is called what its screen is called", async ({ page, widget }) => {
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await widget.results.first().click();
  await expect(page).toHaveTitle("Đăng ký khai sinh · Thủ tục hành chính");
  await widget.back.click();
  await expect(page).toHaveTitle("Bạn cần làm giấy tờ gì? · Thủ tục hành chính");
});
