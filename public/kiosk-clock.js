// The idle clock of a visit: after a while without a touch it warns, counts down, and ends.

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove", "scroll", "input"];

export class Clock {
  #set;
  #ticking;
  #last = 0;
  #warned = false;

  /** `set` holds the seconds `idle` and `countdown`, and what to do: `warn`, `left`, `resume`, `over`. */
  constructor(set) {
    this.#set = set;
    for (const sign of SIGNS) addEventListener(sign, () => this.#sign(), { capture: true, passive: true });
    // Escape closes a dialog by itself; that too is somebody who is there.
    addEventListener("cancel", (event) => this.#warned && event.preventDefault(), true);
  }

  start() {
    this.#last = Date.now();
    this.#ticking = setInterval(() => this.#tick(), 250);
  }

  stop() {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  /** Somebody is there. */
  touched() {
    this.#last = Date.now();
    if (!this.#warned) return;
    this.#warned = false;
    this.#set.resume();
  }

  // While the warning stands only its buttons count, so that both can be pressed in peace.
  #sign() {
    if (!this.#warned) this.#last = Date.now();
  }

  #tick() {
    const { idle, countdown, warn, left, over } = this.#set;
    const seconds = (Date.now() - this.#last) / 1000;
    if (seconds < idle) return;
    if (!this.#warned) {
      this.#warned = true;
      warn();
    }
    const remaining = Math.ceil(idle + countdown - seconds);
    if (remaining <= 0) return over();
    left(remaining);
  }
}
