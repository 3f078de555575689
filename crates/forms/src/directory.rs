use crate::Error;
use crate::form::{closed, opened};

/// Which forms are published, and for which procedures: what a page fetches before any form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// The forms, by id.
    pub forms: Vec<Listed>,
}
codec::coded!(struct Directory { forms });

/// A form as the directory lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: String,
    /// Its official number; empty when it has none.
    pub number: String,
    /// Its official name.
    pub name: String,
    /// The same in English.
    pub name_en: String,
    /// The file it stands in, beside the directory; named by its content.
    pub file: String,
    /// The codes of the procedures it belongs to.
    pub procedures: Vec<String>,
}
codec::coded!(struct Listed { id, number, name, name_en, file, procedures });

impl Directory {
    /// Its file in a published folder.
    pub const FILE: &'static str = "forms.bin";

    /// Encodes it: one byte of [`FORMAT`](crate::FORMAT), then the list.
    pub fn to_bytes(&self) -> Vec<u8> {
        closed(self)
    }

    /// Decodes it.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        opened(bytes)
    }

    /// The forms of a procedure, in the order of the list.
    pub fn forms_of(&self, procedure: &str) -> impl Iterator<Item = &Listed> {
        self.forms
            .iter()
            .filter(move |form| form.procedures.iter().any(|code| code == procedure))
    }
}
