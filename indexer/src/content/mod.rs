//! Reads what officers edit: guides, life events, synonyms, forms.
//!
//! [`load`] opens a content folder and gives its [`Content`], or every [`Fault`] in every file.
//! Content is held to its schema (`content/README.md`) without mercy, unlike national records:
//! those are the state's and always partly wrong, these are ours and corrected in a minute.
//!
//! Reading goes in three steps. A `Page` is a file and its faults so far; a `Table` is read from
//! it key by key, knows where each value stands and objects to the rest; `guide`, `life_event`,
//! `synonym` and `form` say which keys there are and what they mean.

// The commands that read content are still to come.
#![cfg_attr(not(test), allow(dead_code, unused_imports))]

mod fault;
pub(crate) use fault::Fault;
mod folder;
mod life_event;
mod page;
mod table;
mod value;
mod wording;
pub(crate) use life_event::LifeEvent;
mod synonym;
pub(crate) use synonym::{Synonym, SynonymKind};
mod form;
mod guide;

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
}

/// Reads a content folder: its content if all of it is right, else all that is wrong.
pub(crate) fn load(dir: &Path) -> Result<Content, Vec<Fault>> {
    read(Folder::open(dir))
}

fn read(folder: Folder) -> Result<Content, Vec<Fault>> {
    let life_events = life_event::read(&folder.life_events);
    let content = Content {
        guides: guide::read_all(&folder.guides, life_events.as_deref()),
        life_events: life_events.unwrap_or_default(),
        synonyms: synonym::read_all(&folder.synonyms),
        forms: form::read_all(&folder.forms),
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
