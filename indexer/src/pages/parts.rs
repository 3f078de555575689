//! Small parts that several pages share.

use super::figures::Figure;
use super::html::{El, el, text, written};
use super::sign::{self, sign};
use super::wording as w;
use catalog::Status;

/// A part of a page with its title, and once for all its facts how far they were checked.
pub(super) fn part(id: &str, title: &str, checked: Option<El>, body: Vec<El>) -> El {
    let title = text("h2", "", title).attr("id", id);
    let head = el("div").class("part-title").add(title).add(checked);
    el("section").class(id).add(head).all(body)
}

/// A small label over its text; nothing when the text is empty.
pub(super) fn pair(label: &str, words: &str) -> Option<El> {
    let words = written("words", words)?;
    Some(
        el("div")
            .class("pair")
            .add(text("p", "label", label))
            .add(words),
    )
}

/// Something one tap away.
pub(super) fn reveal(label: &str, inside: Vec<El>) -> El {
    el("details")
        .class("reveal")
        .add(text("summary", "", label))
        .add(el("div").class("inside").all(inside))
}

/// An amount or a time, the number large.
pub(super) fn figure(fact: &Figure) -> El {
    if fact.large.is_empty() {
        return text("span", "figure plain", &fact.words);
    }
    let words = if fact.words.is_empty() { "" } else { " " };
    el("span")
        .class("figure")
        .add(text("b", "", &fact.large))
        .text(words)
        .text(&fact.words)
}

/// How far a fact was checked, by sign and by word; nothing for the state's own words.
pub(super) fn status(status: Option<Status>) -> Option<El> {
    let (class, path, word) = match status? {
        Status::Verified => ("status verified", sign::CHECK, w::VERIFIED),
        Status::Partial => ("status partly", sign::HALF, w::PARTLY),
        Status::Unverified => ("status unverified", sign::QUESTION, w::UNVERIFIED),
    };
    Some(
        el("span")
            .class(class)
            .add(sign(path))
            .add(text("span", "", word)),
    )
}

/// A link.
pub(super) fn link(class: &str, to: &str, words: &str) -> El {
    text("a", class, words).attr("href", to)
}

/// A label and a fact in a list of them; nothing when there is no fact.
pub(super) fn fact(label: &str, fact: &str) -> Option<El> {
    if fact.is_empty() {
        return None;
    }
    Some(
        el("div")
            .add(text("dt", "", label))
            .add(text("dd", "", fact)),
    )
}
