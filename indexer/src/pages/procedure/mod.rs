//! The page of one procedure: what a citizen needs first, then the state's own words, all of them.

mod about;
mod asked;
mod costs;
mod list;
mod official;
mod source;
mod summary;

use super::book::{Book, code, sector_name};
use super::figures;
use super::frame::{Frame, Page};
use super::html::{El, el, text, written};
use super::names::{self, says_more};
use super::parts::part;
use super::wording::{self as w, fill};
use crate::export;
use catalog::{Entry, Glance, Procedure};

/// Writes the page of an entry.
pub(super) fn page(book: &Book<'_>, entry: &Entry) -> Option<Page> {
    let front = entry.front()?;
    let place = names::procedure(&front.code);
    let name = entry.short_name();
    let above = book
        .sector(entry)
        .map(|sector| (names::sector(&sector.slug, 0), sector.name));
    let frame = Frame {
        title: name,
        description: description(entry),
        above: above.into_iter().collect(),
        in_widget: (in_widget(code(entry)), w::IN_WIDGET),
        data: Some(data(book, entry, &place)),
        changed: entry.listed().and_then(|record| record.provenance.updated),
        place,
    };
    Some(frame.page(book, main(book, entry, front)))
}

fn main(book: &Book<'_>, entry: &Entry, front: &Procedure) -> Vec<El> {
    let name = entry.short_name();
    let official = entry.official_name();
    let papers = match &entry.checklist {
        Some(list) => asked::papers(list, front),
        None => part(
            "papers",
            w::PAPERS,
            list::checked(front),
            list::lists(front),
        ),
    };
    let parts = [
        Some(text("h1", "", name)),
        says_more(official, name).then(|| text("p", "official-name", official)),
        Some(meta(entry, front)),
        written("purpose", &front.plain.purpose),
        Some(summary::summary(entry, front)),
        Some(papers),
        Some(costs::fees(front)),
        Some(costs::times(front)),
        Some(about::place(front)),
        about::who(front),
        about::steps(front),
        about::outcomes(front),
        about::legal_bases(front),
        about::together(book, entry),
        about::related(book, front),
        official::official(entry),
        Some(source::source(book, entry, front)),
    ];
    parts.into_iter().flatten().collect()
}

/// "1.001193 · Hộ tịch · Chỉ áp dụng tại …".
fn meta(entry: &Entry, front: &Procedure) -> El {
    let line = text("p", "meta", "").add(text("span", "", front.code.as_str()));
    let line = line.text(" · ").text(sector_name(entry));
    match entry.national.as_deref().and_then(export::province) {
        Some(province) => line.text(" · ").text(&fill(w::ONLY_IN, &[province])),
        None => line,
    }
}

/// The widget's screen of a procedure.
fn in_widget(code: &str) -> String {
    format!("#/tt/{}", export::percent_encoded(code))
}

/// One sentence that answers before anything is opened.
fn description(entry: &Entry) -> String {
    let glance = Glance::of(entry);
    let fee = figures::fee_glance(glance.fee).line().to_lowercase();
    let time = figures::time_glance(glance.time).line().to_lowercase();
    fill(w::DESCRIPTION, &[entry.short_name(), &fee, &time])
}

fn data(book: &Book<'_>, entry: &Entry, place: &str) -> String {
    let address = book.address(place);
    export::schema_org::page(entry, address.as_deref()).to_string()
}

/// The ways to the parts of the page that the summary sums up.
fn to(part: &str) -> El {
    el("a").attr("href", &format!("#{part}"))
}
