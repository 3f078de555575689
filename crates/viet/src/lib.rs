//! Vietnamese letters and typing.
//!
//! [`Nfc`] is text whose letters are whole. [`tokens`] cuts it into [`Token`]s: each has a folded
//! form, equal for everyone however they type, and the marks that were really typed.
//! [`keys`] undoes Telex and VNI when the input method was off.
//!
//! The same code runs when indexing and when searching, so a word can never be cut in two ways.
//! This crate knows no procedures, does no I/O and carries no Unicode tables: composing letters
//! is the platform's work.

mod nfc;
pub use nfc::Nfc;
mod letter;
pub use letter::{Letter, Shape, Tone};
mod token;
pub use token::{Token, fold, tokens, words};
mod carry;
pub use carry::carry;
mod confusable;
pub use confusable::{confusable, near};
mod filler;
pub use filler::{is_filler, lost_its_marks, may_be_filler, was_filler};
pub mod keys;
mod method;
pub use method::Method;
mod says_more;
pub use says_more::says_more;
mod syllable;
pub use syllable::is_syllable;
