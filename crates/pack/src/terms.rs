//! A file of terms: sorted keys, each with the documents it stands in, field by field.

use crate::header::{self, Kind};
use crate::write::{Posting, Postings};
use crate::{Error, Field};
use codec::{Reader, put_block, put_number};

/// A range of terms, opened. Keys are read once; the documents of a term when it is asked for.
#[derive(Debug)]
pub(crate) struct TermFile {
    bytes: Vec<u8>,
    /// Sorted by key, then field; the range is that of the posting bytes.
    places: Vec<(String, Field, core::ops::Range<usize>)>,
}

impl TermFile {
    pub(crate) fn open(file: &[u8]) -> Result<Self, Error> {
        let body = header::open(Kind::Terms, file)?;
        let places = places(body).ok_or(Error::Malformed { section: "terms" })?;
        Ok(TermFile {
            bytes: body.to_vec(),
            places,
        })
    }

    /// The documents of a term, by number; empty when the term is not there.
    pub(crate) fn documents(&self, key: &str, field: Field) -> Vec<Posting> {
        let found = self.places.binary_search_by(|(known, in_field, _)| {
            known.as_str().cmp(key).then(in_field.cmp(&field))
        });
        let Ok(at) = found else { return Vec::new() };
        // `places` has decoded every range at opening, so this cannot fail; if it did, the term
        // would be missing, not the widget.
        self.bytes
            .get(self.places[at].2.clone())
            .and_then(decode)
            .unwrap_or_default()
    }
}

fn places(body: &[u8]) -> Option<Vec<(String, Field, core::ops::Range<usize>)>> {
    let mut reader = Reader::new(body);
    let mut places: Vec<(String, Field, core::ops::Range<usize>)> = Vec::new();
    while !reader.is_empty() {
        let shared = reader.small() as usize;
        let rest = reader.text();
        let field = *Field::ALL.get(usize::from(reader.byte()))?;
        let block = reader.block();
        decode(block)?;
        let before = places.last().map_or("", |(key, ..)| key.as_str());
        let key = [before.get(..shared)?, rest].concat();
        if places.last().is_some_and(|(last, last_field, _)| {
            (last.as_str(), *last_field) >= (key.as_str(), field)
        }) {
            return None;
        }
        let start = (block.as_ptr() as usize).checked_sub(body.as_ptr() as usize)?;
        places.push((key, field, start..start + block.len()));
    }
    reader.is_sound().then_some(places)
}

/// Writes the terms of one file. They come sorted by key, then field.
pub(crate) fn write(terms: &[Postings]) -> Vec<u8> {
    let mut body = Vec::new();
    let mut before: &[u8] = &[];
    for term in terms {
        let key = term.key.as_bytes();
        let shared = shared_letters(before, &term.key);
        put_number(&mut body, shared as u64);
        put_block(&mut body, &key[shared..]);
        body.push(term.field as u8);
        put_block(&mut body, &encode(&term.documents));
        before = key;
    }
    header::seal(Kind::Terms, &body)
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

/// Each document is the distance to the one before, doubled, plus one if its count is not 1 and
/// length not 1; then, in that case, count and length.
fn encode(documents: &[Posting]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut before = 0;
    for posting in documents {
        let plain = posting.times == 1 && posting.length == 1;
        put_number(
            &mut bytes,
            u64::from(posting.doc - before) << 1 | u64::from(!plain),
        );
        if !plain {
            put_number(&mut bytes, posting.times.into());
            put_number(&mut bytes, posting.length.into());
        }
        before = posting.doc;
    }
    bytes
}

fn decode(bytes: &[u8]) -> Option<Vec<Posting>> {
    let mut reader = Reader::new(bytes);
    let mut documents = Vec::new();
    let mut doc = 0u32;
    while !reader.is_empty() {
        let number = reader.small();
        if !documents.is_empty() && number >> 1 == 0 {
            return None;
        }
        doc = doc.checked_add(number >> 1)?;
        let (times, length) = if number & 1 == 0 {
            (1, 1)
        } else {
            (reader.small(), reader.small())
        };
        documents.push(Posting { doc, times, length });
    }
    reader.is_sound().then_some(documents)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn terms_come_back() {
        let terms = [
            Postings {
                key: "khai".into(),
                field: Field::Name,
                documents: vec![posting(0, 2, 7), posting(300, 1, 1)],
            },
            Postings {
                key: "khai".into(),
                field: Field::All,
                documents: vec![posting(5, 1, 1)],
            },
            Postings {
                key: "khai\u{1}khái".into(),
                field: Field::Name,
                documents: vec![posting(9, 1, 1)],
            },
            Postings {
                key: "khai\u{1}khâi".into(),
                field: Field::Name,
                documents: vec![posting(9, 1, 1)],
            },
        ];
        let file = TermFile::open(&write(&terms)).unwrap();
        for term in &terms {
            assert_eq!(file.documents(&term.key, term.field), term.documents);
        }
        assert_eq!(file.documents("kham", Field::Name), []);
    }

    fn posting(doc: u32, times: u32, length: u32) -> Posting {
        Posting { doc, times, length }
    }

    proptest! {
        #[test]
        fn any_body_is_opened_or_refused(body: Vec<u8>) {
            let _ = TermFile::open(&header::seal(Kind::Terms, &body));
        }
    }
}
