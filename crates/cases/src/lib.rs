//! What a screen shows of the citizen's own case: questions, the list they leave, bundles.
//!
//! [`draw`] answers a [`Request`] with the bytes of [`Step`]s, each of which opens an element,
//! writes a word or places a control; a browser that can follow some dozen kinds of step can show
//! all of it. So none of the logic, and none of the words, is part of what the first result needs:
//! the widget loads this crate as a module of its own when a procedure with questions is opened.
//!
//! This crate knows no browser and keeps nothing: the same request gives the same steps.

mod asked;
mod step;
mod words;
pub use step::{Kind, Step};
mod request;
pub use request::{Part, Request};
mod bundle;
mod line;
mod list;
mod questions;
mod tree;

use asked::lists;
use catalog::{Answers, Entry};
use std::sync::Arc;
use tree::Tree;
use words::Words;

/// How the drawings look, over the style sheet of the widget.
pub const CSS: &str = include_str!("cases.css");

/// What all parts are drawn from.
struct Case<'a> {
    /// The procedures of the screen.
    entries: Vec<&'a Entry>,
    /// All answers, also those to questions of other procedures.
    answers: Answers,
    t: &'static Words,
}

/// The steps that draw a part of a screen. `known` are the procedures that were loaded; an
/// unknown code in the request is left out.
pub fn draw(request: &Request<'_>, known: &[Arc<Entry>]) -> Vec<u8> {
    let all: Vec<&Entry> = known.iter().map(Arc::as_ref).collect();
    let find = |code: &str| all.iter().copied().find(|entry| code_of(entry) == code);
    let mut case = Case {
        entries: request.codes.split(' ').filter_map(find).collect(),
        answers: Answers::read(request.answers, &lists(&all)),
        t: Words::of(request.english),
    };
    let mut tree = Tree::default();
    if request.part == Part::Bundle {
        bundle::head(&mut tree, &case, request.bundle);
    } else {
        bundle::without_joint(&mut case.entries, request.bundle);
    }
    match request.part {
        Part::Questions => questions::questions(&mut tree, &case, request.last),
        Part::List => list::list(&mut tree, &case),
        Part::Bag => list::bag(&mut tree, &case),
        Part::Bundle => {}
    }
    tree.into_bytes()
}

/// The code of an entry; empty for one that is nothing.
fn code_of(entry: &Entry) -> &str {
    entry.front().map_or("", |front| front.code.as_str())
}

#[cfg(test)]
mod tests;
