// The service worker of the stand-alone page and of the kiosk: what was visited works offline.
//
// It knows files by rules and keeps no list of them.
//
// * A file with a content hash in its name (twelve or more hexadecimal digits) never changes: it
//   is kept in one store for all editions and fetched once.
// * Every other file belongs to an edition: the pages, their scripts, the manifest, all of one
//   moment. A new edition is fetched whole beside the one in use, checked, and put in its place by
//   one write, when the citizen says so or when nobody has a page open.
// * What is broken, half downloaded or has no room is thrown away; the edition in use stays.

importScripts("keeper.js");

const SITE = self.registration.scope;
const NAME = `thu-tuc ${SITE} `;
const FILES = `${NAME}files`;
const STATE = `${NAME}state`;
/** The plain pages are thousands and need no script: they are not kept. */
const PLAIN = `${SITE}thu-tuc/`;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(inTurn(async () => {
    if (!(await read("current"))) await write("current", await fetchEdition());
  }));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const url = event.request.url.split("#")[0];
  if (event.request.method !== "GET" || !url.startsWith(SITE) || url.startsWith(PLAIN)) return;
  if (event.request.mode === "navigate") event.respondWith(page(url, event));
  else if (isHashed(url)) event.respondWith(hashed(url, event));
  else event.respondWith(ofEdition(url));
});

self.addEventListener("message", (event) => {
  const { ask, urls } = event.data ?? {};
  const answers = {
    check: () => update(),
    visited: () => inTurn(() => keepVisited(urls ?? [])),
    search: () => inTurn(() => keep((name) => !name.startsWith("e-"))),
    all: () => inTurn(() => keep(() => true, true)),
    switch: () => inTurn(switchOver),
  };
  if (Object.hasOwn(answers, ask)) event.waitUntil(answers[ask]().then((said) => tell(ask, said), (why) => failed(ask, why)));
});

// Answering ------------------------------------------------------------------------------------

async function page(url, event) {
  const others = await self.clients.matchAll({ type: "window" });
  const elsewhere = others.some((client) => client.id !== event.resultingClientId);
  // Whoever comes must not wait for a download: then the next visit has the new edition.
  if (!elsewhere && !underWay && (await read("next"))) await inTurn(switchOver);
  event.waitUntil(update().then((said) => tell("check", said), () => {}));
  return ofEdition(url.split("?")[0]);
}

