//! All procedures by code, for those who hold a printed notice or a receipt.

use super::super::book::{Book, code, sector_name};
use super::super::frame::{Frame, Page};
use super::super::html::{El, el, text};
use super::super::names;
use super::super::parts::link;
use super::super::wording::{self as w, fill};
use super::{pager, to_entry};
use catalog::Entry;

/// How many codes stand on one page.
const PER_PAGE: usize = 250;

/// An index of ranges, and the pages of the table.
pub(super) fn pages(book: &Book<'_>) -> Vec<Page> {
    let mut entries: Vec<&Entry> = book.entries.iter().collect();
    entries.sort_by_key(|entry| code(entry));
    let chunks: Vec<&[&Entry]> = entries.chunks(PER_PAGE).collect();
    let ranges: Vec<String> = chunks.iter().map(|chunk| range(chunk)).collect();
    let mut pages = vec![index(book, &ranges)];
    let many = chunks.len();
    for (at, (chunk, range)) in chunks.iter().zip(&ranges).enumerate() {
        let frame = frame(names::codes(at), range, true);
        let main = [
            Some(text("h1", "", range)),
            Some(table(&frame.place, chunk)),
            pager(at, many, &names::codes),
        ];
        pages.push(frame.page(book, main.into_iter().flatten().collect()));
    }
    pages
}

fn frame(place: String, title: &str, is_below_index: bool) -> Frame<'_> {
    let index = (names::CODES.to_owned(), w::CODES);
    Frame {
        place,
        title,
        description: format!("{}: {title}", w::CODES_TITLE),
        above: is_below_index.then_some(index).into_iter().collect(),
        in_widget: ("#/".to_owned(), w::SEARCH_IN_WIDGET),
        data: None,
        changed: None,
    }
}

fn index(book: &Book<'_>, ranges: &[String]) -> Page {
    let item = |(at, range): (usize, &String)| {
        let to = format!("../{}", names::codes(at));
        el("li").add(link("", &to, range))
    };
    let list = el("ul")
        .class("sectors")
        .all(ranges.iter().enumerate().map(item));
    let main = vec![
        text("h1", "", w::CODES_TITLE),
        text("p", "hint", w::CODES_HINT),
        list,
    ];
    frame(names::CODES.to_owned(), w::CODES, false).page(book, main)
}

/// "1.000030 đến 1.001193".
fn range(entries: &[&Entry]) -> String {
    let first = entries.first().map_or("", |entry| code(entry));
    let last = entries.last().map_or("", |entry| code(entry));
    fill(w::CODES_RANGE, &[first, last])
}

fn table(place: &str, entries: &[&Entry]) -> El {
    let column = |name| text("th", "", name).attr("scope", "col");
    let head = el("tr")
        .add(column(w::CODE))
        .add(column(w::NAME))
        .add(column(w::SECTOR));
    let row = |entry: &&Entry| {
        let name = to_entry(place, entry, entry.official_name());
        el("tr")
            .add(text("th", "", code(entry)).attr("scope", "row"))
            .add(el("td").add(name))
            .add(text("td", "", sector_name(entry)))
    };
    el("table")
        .class("codes")
        .add(el("thead").add(head))
        .add(el("tbody").all(entries.iter().map(row)))
}
