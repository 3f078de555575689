// A kiosk keeps the whole site on its disk and starts from there, with a network or without.
// Newer data come whole and are put in place on the first screen only, never during a visit. The
// work itself is done in worker.js.

const HOUR = 3_600_000;
/** How long the first screen has the network to itself. */
const PATIENCE = 2_000;
/** A worker that does not answer must not keep the screen closed. */
const LONGEST = 10_000;

/** `isFree` says whether nobody is using the kiosk; `close` keeps people from beginning, or lets them. */
export async function keepOffline(isFree, close) {
  const workers = navigator.serviceWorker;
  // A host without https has none; then the kiosk works as long as there is a network.
  if (!workers) return;
  let switching = false;
  const ask = async (what, more = {}) => (await workers.ready).active.postMessage({ ask: what, ...more });
  workers.addEventListener("message", ({ data: { about, said } }) => {
    if (about === "check" && said === "new" && isFree() && !switching) {
      switching = true;
      close(true);
      setTimeout(() => close(false), LONGEST);
      void ask("switch");
    } else if (about === "switch") {
      if (said === "switched" && isFree()) location.reload();
      else close(false);
    }
  });
  await new Promise((later) => setTimeout(later, PATIENCE));
  try {
    await workers.register("worker.js");
    const fetched = performance.getEntriesByType("resource").map((entry) => entry.name);
    await ask("visited", { urls: [location.href, ...fetched] });
    await ask("all");
    await ask("check");
  } catch {
    // What is kept already goes on being used.
  }
  setInterval(() => void ask("check"), HOUR);
}
