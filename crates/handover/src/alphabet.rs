//! One byte for every letter of the language, so that three symbols back is three letters back.
//! UTF-8 takes three bytes for "ễ".

/// The letters with marks, small ones first, then the same as capitals.
const SMALL: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
const CAPITAL: &str = "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ";
const COUNT: u8 = 67;
const FIRST_SMALL: u8 = 0x80;
const FIRST_CAPITAL: u8 = FIRST_SMALL + COUNT;
/// There is room for sixty-one capitals up to 0xFF; the last six stand here.
const LAST_CAPITALS: u8 = 0x04;

/// Ends a text.
pub(crate) const END: u8 = 0x00;
/// Stands between a path and a value of the same origin as the one before.
pub(crate) const SAME_ORIGIN: u8 = 0x01;
/// Stands there too; the next symbol is the origin.
pub(crate) const NEW_ORIGIN: u8 = 0x02;
/// The next symbols are the UTF-8 of one character that has no symbol of its own.
const OTHER: u8 = 0x03;

/// Adds the symbols of a text.
pub(crate) fn put_text(symbols: &mut Vec<u8>, text: &str) {
    for letter in text.chars() {
        match symbol(letter) {
            Some(symbol) => symbols.push(symbol),
            // Written long, so that no text holds the symbols that end texts.
            None if letter.is_ascii() => {
                let byte = letter as u8;
                symbols.extend([OTHER, 0xc0 | byte >> 6, 0x80 | byte & 0x3f]);
            }
            None => {
                let mut bytes = [0; 4];
                symbols.push(OTHER);
                symbols.extend_from_slice(letter.encode_utf8(&mut bytes).as_bytes());
            }
        }
    }
}

/// The text of some symbols; `None` when they are none.
pub(crate) fn text(symbols: &[u8]) -> Option<String> {
    let mut text = String::with_capacity(symbols.len());
    let mut rest = symbols;
    while let Some((symbol, after)) = rest.split_first() {
        rest = after;
        if *symbol == OTHER {
            let (letter, after) = other(rest)?;
            text.push(letter);
            rest = after;
        } else {
            text.push(letter(*symbol)?);
        }
    }
    Some(text)
}

/// The character written out at the beginning, each in one way only, and what follows it.
fn other(symbols: &[u8]) -> Option<(char, &[u8])> {
    let length = match symbols.first()? {
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => 4,
    };
    let (bytes, after) = symbols.split_at_checked(length)?;
    let letter = match bytes {
        [first @ 0xc0..=0xc1, second @ 0x80..=0xbf] => char::from((first & 1) << 6 | second & 0x3f),
        _ => core::str::from_utf8(bytes).ok()?.chars().next()?,
    };
    (symbol(letter).is_none() && letter.len_utf8() <= length).then_some((letter, after))
}

fn symbol(letter: char) -> Option<u8> {
    if letter == '\n' || (' '..='~').contains(&letter) {
        return Some(letter as u8);
    }
    let place = |letters: &str| {
        let at = letters.chars().position(|known| known == letter)?;
        u8::try_from(at).ok()
    };
    if let Some(at) = place(SMALL) {
        return Some(FIRST_SMALL + at);
    }
    let at = place(CAPITAL)?;
    let room = u8::MAX - FIRST_CAPITAL;
    Some(if at <= room {
        FIRST_CAPITAL + at
    } else {
        LAST_CAPITALS + (at - room - 1)
    })
}

fn letter(symbol: u8) -> Option<char> {
    match symbol {
        b'\n' | b' '..=b'~' => Some(char::from(symbol)),
        FIRST_CAPITAL..=u8::MAX => nth(CAPITAL, symbol - FIRST_CAPITAL),
        FIRST_SMALL.. => nth(SMALL, symbol - FIRST_SMALL),
        LAST_CAPITALS..=0x09 => nth(
            CAPITAL,
            u8::MAX - FIRST_CAPITAL + 1 + symbol - LAST_CAPITALS,
        ),
        _ => None,
    }
}

fn nth(letters: &str, at: u8) -> Option<char> {
    letters.chars().nth(usize::from(at))
}

/// The symbol of the small letter: names in capitals repeat names in small ones.
pub(crate) fn small(symbol: u8) -> u8 {
    match symbol {
        b'A'..=b'Z' => symbol + 32,
        FIRST_CAPITAL..=u8::MAX => symbol - COUNT,
        LAST_CAPITALS..=0x09 => FIRST_CAPITAL - 6 + (symbol - LAST_CAPITALS),
        _ => symbol,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_letter_has_a_symbol_of_its_own() {
        let mut seen = Vec::new();
        for (one, other) in SMALL.chars().zip(CAPITAL.chars()) {
            let (one_symbol, other_symbol) = (symbol(one).unwrap(), symbol(other).unwrap());
            assert_eq!(
                (letter(one_symbol), letter(other_symbol)),
                (Some(one), Some(other))
            );
            assert_eq!(
                (small(other_symbol), small(one_symbol)),
                (one_symbol, one_symbol)
            );
            seen.extend([one_symbol, other_symbol]);
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 2 * usize::from(COUNT));
        assert!(
            seen.iter()
                .all(|symbol| *symbol > OTHER && *symbol != b'\n')
        );
    }

    proptest! {
        #[test]
        fn texts_come_back(written: String) {
            let mut symbols = Vec::new();
            put_text(&mut symbols, &written);
            prop_assert_eq!(text(&symbols), Some(written));
        }

        #[test]
        fn any_symbols_are_a_text_or_none(symbols: Vec<u8>) {
            if let Some(read) = text(&symbols) {
                let mut again = Vec::new();
                put_text(&mut again, &read);
                prop_assert_eq!(again, symbols);
            }
        }
    }
}
