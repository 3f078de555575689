// How much a kiosk is used: numbers for each day and nothing else. No word that was typed, no
// procedure that was opened and no time of day is in them.

const KINDS = ["visits", "searches", "opened", "restarts"];
/** A year and a little; older days make room. */
const DAYS = 400;
/** A query that rests this long was meant. */
const RESTS = 1_500;
/** How long a helper holds the emblem. */
const HELD = 5_000;

export class Counts {
  static NAME = "thu-tuc/kiosk/counts";

  add(kind) {
    const days = this.#read();
    const today = day(new Date());
    days[today] ??= {};
    days[today][kind] = (days[today][kind] ?? 0) + 1;
    const kept = Object.entries(days).sort(([one], [other]) => (one < other ? -1 : 1)).slice(-DAYS);
    try {
      localStorage.setItem(Counts.NAME, JSON.stringify(Object.fromEntries(kept)));
    } catch {
      // A full or blocked storage costs a number, never the visit.
    }
  }

  /** Counts searches and opened procedures by their events. */
  watch(widget) {
    let resting;
    widget.addEventListener("input", (event) => {
      const field = event.composedPath()[0];
      if (field.getAttribute("role") !== "combobox" || field.id !== "query") return;
      clearTimeout(resting);
      if (field.value.trim() !== "") resting = setTimeout(() => this.add("searches"), RESTS);
    });
    widget.addEventListener("thu-tuc:open", () => this.add("opened"));
  }

  csv() {
    const rows = Object.entries(this.#read()).map(([date, of]) => [date, ...KINDS.map((kind) => of[kind] ?? 0)]);
    return [["date", ...KINDS], ...rows].map((row) => row.join(",") + "\r\n").join("");
  }

  /** The helper's gesture: hold the emblem of the first screen. */
  showOn(emblem, dialog, download) {
    let held;
    emblem.addEventListener("pointerdown", () => {
      clearTimeout(held);
      held = setTimeout(() => {
        dialog.querySelector("#csv").value = this.csv();
        dialog.showModal();
      }, HELD);
    });
    for (const kind of ["pointerup", "pointercancel", "pointerleave"]) {
      emblem.addEventListener(kind, () => clearTimeout(held));
    }
    dialog.querySelector("#save-csv").addEventListener("click", () => download("kiosk.csv", this.csv()));
    dialog.querySelector("#close-counts").addEventListener("click", () => dialog.close());
  }

  #read() {
    try {
      return JSON.parse(localStorage.getItem(Counts.NAME)) ?? {};
    } catch {
      return {};
    }
  }
}

/** The day where the kiosk stands, as 2026-01-31. */
function day(now) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
