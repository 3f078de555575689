//! How scanners type what they read.

use viet::keys;

/// A way of typing, with its name.
pub(crate) type Scanner = (&'static str, fn(&str) -> String);

/// Scanners that lose nothing.
pub(crate) const FAITHFUL: [Scanner; 3] = [
    ("Unicode letters", |text| text.to_owned()),
    ("Telex keys", |text| cased(text, keys::as_telex)),
    ("VNI keys", |text| cased(text, keys::as_vni)),
];

/// Scanners that lose something and do not say so.
pub(crate) const LOSSY: [Scanner; 5] = [
    ("marks left out with their letters", |text| {
        text.chars().filter(char::is_ascii).collect()
    }),
    ("marks taken off", |text| text.chars().map(bare).collect()),
    ("western letters only", |text| {
        text.chars().filter(|l| *l < '\u{100}').collect()
    }),
    ("Alt codes cut to one byte", |text| {
        text.chars().map(alt_code).collect()
    }),
    ("unknown letters as question marks", |text| {
        text.chars()
            .map(|l| if l.is_ascii() { l } else { '?' })
            .collect()
    }),
];

fn bare(letter: char) -> char {
    match viet::Letter::of(letter) {
        Some(parts) if letter.is_uppercase() => parts.base.to_ascii_uppercase(),
        Some(parts) => parts.base,
        None => letter,
    }
}

/// Windows takes the number of an Alt code modulo 256 and looks it up in the character set of DOS.
fn alt_code(letter: char) -> char {
    const FROM_160: [char; 12] = ['á', 'í', 'ó', 'ú', 'ñ', 'Ñ', 'ª', 'º', '¿', '⌐', '¬', '½'];
    if letter.is_ascii() {
        return letter;
    }
    match letter as usize % 256 {
        low @ 0x20..=0x7E => low as u8 as char,
        low @ 160..=171 => FROM_160[low - 160],
        _ => '░',
    }
}

/// The key codes of each word, its letters in the case of the word; they fold case away.
fn cased(text: &str, encode: fn(&str) -> String) -> String {
    let mut typed = String::new();
    for word in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let keys = encode(word);
        let letters = || word.chars().filter(|letter| letter.is_alphabetic());
        let all = letters().all(char::is_uppercase) && letters().count() > 1;
        let first = letters().next().is_some_and(char::is_uppercase);
        for (at, key) in keys.chars().enumerate() {
            typed.push(if all || first && at == 0 {
                key.to_ascii_uppercase()
            } else {
                key
            });
        }
    }
    typed
}
