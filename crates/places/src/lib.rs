//! Provinces and communes: found as typed, old addresses brought up to date.
//!
//! On 1 July 2025 the districts went and ten thousand communes became three thousand. [`Places`]
//! knows the units of today and where those of before went. It starts from a root of a few
//! kilobytes; each province has one [`File`] of its communes and one of its old units, so that one
//! address costs little: a question answers [`Want::Ready`], or [`Want::Missing`] with the files to
//! fetch and [`Places::add`] first.
//!
//! [`Places::communes`] finds what a citizen types, with marks, without, or as raw keys.
//! [`Places::convert`] reads an address in one line and gives a [`Conversion`]: the commune of
//! today, several to ask about, or none. A divided commune is always asked: the table knows where
//! its office went, not where a house stands.
//!
//! An [`Office`] is where citizens go: its counters on a plan, for a screen in its hall.
//!
//! [`write()`] makes the files from rows of plain data. The same rows give the same bytes, and any
//! bytes give `Ok` or a named [`Error`].

mod error;
pub use error::Error;
mod unit;
pub use unit::{Commune, CommuneKind, OldUnit, Place, Province, ProvinceId};
mod file;
pub use file::{File, Want};
mod root;
mod shard;
mod write;
pub use write::{Folder, ROOT, Source, write};
mod places;
mod words;
pub use places::Places;
mod address;
mod search;
pub use address::{Ask, Conversion, Missing};
mod convert;
mod office;
mod settle;
pub use office::{Area, Counter, Mark, OFFICES, Office, read_offices, write_offices};
