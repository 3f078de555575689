use crate::{About, Card, DocId, Error, File, Filter, Results, Want};
use catalog::Entry;
use viet::Nfc;

/// A catalogue as far as it has been fetched.
#[derive(Debug)]
pub struct Pack {
    about: About,
}

impl Pack {
    /// Starts from the bytes of `manifest.bin`.
    pub fn open(_manifest: &[u8]) -> Result<Self, Error> {
        Err(Error::NotAPack)
    }

    /// What the manifest tells.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The name of a file beside the manifest; `None` when there is no such file.
    pub fn file_name(&self, _file: File) -> Option<String> {
        None
    }

    /// Takes in a fetched file.
    pub fn add(&mut self, _file: File, _bytes: &[u8]) -> Result<(), Error> {
        Err(Error::NoSuchFile)
    }

    /// Ranks procedures for what a citizen typed. An empty or filler-only query finds nothing.
    pub fn search(&self, _query: Nfc<'_>, _filter: &Filter, _limit: usize) -> Want<Results> {
        Want::Ready(Results::default())
    }

    /// The cards of these documents, in their order.
    pub fn cards(&self, _docs: &[DocId]) -> Want<Vec<&Card>> {
        Want::Ready(Vec::new())
    }

    /// Which document has this code; `None` when the catalogue has no such procedure.
    pub fn find(&self, _code: &str) -> Want<Option<DocId>> {
        Want::Ready(None)
    }

    /// Everything known about one procedure; `None` when there is no such document.
    pub fn entry(&self, _doc: DocId) -> Want<Option<&Entry>> {
        Want::Ready(None)
    }
}
