//! The reference search: tantivy over the words of every procedure.
//!
//! [`build()`] indexes [`Document`]s; [`postings()`] takes the terms out again, from which the pack is
//! made; [`run()`] answers a [`pack::Plan`]. The browser ranks as tantivy ranks, because both run
//! the same plan over the same terms; `tests/pipeline` compares them.

mod body;
pub(crate) use body::{Bodies, Body};
mod document;
pub(crate) use document::{Document, Synonyms};
mod analyzer;
mod build;
mod schema;
pub(crate) use build::{Built, Indexing, TOGETHER, build};
mod postings;
pub(crate) use postings::{Derived, postings};
mod run;
pub(crate) use run::run;
