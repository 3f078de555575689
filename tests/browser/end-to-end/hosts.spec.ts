// Hostile pages of other origins: whatever an agency's site does, the widget works in it, or the
// page's own words stay. The list with what came of it is in docs/embedding.md.

import type { Page } from "@playwright/test";
import { heard, on, tag, type AgencyPage } from "../support/agency.ts";
import { expect, test } from "../support/test.ts";

/** Searches, opens the first result and sees the papers. */
async function works(page: Page): Promise<void> {
  await page.getByRole("combobox").first().fill("đăng ký khai sinh");
  await page.getByRole("option").first().click();
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  expect((await heard(page)).errors).toEqual([]);
}

/** Keeps the widget's module on its way until the answer is called. */
async function holdModule(page: Page): Promise<() => void> {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  return () => go();
}

const pages: [name: string, write: (host: string) => AgencyPage, look?: (page: Page) => Promise<void>][] = [
  ["a page that resets every element", (host) => ({ body: tag(host), style: "* { all: unset }" }), async (page) => {
    const field = page.getByRole("combobox");
    const style = await field.evaluate((one) => {
      const { fontFamily, fontSize, display } = getComputedStyle(one.closest(".thu-tuc")!);
      return { fontFamily, fontSize, display };
    });
    expect(style.fontFamily).toContain("system-ui");
    expect(Number.parseFloat(style.fontSize)).toBeGreaterThanOrEqual(18);
    expect(style.display).toBe("flex");
  }],
  ["a page whose letters are ten pixels high", (host) => ({ body: tag(host), style: "html { font-size: 62.5% } body { font-size: 1rem }" }),
    async (page) => {
      const size = await page.getByRole("combobox").evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      expect(size).toBeGreaterThanOrEqual(16);
    }],
  ["a page that lifts everything to the top", (host) => ({
    body: `<nav id="menu">Trang chủ</nav>${tag(host)}`,
    style: "* { position: relative; z-index: 2147483647 } #menu { position: fixed; top: 0; left: 0; width: 100px; height: 60px; z-index: 1 }",
  })],
  ["a menu of the page that lies over the widget", (host) => ({
    body: `${tag(host)}<nav id="menu">Trang chủ</nav>`,
    style: "#menu { position: fixed; top: 100px; left: 0; width: 60px; height: 60px; z-index: 1 }",
  }), async (page) => {
    await expect(page.getByRole("combobox")).toBeVisible();
    expect(await page.evaluate(() => document.elementFromPoint(20, 120)?.id)).toBe("menu");
  }],
  ["a page written from right to left", (host) => ({ body: tag(host), start: `<!doctype html><html lang="ar" dir="rtl">` }),
    async (page) => {
      const field = page.getByRole("combobox");
      expect(await field.evaluate((one) => getComputedStyle(one).direction)).toBe("ltr");
      expect(await field.evaluate((one) => one.closest("[lang]")!.getAttribute("lang"))).toBe("vi");
    }],
  ["a page with a base that leads elsewhere", (host) => ({ body: tag(host), head: `<base href="http://127.0.0.1:9/nowhere/">` })],
  ["an old page: quirks, tables in tables, another encoding", (host) => ({
    start: `<html>`,
    charset: "windows-1258",
    head: `<basefont face="VNI-Times">`,
    body: `<center><table width="98%" border="1"><tr><td width="20%" nowrap><font size="1">Menu</font></td><td nowrap align="center">` +
      `<table><tr><td><font face=".VnTime" size="7" color="green">${tag(host, "", `<a href="https://dichvucong.gov.vn">Cong DVC</a>`)}</font></td></tr></table></td></tr></table></center>`,
    style: "td { white-space: nowrap; text-transform: uppercase; line-height: 8px; font: 9px VNI-Times } a { display: none }",
  }), async (page) => {
    expect(await page.evaluate(() => document.compatMode)).toBe("BackCompat");
    const style = await page.getByRole("combobox").evaluate((one) => {
      const { textTransform, whiteSpace } = getComputedStyle(one.closest(".thu-tuc")!);
      return { textTransform, whiteSpace };
    });
    expect(style).toEqual({ textTransform: "none", whiteSpace: "normal" });
  }],
  ["a page that keeps itself apart from other origins", (host) => ({ body: tag(host), isolated: true }), async (page) => {
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  }],
  ["a page whose storage is blocked", (host) => ({ body: tag(host), policy: "sandbox allow-scripts" }), async (page) => {
    const blocked = await page.evaluate(() => {
      try {
        return String(localStorage);
      } catch (reason) {
        return (reason as Error).name;
      }
    });
    expect(blocked).toBe("SecurityError");
  }],
];

