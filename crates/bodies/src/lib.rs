//! What else is written of a procedure: its papers, results, steps and conditions.
//!
//! [`counted`] counts the words of an entry, [`telling`] keeps those that tell it from the others,
//! [`titles`] are what its papers are called.
//! [`Gathering`] goes from entries to the files of a pack: the indexer writes the same files by way
//! of tantivy, with all processors; who keeps every entry makes them again, one after the other.

mod body;
pub use body::{counted, telling, titles};
mod gathering;
pub use gathering::Gathering;

/// The size at which a file of these words is full, uncompressed. Those of one procedure are
/// scattered over all of them, so they are small: a change of one changes few bytes.
pub const FILE_SIZE: usize = 2_500;
