use crate::index::Built;
use crate::index::analyzer::PADDING;
use crate::index::schema::{all, has_length};
use anyhow::Context;
use pack::weights::LENGTHS;
use pack::{Field, Posting, Postings, Shape, Standing};
use std::collections::BTreeMap;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, SegmentReader, TERMINATED};

/// The terms of an index as the pack takes them, and how many words each field holds in all.
pub(crate) struct Derived {
    pub(crate) postings: Vec<Postings>,
    /// Those of papers, steps and conditions.
    pub(crate) bodies: Vec<Postings>,
    pub(crate) totals: BTreeMap<(Field, Shape), u64>,
}

/// Reads every term out of a built index. What stands in a name or its lead stands in everything
/// as well, so the documents of a term are one list.
pub(crate) fn postings(built: &Built) -> anyhow::Result<Derived> {
    let searcher = built.index.reader()?.searcher();
    let segment = searcher
        .segment_readers()
        .first()
        .context("the catalogue is empty")?;
    let (mut terms, mut bodies) = (Terms::new(), Terms::new());
    let mut totals = BTreeMap::new();
    let mut fields: Vec<(Field, Shape)> = all().collect();
    fields.sort_unstable_by_key(|(field, _)| standing(*field));
    for (field, shape) in fields {
        totals.insert(
            (field, shape),
            match field {
                Field::Body => read_field(built, segment, field, shape, &mut bodies)?,
                _ => read_field(built, segment, field, shape, &mut terms)?,
            },
        );
    }
    Ok(Derived {
        postings: sorted(terms),
        bodies: sorted(bodies),
        totals,
    })
}

type Terms = BTreeMap<String, Vec<Posting>>;

fn sorted(terms: Terms) -> Vec<Postings> {
    terms
        .into_iter()
        .map(|(key, documents)| Postings { key, documents })
        .collect()
}

fn standing(field: Field) -> Standing {
    match field {
        Field::All | Field::Body => Standing::Said,
        Field::Name => Standing::Named,
        Field::Lead => Standing::Leads,
    }
}

/// Adds the terms of one field; answers how many words it holds.
fn read_field(
    built: &Built,
    segment: &SegmentReader,
    field: Field,
    shape: Shape,
    terms: &mut Terms,
) -> anyhow::Result<u64> {
    let indexed = built
        .fields
        .of(field, shape)
        .context("a field is not indexed")?;
    let lengths = has_length(field, shape)
        .then(|| segment.get_fieldnorms_reader(indexed))
        .transpose()?;
    let index = segment.inverted_index(indexed)?;
    let mut stream = index.terms().stream()?;
    while let Some((key, info)) = stream.next() {
        let key = std::str::from_utf8(key).context("tantivy gave a term that is no text")?;
        if key == PADDING {
            continue;
        }
        let mut found = index.read_postings_from_terminfo(info, IndexRecordOption::Basic)?;
        // Everything is read first, and no field has documents that it lacks: a list that grew by
        // doubling would keep half as much again.
        let many = || Vec::with_capacity(info.doc_freq as usize);
        let documents = terms.entry(key.to_owned()).or_insert_with(many);
        while found.doc() != TERMINATED {
            let doc = found.doc();
            let length = lengths.as_ref().map(|lengths| lengths.fieldnorm(doc));
            put(documents, doc, standing(field), length.map(step));
            found.advance();
        }
    }
    Ok(index.total_num_tokens())
}

/// Notes that a term stands closer to the beginning of a name than was known.
fn put(documents: &mut Vec<Posting>, doc: u32, standing: Standing, length: Option<u8>) {
    match documents.binary_search_by_key(&doc, |posting| posting.doc) {
        Ok(at) => {
            documents[at].standing = standing;
            documents[at].length = length.unwrap_or(documents[at].length);
        }
        Err(at) => documents.insert(
            at,
            Posting {
                doc,
                standing,
                length: length.unwrap_or(0),
            },
        ),
    }
}

/// Which of the lengths that names are rounded to.
fn step(length: u32) -> u8 {
    let at = LENGTHS.partition_point(|known| *known < length);
    at.min(LENGTHS.len() - 1) as u8
}
