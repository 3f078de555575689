//! Squeezing symbols: a model guesses every bit from what stood before it, a coder spends the less
//! the better the guess.
//!
//! A filled form is a kilobyte, too short for a compressor to learn on the way. Both sides first
//! read the same made-up forms (`sample.txt`), so that the first "Nguyễn Thị" costs a byte. Against
//! deflate this halves the bytes and is smaller in code; `examples/sizes.rs` prints both.
//!
//! The sample and every constant here are part of the format.

mod coder;
mod model;

use codec::{Cursor, put_number};
use coder::{Reader, Writer};
use model::Model;

/// No form is longer, and a forged length must not keep a phone busy.
pub(crate) const MOST_SYMBOLS: usize = 1 << 15;

/// Made-up forms of made-up people; a tab parts path and value.
const SAMPLE: &str = include_str!("sample.txt");

pub(crate) fn press(symbols: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    put_number(&mut bytes, symbols.len() as u32);
    let mut model = primed();
    let mut writer = Writer::new(bytes);
    for symbol in symbols {
        for place in (0..8).rev() {
            let bit = symbol >> place & 1 == 1;
            writer.put(bit, model.guess());
            model.learn(bit);
        }
    }
    writer.finish()
}

/// `None` for a length that no form has, and for bytes that [`press`] would not have written.
pub(crate) fn unpress(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut cursor = Cursor::new(bytes);
    let count = cursor.number()? as usize;
    if count > MOST_SYMBOLS {
        return None;
    }
    let mut model = primed();
    let mut reader = Reader::new(cursor.rest());
    let mut symbols = Vec::with_capacity(count);
    for _ in 0..count {
        let mut symbol = 0;
        for _ in 0..8 {
            let bit = reader.take(model.guess());
            model.learn(bit);
            symbol = symbol << 1 | u8::from(bit);
        }
        symbols.push(symbol);
    }
    Some(symbols)
}

/// A model that has read the sample.
fn primed() -> Model {
    let mut model = Model::new();
    let mut symbols = Vec::new();
    for line in SAMPLE.lines() {
        let mut texts = line.split('\t');
        crate::alphabet::put_text(&mut symbols, texts.next().unwrap_or_default());
        if let Some(value) = texts.next() {
            symbols.push(crate::alphabet::SAME_ORIGIN);
            crate::alphabet::put_text(&mut symbols, value);
        }
        symbols.push(crate::alphabet::END);
    }
    for symbol in symbols {
        for place in (0..8).rev() {
            model.guess();
            model.learn(symbol >> place & 1 == 1);
        }
    }
    model
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn symbols_come_back(symbols: Vec<u8>) {
            prop_assert_eq!(unpress(&press(&symbols)), Some(symbols));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = unpress(&bytes);
        }
    }

    #[test]
    fn a_forged_length_is_refused_at_once() {
        assert_eq!(unpress(&[0xff, 0xff, 0xff, 0x7f, 1, 2, 3]), None);
    }
}
