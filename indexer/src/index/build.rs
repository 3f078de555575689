use crate::index::Document;
use crate::index::analyzer::Analyzer;
use crate::index::schema::{self, Fields, has_length, tokenizer_name};
use anyhow::Context;
use pack::weights::LEAD_WORDS;
use pack::{Field, Shape};
use tantivy::directory::RamDirectory;
use tantivy::{Index, SingleSegmentIndexWriter, TantivyDocument};

/// More than the country's names need, so that tantivy never spills.
const MEMORY: usize = 512 << 20;

/// A tantivy index in memory whose document numbers are those of the documents given.
pub(crate) struct Built {
    pub(crate) index: Index,
    pub(crate) fields: Fields,
}

/// Indexes documents in their order, in one segment and one thread: only so are document
/// numbers, and with them every byte of the pack, the same each time.
pub(crate) fn build(documents: &[Document]) -> anyhow::Result<Built> {
    let fields = Fields::new();
    let mut builder = Index::builder().schema(fields.schema.clone());
    let analyzers = tantivy::tokenizer::TokenizerManager::default();
    for (field, shape) in schema::all() {
        let measured = has_length(field, shape);
        analyzers.register(
            tokenizer_name(shape, measured),
            Analyzer { shape, measured },
        );
    }
    builder = builder.tokenizers(analyzers);
    let mut writer: SingleSegmentIndexWriter = builder
        .single_segment_index_writer(RamDirectory::create(), MEMORY)
        .context("tantivy could not start an index in memory")?;
    for document in documents {
        writer.add_document(tantivy_document(document, &fields))?;
    }
    let index = writer
        .finalize()
        .context("tantivy could not finish the index")?;
    Ok(Built { index, fields })
}

fn tantivy_document(document: &Document, fields: &Fields) -> TantivyDocument {
    let mut indexed = TantivyDocument::new();
    indexed.add_text(fields.code, &document.code);
    for (field, shape) in schema::all() {
        let Some(into) = fields.of(field, shape) else {
            continue;
        };
        texts(document, field, shape).for_each(|text| indexed.add_text(into, text));
    }
    indexed
}

fn texts(document: &Document, field: Field, shape: Shape) -> impl Iterator<Item = &str> {
    let name = document.name.as_str();
    let (first, more) = match (field, shape) {
        (Field::Name, _) => (Some(name), &[][..]),
        (Field::Lead, _) => (Some(lead(name)), &[][..]),
        (Field::All, _) => (Some(name), document.said.as_slice()),
        (Field::Body, Shape::Pair) => (None, document.titles.as_slice()),
        (Field::Body, _) => (Some(document.body.as_str()), &[][..]),
    };
    first.into_iter().chain(more.iter().map(String::as_str))
}

/// The beginning of a name, where it says what it is about.
fn lead(name: &str) -> &str {
    let words = viet::tokens(viet::Nfc::assume(name));
    let last = words.get(LEAD_WORDS - 1);
    last.map_or(name, |word| &name[..word.place.end])
}
