// Runs inside the page, for every engine alike: puts a query into the field as a person's input
// does and waits until the page shows the answer. It looks into the widget's open shadow root.

export function driver() {
  // A page counts the memory of its WebAssembly only in here.
  const memories = new Set();
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      for (const value of Object.values((made.instance ?? made).exports)) {
        if (value instanceof WebAssembly.Memory) memories.add(value);
      }
      return made;
    };
  }

  const root = () => document.querySelector("thu-tuc")?.shadowRoot ?? (document.querySelector("thu-tuc") ? null : document);
  const field = () => root()?.querySelector('[role="combobox"], #query');
  const rows = () => [...root().querySelectorAll('[role="option"][part~="result"]')];
  const answered = () => root().querySelector('[role="option"][part~="result"], .nothing') !== null;
  const turn = () => new Promise((next) => setTimeout(next, 0));

  // When the page was first written to since the last key, once `watchWrites` was called.
  let keyAt = 0;
  let writtenAt;
  const wrote = () => (writtenAt ??= performance.now());

  /** Has every way by which an engine here writes into the page say when that was. */
  function watchWrites() {
    const ways = [
      [Document.prototype, ["createElement", "createElementNS"]],
      [Node.prototype, ["insertBefore", "appendChild", "cloneNode"]],
      [Element.prototype, ["setAttribute", "removeAttribute", "append", "replaceChildren", "remove"]],
    ];
    for (const [owner, names] of ways) {
      for (const name of names) {
        const original = owner[name];
        owner[name] = function (...given) {
          wrote();
          return original.apply(this, given);
        };
      }
    }
    const { get, set } = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
    const watched = { get, set(text) { wrote(); set.call(this, text); }, configurable: true };
    Object.defineProperty(Node.prototype, "textContent", watched);
  }

  function put(query) {
    const here = field();
    keyAt = performance.now();
    writtenAt = undefined;
    here.value = query;
    here.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  }

  /** Milliseconds from the key to the rows in the page; null when nothing came. */
  function ask(query, patience = 5000) {
    return new Promise((done) => {
      const observer = new MutationObserver((changes) => {
        // Rows that stay are not drawn again; how many were found is said with every answer.
        const drawn = changes.some(({ target, addedNodes }) => target.matches?.(".count") || [...addedNodes].some((node) =>
          node.nodeType === 1 && (node.matches('[role="option"], .nothing') || node.querySelector('[role="option"], .nothing'))));
        if (!drawn || !answered()) return;
        const took = performance.now() - began;
        finish(took);
      });
      const late = setTimeout(() => finish(null), patience);
      const finish = (took) => {
        observer.disconnect();
        clearTimeout(late);
        done(took);
      };
      observer.observe(root(), { childList: true, subtree: true });
      const began = performance.now();
      put(query);
    });
  }

  /** Waits until the page has rested: a search that goes deeper when names do not answer. */
  function rested(quiet) {
    return new Promise((done) => {
      let timer = setTimeout(finish, quiet);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(finish, quiet);
      });
      observer.observe(root(), { childList: true, subtree: true });
      function finish() {
        observer.disconnect();
        done();
      }
    });
  }

  /** The name by which each of the first ten rows can be told: the official one where it stands. */
  const shown = () => rows().slice(0, 10).map((row) =>
    (row.querySelector(".official-name") ?? row.querySelector(".name"))?.textContent ?? "");

  const ready = (present) => new Promise((done) => {
    const look = () => (present() ? done() : setTimeout(look, 5));
    look();
  });

  /** What `read` makes of how long each key took. */
  async function typed(queries, seconds, most, read) {
    const until = performance.now() + seconds * 1000;
    const all = [];
    for (const query of queries) {
      const letters = [...query];
      for (let length = 1; length <= letters.length; length += 1) {
        if (performance.now() > until || all.length >= most) return all;
        all.push(read(await ask(letters.slice(0, length).join(""))));
        await turn();
      }
      put("");
      await turn();
    }
    return all;
  }

  globalThis.bench = {
    ready: () => ready(field),
    /** Types as soon as there is a field; milliseconds from the start of the navigation. */
    async first(query) {
      await ready(field);
      this.fieldAt = performance.now();
      put(query);
      await ready(() => rows().length > 0);
      return performance.now();
    },
    /** Types queries key by key until the time is up, or that many keys are typed. */
    keys: (queries, seconds, most) => typed(queries, seconds, most, (took) => took),
    /** The same, but how long each key takes until the page is first written to: finding without
     * drawing. What an engine writes before it looks would make this too short; ours and the peers
     * here write nothing then. */
    finding(queries, seconds, most) {
      watchWrites();
      return typed(queries, seconds, most, (took) => took && writtenAt - keyAt);
    },
    /** Asks whole queries and gives what their first ten rows show. */
    async answers(queries, seconds, quiet) {
      const until = performance.now() + seconds * 1000;
      const found = [];
      for (const query of queries) {
        if (performance.now() > until) break;
        await ask(query);
        if (quiet) await rested(quiet);
        found.push(shown());
        put("");
        await turn();
      }
      return found;
    },
    wasm: () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
  };
}
