// Somebody at the kiosk does it for another: for parents, for a neighbour. Then the card in the hand
// is probably the helper's, so it fills nothing before she has said whose it is; the page says what
// whoever hands in for another must bring, where the procedure knows; the sheet has a line for the
// helper's name, and the other one signs.

import { procedure } from "./modules.js";

const WORDS = {
  vi: {
    helping: "Làm giúp người khác",
    note: "Bạn đang làm giúp người khác: hãy khai theo giấy tờ của người có việc, và để người ấy tự ký.",
    bring: "Nếu bạn nộp thay, hồ sơ này nhắc đến:",
    unknown: "Thủ tục này không ghi giấy ủy quyền nào. Nếu bạn nộp thay, mời bạn hỏi quầy trước.",
    whose: "Thẻ vừa quét của ai?",
    why: "Tờ khai phải mang tên người có việc. Thẻ của bạn không được ghi vào đó.",
    theirs: "Của người tôi làm giúp",
    mine: "Của tôi, đừng ghi",
    sheet: "Người làm giúp điền tờ khai (không ký thay): ",
  },
  en: {
    helping: "Helping someone",
    note: "You are helping someone: fill in what their papers say, and let them sign.",
    bring: "If you hand it in for them, this procedure mentions:",
    unknown: "This procedure names no written proxy. If you hand it in for them, please ask at the counter first.",
    whose: "Whose card was that?",
    why: "The form must be in the name of the person it is for. Your card is not written into it.",
    theirs: "Of the person I help",
    mine: "Mine, do not use it",
    sheet: "Người làm giúp điền tờ khai (không ký thay): ",
  },
};
/** How long a card waits for its answer; then it is gone. */
const WAITS = 30_000;

export class Helping {
  on = false;
  #words = WORDS.vi;
  #switch = document.getElementById("helping");
  #dialog = document.getElementById("whose");
  #widget;

  constructor(widget) {
    this.#widget = widget;
    this.#switch.addEventListener("click", () => {
      this.on = !this.on;
      this.#switch.setAttribute("aria-pressed", String(this.on));
      void this.#note();
      this.#sign();
    });
    new MutationObserver(() => this.#sign()).observe(widget.shadowRoot, { childList: true, subtree: true });
  }

  speak(lang) {
    this.#words = WORDS[lang] ?? WORDS.vi;
    this.#switch.textContent = this.#words.helping;
  }

  /** Asks whose card was scanned; true when it is that of the person the form is for. */
  isTheirs() {
    const words = this.#words;
    const part = (id) => document.getElementById(id);
    for (const [id, text] of [["whose-title", words.whose], ["whose-words", words.why], ["theirs", words.theirs], ["mine", words.mine]]) {
      part(id).textContent = text;
    }
    this.#dialog.showModal();
    // Whatever key still comes must not say yes.
    part("mine").focus();
    return new Promise((answer) => {
      const late = setTimeout(() => this.#dialog.close(), WAITS);
      for (const id of ["theirs", "mine"]) part(id).onclick = () => this.#dialog.close(id);
      this.#dialog.onclose = () => {
        clearTimeout(late);
        answer(this.#dialog.returnValue === "theirs");
        this.#dialog.returnValue = "";
      };
    });
  }

  /** A procedure came on view. */
  opened() {
    void this.#note();
  }

  /** What to know before handing in for another, above the papers. */
  async #note() {
    const root = this.#widget.shadowRoot;
    const row = root.querySelector('[part~="procedure"] .actions');
    root.querySelector(".helping")?.remove();
    if (!this.on || !row) return;
    const named = (await procedure()).proxies().split("\n").filter(Boolean);
    if (!this.on || !row.isConnected || root.querySelector(".helping")) return;
    const note = document.createElement("div");
    note.className = "note helping";
    const lines = named.length > 0 ? [this.#words.note, this.#words.bring] : [this.#words.note, this.#words.unknown];
    note.append(...lines.map((line) => element("p", line)));
    if (named.length > 0) {
      const list = document.createElement("ul");
      list.className = "plain-list";
      list.append(...named.map((line) => element("li", line, "vi")));
      note.append(list);
    }
    row.after(note);
  }

  /** The line on the sheet: there while somebody helps, and nowhere else. */
  #sign() {
    const sheet = this.#widget.shadowRoot.querySelector(".paper-sheet");
    const line = sheet?.querySelector(".helper");
    if (!sheet || this.on === Boolean(line)) return;
    if (line) return line.remove();
    const made = element("p", this.#words.sheet, "vi");
    made.className = "helper";
    const room = document.createElement("span");
    room.className = "blank long";
    made.append(room);
    sheet.append(made);
  }
}

function element(tag, words, lang) {
  const made = document.createElement(tag);
  if (lang) made.lang = lang;
  made.textContent = words;
  return made;
}
