//! Makes the bytes of a published folder.

use crate::header::{self, Kind};
use crate::lexicon::Lexicon;
use crate::manifest::{
    CARDS_PER_FILE, CARDS_PER_NODE, CODES_PER_FILE, FileId, MOST_CARDS_HERE, Manifest, Ranges,
};
use crate::pack::CardFile;
use crate::weights::{COMMON, TERMS};
use crate::{About, AudienceClass, Card, ClarifyQuestion, Field, Sector, Shape, Twins, terms};
use catalog::{Audience, Entry, Levels};
use codec::{Coded, put_block, put_number};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The one file whose name never changes; written last, so that a half-copied folder has none.
pub const MANIFEST: &str = "manifest.bin";

/// About how many files of terms there are at most. Grown, a query fetches less that it did not ask
/// for; shrunk, the manifest names fewer. A query asks for about five.
const MOST_TERM_FILES: usize = 1500;

/// How many files' worth of terms a word holds before its pairs have files of their own. A query then
/// fetches two files for the word; with one, all pairs come with it that were not asked for.
const FILES_OF_A_WORD: usize = 2;

/// A document a term stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The document's number.
    pub doc: u32,
    /// Where in its words.
    pub standing: Standing,
    /// The length of its name as an index into [`LENGTHS`](crate::weights::LENGTHS); 0 for terms
    /// that are not a word of the name.
    pub length: u8,
}

/// The closest a term stands to the beginning of an official name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Standing {
    /// Not in the name: only in what citizens say.
    Said,
    /// In the name.
    Named,
    /// In its lead.
    Leads,
}

/// A term and the documents it stands in, by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Postings {
    /// The term, see [`pair_key`](crate::pair_key) and [`mark_key`](crate::mark_key).
    pub key: String,
    /// Where it stands.
    pub documents: Vec<Posting>,
}

/// Everything a folder is made of.
pub struct Source<'a> {
    /// What the manifest tells.
    pub about: About,
    /// The entries; their place is their document number.
    pub entries: &'a [Entry],
    /// The fields of the entries, in order.
    pub sectors: &'a [Sector],
    /// The card of each entry.
    pub cards: &'a [Card],
    /// Sorted by key.
    pub postings: &'a [Postings],
    /// Where the same of papers, steps and conditions has been written.
    pub bodies: Bodies,
    /// How often citizens ask for each entry, 0 to 3.
    pub asked: &'a [u8],
    /// What may be asked back.
    pub questions: &'a [ClarifyQuestion],
    /// Neighbours that are one procedure, in order.
    pub twins: Vec<Twins>,
    /// How many words all documents hold together, for each field and shape.
    pub totals: &'a dyn Fn(Field, Shape) -> u64,
    /// Where they have been written.
    pub entry_files: &'a EntryFiles,
    /// The size at which a file of terms is full, uncompressed; more in a large catalogue, so that
    /// there are at most about [`MOST_TERM_FILES`].
    pub term_file_size: usize,
}

/// Told the parts of one file in order, answers how many bytes all of them so far come to when a
/// host compresses them.
pub type Scale = Box<dyn FnMut(&[u8]) -> usize>;

/// What is written, handed over file by file, so that the files of a large catalogue need not be in
/// memory together: its name and its bytes. The manifest is the last.
pub type Take<'a> = dyn FnMut(String, Vec<u8>) + 'a;

/// The files of entries, each by its first document.
pub struct EntryFiles(Vec<(u32, FileId)>);

/// Writes the entries. That needs nothing of what they are found by and takes longest to press, so
/// the words can be gathered meanwhile.
///
/// Neighbours are put together until a file reaches `file_size`; `weigh` begins to weigh one. Each
/// entry is a block of its own inside.
pub fn write_entries(
    entries: &[Entry],
    file_size: usize,
    weigh: &dyn Fn() -> Scale,
    take: &mut Take<'_>,
) -> EntryFiles {
    let mut files = Files::new(take);
    let mut written = Vec::new();
    let (mut first, mut blocks, mut scale) = (0, Vec::new(), weigh());
    for (next, entry) in (1..).zip(entries) {
        let start = blocks.len();
        put_block(&mut blocks, &codec::write(entry));
        let is_full = scale(&blocks[start..]) >= file_size;
        if is_full || next as usize == entries.len() {
            let file = header::seal(Kind::Entries, &blocks);
            written.push((first, files.add('e', file)));
            (first, scale) = (next, weigh());
            blocks.clear();
        }
    }
    EntryFiles(written)
}

