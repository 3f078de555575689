// Voices to read with. They are the browser's, and a test machine has none: in their place stands
// something that notes what it is given.

import type { Page } from "@playwright/test";

/** What was said, with the language of the voice, and how often it was told to be quiet. */
export interface Said {
  lines: [lang: string, text: string][];
  hushed: number;
}

/** Gives the browser voices of these languages. They talk until they are told not to. */
export async function voices(page: Page, ...languages: string[]): Promise<void> {
  await page.addInitScript((languages) => {
    const said = { lines: [] as [string, string][], hushed: 0 };
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => languages.map((lang) => ({ lang })),
      speak: (one: { lang: string; text: string }) => void said.lines.push([one.lang, one.text]),
      cancel: () => void (said.hushed += 1),
    });
    Object.assign(window, { said });
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Object.defineProperty(window, "SpeechSynthesisUtterance", {
      value: class { constructor(readonly text: string) {} },
    });
  }, languages);
}

export const said = (page: Page): Promise<Said> => page.evaluate(() => (window as unknown as { said: Said }).said);
