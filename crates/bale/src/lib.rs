//! A whole catalogue in the fewest bytes, for who keeps all of it.
//!
//! [`press`] makes a bale of some bytes, [`unpress`] brings them back. Procedures repeat each other
//! and are written in a few thousand words; what knows that takes a third less than brotli does:
//!
//! 1. lengths that stand before texts are left out (`pieces.rs`);
//! 2. words that stand often become symbols (`words.rs`);
//! 3. where what follows stood before, one bit says that it goes on (`follow.rs`);
//! 4. every other symbol is guessed bit by bit from what stood before (`model.rs`), and the better
//!    the guess, the fewer bytes a coder spends on it (`coder.rs`).
//!
//! A browser opens bales with this crate as well (`app/keeper`). All numbers are whole, or doubles
//! that are only added, multiplied and divided, so every machine guesses the same.
//!
//! ```text
//! TTHB         the first four bytes
//! 1            the format
//! number       the length of the bytes, number of the codec
//! number       how many symbols they are
//! number       the length of the list of words
//! number       how many symbols that is, guessed without words
//! block        the list, guessed
//! rest         the symbols, guessed
//! ```

mod coder;
mod curve;
mod follow;
mod history;
mod mixer;
mod model;
mod pieces;
mod slot;
mod words;

use codec::{Cursor, put_block, put_number};
use coder::{Bits, Reader, Writer};
use curve::Curve;
use follow::Follow;
use history::History;
use model::Model;
use pieces::{Piece, pieces};
use words::Words;

/// The format this build writes and reads. Any change to a constant of the model is a new number.
pub const FORMAT: u8 = 2;

const MAGIC: [u8; 4] = *b"TTHB";

/// No bale holds more, and a forged length must not keep a phone busy.
pub const MOST_BYTES: usize = 1 << 26;

/// Why some bytes are no bale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The first bytes are others; most likely a page of an error was saved instead.
    #[error("this is no bale: fetch it again")]
    NotABale,
    /// A bale of another build.
    #[error(
        "the bale is of format {got}, this program reads {FORMAT}: publish both from the same build"
    )]
    Version {
        /// The format of the bale.
        got: u8,
    },
    /// The numbers at the beginning are cut off, or larger than any bale's.
    #[error(
        "the bale does not say how long it is, or says more than any bale holds: fetch it again"
    )]
    Length,
    /// The list of words makes no sense.
    #[error("the words of the bale make no sense: fetch it again")]
    Words,
    /// What follows makes no sense, or ends too soon.
    #[error("the bale is damaged or cut off: fetch it again")]
    Symbols,
}

/// Presses some bytes, at most [`MOST_BYTES`]; the same bytes give the same bale.
pub fn press(bytes: &[u8]) -> Vec<u8> {
    let pieces = pieces(bytes);
    let words = Words::of(&pieces);
    let list = words.list();
    let list_symbols = Words::none().symbols(&[Piece::Other(&list)]);
    let symbols = words.symbols(&pieces);
    let mut bale = MAGIC.to_vec();
    bale.push(FORMAT);
    for number in [bytes.len(), symbols.len(), list.len(), list_symbols.len()] {
        put_number(&mut bale, number as u64);
    }
    put_block(&mut bale, &guessed(&list_symbols));
    bale.extend(guessed(&symbols));
    bale
}

/// Brings back what [`press`] pressed.
pub fn unpress(bale: &[u8]) -> Result<Vec<u8>, Error> {
    let mut opening = Opening::of(bale)?;
    while !opening.go_on(usize::MAX)? {}
    opening.finish()
}

/// A bale that is being opened, some symbols at a time: a browser has other work meanwhile.
pub struct Opening {
    length: usize,
    /// The list of words.
    list: Vec<u8>,
    symbols: Passing<Reader>,
}

impl Opening {
    /// Begins to open a bale.
    pub fn of(bale: &[u8]) -> Result<Self, Error> {
        let mut cursor = Cursor::new(bale);
        if cursor.array() != Some(MAGIC) {
            return Err(Error::NotABale);
        }
        let got = cursor.byte().ok_or(Error::Length)?;
        if got != FORMAT {
            return Err(Error::Version { got });
        }
        let mut number = || {
            let number = cursor.number().map(|number| number as usize);
            number.filter(|number| *number <= 2 * MOST_BYTES)
        };
        let (Some(length), Some(count), Some(list_length), Some(list_count)) =
            (number(), number(), number(), number())
        else {
            return Err(Error::Length);
        };
        let list = cursor.block().ok_or(Error::Length)?;
        let mut symbols = Passing::new(Reader::new(list.to_vec()), list_count);
        symbols.go_on(&[], list_count).ok_or(Error::Words)?;
        let list = symbols.history.into_symbols();
        let list = Words::none().bytes(&list, list_length);
        Ok(Opening {
            length,
            list: list.ok_or(Error::Words)?,
            symbols: Passing::new(Reader::new(cursor.rest().to_vec()), count),
        })
    }

    /// Reads so many symbols more, or what is left; whether that was all.
    pub fn go_on(&mut self, symbols: usize) -> Result<bool, Error> {
        self.symbols.go_on(&[], symbols).ok_or(Error::Symbols)
    }

    /// What was pressed, once all symbols are read.
    pub fn finish(self) -> Result<Vec<u8>, Error> {
        let symbols = self.symbols.history.into_symbols();
        let words = Words::read(&self.list).ok_or(Error::Words)?;
        words.bytes(&symbols, self.length).ok_or(Error::Symbols)
    }
}

fn guessed(symbols: &[u8]) -> Vec<u8> {
    let mut passing = Passing::new(Writer::new(), symbols.len());
    // Only who reads can meet what makes no sense.
    let _ = passing.go_on(symbols, symbols.len());
    passing.bits.finish()
}

/// So many symbols on their way out or in.
struct Passing<B> {
    bits: B,
    count: usize,
    curve: Curve,
    history: History,
    follow: Follow,
    model: Model,
}

impl<B: Bits> Passing<B> {
    fn new(bits: B, count: usize) -> Self {
        let curve = Curve::new();
        Passing {
            bits,
            count,
            // A forged count is found out before there is so much.
            history: History::new(count.min(1 << 20)),
            follow: Follow::new(),
            model: Model::new(&curve),
            curve,
        }
    }

    /// Passes `more` symbols, or what is left; whether that was all. Who reads knows no
    /// `symbols`. `None` for what makes no sense.
    fn go_on(&mut self, symbols: &[u8], more: usize) -> Option<bool> {
        let enough = self.history.len().saturating_add(more).min(self.count);
        while self.history.len() < enough {
            let known = symbols.get(self.history.len()).copied().unwrap_or(0);
            let symbol = self.symbol(known);
            self.follow.see(&self.history, symbol);
            self.history.push(symbol);
            if self.bits.is_spent() {
                return None;
            }
        }
        Some(self.history.len() >= self.count)
    }

    /// Passes one symbol, which who reads does not know.
    fn symbol(&mut self, known: u8) -> u8 {
        let expected = self.follow.expected(&self.history);
        if let Some(expected) = expected {
            let (bits, history) = (&mut self.bits, &self.history);
            let goes_on = known == expected;
            if self
                .follow
                .pass(bits, history, expected, goes_on, &self.curve)
            {
                self.model.turn();
                return expected;
            }
        }
        let (bits, history) = (&mut self.bits, &self.history);
        self.model
            .symbol(bits, history, known, expected, &self.curve)
    }
}
