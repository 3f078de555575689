use crate::index::analyzer::LINES;
use pack::weights::TERMS;
use pack::{Field, Shape};
use tantivy::schema::{IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions};

/// The fields of the tantivy index: one for each entry of [`TERMS`], and the code.
#[derive(Clone)]
pub(crate) struct Fields {
    pub(crate) schema: Schema,
    terms: Vec<tantivy::schema::Field>,
    pub(crate) code: tantivy::schema::Field,
}

impl Fields {
    pub(crate) fn new() -> Self {
        let mut schema = Schema::builder();
        let terms = all()
            .map(|(field, shape)| schema.add_text_field(&name(field, shape), options(field, shape)))
            .collect();
        let code = schema.add_text_field("code", STRING);
        Fields {
            schema: schema.build(),
            terms,
            code,
        }
    }

    /// Where terms of this text and kind are indexed; `None` for what is not.
    pub(crate) fn of(&self, field: Field, shape: Shape) -> Option<tantivy::schema::Field> {
        all()
            .position(|known| known == (field, shape))
            .map(|at| self.terms[at])
    }
}

/// Every text and kind of term that is indexed.
pub(crate) fn all() -> impl Iterator<Item = (Field, Shape)> {
    TERMS.iter().map(|(field, shape, _)| (*field, *shape))
}

/// Whether the length of a field counts: see [`pack::weights::B`].
pub(crate) fn has_length(field: Field, shape: Shape) -> bool {
    field == Field::Name && shape == Shape::Word
}

fn name(field: Field, shape: Shape) -> String {
    format!("{field:?}.{shape:?}").to_lowercase()
}

fn options(field: Field, shape: Shape) -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(LINES)
        .set_index_option(IndexRecordOption::Basic)
        .set_fieldnorms(has_length(field, shape));
    TextOptions::default().set_indexing_options(indexing)
}
