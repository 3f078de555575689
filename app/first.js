/** What is there first: the question and the field, from the moment the scripts are here, while the
 *  module that answers is still on its way over a slow line. The widget draws its search screen with
 *  the same function, so nothing moves when it comes. */

const WORDS = {
  vi: {
    tag: "vi",
    title: "Bạn cần làm giấy tờ gì?",
    promise: "Gõ như khi hỏi người quen. Biết ngay giấy tờ cần mang, số tiền và thời gian chờ.",
    label: "Tìm thủ tục hành chính",
  },
  en: {
    tag: "en",
    title: "Which papers do you need?",
    promise: "Ask as you would ask a neighbour. See at once what to bring, what it costs and how long it takes.",
    label: "Search public procedures",
  },
};

/** How long an input method may rest in the middle of a word before that word counts as typed. */
const REST = 500;

const SVG = "http://www.w3.org/2000/svg";

/** An element with its attributes and children. */
function make(tag, attributes, ...children) {
  const element = document.createElementNS(tag === "svg" || tag === "path" ? SVG : "http://www.w3.org/1999/xhtml", tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
}

function words(lang) { return /^en/i.test(lang) ? WORDS.en : WORDS.vi; }

/** The top of the search screen. `number` tells two widgets of one page apart. */
export function top(lang, number) {
  const { title, promise, label } = words(lang);
  const field = make("input", {
    id: "query", part: "field", type: "text", role: "combobox", translate: "no", autocomplete: "off",
    autocapitalize: "none", spellcheck: "false", inputmode: "search", enterkeyhint: "search",
    "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-controls": "results", "aria-expanded": "false",
  });
  const glass = make("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    make("path", { d: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.2 15.2 20 20" }));
  return make("div", { class: "search" },
    make("h1", { tabindex: "-1", "data-focus": "" }, title),
    make("p", { class: "promise" }, promise),
    make("div", { class: "query", role: "search", "aria-label": number > 1 ? `${label} ${number}` : label },
      make("label", { class: "hidden", for: "query" }, label),
      make("span", { class: "sign" }, glass),
      field));
}

/** The search screen of a widget whose module is still to come. */
export class First {
  #field;
  #rested = Promise.resolve();

  /** Draws it into the place of the widget. */
  constructor(place, lang) {
    const search = top(lang);
    // The page's own words stay until the widget is there.
    search.append(make("slot", {}));
    this.#field = search.querySelector("input");
    this.#field.addEventListener("compositionstart", () => (this.#rested = this.#composed()));
    place.replaceChildren(make("div", { class: "thu-tuc", part: "root", lang: words(lang).tag },
      make("div", { class: "bar", part: "bar" }), make("div", {}, search)));
  }

  /** What is typed so far. */
  get typed() { return this.#field.value; }

  focus() { this.#field.focus(); }

  /** Resolves once no input method is in the middle of a word: another field would break it. */
  rested() { return this.#rested; }

  #composed() {
    return new Promise((done) => {
      let timer;
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(done, REST);
      };
      wait();
      this.#field.addEventListener("compositionupdate", wait);
      this.#field.addEventListener("compositionend", done, { once: true });
    });
  }

  /** Leaves keyboard and caret to the field of the widget, while both are in the page: the keyboard
   *  of a phone stays up only when it goes from field to field. */
  yieldTo(field) {
    // Also in a window that is not in front, where nothing matches `:focus`.
    if (this.#field.getRootNode().activeElement !== this.#field) return;
    const { selectionStart, selectionEnd } = this.#field;
    field.focus({ preventScroll: true });
    field.setSelectionRange(selectionStart, selectionEnd);
  }
}
