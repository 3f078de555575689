//! The score of one term in one document, exactly as tantivy computes it.

use crate::weights::{B, K1};

/// How much finding a term tells that stands in `found_in` of the documents.
pub fn rarity(documents: u32, found_in: u32) -> f32 {
    let documents_left = documents.saturating_sub(found_in) as f32;
    (1.0 + (documents_left + 0.5) / (found_in as f32 + 0.5)).ln()
}

/// One term of one field, ready to score documents.
pub(crate) struct Bm25 {
    weight: f32,
    average_length: f32,
}

impl Bm25 {
    /// `documents` hold `total_words` words in this field; `found_in` of them have the term.
    pub(crate) fn new(documents: u32, total_words: u64, found_in: u32, boost: f32) -> Self {
        Bm25 {
            weight: boost * rarity(documents, found_in) * (1.0 + K1),
            average_length: total_words as f32 / documents.max(1) as f32,
        }
    }

    /// The score of a document that has the term in a field `length` words long.
    pub(crate) fn score(&self, length: u32) -> f32 {
        let norm = K1 * (1.0 - B + B * length as f32 / self.average_length);
        self.weight * (1.0 / (1.0 + norm))
    }
}
