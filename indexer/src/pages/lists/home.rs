use super::super::book::Book;
use super::super::frame::{Frame, Page};
use super::super::html::{El, el, text};
use super::super::names;
use super::super::parts::link;
use super::super::wording as w;

/// The first page: life events, fields, codes, and the widget for those who can use it.
pub(super) fn page(book: &Book<'_>) -> Page {
    let frame = Frame {
        place: names::HOME.to_owned(),
        title: w::TITLE,
        description: w::HOME_PROMISE.to_owned(),
        above: Vec::new(),
        in_widget: ("#/".to_owned(), w::SEARCH_IN_WIDGET),
        data: None,
        changed: None,
    };
    let mut main = vec![
        text("h1", "", w::TITLE),
        text("p", "purpose", w::HOME_PROMISE),
    ];
    main.extend(events(book));
    main.extend(bundles(book));
    main.push(text("h2", "", w::SECTORS_TITLE));
    main.push(super::sector::list(book, names::HOME));
    main.push(text("h2", "", w::CODES_TITLE));
    main.push(text("p", "hint", w::CODES_HINT));
    main.push(el("p").add(link("onward", names::CODES, w::CODES)));
    frame.page(book, main)
}

fn events(book: &Book<'_>) -> Vec<El> {
    if book.events.is_empty() {
        return Vec::new();
    }
    vec![
        text("h2", "", w::EVENTS_TITLE),
        super::event::tiles(book, names::HOME),
    ]
}

fn bundles(book: &Book<'_>) -> Vec<El> {
    if book.bundles.is_empty() {
        return Vec::new();
    }
    vec![
        text("h2", "", w::BUNDLES),
        super::bundle::list(book, names::HOME),
    ]
}
