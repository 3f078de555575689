/** The ways between a line of the citizen's list and the official row it comes from. */

/** The widget that was last walked through, and the row that was shown in it. */
let root, shown;

/** Unfolds whatever an element stands in, and puts the keyboard there. */
function show(element) {
  if (!element) return;
  for (let at = element; at; at = at.parentElement) if (at.localName === "details") at.open = true;
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}

function toRow(name) {
  shown = name;
  show(root.getElementById(name));
}

/** To the line the row belongs to; where an answer has taken it off the list, to the list. */
function toLine() {
  show(root.querySelector(`[data-row="${shown}"]`) ?? root.getElementById("papers"));
  shown = undefined;
}

function press(event) {
  const pressed = event.composedPath().find((one) => one.dataset?.row || one.dataset?.line);
  // Somebody who wants another tab gets the page of the procedure there.
  if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  root = pressed.getRootNode();
  const { row, line } = pressed.dataset;
  if (row) {
    // Where the widget is the whole page, going back leads from the row to the line. The history of
    // another page is not ours.
    if (root.host.getAttribute("mode") === "page") history.pushState({ row }, "");
    toRow(row);
  } else if (history.state?.row === line) {
    history.back();
  } else {
    shown = line;
    toLine();
  }
}

/** Begins to follow them, in every widget of the page. */
export function follow() {
  addEventListener("click", press);
  addEventListener("popstate", ({ state }) => {
    // The widget draws its list anew first.
    if (root?.host.isConnected) requestAnimationFrame(() => (state?.row ? toRow(state.row) : shown && toLine()));
  });
}
