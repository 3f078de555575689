//! Every number that moves a rank, each with what it does at 0 and what moves when it grows.

use crate::{Field, Shape};

/// Saturation of repeated words, as tantivy fixes it. At 0 a word counts once however often it
/// stands; grown, names that repeat a word rise.
pub const K1: f32 = 1.2;

/// How much a long name is held against it, as tantivy fixes it. At 0 length does not matter;
/// at 1 a name twice as long needs twice the words. Only official names have a length: what
/// citizens say is a bag of sayings, and a procedure must not sink for having many.
pub const B: f32 = 0.75;

/// What one matching term of a field is worth.
///
/// Names come first because "đăng ký khai sinh" must find the procedure of that name before any
/// that is merely called so. Pairs above words, because a citizen's words stand together for a
/// reason. Marks low: folding gives recall, and typed marks only prefer ("dang ky" and "đăng ký"
/// must find the same). A whole name or saying is worth as much as a rare pair, so that who says
/// exactly what a procedure is called finds it first. At 0 the field or shape is not looked at.
pub fn term_weight(field: Field, shape: Shape) -> f32 {
    match (field, shape) {
        (Field::Name, Shape::Word) => 1.0,
        (Field::Name, Shape::Pair) => 1.1,
        (Field::Name, Shape::Mark) => 0.3,
        (Field::Name, Shape::Whole) => 1.2,
        (Field::Said, Shape::Word) => 0.8,
        (Field::Said, Shape::Pair) => 1.4,
        (Field::Said, Shape::Mark) => 0.25,
        (Field::Said, Shape::Whole) => 1.2,
    }
}

/// What a completed word is worth beside one typed whole. At 0 nothing is found before a word is
/// finished; at 1 "kha" would rank "khai", "khám", "khách" as if they had been typed.
pub const PREFIX: f32 = 0.7;

/// How many completions of the last word are tried. More finds rarer words earlier and costs
/// more files; fewer may hide the word a citizen is typing.
pub const MOST_COMPLETIONS: usize = 8;

/// What a word one slip away is worth. At 0 a typing error finds nothing; at 1 errors would rank
/// with the right word.
pub const SLIP: f32 = 0.5;

/// How many corrections of an unknown word are tried.
pub const MOST_CORRECTIONS: usize = 4;

/// What a filler word ("cho em hỏi", "thì", "ạ") is still worth. At 0 it is not looked up at all;
/// grown, polite questions drift towards names that contain the same small words.
pub const FILLER: f32 = 0.0;

/// How much a procedure that citizens ask for every day (`asked` = 3) is preferred: its score is
/// multiplied by one plus this. At 0 rare variants ("đăng ký lại khai tử") tie with the common one.
pub const ASKED: f32 = 0.12;