/// The list of the files of words of papers, steps and conditions.
pub struct Bodies(FileId);

/// Writes the words of papers, steps and conditions, which follow from the entries alone: a device
/// that has these makes them again and fetches none. Each file is full at `file_size`.
pub fn write_bodies(bodies: &[Postings], file_size: usize, take: &mut Take<'_>) -> Bodies {
    let mut files = Files::new(take);
    let list = codec::write(&write_terms('p', bodies, file_size, &mut files));
    Bodies(files.add('b', header::seal(Kind::Bodies, &list)))
}

/// Writes files of terms; answers by what each begins with.
fn write_terms(
    letter: char,
    postings: &[Postings],
    file_size: usize,
    files: &mut Files<'_, '_>,
) -> Ranges {
    let ranges = term_ranges(postings, file_size).into_iter();
    let written = ranges.map(|range| {
        let opening = opening(&range[0].key).to_owned();
        (opening, files.add(letter, terms::write(range)))
    });
    Ranges::new(written)
}

/// Writes everything else. The same source gives the same bytes.
pub fn write(source: &Source<'_>, take: &mut Take<'_>) {
    let mut files = Files::new(take);
    let terms = write_terms('t', source.postings, source.term_file_size, &mut files);
    let mut cards: Vec<FileId> = source
        .cards
        .chunks(CARDS_PER_FILE as usize)
        .zip((0..).step_by(CARDS_PER_FILE as usize))
        .map(|(cards, first)| {
            let body = codec::write(&CardFile {
                cards: cards.iter().cloned().map(Arc::new).collect(),
                entries: covering(&source.entry_files.0, first..first + cards.len() as u32),
            });
            files.add('c', header::seal(Kind::Cards, &body))
        })
        .collect();
    let mut nodes = Vec::new();
    if cards.len() > MOST_CARDS_HERE {
        for node in cards.chunks(usize::from(CARDS_PER_NODE)) {
            nodes.push(files.add('n', header::seal(Kind::Node, &write_list(node))));
        }
        cards.clear();
    }
    let codes = source.codes();
    let codes = codes.chunks(CODES_PER_FILE).map(|codes| {
        let file = header::seal(Kind::Codes, &write_list(codes));
        (codes[0].0.clone(), files.add('k', file))
    });
    let codes = Ranges::new(codes);
    let facets: Vec<u8> = source.entries.iter().map(facets).collect();
    let mut manifest = Manifest {
        about: source.about.clone(),
        totals: TERMS
            .iter()
            .map(|(field, shape, _)| (source.totals)(*field, *shape))
            .collect(),
        lexicon: source.lexicon(),
        terms,
        bodies: source.bodies.0,
        cards,
        nodes,
        codes,
        facets: files.add('f', header::seal(Kind::Facets, &facets)),
        questions: files.add(
            'q',
            header::seal(Kind::Questions, &write_list(source.questions)),
        ),
        sectors: files.add(
            's',
            header::seal(Kind::Sectors, &write_list(source.sectors)),
        ),
        asked: source.asked(),
        twins: source.twins.clone(),
    };
    manifest.fold();
    let manifest = header::seal(Kind::Manifest, &codec::write(&manifest));
    (files.take)(MANIFEST.to_owned(), manifest);
}

/// The files of entries that hold any of these documents.
fn covering(files: &[(u32, FileId)], docs: core::ops::Range<u32>) -> Vec<(u32, FileId)> {
    let start = files.partition_point(|(first, _)| *first <= docs.start);
    let end = files.partition_point(|(first, _)| *first < docs.end);
    files[start.saturating_sub(1)..end].to_vec()
}

/// Levels in the low five bits, people and organisations above them.
fn facets(entry: &Entry) -> u8 {
    let both = [entry.guide.as_deref(), entry.national.as_deref()];
    let procedures = || both.into_iter().flatten();
    let levels: Levels = procedures()
        .flat_map(|procedure| procedure.levels.iter())
        .collect();
    let levels = levels.iter().fold(0, |bits, level| bits | 1 << level as u8);
    procedures()
        .flat_map(|procedure| &procedure.audiences)
        .filter_map(audience_class)
        .fold(levels, |bits, class| bits | facet_bit(class))
}

