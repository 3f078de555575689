//! Words as rules compare them: one space before, between and after, so that whole words are
//! found and never a part of one.

use viet::{Nfc, tokens};

/// Whether the marks over and under letters count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    Matter,
    Ignored,
}

/// The words of a text in small letters, whatever stands between them.
///
/// Where marks matter, the tone is a digit behind the word, so that "hoá" and "hóa" agree.
pub(super) fn said(text: &str, marks: Marks) -> String {
    let mut said = String::from(" ");
    for word in tokens(Nfc::assume(text)) {
        let marked = marks == Marks::Matter && !word.marked.is_empty();
        said.push_str(if marked { &word.marked } else { &word.folded });
        said.push(' ');
    }
    said
}

/// The words without their marks.
pub(super) fn plain(text: &str) -> String {
    said(text, Marks::Ignored)
}

/// The words with their marks.
pub(super) fn exact(text: &str) -> String {
    said(text, Marks::Matter)
}

/// Whether a text stands somewhere in another. `str::contains` brings a search for long texts.
pub(super) fn holds(text: &str, part: &str) -> bool {
    let mut places = text.as_bytes().windows(part.len().max(1));
    places.any(|place| place == part.as_bytes())
}

/// Whether any of some texts stands in another.
pub(super) fn holds_any(text: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| holds(text, part))
}

/// Whether two texts are the same words.
pub(super) fn same(one: &str, other: &str) -> bool {
    exact(one) == exact(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_whole_words() {
        assert_eq!(plain("  Thị xã, Từ Sơn"), " thi xa tu son ");
        assert!(holds(&plain("Công an tỉnh Cà Mau"), " cong an tinh "));
        assert!(!holds(&plain("Bổ sung"), " bo su "));
        assert!(same("NGUYỄN  Văn Hoá", "Nguyễn Văn Hóa"));
        assert!(!same("Nguyễn Văn Hoa", "Nguyễn Văn Hóa"));
        assert!(!holds("", " a "));
    }
}
