//! A case file: the questions of one procedure, and what of its papers they leave.
//!
//! Reading is as for guides; then [`lint`] goes through every situation and objects to questions
//! that decide nothing. Which official rows an item comes from is settled when the records are
//! known, in [`attach`]; against the guide's own rows it is settled here.

mod condition;
mod item;
mod lint;
mod question;
mod rows;
pub(crate) use rows::attach;

use super::fault::Objection;
use super::guide::backing;
use super::guide::source::{self, Sources};
use super::number::{self, Codes};
use super::page::{Page, Place};
use super::table::Table;
use catalog::{Checklist, Code, Origin, Procedure, Remembered};
use std::collections::BTreeMap;

/// A checklist before it is known in which rows its items stand.
#[derive(Clone, Debug)]
pub(crate) struct CaseFile {
    /// The procedure it is for.
    pub(crate) code: Code,
    /// The checklist, without any row.
    pub(crate) list: Checklist,
    /// Where its items come from.
    references: Vec<Reference>,
    /// The beginning of the name of the case in which official rows are looked for; empty for all.
    within: String,
}

/// An item and the beginning of a row it comes from.
#[derive(Clone, Debug)]
struct Reference {
    item: usize,
    begins: String,
    /// Whether the row is one of the record or of the guide.
    of: Origin,
    /// `file:line: field`, to point at from another place.
    at: String,
}

/// Reads all case files and sorts them by code.
///
/// `guides` are those that could be read; `guide_pages` are all there are, so that a guide with a
/// fault of its own is not also called missing.
pub(super) fn read_all(
    pages: &[Page],
    guides: &[Procedure],
    guide_pages: &[Page],
) -> Vec<CaseFile> {
    let mut files = Vec::with_capacity(pages.len());
    let mut codes = Codes::new();
    let mut asked = Asked::new();
    for page in pages {
        let Some(file) = read(page, &mut codes, &mut asked) else {
            continue;
        };
        check_guide_rows(page, &file, guides, guide_pages);
        files.push(file.file);
    }
    files.sort_by(|one, other| one.code.cmp(&other.code));
    files
}

/// The words of every question by its id, over all files: procedures that are done together share
/// the answer to a question they share, so it must be the same question.
type Asked<'p> = BTreeMap<String, (String, Place<'p>)>;

/// A file with the places that later checks may have to point at.
struct Placed<'p> {
    file: CaseFile,
    references: Vec<Place<'p>>,
}

fn read<'p>(page: &'p Page, codes: &mut Codes<'p>, asked: &mut Asked<'p>) -> Option<Placed<'p>> {
    let parsed = page.parse()?;
    let mut top = Table::top(page, parsed.get_ref());
    if !top.has_format(1) {
        return None;
    }
    let code = number::of_file(&mut top, page, "case file", codes);
    // First, because every fact names one of them.
    let sources = source::read(&mut top);
    let questions = question::read(&mut top);
    object_to_other_words(page, &questions, asked);
    let items = item::read(&mut top, &questions.read, &sources);
    let people = item::people(&mut top, &questions.read, &sources);
    let within = top.text_or_empty("rows_within");
    let list = Checklist {
        questions: questions.read,
        items: items.read,
        people: people.read,
        receipt: remembered(&mut top, "receipt", &sources),
        hours: remembered(&mut top, "hours", &sources),
        sources: sources.into_sources(),
    };
    top.finish();
    if page.is_clean() {
        lint::check(&list, &questions.places, &items.places, &people.places);
    }
    let (references, places) = items.references.into_iter().unzip();
    let places: Vec<Place<'_>> = places;
    Some(Placed {
        references: places.iter().map(|place| page.keep(place)).collect(),
        file: CaseFile {
            code,
            list,
            references,
            within,
        },
    })
}

/// Things that were read, and where each stands.
struct Read<'p, T> {
    read: Vec<T>,
    places: Vec<Place<'p>>,
}

impl<T> Default for Read<'_, T> {
    fn default() -> Self {
        Read {
            read: Vec::new(),
            places: Vec::new(),
        }
    }
}

fn object_to_other_words<'p>(
    page: &'p Page,
    questions: &Read<'_, catalog::Question>,
    asked: &mut Asked<'p>,
) {
    for (question, place) in questions.read.iter().zip(&questions.places) {
        match asked.get(&question.id) {
            // Twice in one file is told elsewhere.
            Some((_, first)) if std::ptr::eq(first.page(), page) => {}
            Some((words, first)) if *words != question.words => place.object(Objection::new(
                format!(
                    "\"{}\" is asked in other words at {}",
                    question.id,
                    first.pointer()
                ),
                "use the same words, or another id",
            )),
            Some(_) => {}
            None => {
                let told = (question.words.clone(), page.keep(place));
                asked.insert(question.id.clone(), told);
            }
        }
    }
}

fn remembered(top: &mut Table<'_>, key: &'static str, sources: &Sources) -> Option<Remembered> {
    let mut table = top.table_if_any(key)?;
    let remembered = Remembered {
        words: table.text("words"),
        backing: backing::read(&mut table, sources),
    };
    table.finish();
    Some(remembered)
}

/// Objects to rows of the guide that are not in it.
fn check_guide_rows(page: &Page, placed: &Placed<'_>, guides: &[Procedure], guide_pages: &[Page]) {
    let file = &placed.file;
    let guide = guides.iter().find(|guide| guide.code == file.code);
    let stem = format!("{}-", file.code);
    let is_there = |guide: &Page| guide.file_name().starts_with(&stem);
    if guide.is_none() && (guide_pages.iter().any(is_there) || !page.is_clean()) {
        return;
    }
    for (reference, place) in file.references.iter().zip(&placed.references) {
        if reference.of != Origin::Guide {
            continue;
        }
        let found = match guide {
            Some(guide) => rows::find(guide, &reference.begins, "").map(drop),
            None => Err(Objection::new(
                format!("there is no guide for {}", file.code),
                "delete the key, or write the guide",
            )),
        };
        if let Err(objection) = found {
            place.object(objection);
        }
    }
}

#[cfg(test)]
mod tests;