/// The bit of a class of readers in a document's facets.
pub(crate) fn facet_bit(class: AudienceClass) -> u8 {
    match class {
        AudienceClass::People => 1 << 5,
        AudienceClass::Organisations => 1 << 6,
    }
}

fn audience_class(audience: &Audience) -> Option<AudienceClass> {
    match audience {
        Audience::Citizen | Audience::Overseas | Audience::Foreigner | Audience::Official => {
            Some(AudienceClass::People)
        }
        Audience::Business | Audience::Cooperative | Audience::Organisation => {
            Some(AudienceClass::Organisations)
        }
        Audience::Other(_) => None,
    }
}

impl Source<'_> {
    fn codes(&self) -> Vec<(String, u32)> {
        let mut codes: Vec<(String, u32)> = self
            .cards
            .iter()
            .enumerate()
            .map(|(doc, card)| (card.code.as_str().to_owned(), doc as u32))
            .collect();
        codes.sort_unstable();
        codes
    }

    /// Every single word of the index with how common it is.
    fn lexicon(&self) -> Lexicon {
        let postings = self.postings.iter();
        let words = postings.filter(|term| first_word(&term.key) == term.key);
        Lexicon::new(words.map(|term| (term.key.clone(), term.documents.len())))
    }

    fn asked(&self) -> Vec<(u32, u8)> {
        let all = self.asked.iter().enumerate();
        all.filter(|(_, asked)| **asked > 0)
            .map(|(doc, asked)| (doc as u32, *asked))
            .collect()
    }
}

/// Cuts the terms into ranges of about one size, never within a [piece](pieces). A piece that would
/// make a begun file half as large again begins its own: common words are in most queries, and so
/// would be the rare ones before them.
fn term_ranges(postings: &[Postings], file_size: usize) -> Vec<&[Postings]> {
    let all: usize = postings.iter().map(weight).sum();
    let full = file_size.max(all / MOST_TERM_FILES);
    let mut ranges = Vec::new();
    let (mut start, mut end, mut size) = (0, 0, 0);
    for piece in pieces(postings, full) {
        let heavy: usize = piece.iter().map(weight).sum();
        let is_begun = size >= full / 4;
        if size >= full || is_begun && size + heavy > full + full / 2 {
            ranges.push(&postings[start..end]);
            (start, size) = (end, 0);
        }
        end += piece.len();
        size += heavy;
    }
    if start < postings.len() {
        ranges.push(&postings[start..]);
    }
    ranges
}

/// What is looked for together: a word with its marks, sayings and pairs. Of a word that is more than
/// a few files its pairs are apart from it, those of each second letter together, so that a word
/// that is still being typed is completed from one file.
fn pieces(postings: &[Postings], full: usize) -> impl Iterator<Item = &[Postings]> {
    let words = postings.chunk_by(|one, other| first_word(&one.key) == first_word(&other.key));
    words.flat_map(move |word| {
        let is_cut = word.iter().map(weight).sum::<usize>() > full * FILES_OF_A_WORD;
        word.chunk_by(move |one, other| {
            !is_cut || second_letter(&one.key) == second_letter(&other.key)
        })
    })
}

/// What the manifest tells a file by that begins with this term. Of a pair only the first letter of its
/// second word: whoever has typed no more looks for the file by that.
fn opening(key: &str) -> &str {
    let second = key.find(' ').map_or(key.len(), |space| space + 1);
    let letter = key[second..].chars().next().map_or(0, char::len_utf8);
    &key[..second + letter]
}

/// About what a term weighs in its file. In the key of a long name nothing is like its neighbours, and nearly
/// every query that asks for one asks in vain.
fn weight(term: &Postings) -> usize {
    let key = if term.key.starts_with('#') { 14 } else { 4 };
    key + 2 * term.documents.len().min(COMMON)
}

/// The letter with which the second word of a pair begins; none for what is no pair.
fn second_letter(key: &str) -> Option<char> {
    key.split_once(' ')?.1.chars().next()
}

fn first_word(key: &str) -> &str {
    key.split([' ', '\u{1}', '\u{2}']).next().unwrap_or(key)
}

