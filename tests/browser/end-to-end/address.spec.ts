// The stand-alone page follows its screens in the address bar, so that a page can be shared.

import { expect, test } from "../support/test.ts";

test("a procedure has an address of its own that carries nothing of the citizen", async ({ page, widget }) => {
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await widget.results.first().click();
  await expect(widget.heading()).toContainText(/khai sinh/i);
  await widget.papers().first().check();
  expect(new URL(page.url()).hash).toMatch(/^#\/tt\/[\d.]+$/);
});

test("an address opens the procedure it names", async ({ widget }) => {
  await widget.procedure("1.001193");
  await expect(widget.heading()).toContainText(/khai sinh/i);
});

test("the browser's own back and forward buttons work", async ({ page, widget }) => {
  await widget.start();
  await widget.search("đăng ký khai sinh");
  await widget.results.first().click();
  const title = await widget.heading().innerText();
  await page.goBack();
  await expect(widget.field).toHaveValue("đăng ký khai sinh");
  await page.goForward();
  await expect(widget.heading()).toHaveText(title, { useInnerText: true });
});
