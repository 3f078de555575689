/** Watches the rows of a widget and writes under each why it stands where it stands. */

import { Reasons } from "../../../debug.js";

const LOOK = ".reasons { display: block; white-space: pre; overflow-x: auto; font: 12px/1.4 monospace; cursor: text }";

/** A file of the catalogue is named by the one before it, and no more than these follow each other. */
const ROUNDS = 9;

export function watch(place, folder) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  place.getRootNode().adoptedStyleSheets.push(sheet);
  const opening = get(`${folder.replace(/\/?$/, "/")}manifest.bin`).then(Reasons.open);
  let round = 0;
  new MutationObserver(async () => {
    const rows = [...place.querySelectorAll("[role=option][part~=result]")];
    const query = place.querySelector("[role=combobox]").value.normalize("NFC");
    // What is written here is a change as well; and a row stays when the next query finds it too.
    if (rows.every((row) => row.querySelector(".reasons")?.dataset.query === query)) return;
    const mine = ++round;
    const reasons = await opening;
    const texts = [];
    for (const row of rows) {
      texts.push(await explained(reasons, folder, query, row.id));
      if (mine !== round) return;
    }
    // All at once: every change here is heard above.
    rows.forEach((row, at) => write(row, query, texts[at]));
  }).observe(place, { childList: true, subtree: true });
}

function write(row, query, text) {
  row.querySelector(".reasons")?.remove();
  const here = row.appendChild(document.createElement("span"));
  here.className = "reasons";
  here.dataset.query = query;
  here.textContent = text;
  // Reading and copying it does not open the procedure.
  here.addEventListener("click", (event) => event.stopPropagation());
}

async function explained(reasons, folder, query, code) {
  for (let round = 0; round < ROUNDS; round += 1) {
    const said = reasons.explain(query, code);
    if (said) return written(said);
    const names = reasons.missing();
    const files = await Promise.all(names.map((name) => get(folder + name)));
    names.forEach((name, at) => reasons.add(name, files[at]));
  }
  return "–";
}

/** A line for each term, then what they come to. */
function written(said) {
  const number = (value) => value.toFixed(3).padStart(9);
  const [scores, weights, counted] = [said.scores(), said.weights(), said.counted()];
  const lines = said.terms().map((term, at) =>
    `${number(scores[at])}  ${term} (weight ${weights[at].toFixed(2)})${counted[at] ? "" : "  (another reading gives more)"}`);
  lines.push(`${number(said.words())}  words together`, `${number(said.preference())}  times, for how often citizens ask for it`, `${number(said.score())}  score`);
  said.free();
  return lines.join("\n");
}

async function get(url) {
  const answer = await fetch(url);
  return new Uint8Array(await answer.arrayBuffer());
}
