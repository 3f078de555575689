//! A file of terms: sorted keys, each with the documents it stands in.
//!
//! A word is not kept itself: its documents are those of the ways it is marked, put together, so
//! that "ký" costs nothing beside "ky". What is marked in no way stands under the word's key with
//! no mark behind it.

use crate::best::Best;
use crate::header::{self, Kind};
use crate::weights::{COMMON, LENGTHS, MOST_HEADS};
use crate::write::{Posting, Postings, Standing};
use crate::{Error, Field, mark_key};
use codec::{Reader, put_block, put_number};
use core::cell::RefCell;
use core::ops::Range;

/// A range of terms, opened. Keys are read once; the documents of a term when it is asked for.
#[derive(Debug)]
pub(crate) struct TermFile {
    bytes: Vec<u8>,
    /// Sorted by key; the range is that of the posting bytes.
    places: Vec<(String, Range<usize>)>,
    /// The term that was asked for last: it is asked for once for every field.
    last: RefCell<(String, List)>,
}

/// What a file knows of a term in one field.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Found {
    /// In how many documents it stands.
    pub(crate) count: u32,
    /// Which, by number, with the length of the field; of a common term only the heads.
    pub(crate) documents: Vec<(u32, u32)>,
}

impl TermFile {
    pub(crate) fn open(file: &[u8]) -> Result<Self, Error> {
        let body = header::open(Kind::Terms, file)?;
        let places = places(body).ok_or(Error::Malformed { section: "terms" })?;
        Ok(TermFile {
            bytes: body.to_vec(),
            places,
            last: RefCell::default(),
        })
    }

    /// The documents of a term; none when it is not there.
    pub(crate) fn find(&self, key: &str, field: Field) -> Found {
        let mut last = self.last.borrow_mut();
        if last.0 != key {
            *last = (key.to_owned(), self.list(key));
        }
        last.1.found(field)
    }

    fn list(&self, key: &str) -> List {
        let is_word = is_word(key);
        let start = mark_key(key, "");
        let (from, belongs): (usize, &dyn Fn(&str) -> bool) = if is_word {
            let from = self.places.partition_point(|(known, _)| *known < start);
            (from, &|known| known.starts_with(&start))
        } else {
            let from = self
                .places
                .partition_point(|(known, _)| known.as_str() < key);
            (from, &|known| known == key)
        };
        let kept = self.places[from..]
            .iter()
            .take_while(|(known, _)| belongs(known));
        // `places` has decoded every range at opening, so this cannot fail; if it did, the term
        // would be missing, not the widget.
        let mut lists = kept.filter_map(|(_, at)| decode(self.bytes.get(at.clone())?));
        // The counts of a whole word stand at its first key, those of one marking at its own.
        let List { counts, postings } = lists.next().unwrap_or_default();
        let others = lists.map(|list| list.postings);
        let postings = merged([postings].into_iter().chain(others).collect());
        List { counts, postings }
    }
}

/// Lists in order as one; a document that stands in several is the same in all.
///
/// Two and two are laid together until one is left. The standard library would sort them as well,
/// with four kilobytes of code.
fn merged(mut lists: Vec<Vec<Posting>>) -> Vec<Posting> {
    while lists.len() > 1 {
        let pairs = lists.chunks(2);
        lists = pairs.map(|two| of_two(&two[0], two.get(1))).collect();
    }
    lists.pop().unwrap_or_default()
}

fn of_two(one: &[Posting], other: Option<&Vec<Posting>>) -> Vec<Posting> {
    let mut other = other.map_or::<&[Posting], _>(&[], |other| other);
    let mut both = Vec::with_capacity(one.len() + other.len());
    for posting in one {
        while let [first, rest @ ..] = other
            && first.doc <= posting.doc
        {
            if first.doc < posting.doc {
                both.push(*first);
            }
            other = rest;
        }
        both.push(*posting);
    }
    both.extend_from_slice(other);
    both
}

