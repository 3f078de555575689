//! Official forms: what they ask, what was answered, what is wrong with it, and the sheet it makes.
//!
//! A [`Form`] is data, written by officers in `content/forms/`: [`Section`]s of [`Field`]s, each
//! with its [`FieldKind`], its [`Condition`] and its place on the official sheet. What a citizen
//! answers stands apart from it in [`Answers`], keyed by [`Path`], each value with its [`Origin`];
//! a form can change without the answers knowing, and answers never travel inside a form.
//!
//! From the two together: [`problems`] says what is missing or malformed, [`lint()`] warns of what
//! usually makes an office return a dossier, [`numbering()`] counts what is asked, [`sheet()`] lays
//! out the official paper, [`slots()`] fills a Word template, [`json()`] tells other programs.
//! [`prefill()`] takes what a [`Household`] knows already, and [`learn`] gives it back.
//!
//! Two promises are kept by every operation, whatever its order: a question that is not asked
//! holds no answer, and an answer to a question that is still asked is never lost.
//!
//! This crate knows no file, no clock, no network and no screen. It is compiled into the browser,
//! where each kilobyte is a citizen waiting, so it holds no map, no float and no Unicode table.

mod form;
pub use form::{FORMAT, Form, Rows, Section, Validity};
mod field;
pub use field::{Choice, Computed, Field, FieldKind, Precision};
mod directory;
pub use directory::{Directory, Listed};
mod templates;
pub use templates::Templates;
mod path;
pub use path::{FieldAt, Path, Row};
mod condition;
pub use condition::{Condition, Literal, Test};
mod person;
pub use person::{Attribute, Role};
mod answer;
pub use answer::{Address, Answer, Origin, Unit};
mod date;
pub use date::PartialDate;
mod answers;
pub use answers::{Answers, Refused};
mod kept;
mod settle;
pub use kept::{Loaded, Named};
mod numbering;
pub use numbering::{Numbered, numbering};
mod problem;
pub use problem::{Problem, ProblemKind, problem_at, problems};
mod prefill;
pub use prefill::{Household, Person, Value, learn, prefill};
mod number;
pub mod words;
pub use number::{hundredths, whole};
mod letters;
pub use letters::capitals;
mod ethnicity;
pub use ethnicity::ETHNICITIES;
mod pattern;
pub use pattern::{Piece, Show};
pub mod lint;
mod shown;
pub use lint::{Advice, Desk, Lint, Rule, Severity, Warning, advise, lint};
pub use shown::plain as written;
pub mod sheet;
pub use sheet::{Block, Column, Placed, Sheet, SignatureBox, sheet};
mod slots;
pub use slots::{row_slot, slot_names, slot_of, slots};
mod json;
pub use json::json;
mod error;
pub use error::Error;
