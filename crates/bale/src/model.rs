//! What the next symbol will be, from what stood before.
//!
//! Several contexts each remember how often a 1 followed them; three mixers weigh what they say by
//! how right each has been, a fourth weighs the mixers, and a last table corrects the sum.

use crate::coder::Bits;
use crate::curve::Curve;
use crate::history::{CONTEXTS, History, hash};
use crate::mixer::Mixer;
use crate::slot::{NEW, Steps};

/// What is weighed: the contexts, what stood at an earlier place like this, and a constant.
const INPUTS: usize = CONTEXTS + 2;
/// The mixers.
const MIXERS: usize = 3;
/// Slots of one context. Halved, a catalogue takes one byte in a hundred more, and a phone needs
/// 19 MB less.
const SLOTS: usize = 1 << 20;
/// Fifteen slots are the first or last four bits of a symbol, the one before them is their tag.
const GROUP: usize = 16;
/// A slot forgets slowly from so many sightings on. Smaller follows the newest more.
const MOST_SEEN: u32 = 12;
/// The same for how far an earlier place is to be trusted.
const MOST_TRUSTED: u32 = 500;
/// How fast the mixers learn, and the one that weighs them.
const RATE: f64 = 0.012;
const LAST_RATE: f64 = 0.002;
/// The longest that two places are compared.
const LONGEST: usize = 31;
/// Points of a correction.
const POINTS: usize = 33;

/// Guesses symbols one after the other.
pub(crate) struct Model {
    steps: Steps,
    slots: Vec<u32>,
    /// By how far an earlier place agrees, for the bit it expects.
    trust: Vec<u32>,
    mixers: [Mixer<INPUTS>; MIXERS],
    last: Mixer<MIXERS>,
    corrected: Vec<u16>,
    /// An earlier place like this one, and how far it agrees; nothing at 0.
    earlier: usize,
    agrees: usize,
    /// Of late, how often it was not as expected; at most [`MOST_MISSED`].
    missed: usize,
}

const MOST_MISSED: usize = 8;

/// What is known of a bit before it is guessed.
struct Circumstances {
    /// Its slot in each context.
    slots: [usize; CONTEXTS],
    /// Where it is noted whether a bit is as expected, when one is.
    trusted: Option<usize>,
    /// The set of each mixer, and of the last.
    sets: [usize; MIXERS],
    last: usize,
    /// Which correction it gets.
    correction: usize,
}

impl Model {
    pub(crate) fn new(curve: &Curve) -> Self {
        let line = (0..POINTS).map(|point| curve.likelihood((point * 128).min(4095)) as u16);
        let line: Vec<u16> = line.collect();
        let mixer = |sets| Mixer::new(sets, 0.25, RATE);
        Model {
            steps: Steps::new(),
            slots: vec![NEW; SLOTS * CONTEXTS],
            trust: vec![NEW; 4096],
            mixers: [mixer(2048), mixer(1024), mixer(2048)],
            last: Mixer::new(64, 1.0 / MIXERS as f64, LAST_RATE),
            corrected: line.repeat(1 << 16),
            earlier: 0,
            agrees: 0,
            missed: 0,
        }
    }

    /// Forgets the earlier place: the history went on without this.
    pub(crate) fn turn(&mut self) {
        self.agrees = 0;
    }