impl TermFile {
    /// In how many documents a key stands that is not a word: neighbours ask for many at each key,
    /// and need none of the documents.
    pub(crate) fn count(&self, key: &str) -> u32 {
        let found = self
            .places
            .binary_search_by(|(known, _)| known.as_str().cmp(key));
        found.map_or(0, |at| self.count_at(&self.places[at].1))
    }

    fn count_at(&self, at: &Range<usize>) -> u32 {
        let mut reader = Reader::new(self.bytes.get(at.clone()).unwrap_or_default());
        let head = reader.small();
        if head & 1 == 1 {
            reader.small()
        } else {
            head >> 1
        }
    }

    /// The seconds of pairs that begin with `start`, itself not among them, the commonest first.
    pub(crate) fn completions(&self, start: &str, most: usize) -> Vec<String> {
        let from = self
            .places
            .partition_point(|(known, _)| known.as_str() <= start);
        let longer = self.places[from..]
            .iter()
            .take_while(|(known, _)| known.starts_with(start));
        let mut best: Best<(u32, &str)> = Best::new(most, |one, other| other.0.cmp(&one.0));
        for (key, at) in longer {
            best.offer((
                self.count_at(at),
                key.split_once(' ').map_or("", |(_, second)| second),
            ));
        }
        let best = best.into_vec().into_iter();
        best.map(|(_, second)| second.to_owned()).collect()
    }
}

/// The documents of a key, and how many there would be had all been kept.
#[derive(Debug, Default)]
struct List {
    /// In everything, in names, in leads; `None` when every document is here.
    counts: Option<[u32; 3]>,
    postings: Vec<Posting>,
}

impl List {
    fn found(&self, field: Field) -> Found {
        let least = match field {
            Field::All | Field::Body => Standing::Said,
            Field::Name => Standing::Named,
            Field::Lead => Standing::Leads,
        };
        let length = |posting: &Posting| match field {
            Field::Name => LENGTHS[usize::from(posting.length) % LENGTHS.len()],
            Field::All | Field::Lead | Field::Body => 1,
        };
        let documents: Vec<(u32, u32)> = self
            .postings
            .iter()
            .filter(|posting| posting.standing >= least)
            .map(|posting| (posting.doc, length(posting)))
            .collect();
        Found {
            count: self
                .counts
                .map_or(documents.len() as u32, |counts| counts[least as usize]),
            documents,
        }
    }
}

/// Whether a key is a single word without its marks; all others hold a space or a separator.
fn is_word(key: &str) -> bool {
    key.bytes().all(|byte| byte > b' ')
}

fn places(body: &[u8]) -> Option<Vec<(String, Range<usize>)>> {
    let mut reader = Reader::new(body);
    let mut places: Vec<(String, Range<usize>)> = Vec::new();
    while !reader.is_empty() {
        let shared = reader.small() as usize;
        let rest = reader.text();
        let block = reader.block();
        decode(block)?;
        let before = places.last().map_or("", |(key, ..)| key.as_str());
        let key = [before.get(..shared)?, rest].concat();
        if places.last().is_some_and(|(last, _)| *last >= key) {
            return None;
        }
        let start = (block.as_ptr() as usize).checked_sub(body.as_ptr() as usize)?;
        places.push((key, start..start + block.len()));
    }
    reader.is_sound().then_some(places)
}

/// Writes the terms of one file. They come sorted by key, all of a word together.
pub(crate) fn write(terms: &[Postings]) -> Vec<u8> {
    let mut body = Vec::new();
    let mut before = String::new();
    for (key, list) in kept(terms) {
        let shared = shared_letters(before.as_bytes(), &key);
        put_number(&mut body, shared as u64);
        put_block(&mut body, &key.as_bytes()[shared..]);
        put_block(&mut body, &encode(&list));
        before = key;
    }
    header::seal(Kind::Terms, &body)
}

/// The terms as they are kept: words as the ways they are marked, common terms as their heads.
fn kept(terms: &[Postings]) -> Vec<(String, List)> {
    let mut kept = Vec::new();
    let mut rest = terms;
    while let [term, after @ ..] = rest {
        let start = mark_key(&term.key, "");
        let marked = after
            .iter()
            .take_while(|other| other.key.starts_with(&start))
            .count();
        if !is_word(&term.key) {
            kept.push((term.key.clone(), heads(&term.documents)));
        } else {
            word(term, &after[..marked], &mut kept);
        }
        rest = if !is_word(&term.key) {
            after
        } else {
            &after[marked..]
        };
    }
    kept
}

