// Ed25519 signatures (RFC 8032), checked with whole numbers of any size. It reads public data
// only, so it need not take the same time for every input. Loaded where the browser has no
// Ed25519 of its own.

const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const mod = (value, by = P) => ((value % by) + by) % by;

function power(base, exponent) {
  let result = 1n;
  for (let square = mod(base); exponent > 0n; exponent >>= 1n, square = (square * square) % P) {
    if (exponent & 1n) result = (result * square) % P;
  }
  return result;
}

const D = mod(-121665n * power(121666n, P - 2n));
const ROOT = power(2n, (P - 1n) / 4n);
const BASE = point(mod(4n * power(5n, P - 2n)), 0n);

/** Whether the signature was made for this message with the other half of the key. */
export function verify(key, signature, message) {
  const [a, r] = [unpack(key), unpack(signature.subarray(0, 32))];
  const s = number(signature.subarray(32));
  if (!a || !r || s >= ORDER) return false;
  const all = new Uint8Array(64 + message.length);
  all.set(signature.subarray(0, 32));
  all.set(key, 32);
  all.set(message, 64);
  const k = number(sha512(all)) % ORDER;
  return same(times(s, BASE), add(r, times(k, a)));
}

function unpack(bytes) {
  const packed = number(bytes);
  const y = packed & (2n ** 255n - 1n);
  return y < P ? point(y, packed >> 255n) : undefined;
}

/** The point of a height and a side, as x, y, z and x times y. */
function point(y, side) {
  const square = mod((y * y - 1n) * power(D * y * y + 1n, P - 2n));
  let x = power(square, (P + 3n) / 8n);
  if ((x * x) % P !== square) x = (x * ROOT) % P;
  if ((x * x) % P !== square || (x === 0n && side)) return undefined;
  if ((x & 1n) !== side) x = P - x;
  return [x, y, 1n, (x * y) % P];
}

function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * D * t1 * t2);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function times(count, of) {
  let result = [0n, 1n, 1n, 0n];
  for (let doubled = of; count > 0n; count >>= 1n, doubled = add(doubled, doubled)) {
    if (count & 1n) result = add(result, doubled);
  }
  return result;
}

function same([x1, y1, z1], [x2, y2, z2]) {
  return mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;
}

/** Bytes as a number, the lowest first. */
function number(bytes) {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

// SHA-512. Its constants are the fractions of roots of the first primes.

const WORD = 2n ** 64n;
const PRIMES = [];
for (let n = 2; PRIMES.length < 80; n += 1) if (PRIMES.every((prime) => n % prime)) PRIMES.push(n);
const ROUNDS = PRIMES.map((prime) => root(BigInt(prime) << 192n, 3n) % WORD);
const START = PRIMES.slice(0, 8).map((prime) => root(BigInt(prime) << 128n, 2n) % WORD);

/** The whole part of a root, by halving. */
function root(of, degree) {
  let [low, high] = [0n, 2n ** 70n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= of) low = middle;
    else high = middle;
  }
  return low;
}

export function sha512(message) {
  const padded = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  padded.set(message);
  padded[message.length] = 128;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  const turn = (word, by) => ((word >> by) | (word << (64n - by))) & (WORD - 1n);
  let state = START;
  for (let block = 0; block < padded.length; block += 128) {
    const words = ROUNDS.map((_, at) => (at < 16 ? view.getBigUint64(block + at * 8) : 0n));
    for (let at = 16; at < 80; at += 1) {
      const [early, late] = [words[at - 15], words[at - 2]];
      const one = turn(early, 1n) ^ turn(early, 8n) ^ (early >> 7n);
      const other = turn(late, 19n) ^ turn(late, 61n) ^ (late >> 6n);
      words[at] = (words[at - 16] + one + words[at - 7] + other) % WORD;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let at = 0; at < 80; at += 1) {
      const chosen = (e & f) ^ ((WORD - 1n - e) & g);
      const most = (a & b) ^ (a & c) ^ (b & c);
      const one = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + chosen + ROUNDS[at] + words[at];
      const other = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + most;
      [a, b, c, d, e, f, g, h] = [(one + other) % WORD, a, b, c, (d + one) % WORD, e, f, g];
    }
    state = [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]) % WORD);
  }
  const digest = new DataView(new ArrayBuffer(64));
  state.forEach((word, at) => digest.setBigUint64(at * 8, word));
  return new Uint8Array(digest.buffer);
}
