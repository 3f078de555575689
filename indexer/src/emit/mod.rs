//! From procedures to a published folder: put guides over national records, order them, show each
//! as a card, and write the pack with what a good static host would send.

mod entries;
pub(crate) use entries::entries;
mod orphans;
pub(crate) use orphans::orphans;
mod about;
mod cards;
mod clarify;
mod compress;
mod folder;
mod forms;
mod listing;
mod places;
#[cfg(test)]
mod tests;
mod twins;
pub(crate) use compress::Progress;
mod published;
pub(crate) use published::{Published, REFERENCE};

use crate::content::Content;
use crate::content::places::Places;
use crate::index::{self, Derived, Document, Synonyms};
use catalog::{Date, Entry};
use pack::Source;
use rayon::prelude::*;
use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

/// The compressed size at which a file of entries is full. Grown, there are fewer files; shrunk,
/// opening one procedure takes less, and so does a change of one for who has them all.
const ENTRY_FILE_SIZE: usize = 3_500;

/// The size at which a file of terms is full, uncompressed. Grown, fewer requests; shrunk, a query
/// fetches fewer words it did not ask for.
const TERM_FILE_SIZE: usize = 3_500;

/// What was published, for the report.
pub(crate) struct Summary {
    pub(crate) entries: usize,
    pub(crate) files: usize,
    pub(crate) bytes: u64,
    pub(crate) compressed: u64,
}

/// Writes the folder of a catalogue.
pub(crate) fn publish(
    entries: &[Entry],
    content: &Content,
    places: &Places,
    snapshot: Option<Date>,
    out: &Path,
    progress: &Progress<'_>,
) -> anyhow::Result<Summary> {
    let documents = documents(entries, content);
    let asked: Vec<u8> = documents.iter().map(|document| document.asked).collect();
    thread::scope(|scope| {
        // One thread gathers the words while the others press entries.
        let words = scope.spawn(|| words(documents, out));
        let sectors = about::sectors(entries);
        let about = about::about(entries, &sectors, &content.life_events, snapshot);
        let (questions, asks) = clarify::clarify(entries, &content.questions);
        let cards = cards::cards(entries, asks);
        folder::write(out, entries.len(), progress, |take| {
            let beside = forms::files(&content.forms, &content.templates).into_iter();
            for (name, bytes) in beside.chain(places::files(places)) {
                take(name, bytes);
            }
            let entry_files = pack::write_entries(entries, ENTRY_FILE_SIZE, &compress::scale, take);
            let words = words.join().unwrap_or_else(|panic| resume_unwind(panic))?;
            let bodies = pack::write_bodies(&words.bodies, bodies::FILE_SIZE, take);
            let source = Source {
                about,
                entries,
                sectors: &sectors,
                entry_files: &entry_files,
                cards: &cards,
                postings: &words.postings,
                bodies,
                asked: &asked,
                questions: &questions,
                twins: twins::twins(entries),
                totals: &|field, shape| words.totals.get(&(field, shape)).copied().unwrap_or(0),
                term_file_size: TERM_FILE_SIZE,
            };
            pack::write(&source, take);
            Ok(())
        })
    })
}

/// What every entry is searched by.
fn documents(entries: &[Entry], content: &Content) -> Vec<Document> {
    let synonyms = Synonyms::new(&content.synonyms);
    entries
        .par_iter()
        .zip(index::bodies(entries))
        .map(|(entry, body)| Document::of(entry, &synonyms, &content.asked, body))
        .collect()
}

/// The words of the documents, which are written beside for other engines and then forgotten: of a
/// large catalogue they fill a quarter of a gigabyte.
fn words(documents: Vec<Document>, out: &Path) -> anyhow::Result<Derived> {
    folder::write_reference(out, &documents)?;
    index::postings(&index::build(documents)?)
}
