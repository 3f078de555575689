//! What the page of a procedure shows, and of the citizen's own case: questions, the list they
//! leave, bundles.
//!
//! [`draw`] answers a [`Request`] with the bytes of [`Step`]s, each of which opens an element,
//! writes a word or places a control; a browser that can follow some dozen kinds of step can show
//! all of it. So none of the logic, and none of the words, is part of what the first result needs:
//! the widget loads this crate as a module of its own, while the citizen reads what was found.
//!
//! This crate knows no browser and keeps nothing: the same request gives the same steps.

mod about;
mod bag;
mod costs;
mod el;
mod official;
mod own;
mod paper;
mod papers;
mod parts;
mod plain;
pub use plain::{fragment, lines, proxies, sectors, short};
mod plan;
mod source;
mod step;
mod summary;
mod top;
mod tree;
mod words;
pub use step::{Kind, Step};
mod request;
pub use request::{Part, Request};

use catalog::{Answers, Entry};
use own::{Case, bundle, lists};
use std::sync::Arc;
use tree::Tree;
use words::Words;

/// How the drawings of the citizen's own case look, over the style sheet of procedures.
pub const CSS: &str = include_str!("cases.css");

/// The steps that draw a part of a screen. `known` are the procedures that were loaded; an
/// unknown code in the request is left out.
pub fn draw(request: &Request<'_>, known: &[Arc<Entry>]) -> Vec<u8> {
    let mut case = case_of(request, known);
    let mut tree = Tree::default();
    if request.part == Part::Bundle {
        bundle::head(&mut tree, &case, request.bundle);
    } else {
        bundle::without_joint(&mut case.entries, request.bundle);
    }
    match request.part {
        Part::Questions => own::questions(&mut tree, &case, request.last),
        Part::List if listed(&case) => own::list(&mut tree, &case),
        Part::Bag if listed(&case) => own::bag(&mut tree, &case),
        Part::Bundle => {}
        _ => alone(&mut tree, &case, request),
    }
    tree.into_bytes()
}

/// What the parts of a screen are drawn from.
fn case_of<'a>(request: &Request<'_>, known: &'a [Arc<Entry>]) -> Case<'a> {
    let all: Vec<&Entry> = known.iter().map(Arc::as_ref).collect();
    let find = |code: &str| all.iter().copied().find(|entry| code_of(entry) == code);
    Case {
        entries: request.codes.split(' ').filter_map(find).collect(),
        answers: Answers::read(request.answers, &lists(&all)),
        t: Words::of(request.english),
    }
}

/// The codes of the procedures that are done together in a bundle of this one, the joint one
/// last, with spaces between them; nothing where there is no such bundle.
pub fn together(code: &str, bundle: &str, known: &[Arc<Entry>]) -> String {
    let named = known.iter().find(|entry| code_of(entry) == code);
    let bundles = named.map_or(&[][..], |entry| &entry.bundles);
    let mut codes = String::new();
    for one in bundles.iter().filter(|one| one.id == bundle) {
        for code in one.procedures.iter().chain(&one.joint) {
            codes.push_str(code.as_str());
            codes.push(' ');
        }
    }
    codes
}

/// Whether the papers are listed by questions: of a bundle always, else where there are such.
fn listed(case: &Case<'_>) -> bool {
    !matches!(case.entries[..], [entry] if entry.checklist.is_none())
}

/// The parts of a screen that is about a single procedure.
fn alone(tree: &mut Tree, case: &Case<'_>, request: &Request<'_>) {
    let [entry] = case.entries[..] else {
        return;
    };
    let Some(front) = entry.front() else {
        return;
    };
    let (t, picked) = (case.t, plan::picked(front, request.picked));
    let drawn = match request.part {
        Part::Top => top::top(t, entry, front),
        Part::Summary => vec![summary::summary(case, entry, picked)],
        Part::Actions => vec![top::actions(t, entry, front)],
        Part::List | Part::Bag => vec![papers::papers(t, front, picked)],
        Part::BagTop => bag::head(t, entry),
        Part::BagCosts => bag::costs(case, entry),
        Part::Rest => top::rest(t, entry, front, request.snapshot),
        Part::Questions | Part::Bundle => Vec::new(),
    };
    for one in drawn {
        one.put(tree);
    }
}

/// The code of an entry; empty for one that is nothing.
fn code_of(entry: &Entry) -> &str {
    entry.front().map_or("", |front| front.code.as_str())
}

#[cfg(test)]
mod tests;
