// The page around a peer: a field and a list with the same facts in a row as the widget shows.
// A peer gives `open()`, which answers with a function from a query to its first ten rows.

const field = document.getElementById("query");
const list = document.getElementById("results");

/** A row as it is shipped: name, official name where it says more, level, fee, time. */
function drawn([short, official, level, fee, time]) {
  const row = document.createElement("li");
  row.setAttribute("role", "option");
  row.setAttribute("part", "result");
  for (const [kind, text] of [["name", short], ["official-name", official], ["meta", level], ["fee", fee], ["time", time]]) {
    if (!text) continue;
    const line = row.appendChild(document.createElement("span"));
    line.className = kind;
    line.textContent = text;
  }
  return row;
}

function nothing() {
  const row = document.createElement("li");
  row.className = "nothing";
  row.textContent = "Chưa tìm thấy thủ tục nào";
  return row;
}

function show(rows) {
  list.replaceChildren(...(rows.length ? rows.map(drawn) : [nothing()]));
}

export async function serve(open) {
  let search;
  let round = 0;
  const answer = () => {
    const mine = ++round;
    const query = field.value.trim();
    if (!query || !search) return;
    const rows = search(query);
    if (!(rows instanceof Promise)) return show(rows);
    rows.then((rows) => mine === round && show(rows));
  };
  field.addEventListener("input", answer);
  search = await open();
  answer();
}

/** The rows and what they are searched by, for peers that build their index in the browser. */
export async function catalogue() {
  const { sectors, rows } = await (await fetch("rows.json")).json();
  return rows.map(([code, sector, said, ...shown], id) => ({
    id,
    code,
    name: shown[1] || shown[0],
    sector: sectors[sector],
    said: [shown[1] ? shown[0] : "", ...said].join(" . "),
    shown,
  }));
}
