//! A form: what it asks, when, of whom, and how the official sheet looks.
//!
//! Reading goes twice over the file. First the names of sections and fields are taken with what
//! kind of answer each has; then everything else is read, and whatever points at a field is
//! checked while its place in the file is known.

mod condition;
mod field;
mod kind;
mod lint;
mod names;
mod pattern;
mod sheet;

#[cfg(test)]
mod tests;

use super::fault::Objection;
use super::guide::vocabulary;
use super::number;
use super::page::Page;
use super::table::Table;
use catalog::Code;
use field::Draft;
use forms::{Form, Rows, Section};
use names::Names;

/// More rows than any official sheet has room for.
const MOST_ROWS: u16 = 30;

/// Reads all forms, in the order of their files.
pub(super) fn read_all(pages: &[Page]) -> Vec<Form> {
    pages.iter().filter_map(read).collect()
}

fn read(page: &Page) -> Option<Form> {
    let parsed = page.parse()?;
    let mut top = Table::top(page, parsed.get_ref());
    if !top.has_format(1) {
        return None;
    }
    let mut drafts: Vec<SectionDraft<'_>> = Vec::new();
    for table in top.tables("section") {
        drafts.push(SectionDraft::read(table));
    }
    let names = names_of(&drafts);
    let status = top.one_of("status", vocabulary::STATUSES);
    let form = Form {
        id: top.read("id", |id| form_id(id, page)).unwrap_or_default(),
        name: top.text("name"),
        name_en: top.text("en"),
        number: top.text_or_empty("number"),
        circular: top.text_or_empty("circular"),
        valid_from: top.day("valid_from"),
        valid_to: top.day("valid_to"),
        status,
        unconfirmed: top.text_or_empty("unconfirmed"),
        procedures: procedures(&mut top),
        sections: drafts
            .into_iter()
            .zip(0u8..)
            .map(|(draft, at)| draft.finish(at, &names, status))
            .collect(),
        lint: lint::of_form(&mut top, &names),
        sheet: sheet::read(&mut top, &names),
    };
    object_to_status(&top, &form);
    top.finish();
    Some(form)
}

/// The id is what links and kept answers say, so it is the name of the file as well.
fn form_id(written: &str, page: &Page) -> Result<String, Objection> {
    let id = names::id(written)?;
    if page.file_name() == format!("{id}.toml") {
        return Ok(id);
    }
    Err(Objection::new(
        format!("the file is named \"{}\"", page.file_name()),
        format!("name it {id}.toml, or correct the id"),
    ))
}

fn procedures(top: &mut Table<'_>) -> Vec<Code> {
    let mut codes = Vec::new();
    for given in top.texts("procedures", 1..=usize::from(u8::MAX)) {
        match number::code(&given.value) {
            Ok(code) => codes.push(code),
            Err(objection) => given.place.object(objection),
        }
    }
    codes
}

/// Whoever prints a form that nobody has checked must be told what to look at.
fn object_to_status(top: &Table<'_>, form: &Form) {
    if form.status != catalog::Status::Verified && form.unconfirmed.is_empty() {
        top.object_to(
            "unconfirmed",
            Objection::new(
                "nothing says what is not confirmed",
                "say what an officer should compare with the official sheet",
            ),
        );
    }
}

/// A section of which only names and kinds are known.
struct SectionDraft<'p> {
    table: Table<'p>,
    id: String,
    rows: Option<Rows>,
    fields: Vec<Draft<'p>>,
}

impl<'p> SectionDraft<'p> {
    fn read(mut table: Table<'p>) -> Self {
        let id = table.read("id", names::id).unwrap_or_default();
        let rows = table.table_if_any("rows").map(rows);
        let fields = table.tables("field").into_iter().map(Draft::read).collect();
        SectionDraft {
            table,
            id,
            rows,
            fields,
        }
    }

    fn finish(mut self, at: u8, names: &Names, status: catalog::Status) -> Section {
        let section = Section {
            id: self.id,
            title: self.table.text("title"),
            title_en: self.table.text("en"),
            hint: self.table.text_or_empty("hint"),
            condition: condition::read(&mut self.table, "when", names, Some((at, 0))),
            rows: self.rows,
            fields: self
                .fields
                .into_iter()
                .zip(0u8..)
                .map(|(draft, field)| draft.finish((at, field), names, status))
                .collect(),
        };
        self.table.finish();
        section
    }
}

fn rows(mut table: Table<'_>) -> Rows {
    let min = table.number("min", 0..=MOST_ROWS).unwrap_or_default() as u8;
    let max = table.number("max", 1..=MOST_ROWS).unwrap_or(1) as u8;
    if min > max {
        table.object_to(
            "max",
            Objection::new("below min", "write at least as many as under min"),
        );
    }
    table.finish();
    Rows { min, max }
}

fn names_of(drafts: &[SectionDraft<'_>]) -> Names {
    let mut names = Names::default();
    for draft in drafts {
        names.section(&draft.table, &draft.id, draft.rows.is_some());
        for field in &draft.fields {
            names.field(field.table(), field.id(), field.kind());
        }
    }
    names
}
