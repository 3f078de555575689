//! Fills and makes the documents of an office program.
//!
//! An agency writes its form in Word and marks where answers go: `{{declarant.name}}`. [`fill()`] puts
//! answers there, also where Word cut a place into several runs, and repeats a table row for each
//! row of a list. [`places()`] lists the places of a template, so that a mistyped one is found before
//! a citizen prints it. A [`Document`] is the other way round: plain blocks from which
//! [`Document::to_docx`] makes a document, or a template with places in it.
//!
//! What is not a place stays byte for byte as it was. The same input gives the same bytes, and any
//! bytes give `Ok` or a named [`Error`]. This crate knows no forms and prints nothing.

mod error;
pub use error::Error;
mod scan;
mod xml;
mod zip;
pub use scan::Fault;
mod fill;
pub use fill::{Answers, Filled, fill};
mod places;
pub use places::{Place, places};
mod new;
pub use new::{Block, Document, Room, Run, SignatureBox};
