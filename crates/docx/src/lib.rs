//! Fills and makes the Word templates of an office program.
//!
//! An agency writes its form in Word and marks where answers go: `{{declarant.name}}`. [`fill()`] puts
//! answers there, also where Word cut a place into several runs, repeats a table row for each row of
//! a list, strikes the rows that are left, and prints what stands between `{{when …}}` and `{{end}}`
//! only then. [`places()`] lists the places of a template, so that a mistyped one is found before a
//! citizen prints it. A [`Document`] is how a template is begun: plain blocks from which
//! [`Document::to_docx`] makes the file.
//!
//! What is not a place stays byte for byte as it was. The same input gives the same bytes, and any
//! bytes give `Ok` or a named [`Error`]. This crate knows no forms and prints nothing.

mod error;
pub use error::Error;
mod place;
mod scan;
mod xml;
mod zip;
pub use scan::Fault;
mod fill;
mod parts;
pub use fill::{Answer, Answers, Filled, Room, fill};
mod places;
pub use places::{Place, Role, places};
mod new;
pub use new::{Block, Document, Run, SignatureBox};
