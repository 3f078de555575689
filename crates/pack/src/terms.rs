//! A file of terms: sorted keys, each with the documents it stands in.
//!
//! A word is not kept itself: its documents are those of the ways it is marked, put together, so
//! that "ký" costs nothing beside "ky". What is marked in no way stands under the word's key with
//! no mark behind it.

use crate::best::Best;
use crate::header::{self, Kind};
use crate::keys::Keys;
use crate::weights::LENGTHS;
use crate::write::{Posting, Standing};
use crate::{Error, Field, mark_key};
use codec::{Coded, Reader};
use core::cell::{Ref, RefCell};

mod write;
pub(crate) use write::write;

/// A range of terms, opened. Keys are read once; the documents of a term when it is asked for.
///
/// In the file everything of one kind stands together: keys, how many documents each has, counts,
/// documents, and how they stand. By turns the same takes a sixth more.
#[derive(Debug)]
pub(crate) struct TermFile {
    bytes: Vec<u8>,
    keys: Keys,
    /// Of each key.
    places: Vec<Place>,
    /// The terms that were asked for last: each is asked for once for every field, and again from
    /// key to key.
    last: RefCell<Vec<(String, List)>>,
}

/// How many terms of a file are remembered: a word is asked for in every reading, at every key, and
/// once more whether the best name holds it.
const MOST_LAST: usize = 32;

/// How many documents they may have together, eight bytes each.
const MOST_DOCUMENTS: usize = 4_096;

/// Where in a file the parts of a term are, so that a phone keeps them as small as they came.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// How many documents are here.
    many: usize,
    /// Whether there are more, which only the counts tell.
    has_counts: bool,
    counts: usize,
    documents: usize,
    standings: usize,
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
        let (keys, places) = places(body).ok_or(Error::Malformed { section: "terms" })?;
        Ok(TermFile {
            bytes: body.to_vec(),
            keys,
            places,
            last: RefCell::default(),
        })
    }

    /// The documents of a term; none when it is not there.
    pub(crate) fn find(&self, key: &str, field: Field) -> Found {
        self.asked(key).found(field)
    }

    /// In how many documents a term stands anywhere, and whether `doc` is one that is here.
    pub(crate) fn holds(&self, key: &str, doc: Option<u32>) -> (u32, bool) {
        let list = self.asked(key);
        let all = list.postings.len() as u32;
        let count = list.counts.map_or(all, |[all, ..]| all);
        let find = |doc| {
            list.postings
                .binary_search_by_key(&doc, |posting| posting.doc)
        };
        (count, doc.is_some_and(|doc| find(doc).is_ok()))
    }

    fn asked(&self, key: &str) -> Ref<'_, List> {
        let mut last = self.last.borrow_mut();
        let known = last.iter().position(|(known, _)| known == key);
        let at = known.unwrap_or_else(|| {
            let list = self.list(key);
            let mut many: usize = last.iter().map(|(_, list)| list.postings.len()).sum();
            while !last.is_empty()
                && (last.len() >= MOST_LAST || many + list.postings.len() > MOST_DOCUMENTS)
            {
                many -= last.remove(0).1.postings.len();
            }
            last.push((key.to_owned(), list));
            last.len() - 1
        });
        drop(last);
        Ref::map(self.last.borrow(), |last| &last[at].1)
    }

    fn list(&self, key: &str) -> List {
        let range = if is_word(key) {
            self.keys.beginning(&mark_key(key, ""))
        } else {
            self.keys.find(key).map_or(0..0, |at| at..at + 1)
        };
        let mut counts = None;
        let mut lists = Vec::new();
        for place in &self.places[range] {
            let list = self.read(place);
            // The counts of a whole word stand at its first key, those of one marking at its own.
            if lists.is_empty() {
                counts = list.counts;
            }
            lists.push(list.postings);
        }
        let postings = merged(lists);
        List { counts, postings }
    }

    fn reader(&self, from: usize) -> Reader<'_> {
        Reader::new(self.bytes.get(from..).unwrap_or_default())
    }

    /// `places` has read every part at opening, so this finds what it looks for; if it did not, the
    /// term would be missing, not the widget.
    fn read(&self, place: &Place) -> List {
        let counts = place.has_counts.then(|| {
            let mut counts = self.reader(place.counts);
            [counts.small(), counts.small(), counts.small()]
        });
        let mut documents = self.reader(place.documents);
        let mut standings = self.reader(place.standings);
        let mut doc = 0_u32;
        let mut postings = Vec::with_capacity(place.many);
        for _ in 0..place.many {
            doc = doc.wrapping_add(documents.small());
            let byte = standings.byte();
            postings.push(Posting {
                doc,
                standing: standing(byte).unwrap_or(Standing::Said),
                length: byte >> 2,
            });
        }
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
        let place = self.keys.find(key).and_then(|at| self.places.get(at));
        place.map_or(0, |place| self.count_at(place))
    }

    fn count_at(&self, place: &Place) -> u32 {
        if place.has_counts {
            self.reader(place.counts).small()
        } else {
            place.many as u32
        }
    }

    /// The seconds of pairs that begin with `start`, itself not among them, the commonest first.
    pub(crate) fn completions(&self, start: &str, most: usize) -> Vec<String> {
        let mut best: Best<(u32, &str)> = Best::new(most, |one, other| other.0.cmp(&one.0));
        for at in self.keys.beginning(start) {
            let key = &self.keys.as_slice()[at];
            if key != start {
                let second = key.split_once(' ').map_or("", |(_, second)| second);
                best.offer((self.count_at(&self.places[at]), second));
            }
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

/// The keys of a file and where their parts are; `None` when they are not what they should be.
fn places(body: &[u8]) -> Option<(Keys, Vec<Place>)> {
    let mut reader = Reader::new(body);
    let here = |reader: &Reader<'_>| body.len() - reader.left();
    let keys = Keys::take(&mut reader);
    let mut places = Vec::with_capacity(keys.as_slice().len());
    for _ in keys.as_slice() {
        let head = reader.small();
        places.push(Place {
            many: (head >> 1) as usize,
            has_counts: head & 1 == 1,
            counts: 0,
            documents: 0,
            standings: 0,
        });
    }
    for place in &mut places {
        place.counts = here(&reader);
        if place.has_counts {
            let [_, _, _] = [reader.small(), reader.small(), reader.small()];
        }
    }
    for place in &mut places {
        place.documents = here(&reader);
        skip_documents(&mut reader, place.many)?;
    }
    for place in &mut places {
        place.standings = here(&reader);
        for byte in reader.take(place.many) {
            standing(*byte)?;
        }
    }
    (reader.is_sound() && reader.is_empty()).then_some((keys, places))
}

/// Documents rise, and none is more than a number of theirs can say.
fn skip_documents(reader: &mut Reader<'_>, many: usize) -> Option<()> {
    let mut doc = 0_u32;
    for at in 0..many {
        let distance = reader.small();
        if !reader.is_sound() || at > 0 && distance == 0 {
            return None;
        }
        doc = doc.checked_add(distance)?;
    }
    Some(())
}

fn standing(byte: u8) -> Option<Standing> {
    match byte & 3 {
        0 => Some(Standing::Said),
        1 => Some(Standing::Named),
        2 => Some(Standing::Leads),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weights::{COMMON, MOST_HEADS};
    use crate::write::Postings;
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
