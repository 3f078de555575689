// The page of a kiosk: one visit after another, each beginning with nothing of the one before.
//
// A visit ends by loading the page anew. That is the one way to be rid of everything that script
// and WebAssembly memory held. docs/kiosk.md says what is erased and what is counted.

import { Clock } from "./kiosk-clock.js";
import { Counts } from "./kiosk-counts.js";
import { erase } from "./kiosk-erase.js";
import { Keyboard } from "./kiosk-keyboard.js";
import { lockDown } from "./kiosk-lock.js";
import { keepOffline } from "./kiosk-offline.js";

/** Said once, by the page that comes after a crash. */
const RESTARTED = "thu-tuc/kiosk/restarted";
/** A page that crashes while it starts must not spin. */
const RETRY_AFTER = 15_000;

const WORDS = {
  vi: {
    how: "Dùng xong, mời bạn chạm Kết thúc",
    end: "Kết thúc",
    showKeys: "Bàn phím",
    idleTitle: "Bạn còn ở đây không?",
    idleWords: "Máy sắp xóa những gì bạn đã nhập để người sau dùng.",
    stillHere: "Tôi vẫn ở đây",
    endNow: "Kết thúc ngay",
    refused: "Máy này chỉ mở công cụ tra cứu. Mời bạn xem trang ấy trên điện thoại của mình.",
    restarted: "Máy vừa khởi động lại. Không có gì được giữ lại.",
  },
  en: {
    how: "When you are done, touch Finish",
    end: "Finish",
    showKeys: "Keyboard",
    idleTitle: "Are you still here?",
    idleWords: "What you have typed is about to be erased for the next person.",
    stillHere: "I am still here",
    endNow: "Finish now",
    refused: "This machine opens the guide only. Please see that page on your own phone.",
    restarted: "The machine has restarted. Nothing was kept.",
  },
};

const part = (id) => document.getElementById(id);
const widget = document.querySelector("thu-tuc");
const attract = part("attract");
const visit = part("visit");
const counts = new Counts();
const keyboard = new Keyboard(part("keys"), part("show-keys"));
const opened = performance.now();

let words = WORDS.vi;
let ended = false;
let refusal;

const clock = new Clock({
  idle: Number(document.body.dataset.idle),
  countdown: Number(document.body.dataset.countdown),
  warn: () => part("idle").showModal(),
  left: (seconds) => (part("seconds").textContent = seconds),
  resume: () => part("idle").close(),
  over: end,
});

/** Says what stands around the widget in a language. */
function speak(lang) {
  words = WORDS[lang] ?? WORDS.vi;
  document.documentElement.lang = lang;
  for (const [id, text] of [
    ["how", words.how],
    ["end", words.end],
    ["show-keys", words.showKeys],
    ["idle-title", words.idleTitle],
    ["idle-words", words.idleWords],
    ["still-here", words.stillHere],
    ["end-now", words.endNow],
  ]) {
    part(id).textContent = text;
  }
  keyboard.speak(lang);
}

/** Follows a language that is chosen inside the widget. */
function follow() {
  const root = widget.shadowRoot.querySelector('[part~="root"]');
  if (!root) return;
  new MutationObserver(() => !visit.hidden && speak(root.lang)).observe(root, { attributeFilter: ["lang"] });
}

/** The visit begins: the same page, now with the widget. */
function begin(lang) {
  widget.lang = lang;
  speak(lang);
  attract.hidden = true;
  visit.hidden = false;
  scrollTo(0, 0);
  counts.add("visits");
  clock.start();
  void widget.start();
}

/** Erases, then loads the page anew in place of this entry of the history. */
function end() {
  if (ended) return;
  ended = true;
  clock.stop();
  erase(Counts.NAME, () => location.replace(location.origin + location.pathname));
}

/** After a fault nothing of the visit can be trusted, so it ends like any other. */
function crashed() {
  if (ended) return;
  counts.add("restarts");
  const wait = performance.now() - opened < RETRY_AFTER && visit.hidden ? RETRY_AFTER : 0;
  setTimeout(() => {
    if (ended) return;
    end();
    try {
      sessionStorage.setItem(RESTARTED, "1");
    } catch {
      // Then the next page does not say why it is there; it is there all the same.
    }
  }, wait);
}

/** What the page before this one left to be said. */
function sayRestarted() {
  try {
    if (!sessionStorage.getItem(RESTARTED)) return;
    sessionStorage.removeItem(RESTARTED);
  } catch {
    return;
  }
  const english = document.createElement("span");
  english.lang = "en";
  english.textContent = WORDS.en.restarted;
  part("restarted").append(WORDS.vi.restarted, " ", english);
}

/** Says why a link did nothing, and takes the words away again. */
function refuse() {
  clearTimeout(refusal);
  part("refused").textContent = words.refused;
  refusal = setTimeout(() => (part("refused").textContent = ""), 8_000);
}

// A browser says in the same event that it put off a measure of a layout; that is no fault.
addEventListener("error", (event) => event.message.startsWith("ResizeObserver") || crashed());
addEventListener("unhandledrejection", crashed);
addEventListener("thu-tuc:error", (event) => event.detail.problem === "start" && crashed());
// A page that the browser kept whole and shows again would show the visit again.
addEventListener("pageshow", (event) => event.persisted && end());

const download = lockDown(refuse);
for (const button of attract.querySelectorAll("[data-begin]")) {
  button.addEventListener("click", () => begin(button.dataset.begin));
}
part("end").addEventListener("click", end);
part("end-now").addEventListener("click", end);
part("still-here").addEventListener("click", () => clock.touched());
counts.watch(widget);
addEventListener("thu-tuc:ready", follow);
counts.showOn(part("emblem"), part("counts"), download);
void keepOffline(() => visit.hidden && !ended, (closed) => {
  for (const button of attract.querySelectorAll("[data-begin]")) button.disabled = closed;
});
sayRestarted();
