// The main path in Firefox: on an agency's page of another origin, with its strict policy.

import { test as base, expect } from "@playwright/test";
import { Agency, tag } from "../support/agency.ts";
import { Firefox } from "../support/firefox.ts";
import { Site, required } from "../support/site.ts";

/** The first element inside the widget that a selector names. */
const inside = (selector: string) => `document.querySelector("thu-tuc").shadowRoot?.querySelector(${JSON.stringify(selector)})`;

const test = base.extend<object, { site: Site; firefox: Firefox }>({
  site: [
    async ({}, use) => {
      const site = await Site.serve(required("SITE_CONTENT"));
      await use(site);
      site.stop();
    },
    { scope: "worker" },
  ],
  firefox: [
    async ({}, use) => {
      const firefox = await Firefox.start(required("FIREFOX"));
      await use(firefox);
      await firefox.stop();
    },
    { scope: "worker" },
  ],
});

test("on another site: search by keyboard, open, tick, nothing reaches the page's script", async ({ site, firefox }) => {
  const agency = await Agency.serve(site.address, { body: tag(site.address), style: "* { all: unset }" });
  try {
    await firefox.goto(agency.address);
    await firefox.until(inside("[role=combobox]"));
    await firefox.value(`${inside("[role=combobox]")}.focus()`);
    await firefox.keys("đăng ký khai sinh");
    await firefox.until(inside("[role=option]"));
    expect(await firefox.value(`${inside("[role=option]")}.textContent`)).toMatch(/khai sinh/i);
    // Arrow down, Enter.
    await firefox.keys("\uE015\uE007");
    await firefox.until(inside("input[type=checkbox]"));
    await firefox.value(`${inside("input[type=checkbox]")}.click()`);
    expect(await firefox.value(`${inside("input[type=checkbox]")}.checked`)).toBe("true");
    expect(await firefox.value("errors.length")).toBe("0");
    expect(await firefox.value("told.some((one) => one.startsWith('thu-tuc:open'))")).toBe("true");
    expect(await firefox.value("location.href")).toBe(agency.address);
  } finally {
    agency.stop();
  }
});

test("a policy that forbids WebAssembly leaves the page's own words", async ({ site, firefox }) => {
  const agency = await Agency.serve(site.address, { body: tag(site.address), wasm: "" });
  try {
    await firefox.goto(agency.address);
    await firefox.until(`document.querySelector("thu-tuc").hasAttribute("failed")`);
    await firefox.until(`document.querySelector("thu-tuc a").checkVisibility()`);
    expect(await firefox.value("errors.length")).toBe("0");
  } finally {
    agency.stop();
  }
});

test("the stand-alone page opens a shared address", async ({ site, firefox }) => {
  await firefox.goto(`${site.address}#/tt/1.001193`);
  await firefox.until(inside("h1"));
  await firefox.until(inside("input[type=checkbox]"));
  expect(await firefox.value(`${inside("h1")}.textContent`)).toMatch(/khai sinh/i);
});
