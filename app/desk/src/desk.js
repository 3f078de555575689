/** What only JavaScript can do, or does in a fraction of the bytes. */

export async function get(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw answer.status;
  return new Uint8Array(await answer.arrayBuffer());
}

export const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Puts the keyboard on an element, once what is being drawn now stands in the page. */
export function focus(place, id) {
  queueMicrotask(() => place.querySelector(`[id="${id}"]`)?.focus());
}

export const copy = (text) =>
  navigator.clipboard ? navigator.clipboard.writeText(text).then(() => true, () => false) : Promise.resolve(false);

export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

/** Undoes AES-GCM with a key from a passphrase; rejects when the passphrase is another one. */
export async function unseal(passphrase, salt, iv, iterations, secret) {
  const words = new TextEncoder().encode(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations }, material, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, secret));
}

export const print = () => window.print();
