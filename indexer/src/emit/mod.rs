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
use crate::emit::folder::Reference;
use crate::index::{self, Bodies, Derived, Document, Indexing, Synonyms};
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
    thread::scope(|scope| {
        // One thread gathers the words while the others press entries.
        let words = scope.spawn(|| words(entries, content, out));
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
            let derived = &words.derived;
            let bodies = pack::write_bodies(&derived.bodies, bodies::FILE_SIZE, take);
            let source = Source {
                about,
                entries,
                sectors: &sectors,
                entry_files: &entry_files,
                cards: &cards,
                postings: &derived.postings,
                bodies,
                asked: &words.asked,
                questions: &questions,
                twins: twins::twins(entries),
                totals: &|field, shape| derived.totals.get(&(field, shape)).copied().unwrap_or(0),
                term_file_size: TERM_FILE_SIZE,
            };
            pack::write(&source, take);
            Ok(())
        })
    })
}

/// What every entry is searched by, a stretch of entries at a time: all of it would fill a third of a
/// gigabyte in a large catalogue, and none of it is needed once it is indexed.
fn documents(entries: &[Entry], content: &Content) -> impl Iterator<Item = Vec<Document>> {
    let synonyms = Synonyms::new(&content.synonyms);
    let bodies = Bodies::of_all(entries);
    entries.chunks(index::TOGETHER).map(move |entries| {
        let entries = entries.par_iter();
        entries
            .map(|entry| Document::of(entry, &synonyms, &content.asked, bodies.body(entry)))
            .collect()
    })
}

/// What is known of the words of a catalogue once its documents are forgotten.
struct Words {
    derived: Derived,
    /// How often citizens ask for each entry.
    asked: Vec<u8>,
}

/// Gathers the words of all entries and writes them beside for other engines.
fn words(entries: &[Entry], content: &Content, out: &Path) -> anyhow::Result<Words> {
    let mut reference = Reference::begin(out)?;
    let mut indexing = Indexing::begin()?;
    let mut asked = Vec::with_capacity(entries.len());
    for documents in documents(entries, content) {
        reference.add(&documents)?;
        asked.extend(documents.iter().map(|document| document.asked));
        indexing.add(&documents)?;
    }
    reference.finish()?;
    let derived = index::postings(&indexing.finish()?)?;
    Ok(Words { derived, asked })
}
