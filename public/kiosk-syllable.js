// Puts Vietnamese tones where they belong in the syllable before the caret.

/** By the names that people use for them. */
export const TONES = { sắc: "\u0301", huyền: "\u0300", hỏi: "\u0309", ngã: "\u0303", nặng: "\u0323" };

const MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;
const LAST = /\p{L}+$/u;
const VOWEL = /[aeiouyăâêôơư]/i;
const SHAPED = /[ăâêôơư]/i;

/** The text after a letter: a tone that is already there moves to where the longer word has it. */
export function withLetter(before, letter) {
  const text = before + letter;
  const [word, at] = lastWord(text);
  const tone = toneOf(word);
  return tone ? text.slice(0, at) + toned(word, tone) : text;
}

/** The text after a tone; the same tone again takes it away. */
export function withTone(before, tone) {
  const [word, at] = lastWord(before);
  return before.slice(0, at) + toned(word, toneOf(word) === tone ? "" : tone);
}

function lastWord(text) {
  const word = text.match(LAST)?.[0] ?? "";
  return [word, text.length - word.length];
}

function toneOf(word) {
  return word.normalize("NFD").match(MARK)?.[0] ?? "";
}

function toned(word, tone) {
  const letters = [...word.normalize("NFD").replace(MARK, "").normalize("NFC")];
  const at = carrier(letters);
  if (tone && at >= 0) letters[at] = (letters[at] + tone).normalize("NFC");
  return letters.join("");
}

/** Which letter carries the tone, in the spelling of schoolbooks (hòa, thủy; hoàn, thuyền). */
function carrier(letters) {
  const word = letters.join("").toLowerCase();
  let first = letters.findIndex((letter) => VOWEL.test(letter));
  if (first < 0) return -1;
  // In "giá" and "quý" the first of them belongs to the consonant.
  if (/^(gi|qu)[aeiouyăâêôơư]/.test(word)) first += 1;
  let end = first;
  while (end < letters.length && VOWEL.test(letters[end])) end += 1;
  // Of two shaped vowels ("ươ") the second carries it.
  for (let at = end - 1; at >= first; at -= 1) if (SHAPED.test(letters[at])) return at;
  const length = end - first;
  if (length === 1) return first;
  if (length >= 3) return first + 1;
  return end < letters.length ? first + 1 : first;
}
