// A keyboard on the screen, for machines without any Vietnamese input method. Letters with their
// marks are keys of their own; a tone goes to the syllable before the caret. So nobody has to
// know Telex, and every key shows what it does.

import { TONES, withLetter, withTone } from "./kiosk-syllable.js";

const TYPED = 'input:is([type="text"], [type="search"], [type="tel"], [type="email"], :not([type])), textarea';
/** The tap that takes the focus away must still land where it was aimed. */
const LATER = 350;

const ROWS = [
  [..."1234567890"],
  [..."ăâđêôơư", ...Object.keys(TONES)],
  [..."qwertyuiop"],
  [..."asdfghjkl"],
  ["shift", ..."zxcvbnm", "erase"],
  ["/", "-", "space", ",", ".", "@", "hide"],
];
/** The tones as they look on a letter. */
const SEEN = { sắc: "á", huyền: "à", hỏi: "ả", ngã: "ã", nặng: "ạ", shift: "⇧", erase: "⌫" };
const NAMES = {
  vi: { keyboard: "Bàn phím", shift: "Chữ hoa", erase: "Xóa một chữ", space: "Dấu cách", hide: "Ẩn bàn phím", tone: "dấu " },
  en: { keyboard: "Keyboard", shift: "Capital letter", erase: "Erase one letter", space: "Space", hide: "Hide keyboard", tone: "tone mark " },
};

export class Keyboard {
  #place;
  #field;
  #shifted = false;
  #hiding;

  /** Draws into `place`; `opener` shows it again after it was hidden. */
  constructor(place, opener) {
    this.#place = place;
    place.replaceChildren(...ROWS.map((keys) => row(keys)));
    this.speak("vi");
    // The field keeps the focus while keys are pressed.
    for (const kept of [place, opener]) kept.addEventListener("pointerdown", (event) => event.preventDefault());
    for (const kept of [place, opener]) kept.addEventListener("mousedown", (event) => event.preventDefault());
    place.addEventListener("click", (event) => {
      const key = event.target.closest("button")?.dataset.key;
      if (key) this.#press(key);
    });
    opener.addEventListener("click", () => this.#reopen());
    this.#follow(window);
    // From field to field within the widget, its shadow root is the last that hears of it.
    void customElements.whenDefined("thu-tuc").then(() => {
      for (const widget of document.querySelectorAll("thu-tuc")) this.#follow(widget.shadowRoot);
    });
  }

  /** Names the keys in a language. */
  speak(lang) {
    const names = NAMES[lang];
    this.#place.setAttribute("aria-label", names.keyboard);
    for (const key of this.#place.querySelectorAll("button")) {
      const what = key.dataset.key;
      if (what in TONES) key.setAttribute("aria-label", names.tone + what);
      else if (what in SEEN) key.setAttribute("aria-label", names[what]);
      else if (what in names) key.textContent = names[what];
    }
  }

  #follow(root) {
    root.addEventListener("focusin", (event) => this.#entered(event.composedPath()[0]));
    root.addEventListener("focusout", () => this.#left());
  }

  #entered(field) {
    if (!(field instanceof Element) || !field.matches(TYPED) || field.readOnly) return;
    clearTimeout(this.#hiding);
    this.#field = field;
    // A keyboard of the system would lie over this one.
    field.inputMode = "none";
    this.#show(true);
  }

  #left() {
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => this.#show(false), LATER);
  }

  #reopen() {
    if (this.#field?.isConnected && this.#field.checkVisibility()) {
      this.#field.focus();
      this.#show(true);
    } else {
      const widget = document.querySelector("thu-tuc");
      [...widget.shadowRoot.querySelectorAll(TYPED)].find((field) => field.checkVisibility())?.focus();
    }
  }

  #show(shown) {
    this.#place.hidden = !shown;
    document.documentElement.style.setProperty("--keys", `${shown ? this.#place.offsetHeight : 0}px`);
    if (!shown || !this.#field) return;
    const { bottom } = this.#field.getBoundingClientRect();
    if (bottom > innerHeight - this.#place.offsetHeight) this.#field.scrollIntoView({ block: "center" });
  }

  #press(key) {
    if (key === "hide") return this.#show(false);
    if (key === "shift") return this.#shift(!this.#shifted);
    const field = this.#field;
    if (!field?.isConnected) return;
    const from = field.selectionStart ?? field.value.length;
    const to = field.selectionEnd ?? from;
    const before = field.value.slice(0, from);
    if (key === "erase") {
      const kept = from < to ? before : [...before].slice(0, -1).join("");
      return this.#put(field, kept, to, "deleteContentBackward");
    }
    if (key in TONES) return this.#put(field, withTone(before, TONES[key]), to, "insertText");
    const letter = key === "space" ? " " : this.#shifted ? key.toUpperCase() : key;
    const room = field.maxLength < 0 || field.value.length - (to - from) < field.maxLength;
    if (room) this.#put(field, withLetter(before, letter), to, "insertText");
    this.#shift(false);
  }

  /** Puts text in place of everything before `to`, and tells the field's owner as a keyboard would. */
  #put(field, text, to, inputType) {
    field.setRangeText(text, 0, to, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType }));
  }

  #shift(on) {
    this.#shifted = on;
    this.#place.classList.toggle("shifted", on);
    this.#place.querySelector('[data-key="shift"]').setAttribute("aria-pressed", String(on));
  }
}

function row(keys) {
  const place = document.createElement("div");
  place.className = "row";
  place.append(...keys.map(button));
  return place;
}

function button(key) {
  const made = document.createElement("button");
  made.type = "button";
  // A real keyboard needs no way through these.
  made.tabIndex = -1;
  made.dataset.key = key;
  made.textContent = SEEN[key] ?? key;
  if (key in TONES) made.className = "tone";
  return made;
}
