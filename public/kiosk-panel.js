// What a kiosk shows over the page of a procedure: a code to take home, and which counter to go to.
//
// The code holds a link with the answers, by ids only, where the kiosk knows a public address of
// its site (`data-home` of <body>), else the list itself as a short text. The counters are those of
// `content/places/counters.toml`; `data-office` names the office the kiosk stands in.

import { kiosk, procedure } from "./modules.js";

const WORDS = {
  vi: {
    close: "Đóng",
    home: "Mang về điện thoại",
    link: "Mở máy ảnh của điện thoại, hướng vào ô này rồi chạm vào đường dẫn hiện ra. Trang mở ra đúng thủ tục này, với những câu bạn đã trả lời.",
    text: "Mở máy ảnh hoặc ứng dụng quét mã, hướng vào ô này. Điện thoại hiện danh sách giấy tờ; bạn chụp màn hình hoặc lưu lại.",
    nothing: "Trong mã không có thông tin cá nhân nào.",
    code: "Mã QR của thủ tục này",
    carry: "Quét bằng điện thoại để mang theo.",
    counters: "Quầy nào?",
    unknown: "Máy này chưa có sơ đồ quầy. Mời bạn hỏi bàn hướng dẫn.",
    failed: "Chưa mở được. Mời bạn thử lại hoặc hỏi cán bộ.",
  },
  en: {
    close: "Close",
    home: "Take it home",
    link: "Open the camera of your phone, point it here and touch the link that appears. It opens this procedure with the answers you gave.",
    text: "Open the camera or a code scanner and point it here. The phone shows the list of papers; take a screenshot or save it.",
    nothing: "The code holds no personal information.",
    code: "QR code of this procedure",
    carry: "Scan with a phone to carry it along.",
    counters: "Which counter?",
    unknown: "This machine has no plan of the counters. Please ask at the information desk.",
    failed: "It could not be opened. Please try again or ask an officer.",
  },
};
export const wordsOf = (lang) => WORDS[lang] ?? WORDS.vi;

/** How many bytes of text a code may hold that a cheap phone still reads from the screen. */
const MOST = 660;

/** What the code holds for the procedure on view: a link home, or the list as text. */
export async function carried() {
  const page = await procedure();
  const home = document.body.dataset.home ?? "";
  if (/^https?:\/\/[^#?]+$/.test(home)) return { text: home + page.fragment(), link: true };
  return { text: page.short(MOST), link: false };
}

/** Puts the code onto a sheet that may be printed. */
export async function addCode(sheet, lang) {
  const [module, { text }] = await Promise.all([kiosk(), carried()]);
  const code = module.code(text, wordsOf(lang).code);
  if (!code || !sheet.isConnected) return;
  for (const side of ["width", "height"]) code.setAttribute(side, "150");
  const figure = document.createElement("figure");
  figure.className = "take-home";
  const caption = document.createElement("figcaption");
  caption.textContent = wordsOf(lang).carry;
  figure.append(code, caption);
  sheet.prepend(figure);
}

export class Panel {
  #dialog = document.getElementById("panel");
  #title = document.getElementById("panel-title");
  #place = document.getElementById("panel-place");
  #close = document.getElementById("close-panel");
  #asked = 0;

  constructor() {
    this.#close.addEventListener("click", () => this.#dialog.close());
    // What was shown is nobody's business any more.
    this.#dialog.addEventListener("close", () => this.#place.replaceChildren());
  }

  /** The code to take home. */
  takeHome(lang) {
    const words = wordsOf(lang);
    return this.#show(lang, words.home, async () => {
      const [module, { text, link }] = await Promise.all([kiosk(), carried()]);
      const code = module.code(text, words.code);
      if (!code) throw new Error("too long for a code");
      const figure = document.createElement("div");
      figure.className = "code";
      figure.append(code);
      return [paragraph(link ? words.link : words.text), figure, paragraph(words.nothing, "good")];
    });
  }

  /** Which counter takes the procedure on view. */
  counters(lang, catalogue) {
    const words = wordsOf(lang);
    return this.#show(lang, words.counters, async () => {
      const [module, page, answer] = await Promise.all([kiosk(), procedure(), fetch(`${catalogue}offices.bin`)]);
      // A site whose content has no places has no such file.
      const bytes = answer.ok ? new Uint8Array(await answer.arrayBuffer()) : new Uint8Array();
      const drawn = module.counters(bytes, document.body.dataset.office ?? "", page.sectors(), lang);
      return [drawn ?? paragraph(words.unknown, "notice")];
    });
  }

  async #show(lang, title, draw) {
    const words = wordsOf(lang);
    this.#asked += 1;
    const mine = this.#asked;
    this.#dialog.lang = lang;
    this.#title.textContent = title;
    this.#close.textContent = words.close;
    this.#place.replaceChildren();
    if (!this.#dialog.open) this.#dialog.showModal();
    const drawn = await draw().catch(() => [paragraph(words.failed, "notice")]);
    // Closed meanwhile, or something else was asked for.
    if (this.#dialog.open && mine === this.#asked) this.#place.replaceChildren(...drawn);
  }
}

function paragraph(words, name = "") {
  const made = document.createElement("p");
  made.className = name;
  made.textContent = words;
  return made;
}
