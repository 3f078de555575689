use crate::index::Built;
use crate::index::schema::{all, has_length};
use anyhow::Context;
use pack::{Field, Posting, Postings, Shape};
use std::collections::BTreeMap;
use tantivy::postings::Postings as _;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, SegmentReader, TERMINATED};

/// The terms of an index as the pack takes them, and how many words each field holds in all.
pub(crate) struct Derived {
    pub(crate) postings: Vec<Postings>,
    pub(crate) totals: BTreeMap<(Field, Shape), u64>,
}

/// Reads every term out of a built index.
pub(crate) fn postings(built: &Built) -> anyhow::Result<Derived> {
    let searcher = built.index.reader()?.searcher();
    let segment = searcher
        .segment_readers()
        .first()
        .context("the catalogue is empty")?;
    let mut postings = Vec::new();
    let mut totals = BTreeMap::new();
    for (field, shape) in all() {
        totals.insert(
            (field, shape),
            read_field(built, segment, field, shape, &mut postings)?,
        );
    }
    postings.sort_unstable_by(|one, other| (&one.key, one.field).cmp(&(&other.key, other.field)));
    Ok(Derived { postings, totals })
}

/// Adds the terms of one field; answers how many words it holds.
fn read_field(
    built: &Built,
    segment: &SegmentReader,
    field: Field,
    shape: Shape,
    postings: &mut Vec<Postings>,
) -> anyhow::Result<u64> {
    let indexed = built
        .fields
        .of(field, shape)
        .context("a field is not indexed")?;
    let lengths = has_length(field, shape)
        .then(|| segment.get_fieldnorms_reader(indexed))
        .transpose()?;
    let index = segment.inverted_index(indexed)?;
    let mut terms = index.terms().stream()?;
    while let Some((key, info)) = terms.next() {
        let key = std::str::from_utf8(key)
            .context("tantivy gave a term that is no text")?
            .to_owned();
        let mut found = index.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs)?;
        let mut documents = Vec::new();
        while found.doc() != TERMINATED {
            let length = lengths
                .as_ref()
                .map_or(1, |lengths| lengths.fieldnorm(found.doc()));
            documents.push(Posting {
                doc: found.doc(),
                times: found.term_freq(),
                length,
            });
            found.advance();
        }
        postings.push(Postings {
            key,
            field,
            documents,
        });
    }
    Ok(index.total_num_tokens())
}
