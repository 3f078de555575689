// The modules of the widget for scripts of our own pages: the same files that the widget loads, so
// that a module that is there already is used and not fetched again.

/** Draws procedures. The page on view is the one that the widget drew last. */
export const procedure = () => import("./modules/procedure.js");

/** Draws codes and plans. */
export async function kiosk() {
  const module = await import("./modules/kiosk.js");
  await module.default();
  return module;
}
