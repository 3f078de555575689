// The forms of content/, as far as a test needs them to fill every one: which there are, and of
// what kind each question is. Read from the files officers edit, so a new form is filled as well.

import { readdirSync, readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { goOn, heading } from "./form.ts";

export interface OfficialForm {
  id: string;
  name: string;
  procedure: string;
  /** Whether its procedure has other forms, so that the citizen chooses. */
  one_of_several: boolean;
  /** Labels with the kind of what is asked under them. */
  kinds: Map<string, string>;
  /** Every question, by the positions of its part and of itself. */
  questions: string[];
  /** Of questions with choices, the positions of those that another question waits for. */
  telling: Map<string, number[]>;
}

const folder = new URL("../../../content/forms/", import.meta.url);

export function officialForms(): OfficialForm[] {
  const forms = readdirSync(folder)
    .filter((file) => file.endsWith(".toml"))
    .sort()
    .map((file) => read(readFileSync(new URL(file, folder), "utf8")));
  for (const form of forms) {
    form.one_of_several = forms.filter((other) => other.procedure === form.procedure).length > 1;
  }
  return forms;
}

function read(toml: string): OfficialForm {
  const said = (key: string, text: string) => text.match(new RegExp(`^${key} = "(.*)"$`, "m"))?.[1] ?? "";
  const kinds = new Map<string, string>();
  const telling = new Map<string, number[]>();
  const named = new Set([...toml.matchAll(/^when = .*$/gm)].flatMap(([line]) => [...line.matchAll(/ is = "([^"]*)"/g)].map(([, id]) => id!)));
  const parts = toml.split(/^\[\[section\]\]/m).slice(1);
  const questions = parts.flatMap((part, at) => part.split("[[section.field]]").slice(1).map((question, field) => {
    const place = `${at}-${field}`;
    const own = question.split(/^\[\[/m)[0]!;
    const ids = /^kind = "yes-no"/m.test(own) ? ["yes", "no"] : [...own.matchAll(/^  \{ id = "([^"]*)"/gm)].map(([, id]) => id!);
    telling.set(place, ids.flatMap((id, at) => (named.has(id) ? [at] : [])));
    return place;
  }));
  for (const field of toml.split("[[section.field]]").slice(1)) {
    const own = field.split(/^\[\[/m)[0]!;
    kinds.set(said("label", own), own.match(/^kind = "?\{?\s*(?:[a-z]+ = ")?([a-z-]+)/m)?.[1] ?? "text");
  }
  return {
    id: said("id", toml),
    name: said("name", toml),
    procedure: toml.match(/^procedures = \["([\d.]+)"/m)?.[1] ?? "",
    one_of_several: false,
    kinds,
    questions,
    telling,
  };
}

/** What an invented person answers; every word of it is looked for where it must not be. */
const ANSWERS: Record<string, string[]> = {
  name: ["Lường Thị Bịa Đặt", "Quàng Văn Tưởng Tượng", "Hạ Thị Vô Thực"],
  "id-number": ["001190000018", "001088000017", "001319000016"],
  date: ["17/03/1979", "23/11/1981", "29/01/1984"],
  phone: ["0987654301", "0987654302"],
  email: ["bia-dat@vidu.example"],
  ethnicity: ["Lô Lô"],
  nationality: ["Việt Nam"],
  amount: ["73519000"],
  measure: ["739,25"],
  count: ["2"],
};
const WORDS = ["Ngõ Chim Cút số 4711", "Hẻm Cầu Vồng số 5813", "Xưởng Mây Trắng 6197"];

/** What is chosen where there is a choice: by chance, the same in every run with the same seed, of
 *  what was chosen least often so far, and first what another question waits for, so that going over
 *  a form again soon comes to all of it. */
export class Choices {
  private readonly taken = new Map<string, number[]>();

  constructor(private readonly form: OfficialForm, private state: number) {}

  pick(question: string, count: number): number {
    const taken = this.taken.get(question) ?? Array<number>(count).fill(0);
    const all = taken.map((_, at) => at).filter((at) => taken[at] === Math.min(...taken));
    const telling = all.filter((at) => this.form.telling.get(question)?.includes(at));
    const least = telling.length > 0 ? telling : all;
    const at = least[this.below(least.length)]!;
    taken[at]! += 1;
    this.taken.set(question, taken);
    return at;
  }

  /** The generator that the standard of C gives as an example. */
  private below(bound: number): number {
    this.state = (Math.imul(this.state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (this.state >> 16) % bound;
  }
}

/** What a form was filled with. */
interface Filled {
  typed: Set<string>;
  /** The questions that were asked, named as in `OfficialForm.questions`. */
  asked: Set<string>;
}

/** Answers every question that is asked, part after part, until the review, choosing as told. */
export async function fillEverything(page: Page, form: OfficialForm, choices: Choices): Promise<Filled> {
  const typed = new Set<string>();
  const asked = new Set<string>();
  await page.getByRole("button", { name: "Bắt đầu điền" }).click();
  for (let part = 0; part < 14; part++) {
    const title = await heading(page).textContent();
    if (title === "Xem lại tờ khai") return { typed, asked };
    // A choice may make another question asked, so a part is gone over until nothing new comes.
    for (let round = 0, before = -1; round < 4 && before !== asked.size; round++) {
      before = asked.size;
      await fillPart(page, form, { typed, asked }, choices);
    }
    await goOn(page);
    const faults = await page.locator(".faults").allTextContents();
    expect(faults, `${form.id}, “${title}”`).toEqual([]);
    await expect(heading(page)).not.toHaveText(title!);
  }
  throw new Error(`${form.id} does not come to its review`);
}

async function fillPart(page: Page, form: OfficialForm, filled: Filled, choices: Choices): Promise<void> {
  const more = page.getByRole("button", { name: "Thêm một hàng" });
  if ((await page.locator("fieldset.row").count()) === 0 && (await more.isVisible().catch(() => false))) await more.click();
  for (const question of await questions(page)) {
    const ask = page.locator(".ask", { has: page.locator(`[id="${question.id}"]`) });
    // An answer before it may have taken it away.
    if (!question.answered && !(await ask.isVisible())) continue;
    filled.asked.add(question.place);
    if (!question.answered) await answer(ask, question, form, filled.typed, choices);
  }
}

/** A question in sight. */
interface Question {
  /** Of its first box, because an answer may bring others before it. */
  id: string;
  /** Named as in `OfficialForm.questions`. */
  place: string;
  label: string;
  kind: "choice" | "address" | "words" | "other";
  choices: number;
  answered: boolean;
}

/** All questions in sight, read in one go: to ask the browser for each took most of the minutes. */
function questions(page: Page): Promise<Question[]> {
  return page.locator(".ask").evaluateAll((all) =>
    all.flatMap((ask): Question[] => {
      if (!ask.checkVisibility({ visibilityProperty: true })) return [];
      const { id } = ask.querySelector("[id^='q-']")!;
      const [, part, , field] = id.match(/^q-(\d+)-(\d+)-(\d+)/)!;
      const label = (ask.querySelector("label")?.textContent ?? "").replace(" (không bắt buộc)", "");
      const choices = ask.querySelectorAll("[type=radio], [type=checkbox]").length;
      const boxes = ask.querySelectorAll<HTMLInputElement>("input, textarea");
      const address = ask.querySelector(".address") !== null;
      const kind = choices > 0 ? "choice" : address ? "address" : boxes.length > 0 ? "words" : "other";
      const value = { choice: ask.querySelector("input:checked") ? "on" : "", address: ask.querySelectorAll<HTMLInputElement>("[role=combobox]")[1]?.value, words: boxes[0]?.value, other: "" }[kind];
      return [{ id, place: `${part}-${field}`, label, kind, choices, answered: Boolean(value) }];
    }),
  );
}

async function answer(ask: Locator, { place, label, kind, choices: count }: Question, form: OfficialForm, typed: Set<string>, choices: Choices): Promise<void> {
  if (kind === "choice") await ask.locator("[type=radio], [type=checkbox]").nth(choices.pick(place, count)).check();
  if (kind === "address") await fillAddress(ask, typed);
  if (kind !== "words") return;
  const box = ask.locator("input, textarea").first();
  const answers = ANSWERS[form.kinds.get(label) ?? ""] ?? WORDS;
  const answer = answers[typed.size % answers.length]!;
  await box.fill(answer);
  await box.press("Tab");
  typed.add(answer);
}

async function fillAddress(ask: Locator, typed: Set<string>): Promise<void> {
  const [province, commune] = [ask.getByRole("combobox").nth(0), ask.getByRole("combobox").nth(1)];
  for (const [box, word] of [[province, "ca mau"], [commune, "dat mui"]] as const) {
    await box.fill(word);
    await expect(ask.getByRole("option").first()).toBeVisible();
    await box.press("ArrowDown");
    await box.press("Enter");
  }
  const detail = ask.getByLabel("Số nhà, đường, thôn, tổ");
  await detail.fill("Nhà Gió Lùa 9281");
  await detail.press("Tab");
  typed.add("Nhà Gió Lùa 9281");
}
