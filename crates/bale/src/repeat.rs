//! Repetitions: long texts that stood before are not guessed again but named.
//!
//! Where to look is not written: who reads finds the place as who writes did. So a repetition takes
//! a bit and its length, and a text with one word changed goes on at the same place behind it.

use crate::coder::Bits;
use crate::history::History;

/// The shortest repetition. Grown, fewer are named and more is guessed, which is slower and a
/// little smaller.
const SHORTEST: usize = 20;
/// How many symbols before a place must agree.
const ALIKE: usize = 10;
/// After so many symbols that were not as at the other place it is given up.
const MOST_MISSES: usize = 16;
/// The longest length is written in so many bits.
const MOST_BITS: u32 = 26;

/// The place that may go on to repeat, and what is known of such places.
pub(crate) struct Repeats {
    /// Where in the history; 0 for nowhere.
    place: usize,
    misses: usize,
    goes_on: Vec<i32>,
    lengths: Vec<i32>,
}

impl Repeats {
    pub(crate) fn new() -> Self {
        Repeats {
            place: 0,
            misses: 0,
            goes_on: vec![32_768; 16 * 256],
            lengths: vec![32_768; 64 + 32 * 256],
        }
    }

    /// Passes whether and how far what follows repeats a place: `(place, length)`.
    ///
    /// `known` is everything, for who writes. A length that is none is `Err`.
    pub(crate) fn pass(
        &mut self,
        bits: &mut impl Bits,
        history: &History,
        known: &[u8],
        rest: usize,
    ) -> Result<Option<(usize, usize)>, ()> {
        if (self.place == 0 || self.misses > 0)
            && let Some(place) = history.repeats(ALIKE)
        {
            (self.place, self.misses) = (place, 0);
        }
        if self.place == 0 {
            return Ok(None);
        }
        let length = same(known, self.place, history.len());
        let next = usize::from(history.at(self.place));
        let guess = &mut self.goes_on[self.misses.min(15) * 256 + next];
        if !adapt(bits, guess, length >= SHORTEST) {
            return Ok(None);
        }
        let length =
            self.length(bits, length.wrapping_sub(SHORTEST - 1) as u32)? as usize + SHORTEST - 1;
        if length > rest {
            return Err(());
        }
        let place = self.place;
        self.place += length;
        self.misses = 1;
        Ok(Some((place, length)))
    }

    /// Takes notice of a symbol that was guessed, before it is put into the history.
    pub(crate) fn see(&mut self, history: &History, symbol: u8) {
        if self.place == 0 {
            return;
        }
        if history.at(self.place) != symbol {
            self.misses += 1;
        }
        self.place += 1;
        if self.misses > MOST_MISSES {
            (self.place, self.misses) = (0, 0);
        }
    }

    /// A number from 1 on: how many bits it has, then its bits behind the first.
    fn length(&mut self, bits: &mut impl Bits, known: u32) -> Result<u32, ()> {
        let known_bits = known.max(1).ilog2();
        let mut count = 0;
        while adapt(bits, &mut self.lengths[count as usize], count < known_bits) {
            count += 1;
            if count > MOST_BITS {
                return Err(());
            }
        }
        let mut number = 1_u32;
        for place in (0..count).rev() {
            let guess = &mut self.lengths[64 + count as usize * 256 + number.min(255) as usize];
            let bit = adapt(bits, guess, known >> place & 1 == 1);
            number = number << 1 | u32::from(bit);
        }
        Ok(number)
    }
}

/// How many symbols from both places on are the same.
fn same(known: &[u8], place: usize, here: usize) -> usize {
    let one = known.get(place..).unwrap_or_default();
    let other = known.get(here..).unwrap_or_default();
    one.iter()
        .zip(other)
        .take_while(|(one, other)| one == other)
        .count()
}

/// Passes a bit by a guess that follows what was.
fn adapt(bits: &mut impl Bits, guess: &mut i32, bit: bool) -> bool {
    let bit = bits.bit(bit, (*guess).clamp(32, 65_504) as u32);
    let target = if bit { 65_535 } else { 0 };
    *guess += (target - *guess) >> 5;
    bit
}
