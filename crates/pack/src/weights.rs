//! Every number that moves a rank, each with what it does at 0 and what moves when it grows.

use crate::{Field, Shape};

/// Saturation of repeated words, as tantivy fixes it. The index notes only that a word stands in a
/// text, not how often, so this sets what the length of a name is worth against finding the word.
pub const K1: f32 = 1.2;

/// How much a long name is held against it, as tantivy fixes it. At 0 length does not matter;
/// at 1 a name twice as long needs twice the words. Only official names have a length: what
/// citizens say is a bag of sayings, and a procedure must not sink for having many.
pub const B: f32 = 0.75;

/// The lengths a name may have, in words; a longer one counts as the next of these. Half an octave
/// each: the difference of eleven and twelve words says nothing, and thirteen steps fit half a byte.
pub const LENGTHS: [u32; 13] = [4, 6, 8, 11, 16, 23, 32, 44, 64, 88, 120, 168, 232];

/// How many words of a name are its lead. At 0 names are one bag; grown, the circumstances at the
/// end of a name count as much as what it is about.
pub const LEAD_WORDS: usize = 8;

/// In how many documents a term may stand before it is common. A common term is looked for only
/// when nothing rarer was said, and then only in [`MOST_HEADS`] documents: at a hundred thousand
/// procedures "cấp" would weigh more than all the rest of a query together and tell least.
pub const COMMON: usize = 4096;

/// In how many documents a common term is kept: those whose names begin with it, shortest first.
pub const MOST_HEADS: usize = 1024;

/// Which terms are indexed, and what finding one is worth.
///
/// *All, word*: recall; at 0 only pairs and whole sayings find anything.
/// *Name, word*: prefers procedures whose official name is little more than what was typed, for
/// only official names have a length; at 0 "khai sinh" may find a long name that mentions it.
/// *Lead, word* and *Lead, pair*: prefers names that are about what was typed to those that
/// mention it among their circumstances; grown far, a guide's plain words lose to any name.
/// *All, pair*: a citizen's words stand together for a reason; at 0 "tử khai" is "khai tử".
/// *All, mark*: below a word and its pairs, because folding gives recall and typed marks only prefer ("dang ky" and
/// "đăng ký" must find the same); at 0 marks are not looked at.
/// *All, whole*: who says exactly what a procedure is called means that; at 0 long sayings that
/// contain the short one may come before it.
/// *Body, word* and *Body, pair*: recall for who asks for a paper or a form; grown, procedures that
/// mention everything rise over those that are about it.
pub const TERMS: [(Field, Shape, f32); 9] = [
    (Field::All, Shape::Word, 0.5),
    (Field::Name, Shape::Word, 0.2),
    (Field::Lead, Shape::Word, 0.3),
    (Field::All, Shape::Pair, 0.95),
    (Field::Lead, Shape::Pair, 0.3),
    (Field::All, Shape::Mark, 0.6),
    (Field::All, Shape::Whole, 1.2),
    (Field::Body, Shape::Word, 0.4),
    (Field::Body, Shape::Pair, 0.2),
];

/// What a whole name or saying is worth that is only part of what was said. At 0 a story finds by
/// single words and neighbours; at 1 a short saying in a long question counts as the question.
pub const CONTAINED: f32 = 0.2;

/// How many words of a question are tried as one saying. Most sayings have two to five; longer
/// ones are found by their parts.
pub const LONGEST_CONTAINED: usize = 5;

/// How much of what was said, by rarity, the best name must hold for papers and steps to be left
/// alone. At 0 they are never looked at; at 1 nearly always, and every query pays for it.
pub const ANSWERED: f32 = 0.9;

/// What a completed word is worth beside one typed whole. At 0 nothing is found before a word is
/// finished; at 1 "kha" would rank "khai", "khám", "khách" as if they had been typed.
pub const PREFIX: f32 = 0.7;

/// How many completions of the last word are tried. More finds rarer words earlier and costs
/// more files; fewer may hide the word a citizen is typing.
pub const MOST_COMPLETIONS: usize = 8;

/// What a word is worth that completes the last one as its neighbour says it goes on.
pub const PREFIX_IN_CONTEXT: f32 = 0.9;

/// How many such words are tried.
pub const MOST_IN_CONTEXT: usize = 5;

/// How many letters an unfinished query needs before it is searched. At 1 the first key would fetch
/// words from all over the index, and show a citizen what she did not mean.
pub const SHORTEST_QUERY: usize = 3;

/// How many letters the last of several words needs before it is completed: one letter opens too
/// many files and tells too little.
pub const SHORTEST_COMPLETED: usize = 2;

/// What a word one slip away is worth. At 0 a typing error finds nothing; at 1 errors would rank
/// with the right word.
pub const SLIP: f32 = 0.5;

/// How many times as often as a known word another must stand between its neighbours to be meant
/// too. At 1 every rare phrase is heard as a common one; grown far, "khai xinh" finds only whoever
/// wrote it so.
pub const FAR_MORE_OFTEN: u32 = 16;

/// What a word is worth that the neighbours of a typed word ask for in its place. At 0 "khai xinh"
/// finds no birth; at 1 a rare right word would be outranked by its common double.
pub const SLIP_IN_CONTEXT: f32 = 0.7;

/// The same where the typed word stands nowhere in the catalogue, and so is hardly meant.
pub const UNKNOWN_IN_CONTEXT: f32 = 0.9;

/// The same where the catalogue never marks the typed word so, and does mark the other so: "xổ đỏ"
/// was hardly meant. At 0.9 marks would add nothing to the neighbours' word; at 1 a word that only
/// citizens use would count as the common one it sounds like. Chosen of 0.90, 0.93, 0.95, 0.97 and
/// 1: from 0.93 on slips lose less, and above it queries typed right begin to.
pub const ODD_IN_CONTEXT: f32 = 0.93;

/// What two neighbours are worth in a query without marks, when a word between them was taken for
/// filler by its neighbours alone. At 0 "cua hang da mo" knows nothing of what stood around
/// "da"; at 1 a guess would make as sure a pair as the citizen did. Pairs over a full stop, which no
/// text has, are worth as much. Chosen of 0.7, 0.8, 0.9 and 1.
pub const OVER_FILLER: f32 = 0.7;

/// What a word is worth that names the office one would go to, beside what the query is about. At 0
/// "Sở Tư pháp" does not tell two procedures apart; at 1 "Sở Tài nguyên Môi trường cấp phép khoan
/// giếng" finds land. Chosen of 0.05, 0.2, 0.35, 0.6 and 1.
pub const OFFICE: f32 = 0.35;

/// What "01" is worth to who typed "1".
pub const OTHER_NUMBER: f32 = 0.9;

/// How many corrections of an unknown word are tried.
pub const MOST_CORRECTIONS: usize = 4;

/// How much a procedure that citizens ask for every day (`asked` = 3) is preferred: its score is
/// multiplied by one plus this. At 0 rare variants ("đăng ký lại khai tử") tie with the common one.
pub const ASKED: f32 = 0.16;
