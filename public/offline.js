// What the citizen sees of working offline: a button that keeps everything, how far it is, and a
// quiet word when newer data are ready. The work itself is done in worker.js.

const TEXTS = {
  vi: {
    keep: "Giữ tất cả để dùng khi không có mạng",
    keeping: (done, total) => `Đang tải để dùng khi không có mạng: ${done}/${total}`,
    kept: "Đã giữ tất cả trên máy này. Không có mạng vẫn tra cứu và xem được.",
    full: "Máy không còn đủ chỗ. Những gì đã tải vẫn dùng được.",
    gone: "Chưa tải được hết. Xin thử lại khi có mạng; những gì đã tải vẫn dùng được.",
    update: "Đã có dữ liệu mới.",
    use: "Dùng dữ liệu mới",
    later: "Để sau",
  },
  en: {
    keep: "Keep everything for use without a network",
    keeping: (done, total) => `Downloading for use without a network: ${done} of ${total}`,
    kept: "Everything is kept on this device. Searching and reading work without a network.",
    full: "This device has no more room. What was downloaded can be used.",
    gone: "Not everything could be downloaded. Please try again with a network; what was downloaded can be used.",
    update: "Newer data are ready.",
    use: "Use the newer data",
    later: "Later",
  },
};

const HOUR = 3_600_000;

const widget = document.querySelector("thu-tuc");
const place = document.querySelector(".offline");
const texts = () => TEXTS[widget?.shadowRoot?.querySelector("[lang]")?.lang] ?? TEXTS.vi;

let state = "idle";
let progress = { done: 0, total: 0 };

if ("serviceWorker" in navigator && widget && place) start();
// Nor is a voice needed for the first result.
if (widget) import("./voice.js").then(({ readAloud }) => readAloud(widget), () => {});

// thu-tuc.js loads this file once the widget stands and the first result has had its time.
function start() {
  const look = document.createElement("link");
  look.rel = "stylesheet";
  look.href = new URL("offline.css", import.meta.url);
  document.head.append(look);
  navigator.serviceWorker.addEventListener("message", ({ data }) => hear(data));
  register();
}

async function register() {
  const here = await navigator.serviceWorker.register("worker.js").catch(() => undefined);
  // Private windows and hosts without the file: everything works as long as there is a network.
  if (!here) return;
  await navigator.serviceWorker.ready;
  const urls = performance.getEntriesByType("resource").map((entry) => entry.name);
  ask("visited", { urls: [location.href, ...urls] });
  // Whoever pays for every byte keeps what was visited and no more.
  if (!navigator.connection?.saveData) ask("search");
  ask("check");
  setInterval(() => ask("check"), HOUR);
  draw();
}

async function ask(what, more = {}) {
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ ask: what, ...more });
}

function hear({ about, said }) {
  if (about === "progress" && state === "keeping") progress = said;
  else if (about === "all") state = said;
  else if (about === "check" && said === "new") return offer();
  else if (about === "switch") return location.reload();
  else return;
  draw();
}

function draw() {
  const t = texts();
  const words = { keeping: t.keeping(progress.done, progress.total), kept: t.kept, full: t.full, gone: t.gone }[state];
  const said = status(place.querySelector(".offline-status"), words ?? "");
  const parts = [said];
  if (state === "keeping") {
    const bar = document.createElement("progress");
    bar.max = progress.total || 1;
    bar.value = progress.done;
    bar.setAttribute("aria-label", t.keep);
    parts.push(bar);
  } else if (state !== "kept") {
    parts.push(button(t.keep, () => {
      state = "keeping";
      progress = { done: 0, total: 0 };
      draw();
      // Asked for in a click, so that the browser may say yes.
      navigator.storage?.persist?.();
      ask("all");
    }));
  }
  place.replaceChildren(...parts);
  place.hidden = false;
}

/** Offers newer data; nothing on the page changes until somebody says so. */
function offer() {
  if (document.querySelector(".offline-offer")) return;
  const t = texts();
  const notice = document.createElement("section");
  notice.className = "offline-offer";
  notice.setAttribute("aria-label", t.update);
  const words = status(undefined, "");
  notice.append(words, button(t.use, () => ask("switch")), button(t.later, () => notice.remove()));
  place.parentElement.before(notice);
  // A screen reader hears what comes into a status that is there already.
  requestAnimationFrame(() => (words.textContent = t.update));
}

function status(old, words) {
  const line = old ?? document.createElement("p");
  line.className = "offline-status";
  line.setAttribute("role", "status");
  if (line.textContent !== words) line.textContent = words;
  return line;
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}
