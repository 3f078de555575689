//! Which characters a card carries. Everything else is a sign of a wrong character set: UTF-8 read
//! as Latin-1 always leaves one of the others behind.

use viet::Letter;

/// Letters outside the Vietnamese alphabet that names and places of the Central Highlands use.
const HIGHLAND: &str = "ČčĔĕĬĭÑñŎŏŬŭ";

/// Whether a name may hold it.
pub(crate) fn is_name_letter(letter: char) -> bool {
    is_letter(letter) || matches!(letter, ' ' | '\'' | '’' | '-' | '.')
}

/// Whether an address may hold it.
pub(crate) fn is_address_letter(letter: char) -> bool {
    is_name_letter(letter)
        || letter.is_ascii_digit()
        || matches!(
            letter,
            ',' | '/' | '\\' | '(' | ')' | ':' | ';' | '&' | '+' | '#' | '"' | '_' | '*' | '–'
        )
}

/// A letter that only Unicode has: no older character set of one byte carries it whole, and the
/// lower bytes that an Alt code can reach never give it.
pub(crate) fn is_unicode_only(letter: char) -> bool {
    matches!(letter, '\u{1EA0}'..='\u{1EF9}')
}

/// A letter of the language. The Icelandic Ð looks like Đ, but on a card it betrays the Windows
/// character set for Vietnamese read as the western one, where other letters change too.
fn is_letter(letter: char) -> bool {
    (Letter::of(letter).is_some() && !matches!(letter, 'Ð' | 'ð')) || HIGHLAND.contains(letter)
}
