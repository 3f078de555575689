use crate::weights::LONGEST_CONTAINED;
use viet::{Token, is_filler};

/// A searched text of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The official name alone.
    Name,
    /// The first [`LEAD_WORDS`](crate::weights::LEAD_WORDS) words of the official name, where it
    /// says what it is about; what follows are its circumstances.
    Lead,
    /// The official name and what citizens call it: a guide's words, synonyms. One field for both,
    /// so that a word's rarity is judged over everything people say and not apart in each.
    All,
    /// Telling words of papers, steps and conditions, and pairs of what its papers are called.
    /// Looked at only when names do not answer.
    Body,
}

/// What a term is made of; the four never share a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// One folded word: "khai".
    Word,
    /// Two neighbours: "khai sinh".
    Pair,
    /// One word with the marks it was written with: "ký" under "ki".
    Mark,
    /// A whole name or saying, but for its filler: who says exactly that means exactly that.
    Whole,
}

/// The key of two neighbouring words.
///
/// Keys begin with the folded first word, so that one file of the pack serves a word, its marks
/// and its pairs.
pub fn pair_key(first: &str, second: &str) -> String {
    [first, " ", second].concat()
}

/// The key of a word with its marks.
pub fn mark_key(folded: &str, marked: &str) -> String {
    [folded, "\u{1}", marked].concat()
}

/// The key of a whole name or saying: its first word, or of a long one a hash of the first, and a
/// hash of all of them. "Thủ tục" at the
/// beginning and filler anywhere do not count. `None` for less than two words, which say too little.
pub fn whole_key(words: &[Token]) -> Option<String> {
    let words: Vec<&str> = words
        .iter()
        .filter(|word| !is_filler(word))
        .map(|word| word.folded.as_str())
        .collect();
    saying(&words)
}

/// The same of folded words of which filler has been taken out.
pub(crate) fn saying(words: &[&str]) -> Option<String> {
    whole_of(words.strip_prefix(&["thu", "tuc"]).unwrap_or(words))
}

/// The key of a whole name or saying by its folded words, "thủ tục" and filler left out.
///
/// Of one that is too long to be looked for within more, its first words stand before it in place of
/// the first: there is one for nearly every procedure, and who types a word they begin with should
/// not fetch them all.
pub(crate) fn whole_of(words: &[&str]) -> Option<String> {
    let [first, _, ..] = words[..] else {
        return None;
    };
    let mut key = String::new();
    match words.get(..=LONGEST_CONTAINED) {
        Some([opening @ .., _]) => {
            key.push('#');
            put_mark(opening, 4, &mut key);
        }
        _ => key.push_str(first),
    }
    key.push('\u{2}');
    put_mark(words, 6, &mut key);
    Some(key)
}

/// So many hexadecimal digits that tell these words from others.
fn put_mark(words: &[&str], digits: u32, to: &mut String) {
    let letters = words.iter().flat_map(|word| word.bytes().chain([b' ']));
    let hash = letters.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    to.extend(
        (0..digits)
            .rev()
            .filter_map(|at| char::from_digit(hash >> (4 * at) & 15, 16)),
    );
}

#[cfg(test)]
mod tests {
    use super::whole_of;

    #[track_caller]
    fn key(words: &str) -> String {
        let words: Vec<&str> = words.split(' ').collect();
        whole_of(&words).expect("two words or more")
    }

    #[test]
    fn a_saying_stands_by_its_first_word_and_a_long_one_by_its_opening() {
        assert!(key("dang ki khai sinh cho").starts_with("dang\u{2}"));
        let (one, other) = (
            key("dang ki khai sinh cho tre"),
            key("dang ki khai sinh cho nguoi da co ho so"),
        );
        assert!(one.starts_with('#'));
        assert_ne!(one, other);
        let opening = |key: &str| {
            key.split_once('\u{2}')
                .map(|(opening, _)| opening.to_owned())
        };
        assert_eq!(opening(&one), opening(&other));
    }

    #[test]
    fn one_word_says_too_little() {
        assert_eq!(whole_of(&["dang"]), None);
        assert_eq!(whole_of(&[]), None);
    }
}
