// Buttons that a page adds beside those of a procedure: what belongs to the page and not to the
// widget. The widget draws its row of buttons anew when it likes; they are added again each time.

/**
 * Calls `add(row, lang)` for every row of actions that the widget draws, and `gone()` when the one
 * that was added to last is no longer there.
 */
export function followActions(widget, add, gone) {
  let row;
  const look = () => {
    // While one types the list changes with every key, and the procedure is looked for at none of them.
    if (!row && widget.shadowRoot.getElementById("results")) return;
    const now = widget.shadowRoot.querySelector('[part~="procedure"] .actions');
    if (now === row) return;
    if (row) gone();
    row = now ?? undefined;
    if (row) add(row, widget.shadowRoot.querySelector('[part~="root"]')?.lang ?? "vi");
  };
  new MutationObserver(look).observe(widget.shadowRoot, { childList: true, subtree: true });
  look();
}

/** A button that looks like its neighbours, with a sign of its own. */
export function button(words, path, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "secondary";
  const label = document.createElement("span");
  label.textContent = words;
  made.append(sign(path), label);
  made.addEventListener("click", press);
  return made;
}

function sign(path) {
  const [picture, line] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  for (const [name, value] of Object.entries({ class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" })) {
    picture.setAttribute(name, value);
  }
  line.setAttribute("d", path);
  picture.append(line);
  return picture;
}
