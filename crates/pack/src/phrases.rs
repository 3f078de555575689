//! Lists of phrases that travel with the widget, and how they are found in what was typed.

use viet::Token;

/// Phrases in one text, each behind a byte that says how long it is. A slice of them would weigh
/// eight bytes more for each, and a text with separators would have to be searched for the next.
pub(crate) type Phrases = &'static [u8];

/// Makes phrases of a text in which a stroke stands between two.
macro_rules! phrases {
    ($text:literal) => {{
        const PHRASES: [u8; $text.len() + 1] = $crate::phrases::measured($text);
        &PHRASES
    }};
}
pub(crate) use phrases;

/// The text with the length of each phrase before it in place of the stroke behind the last.
pub(crate) const fn measured<const SIZE: usize>(text: &str) -> [u8; SIZE] {
    let text = text.as_bytes();
    let mut phrases = [0; SIZE];
    let (mut length_at, mut at) = (0, 0);
    while at < text.len() {
        if text[at] == b'|' {
            length_at = at + 1;
        } else {
            phrases[at + 1] = text[at];
            phrases[length_at] += 1;
        }
        at += 1;
    }
    phrases
}

/// The phrases that begin with this letter.
pub(crate) fn beginning(
    phrases: Phrases,
    letter: Option<u8>,
) -> impl Iterator<Item = &'static [u8]> {
    all(phrases).filter(move |phrase| phrase.first().copied() == letter)
}

/// The phrases one by one.
pub(crate) fn all(mut phrases: Phrases) -> impl Iterator<Item = &'static [u8]> {
    core::iter::from_fn(move || {
        let (length, rest) = phrases.split_first()?;
        let (phrase, after) = rest.split_at_checked(usize::from(*length))?;
        phrases = after;
        Some(phrase)
    })
}

/// How many words the phrase has, if `words` begin with it; one of three or more may be written as
/// it sounds elsewhere, for the others prove it.
pub(crate) fn length_at(phrase: &[u8], words: &[Token]) -> Option<usize> {
    let mut length = 0;
    let mut slip = None;
    for part in phrase.split(|byte| *byte == b' ') {
        let word = &words.get(length)?.folded;
        if word.as_bytes() != part && slip.replace((word, part)).is_some() {
            return None;
        }
        length += 1;
    }
    let is_meant = slip.is_none_or(|(word, part)| {
        length > 2 && viet::near(word).iter().any(|one| one.as_bytes() == part)
    });
    is_meant.then_some(length)
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn phrases_come_as_they_were_written() {
        let phrases = phrases!("giấy tờ gì|o dau|a");
        let found: Vec<&str> = all(phrases)
            .filter_map(|phrase| str::from_utf8(phrase).ok())
            .collect();
        assert_eq!(found, ["giấy tờ gì", "o dau", "a"]);
    }
}
