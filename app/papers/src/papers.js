/** What only JavaScript can do, or does in a fraction of the bytes. */

export async function get(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw answer.status;
  return new Uint8Array(await answer.arrayBuffer());
}

/** Salt (16 bytes), iv (12 bytes) and what AES-GCM made of the bytes, one behind the other. */
export async function seal(passphrase, iterations, bytes) {
  // They stand in the module's memory, which may move while the key is made.
  bytes = bytes.slice();
  const [salt, iv] = [16, 12].map((length) => crypto.getRandomValues(new Uint8Array(length)));
  const words = new TextEncoder().encode(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations }, material, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const secret = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes));
  return new Uint8Array([...salt, ...iv, ...secret]);
}

/** A template with the answers in it, from the module that is fetched for it; nothing where it
 *  cannot be made. */
export async function inTemplate(...given) {
  // They stand in the module's memory, which may move while the other module comes.
  const [form, answers, template] = given.map((bytes) => bytes.slice());
  // Browsers remember that a script did not come, so it is here before it is imported.
  const url = new URL("../../../template.js", import.meta.url);
  const answer = await fetch(url);
  if (!answer.ok) throw answer.status;
  await answer.text();
  const module = await import(url);
  await module.default();
  return module.fill(form, answers, template);
}

export function save(name, bytes) {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts the codes at the end of the printed sheet beside this place, or takes them away. */
export function withSheet(place, codes) {
  const sheet = place.getRootNode().querySelector(".paper-sheet");
  sheet?.querySelector(".handover")?.remove();
  if (sheet && codes) sheet.append(codes.cloneNode(true));
}
