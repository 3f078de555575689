use crate::index::Document;
use crate::index::analyzer::{LINES, Lines, measure};
use crate::index::schema::{self, Fields, has_length};
use anyhow::Context;
use pack::weights::{LEAD_WORDS, LONGEST_CONTAINED};
use pack::{Field, Shape, terms_of};
use rayon::prelude::*;
use std::iter;
use tantivy::directory::RamDirectory;
use tantivy::{Index, SingleSegmentIndexWriter, TantivyDocument};
use viet::{Nfc, Token};

/// More than the country's names need, so that tantivy never spills.
const MEMORY: usize = 512 << 20;

/// A tantivy index in memory whose document numbers are those of the documents given.
pub(crate) struct Built {
    pub(crate) index: Index,
    pub(crate) fields: Fields,
}

/// How many documents are best indexed together: they are cut into terms by all processors.
pub(crate) const TOGETHER: usize = 1024;

/// Indexes documents in their order.
pub(crate) fn build(documents: &[Document]) -> anyhow::Result<Built> {
    let mut indexing = Indexing::begin()?;
    for together in documents.chunks(TOGETHER) {
        indexing.add(together)?;
    }
    indexing.finish()
}

/// An index that is being built, in one segment and by one thread: only so are document numbers, and
/// with them every byte of the pack, the same each time.
pub(crate) struct Indexing {
    writer: SingleSegmentIndexWriter,
    fields: Fields,
}

impl Indexing {
    pub(crate) fn begin() -> anyhow::Result<Self> {
        let fields = Fields::new();
        let lines = tantivy::tokenizer::TokenizerManager::default();
        lines.register(LINES, Lines);
        let builder = Index::builder()
            .schema(fields.schema.clone())
            .tokenizers(lines);
        let writer = builder
            .single_segment_index_writer(RamDirectory::create(), MEMORY)
            .context("tantivy could not start an index in memory")?;
        Ok(Indexing { writer, fields })
    }

    /// Indexes the next documents, which may then be forgotten.
    pub(crate) fn add(&mut self, documents: &[Document]) -> anyhow::Result<()> {
        let cut: Vec<TantivyDocument> = documents
            .par_iter()
            .map(|document| tantivy_document(document, &self.fields))
            .collect();
        for document in cut {
            self.writer.add_document(document)?;
        }
        Ok(())
    }

    pub(crate) fn finish(self) -> anyhow::Result<Built> {
        let index = self
            .writer
            .finalize()
            .context("tantivy could not finish the index")?;
        Ok(Built {
            index,
            fields: self.fields,
        })
    }
}

fn tantivy_document(document: &Document, fields: &Fields) -> TantivyDocument {
    let mut indexed = TantivyDocument::new();
    indexed.add_text(fields.code, &document.code);
    let texts = Texts::of(document);
    for (field, shape) in schema::all() {
        let Some(into) = fields.of(field, shape) else {
            continue;
        };
        let mut lines: Vec<String> = Vec::new();
        for words in texts.of_field(field, shape) {
            lines.extend(terms_of(words, shape));
        }
        if has_length(field, shape) {
            measure(&mut lines);
        }
        indexed.add_text(into, lines.join("\n"));
    }
    indexed
}

/// The words of everything that is indexed of a document.
struct Texts {
    /// The official name, then what citizens call it.
    names: Vec<Vec<Token>>,
    body: Vec<Token>,
    titles: Vec<Vec<Token>>,
}

impl Texts {
    fn of(document: &Document) -> Self {
        let words = |text: &str| viet::tokens(Nfc::assume(text));
        let said = document.said.iter().map(|said| words(said));
        Texts {
            names: iter::once(words(&document.name)).chain(said).collect(),
            body: words(&document.body),
            titles: document.titles.iter().map(|title| words(title)).collect(),
        }
    }

    fn of_field(&self, field: Field, shape: Shape) -> Vec<&[Token]> {
        let name = self.names.first().map(Vec::as_slice).unwrap_or_default();
        match (field, shape) {
            (Field::Name, _) => vec![name],
            // The beginning of a name, where it says what it is about.
            (Field::Lead, _) => vec![&name[..name.len().min(LEAD_WORDS)]],
            (Field::All, Shape::Whole) => {
                let said = self.names.iter().skip(1).map(Vec::as_slice);
                iter::once(name).chain(said.filter(is_short)).collect()
            }
            (Field::All, _) => self.names.iter().map(Vec::as_slice).collect(),
            (Field::Body, Shape::Pair) => self.titles.iter().map(Vec::as_slice).collect(),
            (Field::Body, _) => vec![&self.body],
        }
    }
}

/// Whether what citizens say is short enough to be looked for as a whole. A long saying is found by its
/// words and pairs; its key would be five bytes that nothing presses, for one of those who say it.
fn is_short(said: &&[Token]) -> bool {
    let telling = said.iter().filter(|word| !viet::is_filler(word));
    telling.count() <= LONGEST_CONTAINED
}
