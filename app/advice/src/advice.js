/** What only the document can do: the size of its pages. */

let sheet;
const places = new Set();

/**
 * Makes the pages A4 whenever the sheet in this place is printed. Browsers take no `@page` from the
 * styles of a shadow root, and the page of the host is left as it is at all other times.
 */
export function onA4(place) {
  places.add(place);
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync("@page { size: A4; margin: 20mm 15mm 20mm 25mm; }");
  addEventListener("beforeprint", () => {
    for (const place of places) if (!place.isConnected) places.delete(place);
    if (places.size > 0) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  addEventListener("afterprint", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}
