//! Long repetitions: where a text stood before, one bit says whether it goes on as it did.
//!
//! Where to look is not written: who reads finds the place as who writes did. A text with one word
//! changed goes on at the same place behind it.

use crate::coder::Bits;
use crate::curve::Curve;
use crate::history::{History, hash};
use crate::mixer::Mixer;
use crate::slot::{NEW, Steps};

/// How many symbols before a place must agree. Grown, more is guessed, which is slower and hardly
/// smaller.
const ALIKE: usize = 16;
/// How many symbols must be as at the place behind one that was not, before it is asked again.
const RECOVERED: usize = 6;
/// After so many symbols that were not as at the place it is given up.
const MOST_MISSES: usize = 8;
/// After so many that were, those that were not are forgotten.
const FORGOTTEN: usize = 16;
/// What is weighed: what was seen under each of seven circumstances, and a constant.
const INPUTS: usize = 8;
/// Slots of one circumstance.
const SLOTS: usize = 1 << 16;
const MOST_SEEN: u32 = 250;
const RATE: f64 = 0.005;

/// The place that is followed, and what is known of such places.
pub(crate) struct Follow {
    /// Where in the history; 0 for nowhere.
    place: usize,
    /// How many symbols were as there, one after the other, and how many were not.
    run: usize,
    misses: usize,
    /// Of every symbol, how it came: 0 when no place was followed, 1 as there, 2 otherwise. Where
    /// one text left another the next one leaves it too.
    came: Vec<u8>,
    steps: Steps,
    slots: Vec<u32>,
    by_run: Mixer<INPUTS>,
    by_came: Mixer<INPUTS>,
}

impl Follow {
    pub(crate) fn new() -> Self {
        Follow {
            place: 0,
            run: 0,
            misses: 0,
            came: Vec::new(),
            steps: Steps::new(),
            slots: vec![NEW; SLOTS * INPUTS],
            by_run: Mixer::new(16 * 8, 0.3, RATE),
            by_came: Mixer::new(16 * 8, 0.3, RATE),
        }
    }

    /// The symbol that comes if all goes on as at the place that is followed.
    #[inline]
    pub(crate) fn expected(&mut self, history: &History) -> Option<u8> {
        if (self.place == 0 || self.misses > 0)
            && let Some(place) = history.repeats(ALIKE)
        {
            if place != self.place {
                (self.place, self.run) = (place, ALIKE);
            }
            self.misses = 0;
        }
        let is_sure = self.place > 0 && (self.misses == 0 || self.run >= RECOVERED);
        is_sure.then(|| history.at(self.place))
    }

    /// Passes whether the next symbol is as expected, which who reads does not know.
    pub(crate) fn pass(
        &mut self,
        bits: &mut impl Bits,
        history: &History,
        expected: u8,
        known: bool,
        curve: &Curve,
    ) -> bool {
        let circumstances = self.circumstances(history, u32::from(expected));
        let mut said = [0.3; INPUTS];
        let mut places = [0; INPUTS - 1];
        for (at, circumstance) in circumstances.into_iter().enumerate() {
            places[at] = at * SLOTS + (hash(circumstance, at as u32) >> 16) as usize;
            said[at] = curve.evidence[(self.slots[places[at]] >> 20) as usize];
        }
        let sets = (
            steps_of(self.run) << 3 | self.misses.min(7),
            self.came(0) << 5 | self.came(1) << 3 | stand(history),
        );
        let one = self.by_run.sum(sets.0, &said);
        let other = self.by_came.sum(sets.1, &said);
        let guess = curve.likelihood(Curve::step((one + other) * 0.5));
        let goes_on = bits.bit(known, guess.clamp(4, 65_532));
        self.by_run.learn(sets.0, &said, one, goes_on, curve);
        self.by_came.learn(sets.1, &said, other, goes_on, curve);
        for place in places {
            self.steps.see(&mut self.slots[place], goes_on, MOST_SEEN);
        }
        goes_on
    }

    /// What may tell whether it goes on: the symbol itself, what stands before it, the field, how
    /// long it has gone on, and whether the place had left another itself.
    fn circumstances(&self, history: &History, expected: u32) -> [u32; INPUTS - 1] {
        let run = steps_of(self.run) as u32;
        let misses = self.misses.min(7) as u32;
        let [a, b, ..] = *history.tokens();
        let [o, p, ..] = *history.outside();
        let stand = stand(history) as u32;
        let [came, next] = [0, 1].map(|ahead| self.came(ahead) as u32);
        let before = u32::from(self.came[self.place - 1]);
        [
            hash(expected, run << 8 | misses << 4 | stand),
            hash(hash(expected, a), 1),
            hash(hash(hash(expected, a), b), 2),
            hash(hash(o, p), expected << 4 | stand | came << 12),
            (self.run.min(255) as u32) << 8 | misses << 4 | stand,
            before << 14 | came << 12 | next << 10 | run << 4 | misses,
            hash(came << 3 | misses, expected),
        ]
    }

    /// How the symbol at the place came, or one so far ahead of it.
    fn came(&self, ahead: usize) -> usize {
        let came = self.came.get(self.place + ahead);
        came.copied().map_or(0, usize::from)
    }

    /// Takes notice of a symbol, before it is put into the history.
    #[inline]
    pub(crate) fn see(&mut self, history: &History, symbol: u8) {
        if self.place == 0 {
            self.came.push(0);
            return;
        }
        if history.at(self.place) == symbol {
            self.run += 1;
            if self.run >= FORGOTTEN {
                self.misses = 0;
            }
            self.came.push(1);
        } else {
            self.run = 0;
            self.misses += 1;
            self.came.push(2);
        }
        self.place += 1;
        if self.misses > MOST_MISSES {
            (self.place, self.misses) = (0, 0);
        }
    }
}

/// Where the next symbol stands, of eight.
fn stand(history: &History) -> usize {
    history.stand() | usize::from(history.is_within()) << 2
}

/// A length in sixteen steps.
fn steps_of(run: usize) -> usize {
    match run {
        0..8 => run,
        8..16 => 8 + (run - 8) / 4,
        16..32 => 10 + (run - 16) / 8,
        32..64 => 12,
        64..256 => 13,
        256..1024 => 14,
        _ => 15,
    }
}
