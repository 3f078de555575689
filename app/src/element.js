/** What only JavaScript can do, or does in a fraction of the bytes. */

/** Defines the element. `connect(host)` mounts a widget and returns what `free()` unmounts. */
export function define(connect) {
  if (customElements.get("thu-tuc")) return;
  customElements.define("thu-tuc", class extends HTMLElement {
    static observedAttributes = ["lang", "procedure"];
    #mounted;
    connectedCallback() { this.#mounted ??= connect(this); }
    // A widget that moves within its page is disconnected and connected again at once: keep it.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#mounted?.free();
        this.#mounted = undefined;
      });
    }
    attributeChangedCallback(name, _, value) { this.#mounted?.changed(name, value ?? ""); }
  });
}

/** The bytes behind a URL. Rejects with the status of a host that answers, or with the network's error. */
export function get(url) {
  const bytes = fetch(url).then(async (answer) => {
    if (!answer.ok) throw answer.status;
    return new Uint8Array(await answer.arrayBuffer());
  });
  // Of several fetches the first that fails is reported; the rest must not fail into the console.
  bytes.catch(() => {});
  return bytes;
}

/** The manifest in a folder. With a key, only one that was signed with its other half and is not
 *  older than one seen here before; else rejects with "unsigned" or "older". */
export async function manifest(folder, key, older) {
  const bytes = await get(folder + "manifest.bin");
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
