//! Procedures that one event of life brings together: their order, and one list of papers.

use super::super::book::Book;
use super::super::figures;
use super::super::frame::{Frame, Page};
use super::super::html::{El, el, text, written};
use super::super::names::{self, up};
use super::super::parts::{link, part, status};
use super::super::wording::{self as w, fill};
use super::to_entry;
use catalog::{Answers, Bundle, Code, Entry, Hand, MergedLine, merge};

/// The bundles, by name.
pub(super) fn list(book: &Book<'_>, place: &str) -> El {
    let item = |bundle: &&Bundle| {
        let to = format!("{}{}", up(place), names::bundle(&bundle.id));
        el("li").add(link("onward", &to, &bundle.name_vi))
    };
    el("ul")
        .class("plain-list")
        .all(book.bundles.iter().map(item))
}

/// The page of a bundle.
pub(super) fn page(book: &Book<'_>, bundle: &Bundle) -> Page {
    let frame = Frame {
        place: names::bundle(&bundle.id),
        title: &bundle.name_vi,
        description: format!("{}: {}", bundle.name_vi, bundle.note),
        above: vec![(names::EVENTS.to_owned(), w::EVENTS)],
        in_widget: ("#/".to_owned(), w::SEARCH_IN_WIDGET),
        data: None,
        changed: None,
    };
    let place = frame.place.as_str();
    let steps = bundle.procedures.iter();
    let steps = steps.map(|code| el("li").add(procedure(book, place, code)));
    let joint = bundle.joint.iter().map(|code| {
        el("p")
            .class("note")
            .text(w::BUNDLE_JOINT)
            .text(": ")
            .add(procedure(book, place, code))
    });
    let source = el("p")
        .class("hint")
        .text(&format!("{}: {} ", w::SOURCE, bundle.source))
        .add(status(Some(bundle.status)));
    let order = vec![el("ol").class("steps-list").all(steps)];
    let mut main = vec![text("h1", "", &bundle.name_vi)];
    main.extend(written("purpose", &bundle.note));
    main.push(source);
    main.extend(joint);
    main.push(part("steps", w::BUNDLE_STEPS, None, order));
    main.extend(papers(book, place, bundle));
    frame.page(book, main)
}

/// The way to a procedure; its bare code where the catalogue lacks it.
fn procedure(book: &Book<'_>, place: &str, code: &Code) -> El {
    match book.entry(code.as_str()) {
        Some(entry) => to_entry(place, entry, entry.short_name()),
        None => text("span", "", code.as_str()),
    }
}

/// One list for all of them, equal papers once.
fn papers(book: &Book<'_>, place: &str, bundle: &Bundle) -> Option<El> {
    let codes = bundle.procedures.iter();
    let entries: Vec<&Entry> = codes.filter_map(|code| book.entry(code.as_str())).collect();
    let merged = merge(&entries, &Answers::default());
    let mut body = vec![text("p", "hint", w::BUNDLE_PAPERS_HINT)];
    for group in &merged.groups {
        body.push(text("h3", "", w::HANDING[group.hand as usize]));
        let lines = group.lines.iter().map(|one| line(&entries, one));
        body.push(el("ul").class("plain-list").all(lines));
    }
    if !merged.without_list.is_empty() {
        let without = merged.without_list.iter();
        let without = without.filter_map(|at| entries.get(*at));
        let links = without.map(|entry| el("li").add(to_entry(place, entry, entry.short_name())));
        body.push(text("h3", "", w::BUNDLE_WITHOUT));
        body.push(el("ul").class("plain-list").all(links));
    }
    (!entries.is_empty()).then(|| part("papers", w::BUNDLE_PAPERS, None, body))
}

/// A paper, how many, and what for. The first use is the one that asks most; its words are shown.
fn line(entries: &[&Entry], line: &MergedLine) -> El {
    let first = line.uses.first();
    let words = first.and_then(|one| {
        let list = entries.get(one.entry)?.checklist.as_deref()?;
        list.items.get(one.item).map(|item| item.words.as_str())
    });
    let mut users: Vec<&str> = Vec::new();
    for entry in line.uses.iter().filter_map(|one| entries.get(one.entry)) {
        if !users.contains(&entry.short_name()) {
            users.push(entry.short_name());
        }
    }
    let quantity = figures::quantity(line.quantity, Hand::Unstated);
    let kept = match line.kept {
        0 | 1 => String::new(),
        kept => fill(w::KEPT, &[&kept.to_string()]),
    };
    let quantity = figures::joined([quantity.as_str(), &kept], " · ");
    el("li")
        .add(text("p", "name", words.unwrap_or_default()))
        .add(written("quantity", &quantity))
        .add(text("p", "condition", "").text(&format!("{}: {}", w::USED_FOR, users.join("; "))))
}
