use bodies::{counted, telling, titles};
use catalog::Entry;
use rayon::prelude::*;
use std::collections::HashMap;

/// The words a procedure is found by when its names do not answer.
#[derive(Debug, Default)]
pub(crate) struct Body {
    /// Its telling words, parted by spaces.
    pub(crate) words: String,
    /// The beginnings of the names of its papers and results.
    pub(crate) titles: Vec<String>,
}

/// The bodies of all entries. Two passes, so that no more than one entry's words are in memory for
/// each processor, however large the catalogue.
pub(crate) fn bodies(entries: &[Entry]) -> Vec<Body> {
    let found_in = entries
        .par_iter()
        .fold(HashMap::new, |mut found, entry| {
            for word in counted(entry).into_keys() {
                *found.entry(word).or_insert(0_u32) += 1;
            }
            found
        })
        .reduce(HashMap::new, |mut one, other| {
            for (word, count) in other {
                *one.entry(word).or_insert(0) += count;
            }
            one
        });
    entries
        .par_iter()
        .map(|entry| {
            let counted = counted(entry);
            let counted = counted.iter().map(|(word, times)| (word.as_str(), *times));
            let found_in = |word: &str| found_in.get(word).copied().unwrap_or(1);
            Body {
                words: telling(counted, found_in, entries.len()),
                titles: titles(entry),
            }
        })
        .collect()
}
