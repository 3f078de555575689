//! An agency's own Word template of a form: `forms/<id>.docx` beside `forms/<id>.toml`.
//!
//! It is published only when every place in it is one that the form fills, so that no citizen
//! prints `{{me.nam}}`. An answer that stands nowhere is no fault: an agency may print less than
//! the form asks. `indexer template` lists those too.

use super::fault::Objection;
use super::page::Page;
use docx::{Fault, Place, Role};
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// A template as it was dropped in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Template {
    /// The id of its form.
    pub(crate) form: String,
    /// The .docx.
    pub(crate) bytes: Vec<u8>,
}

/// A file in the folder of forms that ends in `.docx`.
pub(super) struct File {
    /// Where what is wrong with it is collected.
    pub(super) page: Page,
    pub(super) bytes: Vec<u8>,
}

impl File {
    /// A file on disk; one that cannot be read says so.
    pub(super) fn open(path: &Path) -> Self {
        let name = path.display().to_string();
        match std::fs::read(path) {
            Ok(bytes) => File {
                page: Page::new(name, ""),
                bytes,
            },
            Err(error) => File::unreadable(name, &error),
        }
    }

    fn unreadable(name: String, error: &io::Error) -> Self {
        File {
            page: Page::unreadable(name, error),
            bytes: Vec::new(),
        }
    }
}

/// The templates that fit their forms, in the order of their files.
pub(super) fn read_all(files: &[File], forms: &[forms::Form]) -> Vec<Template> {
    files.iter().filter_map(|file| read(file, forms)).collect()
}

fn read(file: &File, forms: &[forms::Form]) -> Option<Template> {
    let name = file.page.file_name();
    let id = name.strip_suffix(".docx").unwrap_or(name);
    if !file.page.is_clean() {
        return None;
    }
    let Some(form) = forms.iter().find(|form| form.id == id) else {
        file.page.object(
            "",
            Objection::new(
                format!("there is no form \"{id}\""),
                "name the template as its form is named, or take it away",
            ),
        );
        return None;
    };
    let places = match docx::places(&file.bytes) {
        Ok(places) => places,
        Err(error) => {
            let said = error.to_string();
            let (said, advice) = said.split_once(": ").unwrap_or((&said, "save it again"));
            file.page.object("", Objection::new(said, advice));
            return None;
        }
    };
    let names = Names::of(form);
    for place in &places {
        if let Some(wrong) = names.wrong(place) {
            let field = format!("{} {{{{{}}}}}", place.part, place.name);
            file.page.object(&field, wrong);
        }
    }
    file.page.is_clean().then(|| Template {
        form: form.id.clone(),
        bytes: file.bytes.clone(),
    })
}

/// The places that a template may have.
pub(crate) struct Names {
    whole: BTreeSet<String>,
    without_numbers: BTreeSet<String>,
    lists: BTreeSet<String>,
}

impl Names {
    /// Those of a form.
    pub(crate) fn of(form: &forms::Form) -> Self {
        let sections = form.sections.iter();
        let lists = sections.filter(|section| section.rows.is_some());
        Names::new(
            &forms::slot_names(form),
            lists.map(|section| section.id.clone()).collect(),
        )
    }

    /// None at all, so that only what is broken is told.
    pub(crate) fn none() -> Self {
        Names::new(&[], BTreeSet::new())
    }

    fn new(slots: &[String], lists: BTreeSet<String>) -> Self {
        Names {
            whole: slots.iter().cloned().collect(),
            without_numbers: slots.iter().map(|slot| without_numbers(slot)).collect(),
            lists,
        }
    }

    /// What is wrong with a place, and what to do about it.
    pub(super) fn wrong(&self, place: &Place) -> Option<Objection> {
        match place.broken {
            Some(fault) => Some(broken(fault)),
            None if place.role == Role::List && self.lists.contains(&place.name) => None,
            None if place.role == Role::List => Some(Objection::new(
                "unknown: the form has no such list",
                format!("name one of its repeated sections: {}", self.lists()),
            )),
            None if self.knows(&place.name) => None,
            None => Some(Objection::new(
                "unknown: the form has no such answer",
                "correct the name; `indexer template --form ID` lists all there are",
            )),
        }
    }

    /// The same in one line.
    pub(crate) fn said(&self, place: &Place) -> Option<String> {
        let wrong = self.wrong(place)?;
        Some(format!("{}; {}", wrong.said, wrong.advice))
    }

    fn knows(&self, name: &str) -> bool {
        self.whole.contains(name) || self.without_numbers.contains(&without_numbers(name))
    }

    fn lists(&self) -> String {
        let lists: Vec<&str> = self.lists.iter().map(String::as_str).collect();
        if lists.is_empty() {
            return "it has none".to_owned();
        }
        lists.join(", ")
    }
}

fn broken(fault: Fault) -> Objection {
    let (said, advice) = match fault {
        Fault::NotClosed => (
            "broken: no }} in the same paragraph",
            "write the place without a line end in it",
        ),
        Fault::NotOpened => (
            "broken: }} without {{ before it in the same paragraph",
            "write {{ before the name, or take the }} away",
        ),
        Fault::Name => (
            "broken: no name",
            "write letters a to z, digits, points, hyphens and underscores only",
        ),
        Fault::NotAlone => (
            "broken: not alone in its paragraph, or in a table",
            "give it a line of its own outside tables",
        ),
        Fault::NotPaired => (
            "broken: {{when …}} or {{each …}} without {{end}}, or the other way round",
            "write both, neither in a frame or a text box that the other is not in",
        ),
        Fault::NoRow => (
            "broken: stands in no row of a table",
            "write it into the row that is printed for each unused one",
        ),
    };
    Objection::new(said, advice)
}

