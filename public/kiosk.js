// The page of a kiosk: one visit after another, each beginning with nothing of the one before.
//
// A visit ends by writing zeros over the memory of its modules and loading the page anew, so that
// everything script held goes as well. docs/kiosk.md says what is erased and what is counted.

import { button, followActions } from "./actions.js";
import { Clock } from "./kiosk-clock.js";
import { Counts } from "./kiosk-counts.js";
import { erase } from "./kiosk-erase.js";
import { Helping } from "./kiosk-helping.js";
import { Keyboard } from "./kiosk-keyboard.js";
import { lockDown } from "./kiosk-lock.js";
import { keepOffline } from "./kiosk-offline.js";
import { dress } from "./kiosk-look.js";
import { addCode, Panel, wordsOf } from "./kiosk-panel.js";
import { hearScanner } from "./kiosk-scanner.js";
import { hush, readAloud } from "./voice.js";

/** Stands in the storage during a visit and after a crash: whoever finds it says that nothing was
 *  kept. In `localStorage`, for a browser that was started anew has no other. */
const BROKEN_OFF = "thu-tuc/kiosk/broken-off";
const PHONE = "M7.5 3h9v18h-9zM11 18h2M10 6.5h4v4h-4z";
const COUNTER = "M3 12h18M5 12v8h14v-8M12 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5";
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
    scanned: "Máy đọc thẻ chỉ dùng được khi bạn đang điền tờ khai. Thẻ vừa quét không được ghi lại.",
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
    scanned: "The card scanner works while a form is open. The card just scanned was not recorded.",
  },
};

const part = (id) => document.getElementById(id);
const widget = document.querySelector("thu-tuc");
const attract = part("attract");
const visit = part("visit");
const counts = new Counts();
const panel = new Panel();
const keyboard = new Keyboard(part("keys"), part("show-keys"));
const opened = performance.now();

/** Whether somebody is doing it for another; there once the widget's element is. */
let helping;
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
  helping?.speak(lang);
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
  mark(true);
  clock.start();
  void widget.start();
}

/** Erases, then loads the page anew in place of this entry of the history. */
function end() {
  if (ended) return;
  ended = true;
  clock.stop();
  hush();
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
    mark(true);
  }, wait);
}

/** Remembers that a visit is under way, or takes that away; the end of a visit erases it. Tells
 *  whether it stood there. */
function mark(on) {
  try {
    const stood = localStorage.getItem(BROKEN_OFF) !== null;
    if (on) localStorage.setItem(BROKEN_OFF, "1");
    else localStorage.removeItem(BROKEN_OFF);
    return stood;
  } catch {
    // Then the next page does not say why it is there; it is there all the same.
    return false;
  }
}

/** What the page before this one left to be said: it ended in the middle of a visit. */
function sayRestarted() {
  if (!mark(false)) return;
  const english = document.createElement("span");
  english.lang = "en";
  english.textContent = WORDS.en.restarted;
  part("restarted").append(WORDS.vi.restarted, " ", english);
}

/** What the page of a procedure can do here and not elsewhere. */
function addWays(row, lang) {
  const names = wordsOf(lang);
  // A link in the clipboard of this machine would help nobody.
  row.querySelector(":scope > span:has([role=status])")?.remove();
  row.append(
    button(names.home, PHONE, () => panel.takeHome(lang)),
    button(names.counters, COUNTER, () => panel.counters(lang, widget.getAttribute("catalogue"))),
  );
  const sheet = widget.shadowRoot.querySelector(".bag");
  if (sheet) void addCode(sheet, lang).catch(() => {});
  helping.opened();
}

/** Says why something did nothing, and takes the words away again. */
function say(what) {
  clearTimeout(refusal);
  part("refused").textContent = what;
  refusal = setTimeout(() => (part("refused").textContent = ""), 8_000);
}

// A browser says in the same event that it put off a measure of a layout; that is no fault.
addEventListener("error", (event) => event.message.startsWith("ResizeObserver") || crashed());
addEventListener("unhandledrejection", crashed);
addEventListener("thu-tuc:error", (event) => event.detail.problem === "start" && crashed());
// A page that the browser kept whole and shows again would show the visit again.
addEventListener("pageshow", (event) => event.persisted && end());

const download = lockDown(() => say(words.refused));
for (const button of attract.querySelectorAll("[data-begin]")) {
  button.addEventListener("click", () => begin(button.dataset.begin));
  // Until now a touch would have been lost.
  button.disabled = false;
}
part("end").addEventListener("click", end);
part("end-now").addEventListener("click", end);
part("still-here").addEventListener("click", () => clock.touched());
counts.watch(widget);
addEventListener("thu-tuc:ready", follow);
void customElements.whenDefined("thu-tuc").then(() => {
  dress(widget);
  helping = new Helping(widget);
  helping.speak(document.documentElement.lang);
  followActions(widget, addWays, () => {});
  readAloud(widget);
});
hearScanner({
  form: () => widget.shadowRoot?.querySelector(".filler > div"),
  homeless: () => say(words.scanned),
  allowed: () => !helping?.on || helping.isTheirs(),
});
counts.showOn(part("emblem"), part("counts"), download);
void keepOffline(() => visit.hidden && !ended, (closed) => {
  for (const button of attract.querySelectorAll("[data-begin]")) button.disabled = closed;
});
sayRestarted();