/// A word by its markings. A document keeps its standing and length under each, and the counts of
/// a common word stand at the unmarked key, which is then always there.
fn word(word: &Postings, marked: &[Postings], kept: &mut Vec<(String, List)>) {
    let whole = heads(&word.documents);
    let standing_of = |doc: u32| {
        let at = whole
            .postings
            .binary_search_by_key(&doc, |posting| posting.doc);
        at.ok().map(|at| whole.postings[at])
    };
    let mut unmarked = whole.postings.clone();
    let mut lists = Vec::new();
    for one in marked {
        let postings: Vec<Posting> = one
            .documents
            .iter()
            .filter_map(|posting| standing_of(posting.doc))
            .collect();
        unmarked.retain(|posting| {
            let is_here = |other: &Posting| other.doc.cmp(&posting.doc);
            postings.binary_search_by(is_here).is_err()
        });
        let all_here = postings.len() == one.documents.len();
        let counts = (!all_here).then(|| counts(&one.documents));
        lists.push((one.key.clone(), List { counts, postings }));
    }
    if !unmarked.is_empty() || whole.counts.is_some() {
        let list = List {
            counts: whole.counts,
            postings: unmarked,
        };
        kept.push((mark_key(&word.key, ""), list));
    }
    kept.append(&mut lists);
}

/// All documents of a term, or of a common one those whose names begin with it, shortest first.
fn heads(documents: &[Posting]) -> List {
    if documents.len() <= COMMON {
        return List {
            counts: None,
            postings: documents.to_vec(),
        };
    }
    let mut postings = documents.to_vec();
    postings.sort_by_key(|posting| {
        (
            core::cmp::Reverse(posting.standing),
            posting.length,
            posting.doc,
        )
    });
    postings.truncate(MOST_HEADS);
    postings.sort_by_key(|posting| posting.doc);
    List {
        counts: Some(counts(documents)),
        postings,
    }
}

fn counts(documents: &[Posting]) -> [u32; 3] {
    [Standing::Said, Standing::Named, Standing::Leads].map(|least| {
        documents
            .iter()
            .filter(|posting| posting.standing >= least)
            .count() as u32
    })
}

/// Bytes in common, but never half a letter.
fn shared_letters(before: &[u8], key: &str) -> usize {
    let mut shared = before
        .iter()
        .zip(key.as_bytes())
        .take_while(|(one, other)| one == other)
        .count();
    while !key.is_char_boundary(shared) {
        shared -= 1;
    }
    shared
}

/// How many documents, and whether counts follow; each document as the distance to the one before
/// with its standing in the two low bits; then the lengths of those in names, two in a byte.
fn encode(list: &List) -> Vec<u8> {
    let mut bytes = Vec::new();
    let count = list.postings.len() as u64;
    put_number(&mut bytes, count << 1 | u64::from(list.counts.is_some()));
    for count in list.counts.into_iter().flatten() {
        put_number(&mut bytes, u64::from(count));
    }
    let mut before = 0;
    for posting in &list.postings {
        let distance = u64::from(posting.doc - before);
        put_number(&mut bytes, distance << 2 | posting.standing as u64);
        before = posting.doc;
    }
    let lengths: Vec<u8> = list
        .postings
        .iter()
        .filter(|posting| posting.standing > Standing::Said)
        .map(|posting| posting.length)
        .collect();
    if lengths.iter().any(|length| *length > 0) {
        let two = |two: &[u8]| two[0] | two.get(1).copied().unwrap_or(0) << 4;
        bytes.extend(lengths.chunks(2).map(two));
    }
    bytes
}

