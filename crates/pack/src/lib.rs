//! The bytes a browser searches.
//!
//! A published catalogue is a folder: one manifest and many small files named by their content.
//! [`write_entries`] and [`write()`] make the folder's bytes from [entries](catalog::Entry) and
//! [`Postings`]. A [`Pack`]
//! starts from the manifest alone and learns the other files one by one: every question answers
//! [`Want::Ready`], or [`Want::Missing`] with the files to fetch and [`Pack::add`] first.
//! So a browser, a command line and a test all drive the same loop, and this crate does no I/O.
//!
//! A query is analysed into a [`Plan`], a tree of weighted terms; [`Pack::search`] ranks [`Hit`]s
//! and [`Pack::cards`] shows them; [`Pack::explain`] gives the reasons.
//!
//! The same entries always give the same bytes, and any bytes give `Ok` or a named [`Error`].

mod error;
pub use error::Error;
mod want;
pub use want::{File, Want};
mod card;
pub use card::{
    About, Asks, Card, ClarifyAnswer, ClarifyQuestion, DocId, LifeEvent, Sector, Twins,
};
mod clarify;
pub use clarify::{Clarify, clarify};
mod filter;
pub use filter::{AudienceClass, Filter};
mod field;
pub use field::{Field, Shape, mark_key, pair_key, whole_key};
mod aside;
mod cut;
pub use cut::terms_of;
mod aspect;
pub use aspect::Aspect;
mod context;
mod phrases;
mod plan;
mod reading;
pub use plan::{Clause, Depth, Node, Plan};
mod bm25;
pub use bm25::rarity;
mod rank;
pub use rank::{coverage, rank};
mod search;
pub mod weights;
pub use search::{Hit, Results, by_score_then_number, final_score};
mod explain;
pub use explain::{Explanation, Reason};
mod best;
mod header;
mod keys;
mod lexicon;
mod likely;
pub use likely::likely;
mod manifest;
mod office;
mod pack;
mod remembered;
mod shelf;
mod terms;
pub use pack::{Pack, entries};
mod write;
pub use write::{
    Bodies, EntryFiles, MANIFEST, Posting, Postings, Scale, Source, Standing, Take, write,
    write_bodies, write_entries,
};
