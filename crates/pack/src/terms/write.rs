//! What a file of terms keeps of each term, and how it is written.

use super::{List, is_word};
use crate::header::{self, Kind};
use crate::keys::Keys;
use crate::mark_key;
use crate::weights::{COMMON, MOST_HEADS};
use crate::write::{Posting, Postings, Standing};
use codec::put_number;

/// Writes the terms of one file. They come sorted by key, all of a word together.
///
/// After the keys: twice the number of documents of each, one more when counts follow; the counts;
/// each document as its distance to the one before; its standing in two bits with the length of its
/// name above them.
pub(crate) fn write(terms: &[Postings]) -> Vec<u8> {
    let (keys, lists): (Vec<String>, Vec<List>) = kept(terms).into_iter().unzip();
    let mut body = codec::write(&Keys::new(keys));
    for list in &lists {
        let head = (list.postings.len() as u64) << 1 | u64::from(list.counts.is_some());
        put_number(&mut body, head);
    }
    for count in lists.iter().flat_map(|list| list.counts).flatten() {
        put_number(&mut body, count);
    }
    for list in &lists {
        let mut before = 0;
        for posting in &list.postings {
            put_number(&mut body, posting.doc - before);
            before = posting.doc;
        }
    }
    for posting in lists.iter().flat_map(|list| &list.postings) {
        let length = match posting.standing {
            Standing::Said => 0,
            Standing::Named | Standing::Leads => posting.length,
        };
        body.push(length << 2 | posting.standing as u8);
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
