//! The score of one term in one document, exactly as tantivy computes it.

use crate::weights::{B, K1};

/// One term of one field, ready to score documents.
pub(crate) struct Bm25 {
    weight: f32,
    average_length: f32,
}

impl Bm25 {
    /// `documents` hold `total_words` words in this field; `found_in` of them have the term.
    pub(crate) fn new(documents: u32, total_words: u64, found_in: u32, boost: f32) -> Self {
        let documents_left = documents.saturating_sub(found_in) as f32;
        let rarity = (1.0 + (documents_left + 0.5) / (found_in as f32 + 0.5)).ln();
        Bm25 {
            weight: boost * rarity * (1.0 + K1),
            average_length: total_words as f32 / documents.max(1) as f32,
        }
    }

    /// The score of a document in which the term stands `times`, in a field `length` words long.
    pub(crate) fn score(&self, times: u32, length: u32) -> f32 {
        let norm = K1 * (1.0 - B + B * length as f32 / self.average_length);
        let times = times as f32;
        self.weight * (times / (times + norm))
    }
}
