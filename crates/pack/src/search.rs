use crate::DocId;

/// A ranked document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which.
    pub doc: DocId,
    /// How well it answers; comparable within one query only.
    pub score: f32,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// The best, best first.
    pub hits: Vec<Hit>,
    /// How many matched at all.
    pub total: usize,
}
