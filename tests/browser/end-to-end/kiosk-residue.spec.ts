// What the end of a visit leaves of the words that were typed: nothing, wherever one looks.
//
// The words come in by the keys of the screen, so that no word passes through the debugger, which
// would put it into the memory it is looked for in. All persons are invented.

import type { Page } from "@playwright/test";
import { Kiosk, SCREEN } from "../support/kiosk.ts";
import { Memory } from "../support/memory.ts";
import { expect, test } from "../support/test.ts";

test.use({ ...SCREEN, permissions: ["clipboard-read", "clipboard-write"] });

const OFFICE = "vozyk quanh";
const NAME = "zoqueba wylix";
const NUMBER = "001080009917";
const QUERY = "khai sinh wylix";
const WORDS = [OFFICE, NAME, NUMBER, QUERY];
/** A class that only the page of the visit has. */
const MARK = "PageOfTheVisit";

const keys = (text: string): string[] => [...text].map((letter) => (letter === " " ? "space" : letter));
/** As the form may write a name. */
const written = (words: string[]): string[] => words.flatMap((word) => [word, word.toUpperCase(), word.normalize("NFD")]);

/** Searches, opens a form and fills two parts of it by touch. */
async function fillForm(kiosk: Kiosk): Promise<void> {
  const { page } = kiosk;
  await kiosk.visit();
  await kiosk.press(...keys(QUERY));
  await kiosk.results.filter({ hasText: /đăng ký khai sinh/i }).first().tap();
  await page.getByRole("link", { name: "Điền tờ khai" }).tap();
  await page.getByRole("button", { name: "Bắt đầu điền" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Nơi nhận" })).toBeFocused();
  await page.getByLabel("Kính gửi").tap();
  await kiosk.press(...keys(OFFICE));
  await kiosk.press("hide");
  await page.getByRole("button", { name: "Tiếp tục" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Người yêu cầu" })).toBeFocused();
  await page.getByLabel("Họ, chữ đệm, tên người yêu cầu").tap();
  await kiosk.press(...keys(NAME));
  await page.getByLabel("Số định danh cá nhân").first().tap();
  await kiosk.press(...keys(NUMBER));
  // Leaving a field is when the form takes its answer.
  await kiosk.press("hide");
  await page.getByLabel("Nơi cấp thẻ").first().tap();
}

/** What pages keep on the device. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const files: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) files.push(name, request.url);
    }
    const bases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, bases, files, history.state, window.name]);
  });
}

const ends: [how: string, end: (kiosk: Kiosk) => Promise<void>][] = [
  ["the button", (kiosk) => kiosk.end.tap()],
  ["the idle clock", async ({ page, stillHere }) => {
    await page.clock.fastForward(93_000);
    await expect(stillHere).toBeVisible();
    await page.clock.fastForward(20_000);
  }],
];

for (const [how, end] of ends) {
  test(`an end by ${how} leaves no typed word in page, storage, address, history, network, clipboard or memory`, async ({ page, site }) => {
    test.setTimeout(60_000);
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url(), request.postData() ?? "", JSON.stringify(request.headers())));
    await page.clock.install();
    const kiosk = new Kiosk(page);
    await kiosk.open(site.address);
    const memory = await Memory.of(page);
    const entries = await page.evaluate(() => history.length);
    await fillForm(kiosk);
    await page.evaluate((name) => Object.assign(window, { mark: new (new Function(`return class ${name} {}`)())() }), MARK);
    await page.evaluate(() => navigator.clipboard.writeText(
      document.querySelector("thu-tuc")!.shadowRoot!.querySelector("input")!.value,
    ));

    // Without these the rest would prove nothing: before the end the words are there and are found.
    for (const word of [NAME, NUMBER]) expect(await kiosk.traces(word)).toEqual(["page"]);
    const before = await memory.modules(written(WORDS));
    expect(before.found, "in the memory of modules").toEqual(expect.arrayContaining([OFFICE, NUMBER]));
    expect(before.count, "the search and the form have a memory each").toBeGreaterThan(1);
    expect(await memory.strings()).toContain(MARK);

    await end(kiosk);
    await expect(kiosk.begin).toBeVisible();
    await expect(page.locator("#query")).toBeAttached();

    await memory.collect();
    const after = await memory.modules(written(WORDS));
    console.log(`memories of modules: ${before.count} of ${before.bytes} bytes before, ${after.count} of ${after.bytes} after`);
    expect(after.found).toEqual([]);
    expect(after.count, "only the memory of the new page's search").toBe(1);
    const strings = await memory.strings();
    expect(strings, "nothing of the old page is held").not.toContain(MARK);
    const words = written(WORDS);
    expect(strings.filter((text) => words.some((word) => text.includes(word)))).toEqual([]);

    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("");
    const inPlaces = [await kept(page), sent.join("\n"), page.url(), await kiosk.content()];
    for (const word of [...words, ...words.map(encodeURIComponent), ...words.map((word) => btoa(word.normalize("NFC")))]) {
      for (const text of inPlaces) expect(text).not.toContain(word);
    }
    expect(sent.every((line) => !line.startsWith("http") || line.startsWith(site.address))).toBe(true);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    const { entries: history } = await (await page.context().newCDPSession(page)).send("Page.getNavigationHistory");
    expect(history.map(({ url }) => url)).toEqual(["about:blank", `${site.address}kiosk.html`]);
  });
}