async function hashed(url, event) {
  const store = await caches.open(FILES);
  const kept = await store.match(url, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(url);
  if (answer.status === 404) {
    // Published anew since this edition: what is in its place comes with the next one.
    event.waitUntil(update().then((said) => tell("check", said), () => {}));
  } else if (answer.ok) {
    const copy = answer.clone();
    event.waitUntil(copy.arrayBuffer().then((bytes) => {
      if (isSound(url, bytes, copy)) return store.put(url, stored(bytes, copy));
    }).catch(() => {}));
  }
  return answer;
}

async function ofEdition(url) {
  const name = await read("current");
  const edition = name && (await caches.open(name));
  const kept = edition && (await edition.match(url, { ignoreVary: true }));
  if (kept) return kept;
  const answer = await fetch(url, { cache: "no-cache" });
  if (edition && answer.ok && !answer.redirected) {
    // No room left is no reason to fail: the citizen gets the file all the same.
    await edition.put(url, answer.clone()).catch(() => {});
  }
  return answer;
}

// Editions -------------------------------------------------------------------------------------

let updating;
/** Looks for a new edition; answers "new", "same" or "gone" (no host). Never more than one look at a time. */
function update() {
  updating ??= inTurn(async () => {
    const next = await fetchEdition(await read("current"));
    if (!next) return (await read("next")) ? "new" : "same";
    const older = await read("next");
    await write("next", next);
    if (older) await caches.delete(older);
    return "new";
  }).finally(() => (updating = undefined));
  return updating;
}

/** Fetches all files of a new edition; answers its name, or nothing when it is the one in use. */
async function fetchEdition(now) {
  const name = `${NAME}edition ${Date.now()}-${Math.random().toString(36).slice(2, 8)}`;
  const edition = await caches.open(name);
  try {
    const old = now && (await caches.open(now));
    const wanted = new Map([[SITE, "needed"]]);
    for (const request of old ? await old.keys() : []) {
      if (!wanted.has(request.url)) wanted.set(request.url, "known");
    }
    const names = new Set();
    let changed = !old;
    for (const [url, need] of wanted) {
      const answer = await fetch(url, { cache: "no-cache" });
      if (answer.status === 404 && need !== "needed") {
        if (need === "known") changed = true;
        continue;
      }
      const bytes = await answer.arrayBuffer();
      if (!answer.ok || answer.redirected || !isPlausible(url, answer)) throw new Error(`${url} did not come`);
      const before = old && (await old.match(url, { ignoreVary: true }));
      // A file that was never kept is no news: only another text could name another file.
      if (before && !equal(bytes, await before.arrayBuffer())) changed = true;
      await edition.put(url, stored(bytes, answer));
      if (!isText(url)) continue;
      const text = new TextDecoder().decode(bytes);
      for (const [found, need] of namesIn(url, text)) {
        if (isHashed(found)) names.add(found);
        else if (!wanted.has(found)) wanted.set(found, need);
      }
    }
    if (!changed || (await isNext(edition))) {
      await caches.delete(name);
      return undefined;
    }
    const listings = await listingsOf(edition);
    for (const listing of listings) await check(listing, edition);
    await fetchFiles([...names, ...(await successors(old, edition, names, listings))]);
    return name;
  } catch (reason) {
    await caches.delete(name);
    throw reason;
  }
}

/** Whether an edition is the one that waits to be used already. */
async function isNext(edition) {
  const name = await read("next");
  if (!name) return false;
  const next = await caches.open(name);
  const [ours, theirs] = await Promise.all([edition.keys(), next.keys()]);
  if (ours.length !== theirs.length) return false;
  for (const request of ours) {
    const [one, other] = await Promise.all([edition.match(request), next.match(request, { ignoreVary: true })]);
    if (!other || !equal(await one.arrayBuffer(), await other.arrayBuffer())) return false;
  }
  return true;
}

/** What takes the place of the hashed files that this device has. */
async function successors(old, edition, names, listings) {
  if (!old) return [];
  const had = new Set((await (await caches.open(FILES)).keys()).map((request) => request.url));
  const found = [];
  // Parts of the widget that were loaded when used: the same part in the new folder.
  const folders = new Set([...names].map(hashedFolder).filter(Boolean));
  for (const url of had) {
    const folder = hashedFolder(url);
    if (!folder || folders.has(folder)) continue;
    for (const other of folders) {
      if (parent(other) === parent(folder)) found.push(other + url.slice(folder.length));
    }
  }
  for (const listing of listings) {
    const before = await old.match(listing.url, { ignoreVary: true });
    if (before) found.push(...replaced(parseListing(listing.url, await before.text()).files, listing.files, had));
  }
  return found;
}

/** Between two files that both editions have, new ones take the place of old ones: where the
 *  device had one of the old, it gets the new. */
function replaced(before, after, had) {
  const kept = new Set(after.map((file) => file.url));
  const inRun = new Map();
  let anchor = "";
  for (const file of before) {
    if (kept.has(file.url)) anchor = file.url;
    else if (had.has(file.url)) inRun.set(anchor, true);
  }
  const known = new Set(before.map((file) => file.url));
  const found = [];
  anchor = "";
  for (const file of after) {
    if (known.has(file.url)) anchor = file.url;
    else if (inRun.has(anchor) && isHashed(file.url)) found.push(file.url);
  }
  return found;
}

async function switchOver() {
  const next = await read("next");
  if (!next) return "same";
  await write("current", next);
  await (await caches.open(STATE)).delete(stateUrl("next"));
  await cleanUp(next);
  return "switched";
}

/** Removes older editions, and hashed files that nothing in this one names. */
async function cleanUp(current) {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${NAME}edition `) && name !== current) await caches.delete(name);
  }
  const edition = await caches.open(current);
  let texts = "";
  for (const request of await edition.keys()) {
    if (isText(request.url)) texts += await (await edition.match(request)).text();
  }
  const store = await caches.open(FILES);
  for (const request of await store.keys()) {
    if (!hashesIn(request.url).some((hash) => texts.includes(hash))) await store.delete(request);
  }
}

// Keeping --------------------------------------------------------------------------------------

/** What a page fetched before this worker stood behind it; the browser's own cache has it still. */
async function keepVisited(urls) {
  const ours = urls.map((url) => url.split("#")[0]).filter((url) => url.startsWith(SITE) && !url.startsWith(PLAIN));
  await fetchFiles(ours.filter(isHashed));
  for (const url of ours) if (!isHashed(url)) await ofEdition(url);
  return "kept";
}

/** Keeps the files of the catalogues whose names are wanted, in bundles where much is missing. */
async function keep(isWanted, wholeWidget = false) {
  const current = await read("current");
  if (!current) return "gone";
  const edition = await caches.open(current);
  const store = await caches.open(FILES);
  const had = new Set((await store.keys()).map((request) => request.url));
  const [catalogues, single] = [[], []];
  for (const { bundles: all } of await listingsOf(edition)) {
    const bundles = [];
    for (const bundle of all) {
      const wanted = bundle.files.filter((file) => isWanted(nameOf(file)));
      for (const file of wanted) if (!isHashed(file.url)) await ofEdition(file.url);
      const missing = wanted.filter((file) => isHashed(file.url) && !had.has(file.url));
      const weight = (files) => files.reduce((sum, file) => sum + file.size, 0);
      if (wanted.length === bundle.files.length && weight(missing) * 2 > weight(wanted)) bundles.push(bundle);
      else single.push(...missing.map((file) => file.url));
    }
    // What follows from all entries comes when these are here.
    bundles.sort((one, other) => one.isMade - other.isMade);
    catalogues.push({ bundles, isWhole: all.filter(holdsEntries).every((bundle) => bundles.includes(bundle)) });
  }
  if (wholeWidget) single.push(...(await partsOfWidget(had)));
  const total = catalogues.reduce((sum, { bundles }) => sum + bundles.length, single.length);
  let done = 0;
  const step = () => tell("progress", { done: ++done, total });
  for (const { bundles, isWhole } of catalogues) {
    const keeper = bundles.length > 0 && (await keeperOf(had));
    for (const bundle of bundles) {
      const wasMade = isWhole && bundle.isMade && keeper && (await makeBundle(bundle, keeper, had, store));
      if (!wasMade) await fetchBundle(bundle, keeper, had, store);
      if (isWhole && keeper && holdsEntries(bundle)) await keeper.gather(bundle.files.map((file) => file.size));
      await step();
    }
  }
  await fetchFiles(single, step);
  return "kept";
}

function widgetFolders(had) {
  return new Set([...had].map(hashedFolder).filter((folder) => folder?.includes("/widget/")));
}

/** Every part of the widget in use, also those that nobody has used yet. */
async function partsOfWidget(had) {
  const parts = [];
  for (const folder of widgetFolders(had)) {
    const list = await fetch(`${folder}parts.txt`);
    if (list.ok) parts.push(...(await list.text()).split("\n").filter(Boolean).map((name) => folder + name));
  }
  return parts;
}

/** The module that opens bundles; nothing where the widget in use has none, or the browser refuses it. */
async function keeperOf(had) {
  const store = await caches.open(FILES);
  for (const folder of widgetFolders(had)) {
    const url = `${folder}modules/keeper.wasm`;
    try {
      await fetchFiles([url]);
      return await Keeper.of(await (await store.match(url, { ignoreVary: true })).arrayBuffer());
    } catch {
      // Then the files come one by one.
    }
  }
  return undefined;
}

async function fetchBundle(bundle, keeper, had, store) {
  const answer = await fetch(bundle.url, { cache: "no-store" });
  if (!answer.ok || !isPlausible(bundle.url, answer)) throw new Error(`${bundle.url} did not come`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // Only the bundles of a catalogue too large for it are not pressed.
  const isPressed = String.fromCharCode(...bytes.subarray(0, 4)) === "TTHB";
  if (!isPressed) await putFiles(bundle, bytes, answer, had, store);
  else if (keeper) await putFiles(bundle, await keeper.open(bytes), answer, had, store);
  else await fetchFiles(bundle.files.map((file) => file.url).filter(isHashed));
}

/** Makes the files of a bundle out of the entries; whether that came to what the list names. */
async function makeBundle(bundle, keeper, had, store) {
  const asFetched = new Response(null, { headers: { "Content-Type": "application/octet-stream" } });
  try {
    await putFiles(bundle, keeper.make(), asFetched, had, store);
    return true;
  } catch (reason) {
    if (reason?.name === "QuotaExceededError") throw reason;
    // The catalogue is of another build than the widget.
    return false;
  }
}

/** Keeps the files of a bundle, which lie one after the other. */
async function putFiles(bundle, bytes, answer, had, store) {
  let start = 0;
  for (const file of bundle.files) {
    const part = bytes.slice(start, (start += file.size)).buffer;
    if (!isHashed(file.url) || had.has(file.url)) continue;
    if (!isSound(file.url, part, answer)) throw new Error(`${file.url} did not come`);
    await store.put(file.url, stored(part, answer));
  }
}

/** Fetches hashed files that are not there yet, four at a time. */
async function fetchFiles(urls, step = () => {}) {
  const store = await caches.open(FILES);
  const waiting = [...new Set(urls)];
  const worker = async () => {
    for (let url = waiting.pop(); url; url = waiting.pop()) {
      if (!(await store.match(url, { ignoreVary: true }))) {
        const answer = await fetch(url);
        const bytes = await answer.arrayBuffer();
        if (!answer.ok || !isSound(url, bytes, answer)) throw new Error(`${url} did not come`);
        await store.put(url, stored(bytes, answer));
      }
      await step();
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

// Catalogues -----------------------------------------------------------------------------------

/** The lists that `indexer build` writes beside each manifest. */
async function listingsOf(edition) {
  const found = [];
  for (const request of await edition.keys()) {
    if (!request.url.endsWith("/files.txt")) continue;
    found.push(parseListing(request.url, await (await edition.match(request)).text()));
  }
  return found;
}

function parseListing(url, text) {
  const listing = { url, manifest: "", files: [], bundles: [] };
  for (const line of text.split("\n")) {
    const [first, second] = line.split(" ");
    if (!second) continue;
    if (first === "manifest") listing.manifest = second;
    else if (first === "+" || first === "=") {
      // Behind a "=" are files that follow from the entries.
      listing.bundles.push({ url: new URL(second, url).href, files: [], isMade: first === "=" });
    }
    else {
      const file = { url: new URL(first, url).href, size: Number(second) };
      listing.files.push(file);
      listing.bundles.at(-1)?.files.push(file);
    }
  }
  return listing;
}

/** Refuses a catalogue that is being copied: its list speaks of another manifest. */
async function check(listing, edition) {
  const manifest = await edition.match(new URL("manifest.bin", listing.url).href);
  if (!manifest) return;
  if (contentName(await manifest.arrayBuffer()) !== listing.manifest) throw new Error("the catalogue is half copied");
}

// Rules about names ----------------------------------------------------------------------------

function nameOf(file) {
  return file.url.slice(file.url.lastIndexOf("/") + 1);
}

function holdsEntries(bundle) {
  return bundle.files.some((file) => nameOf(file).startsWith("e-"));
}

function hashesIn(url) {
  return url.slice(SITE.length).split(/[/\-_.]/).filter((word) => /^[0-9a-f]{12,}$/.test(word));
}

function isHashed(url) {
  return hashesIn(url).length > 0;
}

/** `widget/0123…/` of `widget/0123…/app.js`. */
function hashedFolder(url) {
  return url.match(/^(.*\/[0-9a-f]{12,}\/)/)?.[1];
}

function parent(folder) {
  return folder.replace(/[^/]+\/$/, "");
}

function isText(url) {
  return url.endsWith("/") || /\.(html|js|css|txt|webmanifest)$/.test(url);
}

/** The files of this site that a text names in quotes; those that a page names are needed. */
function* namesIn(url, text) {
  const isPage = url.endsWith("/") || url.endsWith(".html");
  const quoted = isPage ? /(?:href|src)="([^"#?:]+\.\w+)"/g : /["'](\.{1,2}\/[\w\-./]+\.(?:js|css|wasm|svg|png|bin|txt))["']/g;
  for (const [, name] of text.matchAll(quoted)) {
    const found = new URL(name, url).href;
    if (!found.startsWith(SITE) || found.startsWith(PLAIN) || found.endsWith(".html")) continue;
    yield [found, isPage ? "needed" : "named"];
    if (!found.endsWith("/manifest.bin")) continue;
    yield [new URL("files.txt", found).href, "named"];
    yield [new URL("manifest.sig", found).href, "named"];
  }
}

/** A hotel's sign-in page is not what was asked for. */
function isPlausible(url, answer) {
  const isPage = url.endsWith("/") || url.endsWith(".html");
  return isPage || !(answer.headers.get("Content-Type") ?? "").startsWith("text/html");
}

function isSound(url, bytes, answer) {
  if (!isPlausible(url, answer)) return false;
  const named = url.match(/\/[a-z]-([0-9a-f]{12})\.bin$/)?.[1];
  return !named || contentName(bytes) === named;
}

/** FNV-1a with sixty-four bits, the upper forty-eight: as the indexer names files by content. */
function contentName(buffer) {
  let [a, b, c, d] = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
  for (const byte of new Uint8Array(buffer)) {
    a ^= byte;
    // Times 2^40 + 0x1b3, in four parts of sixteen bits.
    const [w, x, y, z] = [a * 0x1b3, b * 0x1b3, c * 0x1b3 + (a << 8), d * 0x1b3 + (b << 8)];
    a = w & 0xffff;
    const carried = x + (w >>> 16);
    b = carried & 0xffff;
    const further = y + (carried >>> 16);
    c = further & 0xffff;
    d = (z + (further >>> 16)) & 0xffff;
  }
  return [d, c, b].map((part) => part.toString(16).padStart(4, "0")).join("");
}

// Small things ---------------------------------------------------------------------------------

function equal(one, other) {
  if (one.byteLength !== other.byteLength) return false;
  const [a, b] = [new Uint8Array(one), new Uint8Array(other)];
  return a.every((byte, at) => byte === b[at]);
}

/** An answer to keep: its body, and the headers that a page depends on. */
function stored(bytes, answer) {
  const headers = new Headers();
  for (const name of ["Content-Type", "Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "X-Content-Type-Options"]) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(bytes, { headers });
}

function stateUrl(key) {
  return `${SITE}state/${key}`;
}

async function read(key) {
  return (await (await caches.open(STATE)).match(stateUrl(key)))?.text();
}

async function write(key, value) {
  await (await caches.open(STATE)).put(stateUrl(key), new Response(value));
}

let last = Promise.resolve();
let underWay = 0;
/** Changes of what is kept happen one after the other. */
function inTurn(work) {
  underWay += 1;
  const turn = last.then(work).finally(() => (underWay -= 1));
  last = turn.catch(() => {});
  return turn;
}

async function tell(about, said) {
  for (const client of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) {
    client.postMessage({ about, said });
  }
}

function failed(ask, reason) {
  return tell(ask, reason?.name === "QuotaExceededError" ? "full" : "gone");
}
