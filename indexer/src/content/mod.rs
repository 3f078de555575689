//! Reads what officers edit: guides, questions and bundles, life events, synonyms, what is asked for
//! and what to ask back.
//!
//! [`load`] opens a content folder and gives its [`Content`], or every [`Fault`] in every file.
//! Content is held to its schema (`content/README.md`) without mercy, unlike national records:
//! those are the state's and always partly wrong, these are ours and corrected in a minute.
//!
//! Reading goes in three steps. A `Page` is a file and its faults so far; a `Table` is read from
//! it key by key, knows where each value stands and objects to the rest; `guide`, `case`, `bundle`,
//! `life_event`, `synonym`, `asked` and `question` say which keys there are and what they mean.

// The commands that read content are still to come.
#![cfg_attr(not(test), allow(dead_code, unused_imports))]

mod fault;
pub(crate) use fault::Fault;
mod folder;
mod id;
mod life_event;
mod page;
mod table;
mod value;
mod wording;
pub(crate) use life_event::LifeEvent;
mod synonym;
pub(crate) use synonym::{Synonym, SynonymKind};
mod case;
mod form;
mod template;
pub(crate) use template::{Names, Template, missing};
mod guide;
mod number;
pub(crate) use case::{CaseFile, attach};
mod bundle;
mod meant;
pub(crate) use meant::{Meant, folded};
mod asked;
pub(crate) use asked::Asked;
mod question;
pub(crate) use question::Question;
pub(crate) mod places;

use folder::Folder;
use std::path::Path;

/// Everything a content folder holds.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    /// The guides, by code.
    pub(crate) guides: Vec<catalog::Procedure>,
    /// The tiles of the empty search screen, in their order.
    pub(crate) life_events: Vec<LifeEvent>,
    /// What citizens say and what the state calls it, by file name and in the order of the file.
    pub(crate) synonyms: Vec<Synonym>,
    /// The official forms, by id.
    pub(crate) forms: Vec<forms::Form>,
    /// The agency's own Word templates of forms, by id.
    pub(crate) templates: Vec<Template>,
    /// The questions of procedures, by code.
    pub(crate) cases: Vec<CaseFile>,
    /// What one event of life brings together, in their order.
    pub(crate) bundles: Vec<catalog::Bundle>,
    /// How often citizens ask for procedures that have no guide to say so, in the order of the file.
    pub(crate) asked: Vec<Asked>,
    /// What to ask back when procedures compete, in the order of the file.
    pub(crate) questions: Vec<Question>,
}

/// Reads a content folder: its content if all of it is right, else all that is wrong.
pub(crate) fn load(dir: &Path) -> Result<Content, Vec<Fault>> {
    read(Folder::open(dir))
}

/// The same without Word templates: who makes them anew need not mend the old ones first.
pub(crate) fn load_without_templates(dir: &Path) -> Result<Content, Vec<Fault>> {
    let mut folder = Folder::open(dir);
    folder.templates.clear();
    read(folder)
}

fn read(folder: Folder) -> Result<Content, Vec<Fault>> {
    let life_events = life_event::read(&folder.life_events);
    let guides = guide::read_all(&folder.guides, life_events.as_deref());
    let asked = folder.asked.iter();
    let questions = folder.questions.iter();
    let forms = form::read_all(&folder.forms);
    let content = Content {
        cases: case::read_all(&folder.cases, &guides, &folder.guides),
        bundles: folder
            .bundles
            .as_ref()
            .map(bundle::read)
            .unwrap_or_default(),
        asked: asked.flat_map(|page| asked::read(page, &guides)).collect(),
        questions: questions.flat_map(question::read).collect(),
        guides,
        life_events: life_events.unwrap_or_default(),
        synonyms: synonym::read_all(&folder.synonyms),
        templates: template::read_all(&folder.templates, &forms),
        forms,
    };
    let faults = folder.into_faults();
    if faults.is_empty() {
        Ok(content)
    } else {
        Err(faults)
    }
}

#[cfg(test)]
mod tests;