fn decode(bytes: &[u8]) -> Option<List> {
    let mut reader = Reader::new(bytes);
    let head = reader.small();
    let counts = (head & 1 == 1).then(|| [reader.small(), reader.small(), reader.small()]);
    let mut postings: Vec<Posting> = Vec::new();
    let mut doc = 0u32;
    for at in 0..head >> 1 {
        let number = reader.small();
        if !reader.is_sound() || at > 0 && number >> 2 == 0 {
            return None;
        }
        doc = doc.checked_add(number >> 2)?;
        let standing = match number & 3 {
            0 => Standing::Said,
            1 => Standing::Named,
            2 => Standing::Leads,
            _ => return None,
        };
        postings.push(Posting {
            doc,
            standing,
            length: 0,
        });
    }
    if !reader.is_empty() {
        let named = postings
            .iter_mut()
            .filter(|posting| posting.standing > Standing::Said);
        let mut byte = 0;
        for (at, posting) in named.enumerate() {
            byte = if at % 2 == 0 {
                reader.byte()
            } else {
                byte >> 4
            };
            posting.length = byte & 15;
        }
    }
    (reader.is_sound() && reader.is_empty()).then_some(List { counts, postings })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn posting(doc: u32, standing: Standing, length: u8) -> Posting {
        Posting {
            doc,
            standing,
            length,
        }
    }

    fn term(key: &str, documents: Vec<Posting>) -> Postings {
        Postings {
            key: key.into(),
            documents,
        }
    }

    #[test]
    fn a_word_is_the_sum_of_its_markings() {
        use Standing::{Leads, Named, Said};
        let terms = [
            term(
                "khai",
                vec![
                    posting(0, Leads, 2),
                    posting(5, Said, 0),
                    posting(300, Named, 7),
                ],
            ),
            term(
                "khai\u{1}khái",
                vec![posting(0, Said, 0), posting(300, Said, 0)],
            ),
            term("khai\u{1}khâi", vec![posting(300, Said, 0)]),
            term("khai sinh", vec![posting(0, Leads, 0), posting(7, Said, 0)]),
        ];
        let file = TermFile::open(&write(&terms)).unwrap();
        let found = |key: &str, field| file.find(key, field).documents;
        assert_eq!(found("khai", Field::All), [(0, 1), (5, 1), (300, 1)]);
        assert_eq!(
            found("khai", Field::Name),
            [(0, LENGTHS[2]), (300, LENGTHS[7])]
        );
        assert_eq!(found("khai", Field::Lead), [(0, 1)]);
        assert_eq!(found("khai\u{1}khái", Field::All), [(0, 1), (300, 1)]);
        assert_eq!(found("khai\u{1}khâi", Field::All), [(300, 1)]);
        assert_eq!(found("khai sinh", Field::All), [(0, 1), (7, 1)]);
        assert_eq!(found("khai sinh", Field::Lead), [(0, 1)]);
        assert_eq!(found("kham", Field::All), []);
        assert_eq!(found("kha", Field::All), []);
    }

    #[test]
    fn a_common_word_keeps_its_heads_and_its_counts() {
        let many = COMMON as u32 + 1;
        let documents = (0..many).map(|doc| {
            let standing = if doc % 2 == 0 {
                Standing::Leads
            } else {
                Standing::Said
            };
            posting(doc, standing, (doc % 4) as u8)
        });
        let marks = (0..many)
            .step_by(4)
            .map(|doc| posting(doc, Standing::Said, 0));
        let terms = [
            term("cap", documents.collect()),
            term("cap\u{1}câp4", marks.collect()),
        ];
        let file = TermFile::open(&write(&terms)).unwrap();
        let word = file.find("cap", Field::All);
        assert_eq!(word.count, many);
        assert_eq!(word.documents.len(), MOST_HEADS);
        assert!(word.documents.iter().all(|(doc, _)| doc % 4 == 0));
        assert_eq!(file.find("cap", Field::Lead).count, many.div_ceil(2));
        let marked = file.find("cap\u{1}câp4", Field::All);
        assert_eq!(marked.count, many.div_ceil(4));
    }

    proptest! {
        #[test]
        fn any_body_is_opened_or_refused(body: Vec<u8>) {
            let _ = TermFile::open(&header::seal(Kind::Terms, &body));
        }
    }
}
