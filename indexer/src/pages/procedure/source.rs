use super::super::book::Book;
use super::super::figures::{date, joined};
use super::super::html::{El, el, text};
use super::super::parts::{fact, link};
use super::super::wording::{self as w, fill};
use super::in_widget;
use crate::export;
use catalog::{AgencyRole, Entry, Procedure, Source};

/// Where all this comes from, and where to go on.
pub(super) fn source(book: &Book<'_>, entry: &Entry, front: &Procedure) -> El {
    let record = entry.listed().unwrap_or(front);
    let updated = record.provenance.updated.map(date).unwrap_or_default();
    let snapshot = book.snapshot.map(date).unwrap_or_default();
    let mut agencies = record.agencies.iter();
    let publisher = agencies.find(|agency| agency.role == AgencyRole::Publishes);
    let publisher = publisher.map_or("", |agency| &agency.name);
    let said = joined(front.plain.said.iter().map(String::as_str), ", ");
    let facts = [
        fact(w::CODE, front.code.as_str()),
        fact(w::SAID, &said),
        fact(w::DECISION, &decision(record)),
        fact(w::ROLES[AgencyRole::Publishes as usize], publisher),
        fact(w::UPDATED, &updated),
        fact(w::SNAPSHOT, &snapshot),
    ];
    let from = match entry.guide {
        Some(_) => w::SOURCE_GUIDE,
        None => w::SOURCE_NATIONAL,
    };
    let place = super::names::procedure(&front.code);
    let widget = book.in_widget(&place, &in_widget(front.code.as_str()));
    let ways = el("p")
        .class("ways")
        .add(link("primary", &export::portal_link(entry), w::PORTAL))
        .text(" ")
        .add(link("secondary", &widget, w::IN_WIDGET));
    el("section")
        .class("source")
        .add(text("h2", "", w::SOURCE).attr("id", "source"))
        .add(text("p", "", from))
        .add(el("dl").class("facts").all(facts.into_iter().flatten()))
        .add(sources(entry))
        .add(ways)
        .add(text("p", "hint", w::PORTAL_HINT))
}

fn decision(record: &Procedure) -> String {
    let Some(decision) = &record.provenance.decision else {
        return String::new();
    };
    let day = decision.date.map(|day| fill(w::DECIDED_ON, &[&date(day)]));
    let parts = [
        decision.number.as_str(),
        day.as_deref().unwrap_or_default(),
        &decision.agency,
    ];
    joined(parts, ", ")
}

/// What the guide and its questions rest on, each source once.
fn sources(entry: &Entry) -> Option<El> {
    let of_guide = entry
        .guide
        .iter()
        .flat_map(|guide| &guide.provenance.sources);
    let of_list = entry.checklist.iter().flat_map(|list| &list.sources);
    let mut sources: Vec<&Source> = Vec::new();
    for source in of_guide.chain(of_list) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let item = |source: &&Source| {
        let day = source.read_on.map(|day| fill(w::READ_ON, &[&date(day)]));
        let day = day.map(|day| text("span", "meta", &day));
        el("li").text(&source.title).text(" ").add(day)
    };
    let list = el("ul").class("plain-list").all(sources.iter().map(item));
    (!sources.is_empty()).then_some(list)
}