    /// Passes the symbol behind `history`, which who reads does not know yet. It is known not to be
    /// `refused`.
    pub(crate) fn symbol(
        &mut self,
        bits: &mut impl Bits,
        history: &History,
        known: u8,
        refused: Option<u8>,
        curve: &Curve,
    ) -> u8 {
        if self.agrees == 0 {
            (self.earlier, self.agrees) = history.like_this(LONGEST);
        }
        if self.agrees > 0 && refused == Some(history.at(self.earlier)) {
            self.agrees = 0;
        }
        let named = |symbol: u8| 256 | u32::from(symbol);
        let expected = match self.agrees {
            0 => 0,
            _ => named(history.at(self.earlier)),
        };
        let refused = refused.map_or(0, named);
        let contexts = history.contexts();
        let within = usize::from(history.is_within());
        let stand = history.stand();
        let before = match history.tokens()[0] {
            token @ 0..254 => token as usize >> 1,
            _ => 127,
        };
        let mut groups = [0; CONTEXTS];
        let mut partial = 1_u32;
        for place in 0..8 {
            if place % 4 == 0 {
                groups = self.groups(&contexts, partial);
            }
            let low = match place {
                0..4 => partial as usize,
                _ => partial as usize & ((1 << (place - 4)) - 1) | 1 << (place - 4),
            };
            let bit_of = |symbol: u32| {
                (symbol >> (8 - place) == partial).then_some((symbol >> (7 - place) & 1) as usize)
            };
            let missed = self.missed.min(7);
            let (agrees, trusted) = match (bit_of(expected), bit_of(refused)) {
                (Some(bit), _) => (
                    1 + self.agrees.min(15) / 2,
                    Some((self.agrees * 2 + bit) | within << 6 | missed << 7 | (stand & 1) << 10),
                ),
                (None, Some(bit)) => (9, Some(2048 | (place * 2) | bit)),
                (None, None) => (0, None),
            };
            let circumstances = Circumstances {
                slots: groups.map(|group| group + low),
                trusted,
                sets: [
                    partial as usize | within << 8 | stand << 9,
                    agrees << 4 | (place * 2) | within | missed.min(3) << 8,
                    before << 4 | (place * 2) | within,
                ],
                last: within << 3 | place | stand << 4,
                correction: history.correction(partial) * POINTS,
            };
            let bit = known >> (7 - place) & 1 == 1;
            let bit = self.pass(bits, bit, &circumstances, curve);
            partial = partial << 1 | u32::from(bit);
        }
        let symbol = partial as u8;
        if self.agrees > 0 {
            self.compare(expected == named(symbol));
        }
        symbol
    }

    /// Notes whether the symbol was as at the earlier place.
    fn compare(&mut self, was_expected: bool) {
        if !was_expected {
            self.agrees = 0;
            self.missed = (self.missed + 1).min(MOST_MISSED);
            return;
        }
        self.earlier += 1;
        self.agrees = (self.agrees + 1).min(LONGEST);
        if self.agrees > LONGEST / 2 {
            self.missed = self.missed.saturating_sub(1);
        }
    }

    /// Passes one bit and learns from it.
    #[inline]
    fn pass(
        &mut self,
        bits: &mut impl Bits,
        bit: bool,
        circumstances: &Circumstances,
        curve: &Curve,
    ) -> bool {
        let evidence = |slot: u32| curve.evidence[(slot >> 20) as usize];
        let Circumstances { slots, trusted, .. } = circumstances;
        let mut said = [0.3; INPUTS];
        for (said, slot) in said.iter_mut().zip(slots) {
            *said = evidence(self.slots[*slot]);
        }
        said[CONTEXTS] = trusted.map_or(0.0, |at| evidence(self.trust[at]));
        let mut sums = [0.0; MIXERS];
        for (at, sum) in sums.iter_mut().enumerate() {
            *sum = self.mixers[at].sum(circumstances.sets[at], &said);
        }
        let all = self.last.sum(circumstances.last, &sums);
        let together = Curve::step(all);
        let low = circumstances.correction + (together >> 7);
        let between = (together & 127) as u32;
        let corrected = (u32::from(self.corrected[low]) * (128 - between)
            + u32::from(self.corrected[low + 1]) * between)
            >> 7;
        let guess = (curve.likelihood(together) + corrected) >> 1;
        let bit = bits.bit(bit, guess.clamp(16, 65_520));

        let near = &mut self.corrected[low + (between >> 6) as usize];
        let target = if bit { 65_535 } else { 0 };
        *near = (i32::from(*near) + ((target - i32::from(*near)) >> 6)) as u16;
        self.last.learn(circumstances.last, &sums, all, bit, curve);
        for (at, sum) in sums.into_iter().enumerate() {
            self.mixers[at].learn(circumstances.sets[at], &said, sum, bit, curve);
        }
        for slot in slots {
            self.steps.see(&mut self.slots[*slot], bit, MOST_SEEN);
        }
        if let Some(at) = trusted {
            self.steps.see(&mut self.trust[*at], bit, MOST_TRUSTED);
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
