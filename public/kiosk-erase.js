// What the end of a visit erases before the page is loaded anew. The new page could not see any of
// it; this is for what lies in memory until the browser uses it again.

/** What signature.js keeps, so that the catalogue cannot be set back to an older one. */
const EDITION = "thu-tuc edition ";

/** The memories of every module that was started on this page. */
const memories = new Set();

for (const way of ["instantiate", "instantiateStreaming"]) {
  const start = WebAssembly[way];
  WebAssembly[way] = async (source, imports) => {
    const started = await start.call(WebAssembly, source, imports);
    const { exports } = started.instance ?? started;
    for (const made of Object.values(exports)) if (made instanceof WebAssembly.Memory) memories.add(made);
    return started;
  };
}

/** Empties page and storage, writes zeros over the answers, then calls `done`. `kept` names what
 *  stays in the storage. */
export function erase(kept, done) {
  // What still runs of the widget fails from here on, and nobody needs to hear of it.
  for (const fault of ["error", "unhandledrejection"]) {
    addEventListener(fault, (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    }, true);
  }
  clearFields(document);
  document.body.replaceChildren();
  // The widget says goodbye in a microtask of its own, and needs its memory for that.
  queueMicrotask(() => {
    for (const memory of memories) new Uint8Array(memory.buffer).fill(0);
    done();
  });
  getSelection()?.removeAllRanges();
  // Without waiting: a clipboard that is not allowed must not hold up the end.
  navigator.clipboard?.writeText("").catch(() => {});
  try {
    sessionStorage.clear();
    for (const name of Object.keys(localStorage)) {
      if (name !== kept && !name.startsWith(EDITION)) localStorage.removeItem(name);
    }
  } catch {
    // A browser without storage has kept nothing.
  }
}

/** Fields hold their text apart from the page, also after they left it. */
function clearFields(root) {
  for (const one of root.querySelectorAll("*")) {
    if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) one.value = "";
    if (one.shadowRoot) clearFields(one.shadowRoot);
  }
}
