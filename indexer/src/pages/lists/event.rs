use super::super::book::{Book, Event};
use super::super::frame::{Frame, Page};
use super::super::html::{El, el, text};
use super::super::names::{self, up};
use super::super::parts::link;
use super::super::wording as w;
use super::cards;
use crate::export;

/// All life events; nothing where the content names none.
pub(super) fn index(book: &Book<'_>) -> Option<Page> {
    if book.events.is_empty() {
        return None;
    }
    let frame = Frame {
        place: names::EVENTS.to_owned(),
        title: w::EVENTS,
        description: w::HOME_PROMISE.to_owned(),
        above: Vec::new(),
        in_widget: ("#/".to_owned(), w::SEARCH_IN_WIDGET),
        data: None,
        changed: None,
    };
    let mut main = vec![text("h1", "", w::EVENTS_TITLE), tiles(book, names::EVENTS)];
    if !book.bundles.is_empty() {
        main.push(text("h2", "", w::BUNDLES));
        main.push(super::bundle::list(book, names::EVENTS));
    }
    Some(frame.page(book, main))
}

/// The events as the widget's first screen shows them.
pub(super) fn tiles(book: &Book<'_>, place: &str) -> El {
    let tile = |event: &Event<'_>| {
        let to = format!("{}{}", up(place), names::event(event.id));
        el("li").add(link("tile", &to, event.name))
    };
    el("ul").class("tiles").all(book.events.iter().map(tile))
}

/// The procedures of one event.
pub(super) fn page(book: &Book<'_>, event: &Event<'_>) -> Page {
    let fragment = format!("#/viec/{}", export::percent_encoded(event.id));
    let frame = Frame {
        place: names::event(event.id),
        title: event.name,
        description: format!("{}: {}", event.name, w::HOME_PROMISE),
        above: vec![(names::EVENTS.to_owned(), w::EVENTS)],
        in_widget: (fragment, w::IN_WIDGET),
        data: None,
        changed: None,
    };
    let cards = cards(book, &frame.place, &event.entries);
    frame.page(book, vec![text("h1", "", event.name), cards])
}
