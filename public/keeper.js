// Opens the bales in which a whole catalogue travels, and makes what does not travel at all.
//
// The work is done by app/keeper, a module of Rust, which knows nothing of a browser: numbers go in
// and out, and the bytes are in its memory. It begins anew for each catalogue, so that this memory,
// a hundred megabytes and more, is given back.

"use strict";

class Keeper {
  /** From the bytes of the module. */
  static async of(module) {
    const { instance } = await WebAssembly.instantiate(module, {});
    return new Keeper(instance.exports);
  }

  constructor(module) {
    this.module = module;
  }

  /** The bytes of a bale; good until the next call. */
  async open(bale) {
    // Memory may move when it grows, so where it is is asked each time.
    const room = this.module.room(bale.length);
    new Uint8Array(this.module.memory.buffer, room, bale.length).set(bale);
    let state = this.module.open();
    while (state === 0) {
      state = this.module.go_on();
      await othersHaveTheirTurn();
    }
    if (state < 0) throw new Error("a damaged bale");
    return this.#made();
  }

  /** Takes notice of the entries that were opened last, in files of these sizes. */
  async gather(sizes) {
    for (const [at, size] of sizes.entries()) {
      if (this.module.gather(size) < 0) throw new Error("no file of entries");
      if (at % 16 === 0) await othersHaveTheirTurn();
    }
  }

  /** The files that follow from all entries gathered, one after the other. */
  make() {
    this.module.make();
    return this.#made();
  }

  #made() {
    return new Uint8Array(this.module.memory.buffer, this.module.made(), this.module.length());
  }
}

/** The worker must answer what else is asked of it meanwhile. */
function othersHaveTheirTurn() {
  return new Promise((go) => setTimeout(go, 0));
}
