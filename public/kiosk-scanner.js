// A card scanner types like a keyboard, only faster, and wherever the keyboard happens to be. On a
// kiosk its number belongs into an open form and nowhere else: not into the search, not onto a
// button, not onto the screen of the person who comes next.

/** Keys nearer than this may be a scanner's, also where the machine is busy. In milliseconds. */
const PAUSE = 150;
/** What has begun as a card may pause so long: the machine may be busy, and nobody types right after. */
const REST = 400;
/** Fewer keys are no card: a hand was quick. */
const LEAST = 12;
/** What stands between the parts of a card, and in nothing that a form asks for. */
const BETWEEN = "|";

/**
 * Listens to the real keyboard.
 *
 * `form` gives the element that hears cards while a form is open. `homeless` is called for a card
 * that has no form to go to. `allowed` says whether a card may go to the form; it may ask first.
 */
export function hearScanner({ form, homeless, allowed }) {
  let last = -Infinity;
  /** The keys that came without a pause; the first is a digit, as on every card. */
  let keys = [];
  /** Whether the card has ended, and what follows of it is not wanted. */
  let ended = false;
  let timer;

  const over = () => {
    const burst = keys;
    clearTimeout(timer);
    keys = [];
    // In a form a quick hand may type a whole number; elsewhere nobody needs one.
    const byHand = burst.length < LEAST || (form() && !burst.includes(BETWEEN));
    if (byHand) return burst.filter((key) => key.length === 1).forEach(type);
    ended = true;
    void take(burst);
  };
  const take = async (burst) => {
    const ear = form();
    if (!ear) return homeless();
    if (!(await allowed())) return;
    // The form may have gone while somebody thought about it.
    if (ear.isConnected) for (const key of burst) ear.dispatchEvent(new KeyboardEvent("keydown", { key }));
  };

  addEventListener("keydown", (event) => {
    const { key, timeStamp } = event;
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key.length > 1 && key !== "Enter" && key !== "Tab") return;
    const isCard = ended || keys.length >= LEAST;
    const quick = timeStamp - last <= (isCard ? REST : PAUSE);
    last = timeStamp;
    if (!quick) {
      ended = false;
      if (keys.length > 0) over();
    }
    if (!ended && keys.length === 0 && !/^\d$/.test(key)) return;
    // Whose it is shows the next key: until then nobody gets it.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (ended) return;
    keys.push(key);
    if (key === "Enter") return over();
    clearTimeout(timer);
    timer = setTimeout(over, keys.length < LEAST ? PAUSE : REST);
  }, true);
}

/** Puts a letter where the keyboard is, as its key would have. */
function type(letter) {
  let field = document.activeElement;
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
  const typed = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.selectionStart !== null);
  if (!typed || field.readOnly || (field.maxLength >= 0 && field.value.length >= field.maxLength)) return;
  field.setRangeText(letter, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: letter }));
}
