// For a page that shows the widget in a frame: gives every such frame the height of what is in it.
//
//   <script type="module" src="https://HOST/frame-host.js"></script>
//   <iframe src="https://HOST/frame.html?origin=https://THIS-SITE" title="…"></iframe>
//
// Listens only to frames of the folder this script came from. What the widget tells arrives as
// the same events that <thu-tuc> sends, on the iframe element.

const frame = new URL("frame.html", import.meta.url);

addEventListener("message", ({ origin, source, data }) => {
  if (origin !== frame.origin || typeof data?.kind !== "string" || !data.kind.startsWith("thu-tuc:")) return;
  for (const one of document.querySelectorAll("iframe")) {
    if (one.contentWindow !== source || !one.src.startsWith(frame.href)) continue;
    const { kind, ...detail } = data;
    if (kind === "thu-tuc:height" && detail.height > 0) one.style.height = `${Number(detail.height)}px`;
    one.dispatchEvent(new CustomEvent(kind, { bubbles: true, detail }));
  }
});
