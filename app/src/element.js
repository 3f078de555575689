/** What only JavaScript can do, or does in a fraction of the bytes. */

// In the folder of the bundle: this file lies in snippets/<name>/src/ under it.
export { top } from "../../../first.js";

/** What was asked for before this script was here, by address. */
const early = new Map();

/** Takes bytes that are on their way already, for whoever asks for them first. */
export function expect(url, bytes) { early.set(url, bytes); }

/** The bytes behind a URL. Rejects with the status of a host that answers, or with the network's error. */
export function get(url) {
  const bytes = early.get(url) ?? fetched(url);
  early.delete(url);
  // Of several fetches the first that fails is reported; the rest must not fail into the console.
  bytes.catch(() => {});
  return bytes;
}

async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw answer.status;
  return new Uint8Array(await answer.arrayBuffer());
}

/** The manifest in a folder. With a key, only one that was signed with its other half and is not
 *  older than one seen here before; else rejects with "unsigned" or "older". */
export async function manifest(folder, key, older) {
  const bytes = get(folder + "manifest.bin");
  if (key) {
    // At the root of the site: this file lies in widget/<hash>/snippets/<name>/src/.
    const { prove } = await import(new URL("../../../../../signature.js", import.meta.url));
    await prove(folder, bytes, key, older);
  }
  return bytes;
}

/** Resolves to true when the link was copied, to false when the citizen chose where to send it. */
export async function share(title, url) {
  if (navigator.share) return navigator.share({ title, url }).then(() => false, () => false);
  return navigator.clipboard.writeText(url).then(() => true, () => false);
}

/** Gives a shadow root one more style sheet, from the folder of the bundle. */
export async function dress(root, name) {
  const answer = await fetch(new URL(`../../../${name}`, import.meta.url));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text());
  root.adoptedStyleSheets.push(sheet);
}

/** Loads a module of the widget, from this script's own folder to that of the bundle. Browsers
 *  remember for as long as a page is open that a script did not come, so all of its files are here
 *  before it is imported: who was without a network for a moment can try again. */
async function load(name) {
  const url = new URL(`../../../modules/${name}.js`, import.meta.url);
  await reach(url);
  return import(url);
}

async function reach(url) {
  const text = new TextDecoder().decode(await get(url));
  const needed = [...text.matchAll(/from *"(\.[^"]+)"/g)];
  await Promise.all(needed.map(([, script]) => reach(new URL(script, url))));
}

let drawing, waking;

/** Loads the module that draws procedures. Resolves to whether it is there. */
export function wake() {
  waking ??= load("procedure").then(async (module) => {
    await module.default();
    drawing = module;
    return true;
  });
  return waking.catch(() => {
    waking = undefined;
    return false;
  });
}

/** Gives that module a file of procedures. */
export function learn(bytes) { return drawing.learn(bytes); }

/** How the drawings of that module look. */
export function style() { return drawing.style(); }

/** The codes of the procedures of a bundle. */
export function together(code, bundle) { return drawing.together(code, bundle); }

/** The steps that draw a part of a screen. */
export function ask(request) { return drawing.ask(request); }

/** Lets the module that fills in forms draw into a place; it is fetched when it is first used. */
export async function fill(place, ...about) {
  const module = await load("filler");
  await module.default();
  // For whoever ends a visit on a public screen.
  addEventListener("thu-tuc-forget", module.forget);
  const out = (way) => async (...filled) => {
    const papers = await load("papers");
    await papers.default();
    papers[way](...filled);
  };
  module.offer("Mã QR cho bàn tiếp nhận", "QR code for the desk", out("codes"));
  module.offer("Lưu tệp Word", "Save as Word", out("word"));
  module.open(place, ...about);
}
