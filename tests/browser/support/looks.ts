// The ways a screen is looked at, and what a look must not find. One opened screen is looked at in
// all of them, because opening it costs more than looking.

import type { Page } from "@playwright/test";
import type { Judged } from "./axe.ts";

export interface Look {
  name: string;
  /** In CSS pixels: zoom makes these fewer on the same glass. */
  size: { width: number; height: number };
  media: Parameters<Page["emulateMedia"]>[0];
  /** What axe has to say of it. */
  judged: Judged;
}

const LIGHT = { colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" } as const;

/** The phone stands first and last: what comes after the looks is looked at there. */
export const LOOKS: Look[] = [
  { name: "on a phone, light", size: { width: 360, height: 640 }, media: LIGHT, judged: "everything" },
  { name: "1280×1024 at 200%", size: { width: 640, height: 512 }, media: LIGHT, judged: "everything" },
  { name: "1280×1024 at 400%", size: { width: 320, height: 256 }, media: LIGHT, judged: "everything" },
  { name: "forced colours", size: { width: 360, height: 640 }, media: { ...LIGHT, colorScheme: "dark", forcedColors: "active" }, judged: "all but colours" },
  { name: "dark", size: { width: 360, height: 640 }, media: { ...LIGHT, colorScheme: "dark" }, judged: "colours" },
  { name: "on a phone, light", size: { width: 360, height: 640 }, media: LIGHT, judged: "everything" },
];

export async function look(page: Page, as: Look): Promise<void> {
  await page.setViewportSize(as.size);
  await page.emulateMedia(as.media);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** How far the page can be pushed sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Targets that are smaller than asked, motion where none was wanted, parts in the wrong language. */
export function faultsOfParts(page: Page, target: number): Promise<string[]> {
  return page.evaluate((target) => {
    const found: string[] = [];
    const elements: Element[] = [];
    const collect = (root: Document | ShadowRoot): void => {
      for (const one of root.querySelectorAll("*")) {
        elements.push(one);
        if (one.shadowRoot) collect(one.shadowRoot);
      }
    };
    collect(document);
    const seen = (one: Element) => one.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const called = (one: Element) => `<${one.localName} class="${one.getAttribute("class") ?? ""}"> ${one.textContent!.trim().slice(0, 40)}`;

    for (const one of elements) {
      if (!one.matches("a[href], button, input, select, textarea, summary, [role=option], [role=button]") || !seen(one)) continue;
      // A box inside its label is tapped anywhere on the label. A link in a sentence is as high as the sentence.
      const { width, height } = (one.closest("label") ?? one).getBoundingClientRect();
      const inSentence = one.localName === "a" && getComputedStyle(one).display === "inline";
      if (!inSentence && (width < target || height < target)) {
        found.push(`smaller than ${target} px: ${Math.round(width)}×${Math.round(height)} ${called(one)}`);
      }
    }

    for (const motion of document.getAnimations()) {
      const { duration } = motion.effect?.getComputedTiming() ?? {};
      if (motion.playState === "running" && Number(duration) > 0) {
        found.push(`moves: ${called((motion.effect as KeyframeEffect).target!)}`);
      }
    }

    const language = (one: Element | null): string => {
      for (let at: Element | null = one; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host ?? null)) {
        const lang = at.getAttribute("lang");
        if (lang) return lang;
      }
      return "";
    };
    const vietnamese = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i;
    const english = / (the|and|is|your|of|this) /i;
    for (const one of elements) {
      if (one.matches("script, style") || !seen(one)) continue;
      for (const node of one.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE) continue;
        const words = node.textContent!.trim();
        const lang = language(one);
        if (vietnamese.test(words) && !lang.startsWith("vi")) found.push(`Vietnamese marked ${lang}: ${words.slice(0, 50)}`);
        if (!vietnamese.test(words) && english.test(words) && !lang.startsWith("en")) found.push(`English marked ${lang}: ${words.slice(0, 50)}`);
      }
    }
    return found;
  }, target);
}

/** Spaces the text as 1.4.12 says and tells what no longer fits its box. */
export function cutByTextSpacing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }" +
        "p { margin-bottom: 2em !important }",
    );
    const roots: (Document | ShadowRoot)[] = [document];
    for (let at = 0; at < roots.length; at++) {
      for (const one of roots[at]!.querySelectorAll("*")) if (one.shadowRoot) roots.push(one.shadowRoot);
    }
    for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const found: string[] = [];
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) found.push(`the page grows ${over} px too wide`);
    for (const root of roots) {
      for (const one of root.querySelectorAll<HTMLElement>("*")) {
        if (!one.checkVisibility({ visibilityProperty: true }) || one.closest(".hidden, .paper-sheet, svg")) continue;
        const text = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
        if (!text || one.matches("textarea, option, select, script, style")) continue;
        // Its own words only: words for screen readers alone stand inside of it and hang out.
        const boxes = [...one.childNodes].flatMap((node) => {
          if (node.nodeType !== Node.TEXT_NODE) return [];
          const words = document.createRange();
          words.selectNode(node);
          return [...words.getClientRects()];
        });
        const left = Math.min(...boxes.map((box) => box.left));
        const right = Math.max(...boxes.map((box) => box.right));
        const top = Math.min(...boxes.map((box) => box.top));
        const bottom = Math.max(...boxes.map((box) => box.bottom));
        // Whatever cuts or ends on the way up: a box that clips, or a control that text hangs out of.
        for (let box: Element | null = one; box; box = box.parentElement) {
          const style = getComputedStyle(box);
          const clips = style.overflow !== "visible" && !/auto|scroll/.test(style.overflowX + style.overflowY);
          if (!clips && !box.matches("button, label, summary, .tile, a.primary, a.secondary")) continue;
          const edge = box.getBoundingClientRect();
          if (edge.width === 0 || style.getPropertyValue("-webkit-line-clamp") !== "none") continue;
          if (left < edge.left - 2 || right > edge.right + 2 || top < edge.top - 6 || bottom > edge.bottom + 6) {
            found.push(`cut: ${one.localName}.${one.className} “${one.textContent!.trim().slice(0, 40)}” in ${box.localName}.${box.className}`);
          }
        }
      }
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    }
    return found;
  });
}
