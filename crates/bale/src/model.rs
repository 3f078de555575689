//! What the next symbol will be, from what stood before.
//!
//! Several contexts each remember how often a 1 followed them; two mixers weigh what they say by
//! how right each has been, and a last table corrects what they say together.

use crate::coder::Bits;
use crate::curve::Curve;
use crate::history::{History, hash};

/// How many contexts guess: the symbol alone, behind one to four tokens, behind the second and
/// third to last.
const CONTEXTS: usize = 6;
/// What is weighed: the contexts, what stood at an earlier place like this, and a constant.
const INPUTS: usize = CONTEXTS + 2;
/// Slots of one context. Halved, a catalogue takes two bytes in a hundred more; doubled, one less,
/// and a phone needs 24 MB more.
const SLOTS: usize = 1 << 20;
/// Fifteen slots are the first or last four bits of a symbol, the one before them is their tag.
const GROUP: usize = 16;
/// A slot forgets slowly from so many sightings on. Smaller follows the newest more.
const MOST_SEEN: u32 = 24;
/// The same for how far an earlier place is to be trusted.
const MOST_TRUSTED: u32 = 500;
/// How fast the mixers learn. Larger learns sooner and errs more.
const RATE: f64 = 0.012;
/// The longest that two places are compared.
const LONGEST: usize = 31;
/// A slot that has seen nothing: even, and no sighting.
const NEW: u32 = 1 << 31;
/// Points of a correction.
const POINTS: usize = 33;

/// Guesses symbols one after the other.
pub(crate) struct Model {
    curve: Curve,
    /// What a sighting moves a slot by, for each number of sightings.
    steps: Vec<f64>,
    /// For each context, the likelihood of a 1 in 22 bits and how often it was seen in 10.
    slots: Vec<u32>,
    /// The same, by how far an earlier place agrees, for the bit it expects.
    trust: [u32; 128],
    by_symbol: Vec<[f64; INPUTS]>,
    by_trust: Vec<[f64; INPUTS]>,
    corrected: Vec<u16>,
    /// An earlier place like this one, and how far it agrees; nothing at 0.
    earlier: usize,
    agrees: usize,
}

impl Model {
    pub(crate) fn new() -> Self {
        let curve = Curve::new();
        let line = (0..POINTS).map(|point| curve.likelihood((point * 128).min(4095)) as u16);
        let line: Vec<u16> = line.collect();
        Model {
            steps: (0..1024)
                .map(|seen| 1.0 / (f64::from(seen) + 1.6))
                .collect(),
            slots: vec![NEW; SLOTS * CONTEXTS],
            trust: [NEW; 128],
            by_symbol: vec![[0.3; INPUTS]; 512],
            by_trust: vec![[0.3; INPUTS]; 16 * 16],
            corrected: line.repeat(1 << 16),
            earlier: 0,
            agrees: 0,
            curve,
        }
    }

    /// Forgets the earlier place: what follows a repetition is known to be something else.
    pub(crate) fn turn(&mut self) {
        self.agrees = 0;
    }

    /// Passes the symbol behind `history`, which who reads does not know yet.
    pub(crate) fn symbol(&mut self, bits: &mut impl Bits, history: &History, known: u8) -> u8 {
        if self.agrees == 0 {
            (self.earlier, self.agrees) = history.like_this(LONGEST);
        }
        let expected = match self.agrees {
            0 => 0,
            _ => 256 | u32::from(history.at(self.earlier)),
        };
        let contexts = history.contexts();
        let within = usize::from(history.is_within());
        let mut groups = [0; CONTEXTS];
        let mut partial = 1_u32;
        for place in 0..8 {
            if place % 4 == 0 {
                groups = self.groups(&contexts, partial);
            }
            let bit = known >> (7 - place) & 1 == 1;
            let hint = match expected >> (8 - place) == partial {
                true => Some(expected >> (7 - place) & 1),
                false => None,
            };
            let low = match place {
                0..4 => partial as usize,
                _ => partial as usize & ((1 << (place - 4)) - 1) | 1 << (place - 4),
            };
            let sets = (
                partial as usize | within << 8,
                hint.map_or(0, |_| 1 + self.agrees.min(15) / 2) * 16 + place * 2 + within,
            );
            let trusted = hint.map(|hint| self.agrees * 2 + hint as usize + 64 * within);
            let correction = (history.correction(partial)) * POINTS;
            let slots = groups.map(|group| group + low);
            let bit = self.pass(bits, bit, slots, trusted, sets, correction);
            partial = partial << 1 | u32::from(bit);
        }
        let symbol = partial as u8;
        if self.agrees > 0 {
            if expected & 255 == u32::from(symbol) {
                self.earlier += 1;
                self.agrees = (self.agrees + 1).min(LONGEST);
            } else {
                self.agrees = 0;
            }
        }
        symbol
    }