/// What the sheet of a form says and a template has no place for: answers that no citizen of this
/// agency would find in her document. How a place writes an answer makes no difference.
pub(crate) fn missing(form: &forms::Form, places: &[Place]) -> Result<Vec<String>, docx::Error> {
    let fields = form.fields();
    let names = fields.filter_map(|(at, _)| forms::slot_of(form, at, forms::Show::Plain));
    let names: Vec<String> = names.collect();
    let printed = |places: &[Place]| -> BTreeSet<usize> {
        let answers = places.iter().filter(|place| place.role == Role::Answer);
        answers
            .filter_map(|place| {
                let written = without_numbers(&place.name);
                let is_of = |name: &String| {
                    let rest = written.strip_prefix(name.as_str());
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                };
                names.iter().position(is_of)
            })
            .collect()
    };
    let there = printed(places);
    let all = printed(&docx::places(&dossier::template(form).to_docx())?);
    let missing = all.difference(&there).filter_map(|at| names.get(*at));
    Ok(missing.cloned().collect())
}

/// "members.2.name" and "members.name" are one place of a template.
fn without_numbers(name: &str) -> String {
    let parts = name.split('.');
    let names = parts.filter(|part| part.parse::<u16>().is_err());
    names.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use docx::{Block, Document, Run};

    const FORM: &str = include_str!("fixtures/form.toml");

    fn form() -> forms::Form {
        let page = Page::new("forms/giay-muon.toml", FORM);
        super::super::form::read_all(&[page]).remove(0)
    }

    /// A template with these places, a paragraph each.
    fn with(places: &[&str]) -> Vec<u8> {
        let line = |place: &&str| vec![Run::Words((*place).to_owned())];
        let lines = places.iter().map(line).collect();
        Document {
            mark: String::new(),
            blocks: vec![Block::Lines(lines)],
        }
        .to_docx()
    }

    #[track_caller]
    fn check(name: &str, bytes: Vec<u8>, expect: &[&str]) {
        let file = File {
            page: Page::new(name, ""),
            bytes,
        };
        let read = read(&file, &[form()]);
        assert_eq!(read.is_some(), expect.is_empty());
        let faults = file.page.into_faults();
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(said, expect);
    }

    #[test]
    fn a_template_that_fits_its_form_is_taken() {
        check(
            "forms/giay-muon.docx",
            dossier::template(&form()).to_docx(),
            &[],
        );
    }

    #[test]
    fn says_which_place_of_which_file_is_unknown_or_broken() {
        check(
            "forms/giay-muon.docx",
            with(&[
                "{{nobody.name}}",
                "{{nobody",
                "}}",
                "{{a b}}",
                "{{each nobody}}",
                "{{end}}",
                "{{end}}",
                "{{when nobody.name}} x",
                "{{unused books 5}}",
            ]),
            &[
                "forms/giay-muon.docx: word/document.xml {{nobody.name}}: unknown: the form has no such answer; correct the name; `indexer template --form ID` lists all there are",
                "forms/giay-muon.docx: word/document.xml {{nobody}}: broken: no }} in the same paragraph; write the place without a line end in it",
                "forms/giay-muon.docx: word/document.xml {{}}: broken: }} without {{ before it in the same paragraph; write {{ before the name, or take the }} away",
                "forms/giay-muon.docx: word/document.xml {{a b}}: broken: no name; write letters a to z, digits, points, hyphens and underscores only",
                "forms/giay-muon.docx: word/document.xml {{nobody}}: unknown: the form has no such list; name one of its repeated sections: books",
                "forms/giay-muon.docx: word/document.xml {{end}}: broken: {{when …}} or {{each …}} without {{end}}, or the other way round; write both, neither in a frame or a text box that the other is not in",
                "forms/giay-muon.docx: word/document.xml {{when nobody.name}}: broken: not alone in its paragraph, or in a table; give it a line of its own outside tables",
                "forms/giay-muon.docx: word/document.xml {{unused books 5}}: broken: stands in no row of a table; write it into the row that is printed for each unused one",
            ],
        );
    }

    #[test]
    fn says_what_is_no_template_of_any_form() {
        check(
            "forms/giay-moun.docx",
            with(&[]),
            &[
                "forms/giay-moun.docx: there is no form \"giay-moun\"; name the template as its form is named, or take it away",
            ],
        );
        check(
            "forms/giay-muon.docx",
            b"%PDF-1.7".to_vec(),
            &[
                "forms/giay-muon.docx: this is not a .docx; save it from the office program as \"Word document (.docx)\"",
            ],
        );
    }

    #[test]
    fn a_row_of_any_number_is_the_same_place() {
        let slots = ["a.name", "m.1.name", "m.2.name"].map(str::to_owned);
        let names = Names::new(&slots, BTreeSet::new());
        let place = |name: &str| Place {
            name: name.to_owned(),
            role: Role::Answer,
            broken: None,
            part: String::new(),
        };
        assert_eq!(names.said(&place("m.name")), None);
        assert_eq!(names.said(&place("m.2.name")), None);
        assert!(names.said(&place("m.nam")).is_some());
    }

    #[test]
    fn says_which_printed_answers_have_no_place() {
        let form = form();
        let own = docx::places(&dossier::template(&form).to_docx()).unwrap();
        assert_eq!(missing(&form, &own), Ok(Vec::new()));
        let some = docx::places(&with(&[
            "{{ho_ten.capitals}}",
            "{{when books.1.title}}",
            "{{end}}",
        ]));
        let missing = missing(&form, &some.unwrap()).unwrap();
        assert!(!missing.contains(&"ho_ten".to_owned()), "{missing:?}");
        assert!(missing.contains(&"books.title".to_owned()), "{missing:?}");
    }
}
