// What is typed into a form stays on the page. Every form of content/ is filled to its review, with
// other choices each time until every question was asked, and everything that could carry a word away is read: requests of every kind, the address and every
// address of the session's history, storage, caches, databases, cookies, messages to other windows.

import { type Page } from "@playwright/test";
import { heading } from "../support/form.ts";
import { Choices, fillEverything, officialForms } from "../support/forms.ts";
import { expect, test } from "../support/test.ts";

const forms = officialForms();

/** So often a form is filled at most: no question has more choices that lead to others. */
const ROUNDS = 10;

/** Shorter answers, such as the number of copies, stand in every file by chance. */
const LONG = 5;

test("every form of content/ is among those that are filled", () => {
  expect(forms.length).toBeGreaterThanOrEqual(13);
  for (const form of forms) {
    expect(form.name, form.id).not.toBe("");
    expect(form.procedure, form.id).toMatch(/^\d/);
    expect(form.kinds.size, form.id).toBeGreaterThan(5);
  }
});

for (const form of forms) {
  test(`nothing typed into ${form.id} leaves the page`, async ({ page, widget, site }) => {
    test.setTimeout(600_000);
    const carried = await listen(page);
    const typed = new Set<string>();
    const unasked = new Set(form.questions);
    const choices = new Choices(form, 20_260_718);
    for (let round = 0; round < ROUNDS && unasked.size > 0; round++) {
      // A page of its own: what was filled in before is forgotten with the last one.
      await page.goto("about:blank");
      await widget.open(`#/to-khai/${form.procedure}`);
      if (form.one_of_several) await page.getByRole("button", { name: form.name }).first().click();
      await expect(heading(page)).toHaveText(form.name);
      const filled = await fillEverything(page, form, choices);
      const words = [...filled.typed].filter((word) => word.length > LONG);
      expect(words.length, "answers that can be looked for").toBeGreaterThan(4);
      const paper = page.getByRole("region", { name: "Tờ khai khi in" });
      await expect(paper).toContainText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      // The words did arrive where they belong, or the test would look for nothing.
      await expect(page.locator(".answers")).toContainText(words[0]!);
      for (const word of words) typed.add(word);
      for (const question of filled.asked) unasked.delete(question);
    }
    expect([...unasked], "questions that were never asked").toEqual([]);

    const places = [...carried(), ...(await kept(page))].map(plain);
    expect(places.length).toBeGreaterThan(5);
    for (const word of typed) {
      const found = places.filter((place) => spellings(word).some((spelling) => place.includes(spelling)));
      expect(found.map((place) => place.slice(0, 200)), `“${word}”`).toEqual([]);
    }
    // What is kept on purpose is written in a way that hides its words, so its name is looked for.
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("to-khai")))).toEqual([]);
    expect(carried().filter((line) => !/^(GET|asked) /.test(line)), "sent").toEqual([]);
    expect(carried().every((line) => line.includes(site.address) || /^asked (data|blob|about):/.test(line))).toBe(true);
  });
}

test("a word that is sent would be found", async ({ page, widget, watched }) => {
  // The host takes nothing, which the browser reports.
  watched.allow(/Failed to load resource/);
  const carried = await listen(page);
  await widget.start();
  await page.evaluate(() => fetch("./?" + encodeURIComponent("Lường Thị Bịa Đặt")));
  await page.evaluate(() => navigator.sendBeacon("./", "0987654301"));
  await page.evaluate(() => localStorage.setItem("x", "17031979"));
  const places = [...carried(), ...(await kept(page))].map(plain);
  for (const word of ["Lường Thị Bịa Đặt", "0987654301", "17/03/1979"]) {
    expect(places.some((place) => spellings(word).some((spelling) => place.includes(spelling))), word).toBe(true);
  }
});

/** Watches whatever a page can send or write into its address, from its first script on. */
async function listen(page: Page): Promise<() => string[]> {
  const lines: string[] = [];
  page.context().on("request", (request) => {
    const headers = Object.entries(request.headers()).map(([name, value]) => `${name}: ${value}`);
    const body = request.postData() ?? "";
    lines.push(`${request.method()} ${request.url()}${body && ` ${body}`} ${headers.join(" ")}`);
  });
  page.on("websocket", (socket) => lines.push(`socket ${socket.url()}`));
  page.on("framenavigated", (frame) => lines.push(`asked ${frame.url()}`));
  await page.exposeFunction("noticed", (line: string) => lines.push(line));
  await page.addInitScript(() => {
    const notice = (line: string) => (window as unknown as { noticed(line: string): void }).noticed(line);
    for (const name of ["pushState", "replaceState"] as const) {
      const own = history[name].bind(history);
      history[name] = (state, unused, url) => {
        notice(`asked ${new URL(String(url ?? ""), location.href)} ${JSON.stringify(state)}`);
        return own(state, unused, url);
      };
    }
    addEventListener("message", (event) => notice(`message ${JSON.stringify(event.data)}`));
  });
  return () => lines;
}

/** Everything that would still be there for whoever opens this browser next. */
async function kept(page: Page): Promise<string[]> {
  const written = await page.evaluate(async () => {
    const all = [location.href, document.title, document.cookie, JSON.stringify(history.state), window.name];
    for (const storage of [localStorage, sessionStorage]) all.push(JSON.stringify({ ...storage }));
    for (const { name, version } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!, version);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve) => {
          const all = database.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => resolve(all.result);
        });
        all.push(JSON.stringify(values));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) all.push(request.url);
    }
    return all;
  });
  return [...written, JSON.stringify(await page.context().storageState())];
}

/** Undoes how addresses are written, so that one spelling is enough to look for. */
function plain(line: string): string {
  try {
    return `${line} ${decodeURIComponent(line)}`;
  } catch {
    return line;
  }
}

/** A word as it stands, in capitals as sheets want it, without separators, and coded. */
function spellings(word: string): string[] {
  const base64 = Buffer.from(word).toString("base64").replace(/=+$/, "").slice(0, -1);
  return [word, word.toUpperCase(), word.normalize("NFD"), word.replaceAll("/", ""), base64].filter((one) => one.length > LONG);
}
