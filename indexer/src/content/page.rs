use super::fault::{Fault, Objection, Position};
use std::cell::RefCell;
use std::path::Path;
use toml::Spanned;
use toml::de::DeTable;

/// One content file while it is read, with everything found wrong in it so far.
///
/// Faults collect behind a shared reference, because what is wrong with one file sometimes shows
/// only when another has been read (two guides with one code).
#[derive(Debug)]
pub(super) struct Page {
    name: String,
    text: String,
    faults: RefCell<Vec<Fault>>,
    readable: bool,
}

impl Page {
    /// A file already in memory, under the name its faults are to carry.
    pub(super) fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Page {
            name: name.into(),
            text: text.into(),
            faults: RefCell::default(),
            readable: true,
        }
    }

    /// A file on disk; one that cannot be read is a page with that as its only fault.
    pub(super) fn open(path: &Path) -> Self {
        let name = path.display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => Page::new(name, text),
            Err(error) => Page::unreadable(name, &error),
        }
    }

    /// What could not be opened, so that the run ends with a fault that names it.
    pub(super) fn unreadable(name: String, error: &std::io::Error) -> Self {
        let page = Page {
            readable: false,
            ..Page::new(name, "")
        };
        page.faults.borrow_mut().push(Fault {
            file: page.name.clone(),
            at: None,
            field: String::new(),
            said: format!("cannot be read: {error}"),
            advice: "see that it is there, may be read, and is saved as UTF-8".to_owned(),
        });
        page
    }

    /// The TOML in it, or `None` after the reason became a fault.
    pub(super) fn parse(&self) -> Option<Spanned<DeTable<'_>>> {
        if !self.readable {
            return None;
        }
        match DeTable::parse(&self.text) {
            Ok(table) => Some(table),
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                self.place(start, String::new()).object(Objection::new(
                    format!("not TOML: {}", error.message().replace('\n', ", ")),
                    "correct it here; the rest of the file is read after that",
                ));
                None
            }
        }
    }

    /// Everything it says.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The last part of its name.
    pub(super) fn file_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or_default()
    }

    /// The place of a key, by the byte at which it starts.
    pub(super) fn place(&self, start: usize, field: String) -> Place<'_> {
        Place {
            page: self,
            start,
            field,
        }
    }

    /// A place of this page that may be kept for as long as the page is.
    ///
    /// What a table hands out lives no longer than the TOML it was read from.
    pub(super) fn keep(&self, place: &Place<'_>) -> Place<'_> {
        self.place(place.start, place.field.clone())
    }

    /// Objects to the file as a whole, or to what it calls by a name and not by a line.
    pub(super) fn object(&self, field: &str, objection: Objection) {
        self.faults.borrow_mut().push(Fault {
            file: self.name.clone(),
            at: None,
            field: field.to_owned(),
            said: objection.said,
            advice: objection.advice,
        });
    }

    /// Whether nothing was found wrong so far, so that what was read is what was written.
    pub(super) fn is_clean(&self) -> bool {
        self.faults.borrow().is_empty()
    }

    /// Everything found wrong.
    pub(super) fn into_faults(self) -> Vec<Fault> {
        self.faults.into_inner()
    }

    fn position(&self, start: usize) -> Position {
        let before = self.text.get(..start).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// Where a value stands: enough to object to it later.
#[derive(Clone, Debug)]
pub(super) struct Place<'p> {
    page: &'p Page,
    start: usize,
    field: String,
}

impl<'p> Place<'p> {
    /// The file it is in.
    pub(super) fn page(&self) -> &'p Page {
        self.page
    }

    /// The name of the key here, as faults show it.
    pub(super) fn field(&self) -> &str {
        &self.field
    }

    /// The byte at which it starts.
    pub(super) fn start(&self) -> usize {
        self.start
    }

    /// `file:line`, to point at from another place.
    pub(super) fn pointer(&self) -> String {
        format!("{}:{}", self.page.name, self.page.position(self.start).line)
    }

    /// Puts an objection on record.
    pub(super) fn object(&self, objection: Objection) {
        self.page.faults.borrow_mut().push(Fault {
            file: self.page.name.clone(),
            at: Some(self.page.position(self.start)),
            field: self.field.clone(),
            said: objection.said,
            advice: objection.advice,
        });
    }
}
