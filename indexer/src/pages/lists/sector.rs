use super::super::book::{Book, PER_PAGE, Sector};
use super::super::frame::{Frame, Page};
use super::super::html::{El, el, text};
use super::super::names::{self, up};
use super::super::parts::link;
use super::super::wording::{self as w, fill};
use super::{cards, pager};
use crate::export;
use crate::report::group;

/// All fields.
pub(super) fn index(book: &Book<'_>) -> Page {
    let frame = Frame {
        place: names::SECTORS.to_owned(),
        title: w::SECTORS,
        description: w::HOME_PROMISE.to_owned(),
        above: Vec::new(),
        in_widget: ("#/linh-vuc".to_owned(), w::IN_WIDGET),
        data: None,
        changed: None,
    };
    let main = vec![text("h1", "", w::SECTORS_TITLE), list(book, names::SECTORS)];
    frame.page(book, main)
}

/// The fields, with how many procedures each has.
pub(super) fn list(book: &Book<'_>, place: &str) -> El {
    let item = |sector: &Sector<'_>| {
        let to = format!("{}{}", up(place), names::sector(&sector.slug, 0));
        let count = fill(w::PROCEDURES, &[&group(sector.entries.len() as u64)]);
        el("li")
            .add(link("", &to, sector.name))
            .text(" ")
            .add(text("span", "meta", &count))
    };
    el("ul").class("sectors").all(book.sectors.iter().map(item))
}

/// The procedures of one field, a page at a time.
pub(super) fn pages(book: &Book<'_>, sector: &Sector<'_>) -> Vec<Page> {
    let place = |page| names::sector(&sector.slug, page);
    let chunks = sector.entries.chunks(PER_PAGE);
    let pages = chunks.len();
    let page = |(at, entries): (usize, &[usize])| {
        let position = fill(w::PAGE_OF, &[&format!("{}/{pages}", at + 1)]);
        let title = match at {
            0 => sector.name.to_owned(),
            _ => format!("{}, {}", sector.name, position.to_lowercase()),
        };
        let frame = Frame {
            place: place(at),
            title: &title,
            description: format!("{}: {}", sector.name, w::HOME_PROMISE),
            above: vec![(names::SECTORS.to_owned(), w::SECTORS)],
            in_widget: (in_widget(sector.name), w::IN_WIDGET),
            data: None,
            changed: None,
        };
        let count = fill(w::PROCEDURES, &[&group(sector.entries.len() as u64)]);
        let main = [
            Some(text("h1", "", &title)),
            Some(text("p", "meta", &count)),
            Some(cards(book, &frame.place, entries)),
            pager(at, pages, &place),
        ];
        frame.page(book, main.into_iter().flatten().collect())
    };
    chunks.enumerate().map(page).collect()
}

fn in_widget(name: &str) -> String {
    format!("#/linh-vuc/{}", export::percent_encoded(name))
}
