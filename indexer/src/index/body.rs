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

/// In how many entries each word stands, which decides what words make a body. Words are counted
/// here and again for each body, so that no more than those of one entry are in memory for each
/// processor, however large the catalogue.
pub(crate) struct Bodies {
    found_in: HashMap<String, u32>,
    entries: usize,
}

impl Bodies {
    /// Counts the words of all entries.
    pub(crate) fn of_all(entries: &[Entry]) -> Self {
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
        Bodies {
            found_in,
            entries: entries.len(),
        }
    }

    /// The body of one of these entries.
    pub(crate) fn body(&self, entry: &Entry) -> Body {
        let counted = counted(entry);
        let counted = counted.iter().map(|(word, times)| (word.as_str(), *times));
        let found_in = |word: &str| self.found_in.get(word).copied().unwrap_or(1);
        Body {
            words: telling(counted, found_in, self.entries),
            titles: titles(entry),
        }
    }
}
