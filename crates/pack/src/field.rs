use serde::{Deserialize, Serialize};

/// A searched text of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Field {
    /// The official name.
    Name,
    /// What citizens call it: a guide's words, its short name, synonyms of the official words.
    Said,
}

impl Field {
    /// Every field.
    pub const ALL: [Field; 2] = [Field::Name, Field::Said];
}

/// What a term is made of; the three never share a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Shape {
    /// One folded word: "khai".
    Word,
    /// Two neighbours: "khai sinh".
    Pair,
    /// One word with the marks it was written with: "ký" under "ki".
    Mark,
}

impl Shape {
    /// Every shape.
    pub const ALL: [Shape; 3] = [Shape::Word, Shape::Pair, Shape::Mark];
}

/// The key of two neighbouring words.
///
/// Keys begin with the folded first word, so that one file of the pack serves a word, its marks
/// and its pairs.
pub fn pair_key(first: &str, second: &str) -> String {
    format!("{first} {second}")
}

/// The key of a word with its marks.
pub fn mark_key(folded: &str, marked: &str) -> String {
    format!("{folded}\u{1}{marked}")
}
