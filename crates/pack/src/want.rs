/// A file of the published folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum File {
    /// Postings of a range of terms.
    Terms(u16),
    /// Which files hold the words of papers, steps and conditions.
    Bodies,
    /// Postings of a range of those words.
    Body(u16),
    /// Cards of a range of documents.
    Cards(u16),
    /// Which files hold the cards of a range of documents, in a large catalogue.
    Node(u16),
    /// Whole entries from this document on.
    Entries(u32),
    /// Which code is which document, for a range of codes.
    Codes(u16),
    /// What may be asked back.
    Questions,
    /// The fields, each with its documents; needed only once a citizen asks for them.
    Sectors,
    /// Level and audience of every document; needed only once a citizen narrows the list.
    Facets,
}

/// An answer, or the files that must be fetched before it can be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Want<T> {
    /// The answer.
    Ready(T),
    /// Fetch these, [`Pack::add`](crate::Pack::add) them, ask again.
    Missing(Vec<File>),
}
