//! A filled form on its way to the officer's desk and back.
//!
//! `forms` knows questions and answers, `handover` carries texts; neither knows the other. Here
//! [`pack`] writes answers as a [`handover::Dossier`] and [`unpack`] reads them back, for the form of
//! today, whatever was added to it since. [`lines()`] lays them out for a desk, [`csv()`] hands them to
//! other programs, [`supplement`] asks the citizen for what is missing. [`document()`] is the printed
//! sheet for an office program, [`in_template`] the same in a template of the agency's own.
//!
//! No file, no clock, no screen; any dossier gives answers, and what finds no place is told apart.

mod text;
mod travel;
pub use travel::{Unpacked, is_of, pack, unpack, version};
mod lines;
pub use lines::{Line, lines, written};
mod csv;
pub use csv::csv;
mod document;
pub use document::document;
mod template;
pub use template::{in_template, template};
mod request;
pub use request::{missing, supplement};
