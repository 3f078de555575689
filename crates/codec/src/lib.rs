//! How values become bytes and come back.
//!
//! A type lists its fields once, in [`coded!`], and [`write()`] and [`read`] both follow that list,
//! so the two directions cannot drift apart. Numbers take seven bits a byte, texts and lists begin
//! with their length, a variant is the byte of its place.
//!
//! Reading never panics and never stops in the middle: a [`Reader`] that meets bytes which make no
//! sense remembers it and gives empty values from there on, and [`read`] answers `None`. Code that
//! has no early way out is small, and small is what this crate is for: the same types read through
//! `serde` and `postcard` cost the browser three times the bytes.

mod reader;
pub use reader::{Reader, put_block, put_number};
mod value;
pub use value::{Coded, read, write};
mod coded;
