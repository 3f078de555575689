//! The official paper: how a form describes it, and what answers make of it.
//!
//! [`Block`]s are the description, written by officers beside the questions; [`sheet()`] puts the
//! answers into them and gives a [`Sheet`] of plain data, which a page prints and a test reads.
//! A place without an answer stays a blank to be filled in by hand: nothing is ever guessed.

mod block;
pub use block::{Block, Column, Placed, SignatureBox};
mod print;
pub(crate) use print::room;
pub use print::{Body, Printed, Room, Sheet, SignatureSpace, Span, sheet};
mod text;
