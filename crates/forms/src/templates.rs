use crate::Error;
use crate::form::{closed, opened};

/// The Word templates of the forms: what a page fetches when a citizen wants a document, and not
/// before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Templates {
    /// The ids of forms, each with the file of its template, named by its content.
    pub files: Vec<(String, String)>,
}
codec::coded!(struct Templates { files });

impl Templates {
    /// Its file in a published folder.
    pub const FILE: &'static str = "templates.bin";

    /// Encodes it: one byte of [`FORMAT`](crate::FORMAT), then the list.
    pub fn to_bytes(&self) -> Vec<u8> {
        closed(self)
    }

    /// Decodes it.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        opened(bytes)
    }

    /// The file of the template of a form.
    pub fn of(&self, form: &str) -> Option<&str> {
        let mut files = self.files.iter();
        let (_, file) = files.find(|(known, _)| known == form)?;
        Some(file)
    }
}
