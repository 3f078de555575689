//! A filled form on its way to the officer's desk and back.
//!
//! `forms` knows questions and answers, `handover` carries texts; neither knows the other. Here
//! [`pack`] writes answers as a [`handover::Dossier`] and [`unpack`] reads them back, for the form of
//! today, whatever was added to it since. [`lines()`] lays them out for a desk, [`csv()`] hands them to
//! other programs, [`supplement`] asks the citizen for what is missing. [`in_template`] is the filled
//! form for an office program, [`template()`] the file it is filled into.
//!
//! No file, no clock, no screen; any dossier gives answers, and what finds no place is told apart.

mod text;
mod travel;
pub use travel::{Unpacked, is_of, pack, unpack, version};
mod lines;
pub use lines::{Line, lines, written};
mod csv;
pub use csv::csv;
mod template;
pub use template::{in_template, template};
mod request;
pub use request::{missing, supplement};
