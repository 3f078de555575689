use crate::index::analyzer::Analyzer;
use crate::index::schema::{self, Fields};
use crate::index::{Document, schema::tokenizer_name};
use anyhow::Context;
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
    for shape in Shape::ALL {
        analyzers.register(tokenizer_name(shape), Analyzer(shape));
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
        texts(document, field).for_each(|text| indexed.add_text(into, text));
    }
    indexed
}

fn texts(document: &Document, field: Field) -> impl Iterator<Item = &str> {
    let said = match field {
        Field::Name => &[][..],
        Field::All => &document.said,
    };
    std::iter::once(document.name.as_str()).chain(said.iter().map(String::as_str))
}
