//! The pages one walks through instead of searching.

mod bundle;
mod codes;
mod event;
mod home;
mod sector;

use super::book::{Book, code, sector_name};
use super::figures::{self, joined};
use super::frame::Page;
use super::html::{El, el, text};
use super::names::{self, says_more, up};
use super::parts::{figure, link};
use super::sign::{self, sign};
use super::wording::{self as w, fill};
use crate::export;
use catalog::{Entry, Glance};

/// Every list of the book.
pub(super) fn pages(book: &Book<'_>) -> Vec<Page> {
    let mut pages = vec![home::page(book), sector::index(book)];
    pages.extend(event::index(book));
    pages.extend(book.sectors.iter().flat_map(|one| sector::pages(book, one)));
    pages.extend(book.events.iter().map(|one| event::page(book, one)));
    pages.extend(book.bundles.iter().map(|one| bundle::page(book, one)));
    pages.extend(codes::pages(book));
    pages
}

/// Procedures as the widget's lists show them.
fn cards(book: &Book<'_>, place: &str, entries: &[usize]) -> El {
    if entries.is_empty() {
        return text("p", "empty", w::LIST_EMPTY);
    }
    let cards = entries.iter().map(|at| card(place, &book.entries[*at]));
    el("ul").class("cards").all(cards)
}

fn card(place: &str, entry: &Entry) -> El {
    let glance = Glance::of(entry);
    let levels = entry.front().map(|front| figures::levels(front.levels));
    let province = entry.national.as_deref().and_then(export::province);
    let province = province.map(|province| fill(w::ONLY_IN, &[province]));
    let levels = levels.as_deref().unwrap_or_default();
    let province = province.as_deref().unwrap_or_default();
    let about = joined([levels, sector_name(entry), province], " · ");
    let official = entry.official_name();
    let short = entry.short_name();
    let fact = |path, fact| el("span").add(sign(path)).add(figure(&fact));
    let facts = el("p")
        .class("glance")
        .add(fact(sign::MONEY, figures::fee_glance(glance.fee)))
        .text(" ")
        .add(fact(sign::CLOCK, figures::time_glance(glance.time)));
    el("li")
        .add(el("p").class("name").add(to_entry(place, entry, short)))
        .add(says_more(official, short).then(|| text("p", "official-name", official)))
        .add(text("p", "meta", &about))
        .add(facts)
}

/// The way to the page of an entry.
fn to_entry(place: &str, entry: &Entry, words: &str) -> El {
    let page = entry.front().map(|front| names::procedure(&front.code));
    let page = page.unwrap_or_default();
    let words = if words.is_empty() { code(entry) } else { words };
    link("", &format!("{}{page}", up(place)), words)
}

/// The ways to the pages before and after; nothing where there is one page.
fn pager(page: usize, pages: usize, place: &dyn Fn(usize) -> String) -> Option<El> {
    let here = place(page);
    let turn = |to: Option<usize>, words| {
        let to = to?;
        let address = format!("{}{}", up(&here), place(to));
        Some(link("secondary", &address, words))
    };
    let position = format!("{}/{pages}", page + 1);
    (pages > 1).then(|| {
        el("nav")
            .class("pager")
            .attr("aria-label", w::PAGES)
            .add(turn(page.checked_sub(1), w::PREVIOUS))
            .add(text("span", "", &fill(w::PAGE_OF, &[&position])))
            .add(turn(Some(page + 1).filter(|next| *next < pages), w::NEXT))
    })
}