for (const [name, write, look] of pages) {
  test(`works in ${name}`, async ({ page, site }) => {
    await on(page, site.address, write(site.address), async () => {
      await expect(page.getByRole("button", { name: "English" })).toBeVisible();
      await look?.(page);
      await works(page);
    });
  });
}

test("two widgets of one page keep to their own fields", async ({ page, site }) => {
  const body = tag(site.address, `field="Hộ tịch"`) + tag(site.address, `field="Đăng ký, quản lý cư trú" lang="en" loading="eager"`);
  await on(page, site.address, body, async () => {
    const first = page.locator("thu-tuc").nth(0);
    const second = page.locator("thu-tuc").nth(1);
    await first.getByRole("combobox").fill("đăng ký");
    await second.getByRole("combobox").fill("đăng ký");
    await expect(first.getByRole("option").first()).toBeVisible();
    await expect(second.getByRole("option").first()).toBeVisible();
    const names = async (widget: typeof first) => (await widget.getByRole("option").allTextContents()).join("\n");
    expect(await names(first)).toMatch(/kết hôn|khai sinh/);
    expect(await names(second)).not.toMatch(/kết hôn|khai sinh/);
    expect(await names(second)).toMatch(/thường trú|tạm trú/);
  });
});

test("a page's script may insert one, move it, and take it away at any moment", async ({ page, site }) => {
  await on(page, site.address, `<script type="module" src="${site.address}thu-tuc.js"></script><p id="end"></p>`, async () => {
    await page.evaluate(async () => {
      await customElements.whenDefined("thu-tuc");
      // Taken away before anything could be there.
      const hasty = document.createElement("thu-tuc");
      document.body.append(hasty);
      hasty.remove();
      document.body.insertAdjacentHTML("beforeend", "<thu-tuc id=one>…</thu-tuc>");
      // Moved while it starts.
      document.body.prepend(document.getElementById("one")!);
    });
    await expect(page.getByRole("combobox")).toHaveCount(1);
    await works(page);
    await page.evaluate(() => document.getElementById("one")!.remove());
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    expect((await heard(page)).errors).toEqual([]);
  });
});

test("on a slow host the page's own words stay until the widget is there", async ({ page, site }) => {
  const go = await holdModule(page);
  await on(page, site.address, tag(site.address), async () => {
    const link = page.locator("thu-tuc > a");
    await page.waitForFunction(() => customElements.get("thu-tuc"));
    await page.waitForTimeout(500);
    await expect(link).toBeVisible();
    go();
    await works(page);
    await expect(link).toBeHidden();
  });
});

test("on a slow host a citizen types before the widget is there, and loses nothing", async ({ page, site }) => {
  const go = await holdModule(page);
  await on(page, site.address, tag(site.address), async () => {
    const field = page.getByRole("combobox");
    await field.click();
    await page.keyboard.type("đăng ký sinh");
    const before = await field.boundingBox();
    for (let letter = 0; letter < "sinh".length; letter += 1) await page.keyboard.press("ArrowLeft");
    go();
    await expect(page.getByRole("option").first()).toBeVisible();
    // In the same place, with the keyboard and the caret where they were.
    await expect(field).toBeFocused();
    await page.keyboard.type("khai ");
    await expect(field).toHaveValue("đăng ký khai sinh");
    await expect(page.getByRole("option").first()).toContainText(/khai sinh/i);
    const after = await field.boundingBox();
    expect([after?.x, after?.width, after?.height]).toEqual([before?.x, before?.width, before?.height]);
  });
});

test("a word that an input method is making is not broken by the widget that comes", async ({ page, site }) => {
  const go = await holdModule(page);
  await on(page, site.address, tag(site.address), async () => {
    const field = page.getByRole("combobox");
    await field.click();
    const methods = await page.context().newCDPSession(page);
    const composing = (text: string) =>
      methods.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await composing("kha");
    go();
    for (const text of ["khai", "khaib", "khai"]) {
      await page.waitForTimeout(200);
      await composing(text);
    }
    await methods.send("Input.insertText", { text: "khai sinh" });
    await expect(page.getByRole("option").first()).toContainText(/khai sinh/i);
    await expect(field).toHaveValue("khai sinh");
    await expect(field).toBeFocused();
  });
});

