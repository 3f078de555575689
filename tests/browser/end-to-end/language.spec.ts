import { expect, test } from "../support/test.ts";

test("speaks English when asked, and keeps what was typed", async ({ page, widget }) => {
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: /procedures? found/ })).toBeVisible();
  await expect(widget.field).toHaveValue("đăng ký khai sinh");
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await expect(page.getByRole("heading", { name: /Tìm thấy/ })).toBeVisible();
});
