use crate::{FILE_SIZE, counted, telling, titles};
use catalog::Entry;
use pack::{Posting, Postings, Shape, Standing, Take, terms_of, write_bodies};
use std::collections::{BTreeMap, HashMap};
use viet::Nfc;

/// What all entries are found by, gathered one entry after the other in their order.
#[derive(Debug, Default)]
pub struct Gathering {
    said: Said,
    terms: Terms,
}

impl Gathering {
    /// Takes the next entry.
    pub fn add(&mut self, entry: &Entry) {
        let doc = self.said.entries.len() as u32;
        self.said.add(entry);
        for title in titles(entry) {
            self.terms.add(&title, Shape::Pair, doc);
        }
    }

    /// Writes the files, as the indexer did.
    pub fn write(mut self, take: &mut Take<'_>) {
        for doc in 0..self.said.entries.len() {
            let words = self.said.telling(doc);
            self.terms.add(&words, Shape::Word, doc as u32);
        }
        drop(self.said);
        write_bodies(&self.terms.postings(), FILE_SIZE, take);
    }
}

/// How often each entry says which word. Which of them tell it from others is known when all are
/// here; until then words are numbers, so that a whole country takes twenty megabytes.
#[derive(Debug, Default)]
struct Said {
    numbers: HashMap<String, u32>,
    /// Each word, and how many entries say it.
    words: Vec<(String, u32)>,
    entries: Vec<Vec<(u32, u32)>>,
}

impl Said {
    fn add(&mut self, entry: &Entry) {
        let counted = counted(entry).into_iter();
        let counted = counted.map(|(word, times)| (self.number(word), times));
        let counted = counted.collect();
        self.entries.push(counted);
    }

    /// The number of a word that one more entry says.
    fn number(&mut self, word: String) -> u32 {
        let next = self.words.len() as u32;
        let number = *self.numbers.entry(word).or_insert_with_key(|word| {
            self.words.push((word.clone(), 0));
            next
        });
        self.words[number as usize].1 += 1;
        number
    }

    fn telling(&self, doc: usize) -> String {
        let word = |number: u32| &self.words[number as usize];
        let counted = self.entries[doc].iter();
        let counted = counted.map(|(number, times)| (word(*number).0.as_str(), *times));
        let found_in = |said: &str| self.numbers.get(said).map_or(1, |number| word(*number).1);
        telling(counted, found_in, self.entries.len())
    }
}

/// Terms with the entries they stand in. A pack has no other term of papers and steps.
#[derive(Debug, Default)]
struct Terms(BTreeMap<String, Vec<Posting>>);

impl Terms {
    fn add(&mut self, text: &str, shape: Shape, doc: u32) {
        for term in terms_of(&viet::tokens(Nfc::assume(text)), shape) {
            let documents = self.0.entry(term).or_default();
            if documents.last().is_none_or(|last| last.doc != doc) {
                documents.push(Posting {
                    doc,
                    standing: Standing::Said,
                    length: 0,
                });
            }
        }
    }

    fn postings(self) -> Vec<Postings> {
        let terms = self.0.into_iter();
        let terms = terms.map(|(key, documents)| Postings { key, documents });
        terms.collect()
    }
}
