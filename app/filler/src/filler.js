/** What only JavaScript can do, or does in a fraction of the bytes. */

/** The bytes behind a URL; rejects when they cannot be had. */
export async function get(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw answer.status;
  return new Uint8Array(await answer.arrayBuffer());
}

const modules = {};
/** Browsers remember that a script did not come; under another name it is asked for again. */
let attempt = 0;

/** Calls a function of another module of the widget, which is fetched when it is first called. */
export async function call(name, what, given) {
  // From this script's own folder to that of the modules.
  modules[name] ??= import(`../../../${name}.js${attempt ? `?${attempt}` : ""}`).then(async (module) => {
    await module.default();
    return module;
  });
  const module = await modules[name].catch((reason) => {
    modules[name] = undefined;
    attempt++;
    throw reason;
  });
  return module[what](...given);
}

const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function key(passphrase, salt) {
  const secret = await crypto.subtle.importKey("raw", new TextEncoder().encode(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  const derive = { name: "PBKDF2", hash: "SHA-256", salt, iterations: 600_000 };
  return crypto.subtle.deriveKey(derive, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Gives the citizen a file with these bytes; with a passphrase only that opens it again. */
export async function keep(name, bytes, passphrase) {
  // They stand in the module's memory, which is used for other things while a key is made.
  bytes = bytes.slice();
  const file = { format: "thu-tuc/to-khai", version: 1 };
  if (passphrase) {
    const [salt, iv] = [16, 12].map((length) => crypto.getRandomValues(new Uint8Array(length)));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(passphrase, salt), bytes);
    Object.assign(file, { salt: base64(salt), iv: base64(iv), sealed: base64(new Uint8Array(sealed)) });
  } else {
    file.answers = base64(bytes);
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The bytes of a kept file; rejects with "passphrase" when that is missing or wrong. */
export async function resume(input, passphrase) {
  const file = JSON.parse(await input.files[0].text());
  if (file.format !== "thu-tuc/to-khai" || file.version !== 1) throw "file";
  if (file.answers) return bytesOf(file.answers);
  try {
    const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(file.iv) }, await key(passphrase, bytesOf(file.salt)), bytesOf(file.sealed));
    return new Uint8Array(opened);
  } catch {
    throw "passphrase";
  }
}

const PLACE = "thu-tuc/to-khai/";
/** How long something is kept on this device without being kept anew. */
const DAYS_30 = 30 * 24 * 3600 * 1000;

/** Keeps bytes on this device; false where it keeps nothing. */
export function store(name, bytes) {
  try {
    localStorage.setItem(PLACE + name, `${Date.now() + DAYS_30} ${base64(bytes)}`);
    return true;
  } catch {
    return false;
  }
}

/** What was kept on this device under a name. What was kept too long ago is removed, of any name. */
export function stored(name) {
  try {
    for (const key of kept()) if (!(parseInt(localStorage.getItem(key)) > Date.now())) localStorage.removeItem(key);
    const text = localStorage.getItem(PLACE + name);
    return text === null ? undefined : bytesOf(text.split(" ")[1]);
  } catch {
    return undefined;
  }
}

const kept = () => Object.keys(localStorage).filter((key) => key.startsWith(PLACE));

/** Removes everything that was kept on this device. */
export function forget() {
  try {
    for (const key of kept()) localStorage.removeItem(key);
  } catch {
    // What cannot be read was never kept.
  }
}
