// Opens bales, in which a whole catalogue travels: `unbale(bytes)` answers what was pressed.
//
// `crates/bale` presses them and says what is in them; this does what its `unpress` does, step for
// step, because a service worker has no module of Rust. Numbers are whole, or doubles that are only
// added, multiplied and divided, so a browser guesses what the indexer guessed. Every constant here
// is one of that crate, and part of format 1. tests/browser/end-to-end/bales.spec.ts lets
// this open what that pressed.

"use strict";

const unbale = (() => {
  const FORMAT = 1;
  const MOST_BYTES = 1 << 26;
  const SLOTS = 1 << 20;
  const NEW = 1 << 31;
  const PLACES_SHIFT = 12;
  /** So many symbols are guessed before others have their turn. */
  const AT_ONCE = 1 << 15;

  async function unbale(bale) {
    if (bale.length < 5 || String.fromCharCode(...bale.subarray(0, 4)) !== "TTHB") throw new Error("no bale");
    if (bale[4] !== FORMAT) throw new Error(`a bale of format ${bale[4]}`);
    let at = 5;
    const number = () => {
      let value = 0;
      for (let factor = 1; ; factor *= 128) {
        const byte = bale[at++];
        if (byte === undefined || factor > 2 ** 28) throw new Error("a bale without its length");
        value += (byte & 127) * factor;
        if (byte < 128) break;
      }
      if (value > 2 * MOST_BYTES) throw new Error("a bale without its length");
      return value;
    };
    const [length, count, listLength, listCount] = [number(), number(), number(), number()];
    const block = number();
    const list = bytesOf(await guessed(bale.subarray(at, at + block), listCount), listLength, []);
    const words = wordsOf(list);
    return bytesOf(await guessed(bale.subarray(at + block), count), length, words);
  }

  function wordsOf(list) {
    const words = [];
    for (let start = 0; start < list.length; ) {
      let end = list.indexOf(10, start);
      if (end < 0) end = list.length;
      words.push(list.subarray(start, end));
      start = end + 1;
    }
    return words;
  }

  /** The bytes of some symbols. */
  function bytesOf(symbols, length, words) {
    const bytes = new Uint8Array(length);
    let end = 0;
    let behindWord = false;
    const damaged = () => new Error("a damaged bale");
    for (let at = 0; at < symbols.length; at++) {
      const symbol = symbols[at];
      if (symbol < 128 || symbol === 255) {
        if (end >= length) throw damaged();
        bytes[end++] = symbol < 128 ? symbol : symbols[++at];
        behindWord = false;
        continue;
      }
      const word = words[symbol < 192 ? symbol - 128 : 64 + ((symbol - 192) << 8) + symbols[++at]];
      if (!word || end + word.length + 1 > length + (behindWord ? 0 : 1)) throw damaged();
      if (behindWord) bytes[end++] = 32;
      bytes.set(word, end);
      end += word.length;
      behindWord = true;
    }
    if (end !== length) throw damaged();
    return bytes;
  }

  function hash(one, other) {
    const mixed = Math.imul(one ^ Math.imul(other, 0x85ebca6b), 0x9e3779b1);
    return mixed ^ (mixed >>> 15);
  }

  /** Evidence by likelihood, and likelihood by evidence: see curve.rs. */
  function curve() {
    const odds = new Float64Array(4097);
    let next = 6.14421235332821e-6;
    for (let at = 0; at <= 4096; at++) {
      odds[at] = next;
      next *= 1.0058765747144782;
    }
    const likelihood = new Int32Array(4096);
    const evidence = new Float64Array(4096);
    for (let at = 0; at < 4096; at++) {
      likelihood[at] = Math.min(Math.max(Math.trunc((odds[at] / (1 + odds[at])) * 65536), 1), 65535);
    }
    let at = 1;
    for (let likely = 0; likely < 4096; likely++) {
      const share = (likely + 0.5) / 4096;
      const wanted = share / (1 - share);
      while (at < 4096 && odds[at] < wanted) at++;
      const between = (wanted - odds[at - 1]) / (odds[at] - odds[at - 1]);
      evidence[likely] = (at - 1 + between) * (24 / 4096) - 12;
    }
    return { evidence, likelihood };
  }

  function step(evidence) {
    const at = (evidence * (4096 / 24) + 2048) | 0;
    return at < 0 ? 0 : at > 4095 ? 4095 : at;
  }

  /** So many symbols out of what a coder wrote. */
  async function guessed(bytes, count) {
    const symbols = new Uint8Array(count);
    const { evidence, likelihood } = curve();
    const steps = Float64Array.from({ length: 1024 }, (_, seen) => 1 / (seen + 1.6));
    const slots = new Uint32Array(SLOTS * 6).fill(NEW >>> 0);
    const trust = new Uint32Array(128).fill(NEW >>> 0);
    const bySymbol = new Float64Array(512 * 8).fill(0.3);
    const byTrust = new Float64Array(256 * 8).fill(0.3);
    const corrected = new Uint16Array(65536 * 33);
    for (let point = 0; point < 33; point++) {
      const start = likelihood[Math.min(point * 128, 4095)];
      for (let line = point; line < corrected.length; line += 33) corrected[line] = start;
    }
    const goesOn = new Int32Array(16 * 256).fill(32768);
    const lengths = new Int32Array(64 + 32 * 256).fill(32768);
    const longEnds = new Uint32Array(1 << 20);
    const shortEnds = new Uint32Array(1 << 20);
    const said = new Float64Array(8).fill(0.3);
    const groups = new Int32Array(6);
    const contexts = new Int32Array(6);
    const hashes = new Int32Array(2);
    let [longFound, shortFound] = [0, 0];
    let [here, lead, a, b, c, d] = [0, 0, 0, 0, 0, 0];
    let [earlier, agrees, place, misses] = [0, 0, 0, 0];

    // The coder: low, high and what was read. In a typed array, because a variable of a closure
    // that leaves thirty-one bits is a new object each time.
    const coder = Uint32Array.of(0, 0xffffffff, 0);
    let next = 0;
    const shift = () => {
      coder[2] = (coder[2] << 8) | (next < bytes.length ? bytes[next] : 0);
      next++;
    };
    for (let first = 0; first < 4; first++) shift();
    const bit = (guess) => {
      const low = coder[0];
      const width = coder[1] - low;
      const middle = low + (width >>> 16) * guess + (((width & 0xffff) * guess) >>> 16);
      const is = coder[2] <= middle ? 1 : 0;
      if (is) coder[1] = middle;
      else coder[0] = middle + 1;
      while ((coder[0] ^ coder[1]) >>> 24 === 0) {
        coder[0] <<= 8;
        coder[1] = (coder[1] << 8) | 255;
        shift();
      }
      return is;
    };
    const adapt = (table, at) => {
      const guess = table[at];
      const is = bit(guess < 32 ? 32 : guess > 65504 ? 65504 : guess);
      table[at] = guess + (((is ? 65535 : 0) - guess) >> 5);
      return is;
    };

    // The history.
    const push = (symbol) => {
      symbols[here++] = symbol;
      hashes[0] = Math.imul(hashes[0] + symbol + 1, 0x2f0b4c48);
      let slot = hashes[0] >>> PLACES_SHIFT;
      longFound = longEnds[slot];
      longEnds[slot] = here;
      hashes[1] = Math.imul(hashes[1] + symbol + 1, 0x5f356640);
      slot = hashes[1] >>> PLACES_SHIFT;
      shortFound = shortEnds[slot];
      shortEnds[slot] = here;
      if (lead === 0 && symbol >= 0xc0) {
        lead = symbol;
        return;
      }
      d = c;
      c = b;
      b = a;
      a = (lead << 8) | symbol;
      lead = 0;
    };
    const alike = (there, most) => {
      let same = 0;
      while (same < most && same < there && symbols[there - 1 - same] === symbols[here - 1 - same]) same++;
      return same;
    };

    // Repetitions: how far what follows is as at `place`.
    const repetition = () => {
      if ((place === 0 || misses > 0) && longFound > 0 && alike(longFound, 10) === 10) [place, misses] = [longFound, 0];
      if (place === 0 || !adapt(goesOn, Math.min(misses, 15) * 256 + symbols[place])) return 0;
      let bits = 0;
      while (adapt(lengths, bits)) if (++bits > 26) throw new Error("a damaged bale");
      let number = 1;
      for (let left = bits; left > 0; left--) {
        number = (number << 1) | adapt(lengths, 64 + bits * 256 + Math.min(number, 255));
      }
      if (number + 19 > count - here) throw new Error("a damaged bale");
      return number + 19;
    };

    // The model.
    const see = (table, at, is, most) => {
      const slot = table[at];
      const seen = slot & 1023;
      const likely = slot >>> 10;
      const moved = likely + (((is ? 4194303 : 0) - likely) * steps[seen] | 0);
      table[at] = (moved << 10) | (seen < most ? seen + 1 : most);
    };
    const findGroups = (partial) => {
      const mixed = Math.imul(partial, 0x2545f491);
      for (let at = 0; at < 6; at++) {
        const hashed = hash(contexts[at], mixed);
        const tag = (hashed >>> 16) | 1;
        const one = at * SLOTS + (hashed & (SLOTS / 16 - 1)) * 16;
        const other = one ^ 16;
        if (slots[one] === tag) groups[at] = one;
        else if (slots[other] === tag) groups[at] = other;
        else {
          const group = (slots[one + 1] & 1023) <= (slots[other + 1] & 1023) ? one : other;
          slots[group] = tag;
          for (let slot = group + 1; slot < group + 16; slot++) slots[slot] = NEW;
          groups[at] = group;
        }
      }
    };
    const weigh = (w, at) => {
      const first = w[at] * said[0] + w[at + 1] * said[1] + (w[at + 2] * said[2] + w[at + 3] * said[3]);
      const second = w[at + 4] * said[4] + w[at + 5] * said[5] + (w[at + 6] * said[6] + w[at + 7] * said[7]);
      const sum = first + second;
      return sum < -100 ? -100 : sum > 100 ? 100 : sum;
    };
    const learn = (w, at, sum, is) => {
      const wrong = ((is ? 65536 : 0) - likelihood[step(sum)]) * (0.012 / 65536);
      for (let input = 0; input < 8; input++) w[at + input] += said[input] * wrong;
    };
    const guess = () => {
      if (agrees === 0 && shortFound > 0) [earlier, agrees] = [shortFound, alike(shortFound, 31)];
      const expected = agrees > 0 ? 256 | symbols[earlier] : 0;
      const none = hash(lead, 7);
      const one = hash(a, none);
      const two = hash(one, b);
      const three = hash(two, c);
      contexts[0] = none;
      contexts[1] = one ^ 0x1111;
      contexts[2] = two ^ 0x2222;
      contexts[3] = three ^ 0x3333;
      contexts[4] = hash(hash(three, d), 4);
      contexts[5] = hash(hash(b, c), none ^ 0x55);
      const line = (hash(a, lead) >>> 24) << 8;
      const within = lead > 0 ? 1 : 0;
      let partial = 1;
      for (let at = 0; at < 8; at++) {
        if (at === 0 || at === 4) findGroups(partial);
        const hinted = expected >> (8 - at) === partial;
        const inGroup = at < 4 ? partial : (partial & ((1 << (at - 4)) - 1)) | (1 << (at - 4));
        for (let context = 0; context < 6; context++) said[context] = evidence[slots[groups[context] + inGroup] >>> 20];
        const trusted = agrees * 2 + ((expected >> (7 - at)) & 1) + 64 * within;
        said[6] = hinted ? evidence[trust[trusted] >>> 20] : 0;
        const symbolSet = (partial | (within << 8)) * 8;
        const trustSet = ((hinted ? 1 + (Math.min(agrees, 15) >> 1) : 0) * 16 + at * 2 + within) * 8;
        const sum = weigh(bySymbol, symbolSet);
        const other = weigh(byTrust, trustSet);
        const together = step((sum + other) * 0.5);
        const point = (line | partial) * 33 + (together >> 7);
        const between = together & 127;
        const right = (corrected[point] * (128 - between) + corrected[point + 1] * between) >> 7;
        const likely = (likelihood[together] + right) >> 1;
        const is = bit(likely < 16 ? 16 : likely > 65520 ? 65520 : likely);
        const near = point + (between >> 6);
        corrected[near] += ((is ? 65535 : 0) - corrected[near]) >> 6;
        learn(bySymbol, symbolSet, sum, is);
        learn(byTrust, trustSet, other, is);
        for (let context = 0; context < 6; context++) see(slots, groups[context] + inGroup, is, 24);
        if (hinted) see(trust, trusted, is, 500);
        partial = (partial << 1) | is;
      }
      const symbol = partial & 255;
      if (agrees > 0) {
        if ((expected & 255) === symbol) {
          earlier++;
          agrees = Math.min(agrees + 1, 31);
        } else agrees = 0;
      }
      return symbol;
    };

    for (let turn = AT_ONCE; here < count; ) {
      const length = repetition();
      if (length > 0) {
        for (const end = place + length; place < end; place++) push(symbols[place]);
        misses = 1;
        agrees = 0;
        if (here === count) break;
      }
      const symbol = guess();
      if (place > 0) {
        if (symbols[place] !== symbol) misses++;
        place++;
        if (misses > 16) [place, misses] = [0, 0];
      }
      push(symbol);
      if (next > bytes.length) throw new Error("a bale that is cut off");
      if (--turn === 0) {
        turn = AT_ONCE;
        // The worker must answer what else is asked of it meanwhile.
        await new Promise((go) => setTimeout(go, 0));
      }
    }
    return symbols;
  }

  return unbale;
})();
