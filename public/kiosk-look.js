// How that looks which the kiosk adds inside the widget. An adopted sheet, as the widget's own are:
// its shadow root takes no other, and a policy that forbids styles in markup allows it.

const CSS = `
.helping { margin-top: 1em; }
.helping p + p { margin-top: .5em; font-weight: 700; }
.helping .plain-list > li { border-color: var(--edge); }
/* For paper: on the screen the button shows a larger one. Beside the first lines, for the sheet has
   one page and is full. */
.take-home { display: none; }
@media print {
  .take-home {
    display: block; float: right; position: relative; z-index: 3; width: 150px; margin: 0 0 .5em 1em; text-align: center; font-size: .8em;
  }
}
.helper { display: flex; align-items: baseline; margin-top: 1.5em; }
.helper .blank { flex: 1; }
`;

/** Adds the sheet to a widget. */
export function dress(widget) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  widget.shadowRoot.adoptedStyleSheets.push(sheet);
}