/// The bytes that come back as a list of these.
fn write_list<T: Coded>(values: &[T]) -> Vec<u8> {
    let mut bytes = Vec::new();
    put_number(&mut bytes, values.len() as u64);
    values.iter().for_each(|value| value.put(&mut bytes));
    bytes
}

/// Names files by their content and hands each over once.
///
/// They go in the order in which they are made, which is the order of what they hold: two editions
/// laid side by side then show what took the place of what.
struct Files<'a, 'b> {
    made: BTreeSet<(char, FileId)>,
    take: &'a mut Take<'b>,
}

impl<'a, 'b> Files<'a, 'b> {
    fn new(take: &'a mut Take<'b>) -> Self {
        Files {
            made: BTreeSet::new(),
            take,
        }
    }

    fn add(&mut self, letter: char, bytes: Vec<u8>) -> FileId {
        let id = content_id(&bytes);
        if self.made.insert((letter, id)) {
            (self.take)(file_name(letter, id), bytes);
        }
        id
    }
}

/// `t-0123456789ab.bin`: what it holds, then its content.
pub(crate) fn file_name(letter: char, id: FileId) -> String {
    let mut name = String::with_capacity(18);
    name.push(letter);
    name.push('-');
    for byte in id {
        for half in [byte >> 4, byte & 15] {
            name.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
    name + ".bin"
}

/// FNV-1a over the bytes, the upper forty-eight bits. Names tell versions apart; they are no
/// proof of origin, which is what a signature is for.
fn content_id(bytes: &[u8]) -> FileId {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    let [a, b, c, d, e, f, ..] = hash.to_be_bytes();
    [a, b, c, d, e, f]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A term for each key, which stands in so many documents.
    fn terms(keys: &[(&str, u32)]) -> Vec<Postings> {
        let posting = |doc| Posting {
            doc,
            standing: Standing::Said,
            length: 0,
        };
        let term = |(key, many): &(&str, u32)| Postings {
            key: (*key).to_owned(),
            documents: (0..*many).map(posting).collect(),
        };
        keys.iter().map(term).collect()
    }

    #[track_caller]
    fn check(keys: &[(&str, u32)], file_size: usize, expect: &[&[&str]]) {
        let terms = terms(keys);
        let ranges = term_ranges(&terms, file_size).into_iter();
        let keys = ranges.map(|range| range.iter().map(|term| term.key.as_str()).collect());
        let keys: Vec<Vec<&str>> = keys.collect();
        assert_eq!(keys, expect);
    }

    #[test]
    fn a_light_word_and_its_pairs_are_never_parted() {
        check(
            &[
                ("an", 9),
                ("ban", 9),
                ("ban do", 9),
                ("ban sao", 9),
                ("cap", 9),
            ],
            40,
            &[&["an"], &["ban", "ban do", "ban sao"], &["cap"]],
        );
    }

    #[test]
    fn pairs_of_a_heavy_word_are_parted_by_their_second_letter() {
        check(
            &[
                ("ki", 20),
                ("ki\u{1}ky", 20),
                ("ki\u{2}0a1b2c", 1),
                ("ki bo", 20),
                ("ki cap", 20),
                ("ki cong", 20),
                ("ki dat", 20),
                ("la", 1),
            ],
            40,
            &[
                &["ki", "ki\u{1}ky", "ki\u{2}0a1b2c"],
                &["ki bo"],
                &["ki cap", "ki cong"],
                &["ki dat"],
                &["la"],
            ],
        );
    }

    #[test]
    fn a_pair_is_found_as_soon_as_one_letter_of_its_second_word_is_typed() {
        let terms = terms(&[
            ("ki", 20),
            ("ki bo", 20),
            ("ki thang", 20),
            ("ki thue", 20),
            ("la", 20),
        ]);
        let ranges = term_ranges(&terms, 40).into_iter();
        let openings = ranges.map(|range| (opening(&range[0].key).to_owned(), [0; 6]));
        let files = Ranges::new(openings);
        let file = |key: &str| files.holding(key);
        assert_eq!(file("ki"), Some(0));
        assert_eq!(file("ki b"), Some(1));
        for typed in ["ki t", "ki th", "ki tha", "ki thang", "ki thue"] {
            assert_eq!(file(typed), Some(2), "{typed}");
        }
        assert_eq!(file("la"), Some(3));
    }
}