    /// Passes one bit and learns from it.
    #[inline]
    fn pass(
        &mut self,
        bits: &mut impl Bits,
        bit: bool,
        slots: [usize; CONTEXTS],
        trusted: Option<usize>,
        (by_symbol, by_trust): (usize, usize),
        correction: usize,
    ) -> bool {
        let evidence = |slot: u32| self.curve.evidence[(slot >> 20) as usize];
        let mut said = [0.3; INPUTS];
        for (said, slot) in said.iter_mut().zip(slots) {
            *said = evidence(self.slots[slot]);
        }
        said[CONTEXTS] = trusted.map_or(0.0, |at| evidence(self.trust[at]));
        let one = weigh(&self.by_symbol[by_symbol], &said);
        let other = weigh(&self.by_trust[by_trust], &said);
        let together = Curve::step((one + other) * 0.5);
        let (low, between) = (correction + (together >> 7), (together & 127) as u32);
        let corrected = (u32::from(self.corrected[low]) * (128 - between)
            + u32::from(self.corrected[low + 1]) * between)
            >> 7;
        let guess = (self.curve.likelihood(together) + corrected) >> 1;
        let bit = bits.bit(bit, guess.clamp(16, 65_520));

        let near = &mut self.corrected[low + (between >> 6) as usize];
        let target = if bit { 65_535 } else { 0 };
        *near = (i32::from(*near) + ((target - i32::from(*near)) >> 6)) as u16;
        let right = if bit { 65_536.0 } else { 0.0 };
        for (weights, sum) in [
            (&mut self.by_symbol[by_symbol], one),
            (&mut self.by_trust[by_trust], other),
        ] {
            let likely = self.curve.likelihood(Curve::step(sum));
            let wrong = (right - f64::from(likely)) * (RATE / 65_536.0);
            for (weight, said) in weights.iter_mut().zip(said) {
                *weight += said * wrong;
            }
        }
        for slot in slots {
            see(&mut self.slots[slot], bit, &self.steps, MOST_SEEN);
        }
        if let Some(at) = trusted {
            see(&mut self.trust[at], bit, &self.steps, MOST_TRUSTED);
        }
        bit
    }

    /// Where each context keeps the next four bits. Of two groups that a context may have, the one
    /// less seen gives way to it when neither is its own.
    #[inline]
    fn groups(&mut self, contexts: &[u32; CONTEXTS], partial: u32) -> [usize; CONTEXTS] {
        let mut groups = [0; CONTEXTS];
        for (at, context) in contexts.iter().enumerate() {
            let hashed = hash(*context, partial.wrapping_mul(0x2545_f491));
            let tag = hashed >> 16 | 1;
            let one = at * SLOTS + (hashed as usize & (SLOTS / GROUP - 1)) * GROUP;
            let other = one ^ GROUP;
            groups[at] = if self.slots[one] == tag {
                one
            } else if self.slots[other] == tag {
                other
            } else {
                let seen = |group: usize| self.slots[group + 1] & 1023;
                let group = if seen(one) <= seen(other) { one } else { other };
                self.slots[group] = tag;
                self.slots[group + 1..group + GROUP].fill(NEW);
                group
            };
        }
        groups
    }
}

/// The sum of what is said, each by its weight; in an order that a browser keeps as well.
#[inline]
fn weigh(w: &[f64; INPUTS], s: &[f64; INPUTS]) -> f64 {
    let first = (w[0] * s[0] + w[1] * s[1]) + (w[2] * s[2] + w[3] * s[3]);
    let second = (w[4] * s[4] + w[5] * s[5]) + (w[6] * s[6] + w[7] * s[7]);
    (first + second).clamp(-100.0, 100.0)
}

/// Moves a slot towards a bit, the less the more it has seen.
#[inline]
fn see(slot: &mut u32, bit: bool, steps: &[f64], most: u32) {
    let seen = *slot & 1023;
    let likely = (*slot >> 10) as i32;
    let target = if bit { (1 << 22) - 1 } else { 0 };
    let likely = likely + (f64::from(target - likely) * steps[seen as usize]) as i32;
    *slot = (likely as u32) << 10 | (seen + 1).min(most);
}
