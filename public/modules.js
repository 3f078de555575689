// The modules of the widget for scripts of our own pages: the same files that the widget loads, so
// that a module that is there already is used and not fetched again.

/** Draws procedures. The page on view is the one that the widget drew last. */
export const procedure = () => import("./modules/procedure.js");

/** Draws codes and plans. */
export async function kiosk() {
  // Browsers remember that a script did not come, so it is here before it is imported.
  const answer = await fetch(new URL("./modules/kiosk.js", import.meta.url));
  if (!answer.ok) throw new Error(`no module: ${answer.status}`);
  await answer.text();
  const module = await import("./modules/kiosk.js");
  await module.default();
  return module;
}