const stopped: [name: string, write: (host: string) => Partial<AgencyPage>, cut?: RegExp][] = [
  ["a policy that forbids WebAssembly", () => ({ wasm: "" })],
  ["a module that is blocked on the way", () => ({}), /\.wasm$/],
  ["a script of the bundle that is missing", () => ({}), /\/app\.js$/],
];

for (const [name, write, cut] of stopped) {
  test(`${name} leaves the page's own words, an event, and no error`, async ({ page, site, watched }) => {
    watched.allow(/Content Security Policy|ERR_FAILED|could not start|falling back|Failed to/i);
    if (cut) await page.route(cut, (route) => route.abort());
    await on(page, site.address, { body: tag(site.address), ...write(site.address) }, async () => {
      await expect(page.locator("thu-tuc")).toHaveAttribute("failed", "");
      await expect(page.getByRole("link", { name: "Cổng Dịch vụ công" })).toBeVisible();
      const { errors, told } = await heard(page);
      expect(errors).toEqual([]);
      expect(told).toEqual([`thu-tuc:error {"problem":"start"}`]);
      if (!cut) return;
      // A later call tries again.
      await page.unroute(cut);
      await page.evaluate(() => (document.querySelector("thu-tuc") as any).search("khai sinh"));
      await expect(page.getByRole("combobox")).toHaveValue("khai sinh");
      await expect(page.locator("thu-tuc")).not.toHaveAttribute("failed", "");
    });
  });
}

test("a page that calls gets what it asks for: search, open, begin anew", async ({ page, site }) => {
  await on(page, site.address, tag(site.address), async () => {
    const call = (what: string, value?: string) =>
      page.evaluate(([what, value]) => (document.querySelector("thu-tuc") as any)[what!](value), [what, value]);
    await page.waitForFunction(() => customElements.get("thu-tuc"));
    await call("search", "kết hôn");
    await expect(page.getByRole("option").first()).toContainText(/kết hôn/i);
    await call("open", "1.001193");
    await expect(page.getByRole("heading", { name: /khai sinh/i }).first()).toBeVisible();
    await page.getByRole("checkbox").first().check();
    await call("reset");
    await expect(page.getByRole("combobox")).toHaveValue("");
    await call("open", "1.001193");
    await expect(page.getByRole("checkbox").first()).not.toBeChecked();
    expect(await page.evaluate(() => (document.querySelector("thu-tuc") as any).fields())).toContain("Hộ tịch");
    const { errors, told } = await heard(page);
    expect(errors).toEqual([]);
    expect(told).toContain(`thu-tuc:open {"code":"1.001193"}`);
  });
});

test("nothing is fetched until the widget is near, and the page does not move when it comes", async ({ page, site }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().startsWith(site.address)) asked.push(request.url());
    });
    const body = `<div class="above"></div>${tag(site.address)}<footer>Chân trang</footer>`;
    await on(page, site.address, { body, style: ".above { height: 4000px }" }, async () => {
      await page.waitForTimeout(800);
      expect(asked.length, asked.join(" ")).toBe(1);
      await page.evaluate(() => {
        const w = window as any;
        w.shifts = [];
        new PerformanceObserver((list) => w.shifts.push(...list.getEntries().map((one: any) =>
          [one.value, ...one.sources.map((s: any) => [s.node?.className || s.node?.nodeName, s.previousRect, s.currentRect])])))
          .observe({ type: "layout-shift", buffered: true });
        document.querySelector("footer")!.scrollIntoView({ block: "end" });
      });
      await expect(page.getByRole("combobox")).toBeVisible();
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(300);
      expect(asked.length).toBeGreaterThan(3);
      expect(await page.evaluate(() => (window as any).shifts)).toEqual([]);
    });
    page.removeAllListeners("request");
  }
});

test("the keyboard that enters the page's own words goes on in the widget", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 400 });
  await on(page, site.address, { body: `<div class="above"></div>${tag(site.address)}`, style: ".above { height: 4000px }" }, async () => {
    await page.waitForFunction(() => customElements.get("thu-tuc"));
    await page.keyboard.press("Tab");
    await expect(page.getByRole("combobox")).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("THU-TUC");
  });
});
