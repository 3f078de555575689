//! What the next bit will be, from what stood before.
//!
//! Several contexts each remember how often a 1 followed them; a mixer weighs what they say by how
//! right each has been. Numbers are whole throughout, so that every machine guesses the same.

use crate::alphabet::{END, NEW_ORIGIN, SAME_ORIGIN, small};

/// How many contexts guess.
const CONTEXTS: usize = 9;
/// Slots of one context. Fewer make contexts share slots and guess worse; more cost memory only.
const SLOTS: usize = 1 << 16;
/// A slot forgets slowly from so many sightings on. Smaller follows the newest more.
const MOST_SEEN: u32 = 30;
/// How fast the mixer learns. Larger learns sooner and errs more.
const RATE: i32 = 8;

/// Guesses bit after bit.
pub(super) struct Model {
    /// For each context, the likelihood of a 1 in 22 bits and how often it was seen in 10.
    slots: Vec<u32>,
    /// A weight for each context, apart for each number of contexts that know anything.
    weights: [[i32; CONTEXTS]; CONTEXTS + 1],
    history: History,
    /// The bits of the symbol so far, after a leading 1.
    partial: u32,
    /// The contexts at the beginning of the symbol.
    hashes: [u32; CONTEXTS],
    /// Where the contexts look, what they said, and together.
    places: [usize; CONTEXTS],
    said: [i32; CONTEXTS],
    known: usize,
    together: i32,
    stretched: Vec<i16>,
}

impl Model {
    pub(super) fn new() -> Self {
        let mut model = Model {
            slots: vec![1 << 31; CONTEXTS * SLOTS],
            weights: [[18_000; CONTEXTS]; CONTEXTS + 1],
            history: History::default(),
            partial: 1,
            hashes: [0; CONTEXTS],
            places: [0; CONTEXTS],
            said: [0; CONTEXTS],
            known: 0,
            together: 0,
            stretched: stretch_table(),
        };
        model.hashes = model.history.contexts();
        model
    }

    /// How likely the next bit is a 1, of 65,536.
    pub(super) fn guess(&mut self) -> u32 {
        self.known = 0;
        for context in 0..CONTEXTS {
            let place = hash(self.hashes[context], self.partial) as usize % SLOTS;
            let place = context * SLOTS + place;
            self.places[context] = place;
            let slot = self.slots[place];
            self.known += usize::from(slot & 1023 > 0);
            self.said[context] = i32::from(self.stretched[(slot >> 20) as usize]);
        }
        let weights = &self.weights[self.known];
        let sum: i64 = weights
            .iter()
            .zip(self.said)
            .map(|(w, s)| i64::from(*w) * i64::from(s))
            .sum();
        self.together = squash((sum >> 16) as i32);
        ((self.together as u32) << 4).clamp(32, 65_536 - 32)
    }

    /// Takes notice of the bit.
    pub(super) fn learn(&mut self, bit: bool) {
        let wrong = ((i32::from(bit) << 12) - self.together) * RATE;
        for (weight, said) in self.weights[self.known].iter_mut().zip(self.said) {
            *weight += (said * wrong + 0x2000) >> 14;
        }
        for place in self.places {
            let slot = &mut self.slots[place];
            let seen = *slot & 1023;
            let likely = (*slot >> 10) as i32;
            let target = if bit { (1 << 22) - 1 } else { 0 };
            let step = (target - likely) / (seen as i32 * 4 + 5) * 4;
            *slot = ((likely + step) as u32) << 10 | (seen + 1).min(MOST_SEEN);
        }
        self.partial = self.partial << 1 | u32::from(bit);
        if self.partial > 0xff {
            self.history.push(self.partial as u8);
            self.partial = 1;
            self.hashes = self.history.contexts();
        }
    }
}

/// What stood before, as the contexts see it.
#[derive(Default)]
struct History {
    /// The last symbols, small, the newest in the lowest byte.
    last: u64,
    /// The letters since the last that was none.
    word: u32,
    /// The word before.
    word_before: u32,
    /// The last part of the path of this value, or of the value before.
    field: u32,
    /// The path so far, and the part of it after the last point.
    path: u32,
    part: u32,
    in_value: bool,
    /// How far into the value.
    at: u32,
    capital: bool,
}

impl History {
    fn push(&mut self, symbol: u8) {
        let letter = small(symbol);
        self.capital = letter != symbol;
        self.last = self.last << 8 | u64::from(letter);
        if letter >= 0x80 || letter.is_ascii_alphabetic() {
            self.word = hash(self.word, u32::from(letter));
        } else if self.word != 0 {
            self.word_before = self.word;
            self.word = 0;
        }
        match symbol {
            END => {
                self.in_value = false;
                self.path = 0;
                self.part = 0;
                self.at = 0;
            }
            SAME_ORIGIN | NEW_ORIGIN if !self.in_value => {
                self.in_value = true;
                self.field = self.part;
                self.at = 0;
            }
            _ if self.in_value => self.at = (self.at + 1).min(20),
            b'.' => self.part = 0,
            _ => {
                self.path = hash(self.path, u32::from(symbol));
                self.part = hash(self.part, u32::from(symbol));
            }
        }
    }

    fn contexts(&self) -> [u32; CONTEXTS] {
        let newest = |count: u32| (self.last & ((1 << (8 * count)) - 1)) as u32;
        let of_field = if self.in_value {
            self.field
        } else {
            hash(self.field, self.path)
        };
        let four = newest(4);
        let six = hash((self.last >> 32) as u32 & 0xffff, four);
        [
            u32::from(self.capital),
            newest(1) | u32::from(self.capital) << 8,
            newest(2) | u32::from(self.capital) << 16,
            hash(newest(3), u32::from(self.capital)),
            four,
            six,
            hash(self.word, self.word_before),
            hash(of_field, self.at),
            hash(of_field, newest(2)),
        ]
        .map(|context| hash(context, 0x9e37))
    }
}

fn hash(one: u32, other: u32) -> u32 {
    let mixed = (one ^ other.wrapping_mul(0x85eb_ca6b)).wrapping_mul(0x9e37_79b1);
    mixed ^ mixed >> 15
}

/// The logistic curve at every 128 from -2048 to 2048, times 4096.
const CURVE: [i32; 33] = [
    1, 2, 4, 6, 10, 17, 27, 45, 74, 120, 194, 311, 488, 747, 1101, 1546, 2048, 2550, 2995, 3349,
    3608, 3785, 3902, 3976, 4022, 4051, 4069, 4079, 4086, 4090, 4092, 4094, 4095,
];

/// From a weighed sum to a likelihood of 4096.
fn squash(sum: i32) -> i32 {
    let sum = sum.clamp(-2047, 2047) + 2048;
    let at = (sum >> 7) as usize;
    let between = sum & 127;
    (CURVE[at] * (128 - between) + CURVE[at + 1] * between + 64) >> 7
}

/// From a likelihood of 4096 to what is weighed: the other way round.
fn stretch_table() -> Vec<i16> {
    let mut table = vec![2047; 4096];
    let mut next = 0;
    for sum in -2047..=2047i16 {
        let likely = squash(i32::from(sum)) as usize;
        if likely >= next {
            table[next..=likely].fill(sum);
            next = likely + 1;
        }
    }
    table
}
