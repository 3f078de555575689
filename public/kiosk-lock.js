// Keeps a kiosk on its page. Pinching stays as it is: some people need it.

const STOPPED = ["contextmenu", "dragstart", "drop", "dragover", "submit"];

/**
 * Refuses every way out and calls `refuse` where a person would wonder. Returns the one way to
 * save a file, for the helper: citizens' files must not stay on the machine.
 */
export function lockDown(refuse) {
  for (const kind of STOPPED) addEventListener(kind, (event) => event.preventDefault());
  window.open = () => {
    refuse();
    return null;
  };

  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (leaves(this)) refuse();
    else click.call(this);
  };

  const guard = (certain) => (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
    if (!link || event.defaultPrevented || !certain(link)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    refuse();
  };
  for (const kind of ["click", "auxclick"]) {
    // Other hosts at once; the rest only if the widget has not answered the click itself.
    addEventListener(kind, guard((link) => new URL(link.href).origin !== location.origin), true);
    addEventListener(kind, guard(leaves));
  }
  return (name, text) => {
    const link = document.createElement("a");
    link.download = name;
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    click.call(link);
    URL.revokeObjectURL(link.href);
  };
}

/** Whether following it would show or save anything but this page. */
function leaves(link) {
  const to = new URL(link.href, location.href);
  const same = to.origin === location.origin && to.pathname === location.pathname && to.search === location.search;
  return !same || link.hasAttribute("download") || (link.target !== "" && link.target !== "_self");
}
