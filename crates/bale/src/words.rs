//! Bytes as symbols: a word that stands often is one or two symbols, and the space between two such
//! words is none.
//!
//! | symbol | is |
//! |---|---|
//! | 0 to 127 | that byte |
//! | 128 to 191 | one of the 64 commonest words |
//! | 192 to 253, and one more | another word |
//! | 254 | the beginning of a text whose length was left out; a 0 ends it |
//! | 255, and one more | the second as a byte |

use crate::history::{LEADS, TEXT, TEXT_ENDS};
use crate::pieces::{Piece, put_length};
use std::collections::HashMap;

/// How many words are one symbol.
const ONE: usize = 64;
/// How many words there are at most: 62 first symbols with 256 second ones, and those of one.
const MOST: usize = ONE + 62 * 256;
/// A word that stands less often is spelled.
const LEAST_OFTEN: u32 = 4;
/// The longest word in bytes; of what is longer, parts.
const LONGEST: usize = 24;
const ESCAPE: u8 = 255;

/// The words that are symbols, in the order of these.
pub(crate) struct Words<'a>(Vec<&'a [u8]>);

impl<'a> Words<'a> {
    /// No words: every byte is spelled.
    pub(crate) fn none() -> Self {
        Words(Vec::new())
    }

    /// The words of some bytes. Those of two symbols stand in alphabetical order, so that the first
    /// symbol says something of the second and their list takes few bytes.
    pub(crate) fn of(pieces: &[Piece<'a>]) -> Self {
        // Of no order, which nothing below depends on: the sort is total.
        let mut counts: HashMap<&[u8], u32> = HashMap::new();
        for piece in pieces {
            count(piece.bytes(), &mut counts);
        }
        let mut words: Vec<(&[u8], u32)> = counts
            .into_iter()
            .filter(|(word, count)| word.len() > 1 && *count >= LEAST_OFTEN)
            .collect();
        words.sort_unstable_by(|(one, often), (other, less)| less.cmp(often).then(one.cmp(other)));
        words.truncate(MOST);
        let mut words: Vec<&[u8]> = words.into_iter().map(|(word, _)| word).collect();
        let common = words.len().min(ONE);
        words[common..].sort_unstable();
        Words(words)
    }

    /// The words that [`Words::list`] wrote; `None` when there are too many.
    pub(crate) fn read(list: &'a [u8]) -> Option<Self> {
        let words: Vec<&[u8]> = match list {
            [] => Vec::new(),
            list => list.split(|byte| *byte == b'\n').collect(),
        };
        (words.len() <= MOST).then_some(Words(words))
    }

    /// All words, a line each.
    pub(crate) fn list(&self) -> Vec<u8> {
        self.0.join(&b'\n')
    }

    /// The symbols of some pieces.
    pub(crate) fn symbols(&self, pieces: &[Piece<'_>]) -> Vec<u8> {
        let numbers: HashMap<&[u8], usize> = self.0.iter().copied().zip(0..).collect();
        let mut symbols = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Other(bytes) => put(&mut symbols, bytes, &numbers),
                Piece::Text(text) => {
                    symbols.push(TEXT);
                    put(&mut symbols, text, &numbers);
                    symbols.push(TEXT_ENDS);
                }
            }
        }
        symbols
    }

    /// The bytes of some symbols, which must come to `length`; `None` for symbols that are none.
    pub(crate) fn bytes(&self, symbols: &[u8], length: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::with_capacity(length);
        let mut symbols = symbols.iter().copied();
        let mut behind_word = false;
        let mut text = None;
        while let Some(symbol) = symbols.next() {
            let number = match (symbol, text) {
                (TEXT_ENDS, Some(start)) => {
                    put_length(&mut bytes, start);
                    (text, behind_word) = (None, false);
                    continue;
                }
                (TEXT, None) => {
                    (text, behind_word) = (Some(bytes.len()), false);
                    continue;
                }
                (TEXT, Some(_)) => return None,
                (0..128, _) => {
                    bytes.push(symbol);
                    behind_word = false;
                    continue;
                }
                (ESCAPE, _) => {
                    bytes.push(symbols.next()?);
                    behind_word = false;
                    continue;
                }
                (128..LEADS, _) => usize::from(symbol - 128),
                (LEADS.., _) => {
                    let high = usize::from(symbol - LEADS) << 8;
                    ONE + (high | usize::from(symbols.next()?))
                }
            };
            if behind_word {
                bytes.push(b' ');
            }
            bytes.extend_from_slice(self.0.get(number)?);
            behind_word = true;
            if bytes.len() > length {
                return None;
            }
        }
        (bytes.len() == length && text.is_none()).then_some(bytes)
    }
}

