// Brings <thu-tuc> into a page of this site or of any other:
//
//   <script type="module" src="https://HOST/thu-tuc.js"></script>
//   <thu-tuc> …what to show until it is ready, and if it cannot start… </thu-tuc>
//
// This file keeps its name and stays small, because every page that embeds the widget pays for
// it. All else is named by its content and comes when a widget is near the visible part of the
// page, when the keyboard enters it, or when the page calls it. docs/embedding.md has the rest.

/** Addresses follow this file, never the page: its `<base>` may lead anywhere. */
const here = import.meta.url;

/** Filled in when the bundle is sealed: `app.js` and what it asks for in its turn, which is the script
 *  that draws the field. */
const scripts = ["./*"];

let parts;

/** The parts of the widget, fetched side by side and once for all widgets of the page: its look,
 *  the field that is there first, and the module that answers. */
function code() {
  parts ??= fetchCode();
  return parts;
}

function fetchCode() {
  const wasm = fetch(new URL("./app_bg.wasm", here));
  const came = scripts.map(present);
  const first = came.at(-1).then(() => import(scripts.at(-1)));
  const fetched = {
    look: fetch(new URL("./widget.css", here)).then(read).then(sheetOf),
    first,
    app: Promise.all([first, ...came]).then(() => begin(wasm)),
  };
  // What fails is reported where it is waited for; a host page must not hear of it as an error of
  // its own, and a later start tries again: the network may be back.
  for (const one of [wasm, ...Object.values(fetched)]) one.catch(() => (parts = undefined));
  return fetched;
}

/** Browsers remember for as long as a page is open that a script did not come: one that is here
 *  before it is imported can be asked for again. Our own page names them, and they often came with it. */
async function present(script) {
  const { href } = new URL(script, here);
  const came = performance.getEntriesByName(href).some((entry) => entry.responseStatus === 200);
  return came || fetch(href).then(read);
}

async function begin(wasm) {
  const all = Object.assign({}, ...(await Promise.all(scripts.map((script) => import(script)))));
  await all.default({ module_or_path: wasm });
  return all;
}

/** An adopted sheet, because a strict policy refuses a `<style>` even inside a shadow root. */
function sheetOf(bytes) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(new TextDecoder().decode(bytes));
  return sheet;
}

/** The bytes of an answer, or its status where it has none for us. */
async function read(answer) {
  if (!answer.ok) throw answer.status;
  return new Uint8Array(await answer.arrayBuffer());
}

/** What the stand-alone page adds: it works without a network. The first result comes first. */
function workOffline() {
  const patience = navigator.serviceWorker?.controller ? 1_000 : 3_000;
  setTimeout(() => import("./offline.js").catch(() => {}), patience);
}

const near = new IntersectionObserver(
  (seen) => seen.forEach((one) => one.isIntersecting && one.target.start()),
  { rootMargin: "400px" },
);

/** Until the widget stands in it, the place is as high as its first screen is going to be. */
const PLACE = `
:host { display: block; container-type: inline-size; min-width: 256px }
:host([hidden]) { display: none }
:host > .place { display: block; min-width: 256px; min-height: var(--thu-tuc-height, 1220px) }
@container (width < 680px) { :host > .place { min-height: var(--thu-tuc-height, 1460px) } }
@container (width < 480px) { :host > .place { min-height: var(--thu-tuc-height, 1700px) } }`;

class ThuTuc extends HTMLElement {
  static observedAttributes = ["lang", "procedure"];
  #sheet;
  #place;
  #mounted;
  #starting;

  constructor() {
    super();
    this.addEventListener("focusin", () => this.start());
  }

  connectedCallback() {
    try {
      this.#place ?? this.#reserve();
    } catch (reason) {
      return this.#failed(reason);
    }
    if (this.getAttribute("loading") === "eager") this.start();
    else near.observe(this);
  }

