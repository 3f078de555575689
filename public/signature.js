// Proves who published a catalogue; loaded only by a widget that names a key.
//
//   <thu-tuc catalogue="…" key="43 letters, as `indexer keygen` prints them">
//
// The layout of manifest.sig stands in indexer/src/sign/mod.rs.

const [HEAD, LENGTH] = [16, 80];

/** Ends well, or rejects with "unsigned" or "older". `older` is "allow" where the page asks for it.
 *  `arriving` is a promise of the manifest's bytes, so that both files travel side by side. */
export async function prove(folder, arriving, key, older) {
  const place = new URL("manifest.sig", new URL(folder, document.baseURI));
  const [manifest, answer] = await Promise.all([arriving, fetch(place)]);
  if (answer.status === 404) throw "unsigned";
  if (!answer.ok) throw answer.status;
  const file = new Uint8Array(await answer.arrayBuffer());
  const edition = await signedEdition(file, manifest, key);
  if (edition === undefined) throw "unsigned";
  if (!remember(`thu-tuc edition ${place.href} ${key}`, edition) && older !== "allow") throw "older";
}

/** The edition of a manifest that was signed with the other half of this key; else nothing. */
export async function signedEdition(file, manifest, key) {
  if (file.length !== LENGTH) return undefined;
  const view = new DataView(file.buffer, file.byteOffset);
  if (view.getUint32(0) !== 0x54545347 || view.getUint16(4, true) !== 1) return undefined;
  const message = new Uint8Array(HEAD + manifest.length);
  message.set(file.subarray(0, HEAD));
  message.set(manifest, HEAD);
  const publicKey = letters(key);
  if (publicKey?.length !== 32) return undefined;
  const good = await verifies(publicKey, file.slice(HEAD), message);
  return good ? view.getBigUint64(8, true) : undefined;
}

async function verifies(publicKey, signature, message) {
  try {
    const known = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", known, signature, message);
  } catch {
    // An older browser, or a page without https: reckoned here, in a good second on an old phone.
    const { verify } = await import("./ed25519.js");
    return verify(publicKey, signature, message);
  }
}

/** Base64 for addresses, as keys are printed. */
function letters(key) {
  try {
    return Uint8Array.from(atob(key.trim().replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Whether this edition is as new as any seen here before. Where a browser keeps nothing, nothing
 *  is known of earlier ones. */
function remember(name, edition) {
  try {
    const before = localStorage.getItem(name);
    if (before !== null && BigInt(before) > edition) return false;
    localStorage.setItem(name, String(edition));
  } catch {
    // Storage is forbidden, or holds what is no number.
  }
  return true;
}