/// Counts the words of some bytes.
fn count<'a>(bytes: &'a [u8], counts: &mut HashMap<&'a [u8], u32>) {
    let mut rest = bytes;
    while let [byte, after @ ..] = rest {
        rest = match word(rest) {
            Some((word, after)) => {
                *counts.entry(word).or_insert(0) += 1;
                after
            }
            None => {
                debug_assert!(!is_letter(*byte));
                after
            }
        };
    }
}

/// The word at the beginning of some bytes, and what follows it.
fn word(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let most = &bytes[..bytes.len().min(LONGEST)];
    let end = most.iter().position(|byte| !is_letter(*byte));
    let end = end.unwrap_or(most.len());
    (end > 0).then(|| bytes.split_at(end))
}

fn is_letter(byte: u8) -> bool {
    byte >= 128 || byte.is_ascii_alphanumeric()
}

/// Puts the symbols of some bytes.
fn put(symbols: &mut Vec<u8>, bytes: &[u8], numbers: &HashMap<&[u8], usize>) {
    let mut rest = bytes;
    let mut behind_word = false;
    while let [first, after @ ..] = rest {
        let from = match (behind_word, first) {
            (true, b' ') => after,
            (true, _) => &[],
            (false, _) => rest,
        };
        let found = word(from);
        let number = found.and_then(|(word, _)| numbers.get(word));
        match (found, number) {
            (Some((_, after)), Some(number)) => {
                put_word(symbols, *number);
                (rest, behind_word) = (after, true);
                continue;
            }
            (Some((word, after)), None) => {
                let start = rest.len() - after.len() - word.len();
                spell(symbols, &rest[..start + word.len()]);
                rest = after;
            }
            (None, _) => {
                spell(symbols, &[*first]);
                rest = after;
            }
        }
        behind_word = false;
    }
}

fn put_word(symbols: &mut Vec<u8>, number: usize) {
    match number.checked_sub(ONE) {
        None => symbols.push(128 + number as u8),
        Some(number) => symbols.extend([LEADS + (number >> 8) as u8, number as u8]),
    }
}

fn spell(symbols: &mut Vec<u8>, bytes: &[u8]) {
    for byte in bytes {
        if *byte >= 128 {
            symbols.push(ESCAPE);
        }
        symbols.push(*byte);
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::pieces::{Piece, pieces};
    use proptest::prelude::*;

    #[test]
    fn words_and_the_spaces_between_them_are_short() {
        let text = "giấy tờ khác ".repeat(9);
        let pieces = [Piece::Other(text.as_bytes())];
        let words = Words::of(&pieces);
        let symbols = words.symbols(&pieces);
        assert_eq!(symbols.len(), 3 * 9 + 1);
        assert_eq!(words.bytes(&symbols, text.len()).unwrap(), text.as_bytes());
    }

    proptest! {
        #[test]
        fn bytes_come_back(text in "([a-cé]{1,3}[ ,.]?){0,60}", more: Vec<u8>) {
            let bytes = [text.as_bytes(), &more, text.as_bytes()].concat();
            let pieces = pieces(&bytes);
            let words = Words::of(&pieces);
            let list = words.list();
            let read = Words::read(&list).unwrap();
            let symbols = words.symbols(&pieces);
            prop_assert_eq!(read.bytes(&symbols, bytes.len()), Some(bytes));
        }
    }
}
