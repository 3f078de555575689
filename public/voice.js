// Reads the procedure on view aloud: its name, the five aspects and the papers, with the voices of
// the device. Where there is no Vietnamese voice there is no button: another voice would read the
// official words so that nobody understands them.

import { button, followActions } from "./actions.js";
import { procedure } from "./modules.js";

const WORDS = {
  vi: { read: "Đọc to", stop: "Dừng đọc" },
  en: { read: "Read aloud", stop: "Stop reading" },
};
const SIGN = "M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11";
/** A little slower than people talk: what is read is new to who hears it. */
const RATE = 0.9;
/** A letter that English lacks, once its marks are taken apart. */
const VIETNAMESE = /[đ\u0300-\u0309\u031b\u0323]/i;

const speech = globalThis.speechSynthesis;

const voiceOf = (lang) => speech?.getVoices().find((voice) => voice.lang.toLowerCase().startsWith(lang));

/** Ends what is being read. */
export function hush() {
  speech?.cancel();
}

/** Adds the button to every procedure that a widget shows, as long as there is a voice. */
export function readAloud(widget) {
  if (!speech) return;
  let row, lang, place;
  const draw = () => {
    if (place?.isConnected && voiceOf("vi")) return;
    place?.remove();
    place = undefined;
    if (!row?.isConnected || !voiceOf("vi")) return;
    place = reader(WORDS[lang] ?? WORDS.vi);
    row.append(place);
  };
  followActions(widget, (now, said) => {
    [row, lang] = [now, said];
    draw();
  }, hush);
  // Voices come after the page in most browsers.
  speech.addEventListener?.("voiceschanged", draw);
  addEventListener("pagehide", hush);
}

function reader(words) {
  let reading = false;
  const said = (now) => {
    reading = now;
    made.querySelector("span").textContent = now ? words.stop : words.read;
  };
  const made = button(words.read, SIGN, async () => {
    said(!reading);
    // Not before reading as well: some browsers drop what is said right after a cancel.
    if (!reading) return hush();
    const lines = (await procedure()).lines().split("\n").filter(Boolean);
    // Somebody may have gone on, or pressed again, while the module came.
    if (!made.isConnected || !reading) return;
    lines.forEach((line, at) => say(line, at + 1 < lines.length ? undefined : () => said(false)));
  });
  return made;
}

/** One line, in the voice of its language. Short pieces: browsers break off long ones. */
function say(line, done) {
  const vietnamese = voiceOf("vi");
  const voice = VIETNAMESE.test(line.normalize("NFD")) ? vietnamese : voiceOf("en") ?? vietnamese;
  const utterance = new SpeechSynthesisUtterance(line.replace(/^- /, ""));
  Object.assign(utterance, { voice, lang: voice?.lang ?? "vi-VN", rate: RATE });
  if (done) utterance.onend = utterance.onerror = done;
  speech.speak(utterance);
}