  disconnectedCallback() {
    near.unobserve(this);
    // A widget that moves within its page is disconnected and connected again at once: keep it.
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  attributeChangedCallback(name, _, value) {
    this.#attempt(() => this.#mounted?.changed(name, value ?? ""));
  }

  /** Fetches what it takes and shows the widget. Resolves to whether it is there; never rejects. */
  start() {
    this.#starting ??= this.#start().finally(() => (this.#starting = undefined));
    return this.#starting;
  }

  /** Searches for a text, as if a citizen had typed it. */
  search(text) {
    return this.#call((widget) => widget.search(String(text ?? "")));
  }

  /** Opens the procedure with this code. */
  open(code) {
    return this.#call((widget) => widget.changed("procedure", String(code ?? "")));
  }

  /** Begins anew: nothing that was typed, ticked or chosen remains. */
  reset() {
    if (!this.#mounted) return Promise.resolve(true);
    this.#leave();
    return this.start();
  }

  /** The fields of the catalogue, by name, for the attribute `field`. */
  async fields() {
    let names = [];
    await this.#call((widget) => (names = new Promise((tell) => widget.fields(tell))));
    return names;
  }

  #reserve() {
    const shadow = this.attachShadow({ mode: "open" });
    this.#sheet = new CSSStyleSheet();
    this.#sheet.replaceSync(PLACE);
    this.#place = document.createElement("div");
    this.#place.className = "place";
    shadow.append(this.#place);
    this.#leave();
  }

  async #start() {
    near.unobserve(this);
    if (this.#mounted) return true;
    if (!this.#place) return false;
    try {
      const catalogue = new URL(this.getAttribute("catalogue") || "catalogue/", here).href.replace(/\/?$/, "/");
      const url = `${catalogue}manifest.bin`;
      // Asked for and read beside the code and not after it: a round trip is long on a phone, and
      // what is here when the widget begins is in its first drawing.
      const manifest = fetch(url).then(read);
      manifest.catch(() => {});
      const parts = code();
      const [look, { First }] = await Promise.all([parts.look, parts.first]);
      if (!this.isConnected) return false;
      const focused = this.matches(":focus-within");
      this.#dress(look);
      const first = this.#searches() ? new First(this.#place, this.lang) : undefined;
      if (focused) first?.focus();
      const app = await parts.app;
      await first?.rested();
      if (!this.isConnected) return false;
      app.expect(url, manifest);
      // It may have left the page and come back meanwhile.
      this.#dress(look);
      this.#mounted = app.connect(this, this.#place, catalogue, first?.typed ?? "");
      const widget = this.#place.lastElementChild;
      first?.yieldTo(widget.querySelector("#query"));
      while (widget.previousSibling) widget.previousSibling.remove();
      this.removeAttribute("failed");
      if (this.getAttribute("mode") === "page") workOffline();
      if (this.hasAttribute("debug")) import("./modules/debug.js").then((debug) => debug.default().then(() => debug.watch(this.#place, catalogue))).catch(() => {});
      // The link that had the keyboard is hidden now.
      if (focused && !first) requestAnimationFrame(() => this.#place.querySelector("input, a, button")?.focus());
      return true;
    } catch (reason) {
      this.#leave();
      this.#failed(reason);
      return false;
    }
  }

  /** Adds the widget's look, behind what the page may have added for a widget of its own. */
  #dress(look) {
    const sheets = this.shadowRoot.adoptedStyleSheets;
    if (!sheets.includes(look)) sheets.push(look);
  }

  /** Whether it begins with the search, and not with what an address or the page names. */
  #searches() {
    const addressed = this.getAttribute("mode") === "page" && location.hash.length > "#/".length;
    return !addressed && !this.getAttribute("procedure");
  }

  /** Takes the widget away and lets the page's own words show again. */
  #leave() {
    const mounted = this.#mounted;
    this.#mounted = undefined;
    this.#attempt(() => mounted?.free());
    if (!this.#place) return;
    this.shadowRoot.adoptedStyleSheets = [this.#sheet];
    this.#place.replaceChildren(document.createElement("slot"));
  }

  async #call(what) {
    return (await this.start()) && this.#attempt(() => what(this.#mounted));
  }

  #attempt(what) {
    try {
      what();
      return true;
    } catch (reason) {
      this.#failed(reason);
      return false;
    }
  }

  /** Tells the page, by an attribute for its style sheet and an event for its script. */
  #failed(reason) {
    console.error("thu-tuc: the widget could not start.", reason);
    this.setAttribute("failed", "");
    const detail = { problem: "start" };
    this.dispatchEvent(new CustomEvent("thu-tuc:error", { bubbles: true, composed: true, detail }));
  }
}

// A page that names two versions of this file keeps the first.
customElements.get("thu-tuc") ?? customElements.define("thu-tuc", ThuTuc);
