// The page inside a frame: reads from its address what the host wrote there, tells the host how
// high it is and what happened, and does what the host asks.
//
// Only one origin is spoken to and listened to: the one in `origin=`, or the one that framed this
// page. Anybody may frame it, so what it says must be fit for anybody: heights, codes of opened
// procedures, kinds of failure. What a citizen types or chooses is never among it.
import "./thu-tuc.js";

const ATTRIBUTES = ["lang", "agency", "field", "procedure", "theme"];
const COLOURS = ["accent", "on-accent", "accent-dark"];

const wishes = new URLSearchParams(location.search);
const widget = document.querySelector("thu-tuc");

for (const name of ATTRIBUTES) {
  if (wishes.has(name)) widget.setAttribute(name, wishes.get(name));
}
for (const name of COLOURS) {
  const colour = wishes.get(name) ?? "";
  if (CSS.supports("color", colour)) widget.style.setProperty(`--thu-tuc-${name}`, colour);
}
document.documentElement.lang = widget.lang || "vi";
// A frame grows with its page; a page that reserved a height of its own could never shrink.
widget.style.setProperty("--thu-tuc-height", "0px");

const host = hostOrigin();

function hostOrigin() {
  try {
    return new URL(wishes.get("origin") || location.ancestorOrigins?.[0] || document.referrer).origin;
  } catch {
    // Nobody to speak to: the frame works, it only cannot say how high it is.
    return undefined;
  }
}

function tell(kind, detail) {
  if (host && host !== "null" && parent !== window) parent.postMessage({ kind: `thu-tuc:${kind}`, ...detail }, host);
}

new ResizeObserver(() => tell("height", { height: Math.ceil(document.body.getBoundingClientRect().height) })).observe(document.body);

for (const kind of ["ready", "open", "error"]) {
  widget.addEventListener(`thu-tuc:${kind}`, (event) => tell(kind, event.detail ?? {}));
}

addEventListener("message", ({ origin, source, data }) => {
  if (source !== parent || origin !== host) return;
  if (data?.kind === "thu-tuc:search") widget.search(String(data.text ?? ""));
  if (data?.kind === "thu-tuc:show") widget.open(String(data.code ?? ""));
  if (data?.kind === "thu-tuc:reset") widget.reset();
});
