//! The quieter parts of the page: where, who, the steps, the result, the law, what goes with it.

use super::super::book::Book;
use super::super::figures;
use super::super::html::{El, el, text, written};
use super::super::names;
use super::super::parts::{link, pair, part, reveal, status};
use super::super::wording::{self as w, fill};
use catalog::{AgencyRole, Bundle, Entry, Procedure};

/// Where to go.
pub(super) fn place(front: &Procedure) -> El {
    let mut lines = Vec::new();
    lines.extend(written("lead", &front.plain.place));
    lines.extend(written("meta", &figures::levels(front.levels)));
    for agency in &front.agencies {
        if matches!(agency.role, AgencyRole::Executes | AgencyRole::Receives) {
            lines.extend(pair(w::ROLES[agency.role as usize], &agency.name));
        }
    }
    part("place", w::PLACE, None, lines)
}

/// Who may do it, and what is asked of them.
pub(super) fn who(front: &Procedure) -> Option<El> {
    let mut body = Vec::new();
    body.extend(written("lead", &front.plain.who));
    body.extend(written("meta", &figures::audiences(&front.audiences)));
    body.extend(pair(w::REQUIREMENTS, &front.requirements));
    (!body.is_empty()).then(|| part("who", w::WHO, None, body))
}

/// What happens, in order.
pub(super) fn steps(front: &Procedure) -> Option<El> {
    let checked = catalog::shared_status(front.steps.iter().map(|step| step.backing));
    let step = |step: &catalog::Step| {
        let own = match checked {
            Some(_) => None,
            None => step.backing.status(),
        };
        el("li")
            .add(written("name", &step.name))
            .add(written("words", &step.words))
            .add(status(own))
    };
    let list = el("ol")
        .class("steps-list")
        .all(front.steps.iter().map(step));
    (!front.steps.is_empty()).then(|| part("steps", w::STEPS, status(checked), vec![list]))
}

/// What one receives.
pub(super) fn outcomes(front: &Procedure) -> Option<El> {
    let outcomes = &front.outcomes;
    let checked = catalog::shared_status(outcomes.iter().map(|outcome| outcome.backing));
    let list = el("ul").class("plain-list").all(
        outcomes
            .iter()
            .map(|outcome| el("li").add(written("words", &outcome.name))),
    );
    (!outcomes.is_empty()).then(|| part("outcome", w::OUTCOME, status(checked), vec![list]))
}

/// What it rests on, folded: few citizens read it, and those who do want all of it.
pub(super) fn legal_bases(front: &Procedure) -> Option<El> {
    let bases = &front.legal_bases;
    let checked = catalog::shared_status(bases.iter().map(|basis| basis.backing));
    let list = el("ul").class("plain-list").all(bases.iter().map(|basis| {
        el("li")
            .add(text("b", "", &basis.number))
            .text(" ")
            .text(&basis.name)
    }));
    let label = fill(w::LEGAL_COUNT, &[&bases.len().to_string()]);
    let body = vec![reveal(&label, vec![list])];
    (!bases.is_empty()).then(|| part("legal", w::LEGAL, status(checked), body))
}

/// What one event of life brings together with this.
pub(super) fn together(book: &Book<'_>, entry: &Entry) -> Option<El> {
    let bundle = |bundle: &Bundle| {
        let known = book.bundles.iter().any(|known| known.id == bundle.id);
        let name = match known {
            true => link("onward", &names::bundle(&bundle.id), &bundle.name_vi),
            false => text("b", "", &bundle.name_vi),
        };
        el("li").add(name).add(written("meta", &bundle.note))
    };
    let events = book.events.iter().filter(|event| {
        let of_entry = event.entries.iter();
        of_entry
            .copied()
            .any(|at| std::ptr::eq(&book.entries[at], entry))
    });
    let event = |event: &super::super::book::Event<'_>| {
        el("li").add(link("onward", &names::event(event.id), event.name))
    };
    let items: Vec<El> = entry
        .bundles
        .iter()
        .map(bundle)
        .chain(events.map(event))
        .collect();
    let list = |items| el("ul").class("plain-list").all(items);
    (!items.is_empty()).then(|| part("together", w::EVENTS, None, vec![list(items)]))
}

/// Where one may want to go next.
pub(super) fn related(book: &Book<'_>, front: &Procedure) -> Option<El> {
    let one = |one: &catalog::Related| {
        let code = one.code.as_str();
        let name = if one.name.is_empty() { code } else { &one.name };
        let name = match book.entry(code) {
            Some(_) => link("onward", &names::procedure(&one.code), name),
            None => text("b", "", name),
        };
        el("li").add(name).add(written("meta", &one.why))
    };
    let list = el("ul")
        .class("plain-list")
        .all(front.related.iter().map(one));
    (!front.related.is_empty()).then(|| part("related", w::RELATED, None, vec![list]))
}
