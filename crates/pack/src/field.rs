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

/// The key of a whole name or saying: its first word and a hash of all of them. "Thủ tục" at the
/// beginning and filler anywhere do not count. `None` for less than two words, which say too little.
pub fn whole_key(words: &[Token]) -> Option<String> {
    let mut words: Vec<&str> = words
        .iter()
        .filter(|word| !is_filler(word))
        .map(|word| word.folded.as_str())
        .collect();
    if words.starts_with(&["thu", "tuc"]) {
        words.drain(..2);
    }
    whole_of(&words)
}

/// The key of a whole name or saying by its folded words, "thủ tục" and filler left out.
pub(crate) fn whole_of(words: &[&str]) -> Option<String> {
    let [first, _, ..] = words[..] else {
        return None;
    };
    let letters = words.iter().flat_map(|word| word.bytes().chain([b' ']));
    let hash = letters.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let mut key = [first, "\u{2}"].concat();
    key.extend(
        (0..8)
            .rev()
            .filter_map(|at| char::from_digit(hash >> (4 * at) & 15, 16)),
    );
    Some(key)
}
