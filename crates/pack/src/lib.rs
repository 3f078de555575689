//! The bytes a browser searches.
//!
//! A published catalogue is a folder: one [manifest](Pack::open) and many small files named by
//! their content. [`write`] makes the folder's bytes from entries and postings. A [`Pack`] starts
//! from the manifest alone and learns the other files one by one: every question answers
//! [`Want::Ready`], or [`Want::Missing`] with the files to fetch and [`Pack::add`] first.
//! So a browser, a command line and a test all drive the same loop, and this crate does no I/O.
//!
//! A query is analysed into a [`Plan`], a tree of weighted terms; [`Pack::search`] ranks its
//! [`Hit`]s and shows a [`Card`] for each; [`Pack::explain`] gives the reasons.
//!
//! The same entries always give the same bytes, and any bytes give `Ok` or a named [`Error`].

mod error;
pub use error::Error;
mod want;
pub use want::{File, Want};
mod card;
pub use card::{About, Card, DocId, LifeEvent, Sector};
mod filter;
pub use filter::{AudienceClass, Filter};
mod search;
pub use search::{Hit, Results};
mod pack;
pub use pack::Pack;
