//! What several parts of the page are made of.

use crate::el::{El, el, text};
use crate::plan;
use crate::words::Words;
use catalog::{Audience, Hand, Quantity, Row};
use figures::{Figure, digits, fill, joined};

/// The national portal, where every citizen can go on without this page.
pub(crate) const PORTAL: &str = "https://dichvucong.gov.vn";

/// How many letters of an official text stand open on a page.
const OPEN: usize = 280;

/// A part of the page with its title, and once for all its facts how far they were checked.
pub(crate) fn part(id: &str, title: &str, checked: Option<El>, body: Vec<El>) -> El {
    let heading = el("h2").attr("id", id).attr("tabindex", "-1").text(title);
    let head = el("div").class("part-title").add(heading).add(checked);
    el("section").class(id).add(head).all(body)
}

/// The title of the screen, where the keyboard is put when the screen comes.
pub(crate) fn heading(words: &str) -> El {
    el("h1")
        .attr("tabindex", "-1")
        .attr("data-focus", "")
        .text(words)
}

/// A text as written, with its line breaks; nothing when it is empty.
#[inline(never)]
pub(crate) fn written(class: &str, words: &str) -> Option<El> {
    (!words.trim().is_empty()).then(|| text("p", class, words))
}

/// Something one tap away.
#[inline(never)]
pub(crate) fn reveal(label: &str, inside: Vec<El>) -> El {
    el("details")
        .class("reveal")
        .add(el("summary").text(label))
        .add(el("div").class("inside").all(inside))
}

/// A long text folded to its beginning, the rest one tap away. Both halves together are the text.
#[inline(never)]
pub(crate) fn folded(words: &str, t: &Words) -> Option<El> {
    let (head, rest) = plan::fold(words, OPEN);
    if rest.is_empty() {
        return written("words", words);
    }
    let summary = text("summary", "words", head).add(text("span", "more", t.more));
    Some(
        el("details")
            .class("folded")
            .add(summary)
            .add(text("p", "words", rest)),
    )
}

/// An amount or a time, the number large.
#[inline(never)]
pub(crate) fn figure(fact: &Figure) -> El {
    let whole = el("span").attr("translate", "no");
    if fact.large.is_empty() {
        return whole.class("figure plain").text(&fact.words);
    }
    whole
        .class("figure")
        .add(text("b", "", &fact.large))
        .text(" ")
        .text(&fact.words)
}

/// The name of a class of people.
pub(crate) fn audience(audience: &Audience, t: &Words) -> String {
    let at = match audience {
        Audience::Citizen => 0,
        Audience::Overseas => 1,
        Audience::Foreigner => 2,
        Audience::Business => 3,
        Audience::Cooperative => 4,
        Audience::Organisation => 5,
        Audience::Official => 6,
        Audience::Other(name) => return name.clone(),
    };
    t.audiences[at].to_owned()
}

/// Several of them on one line.
pub(crate) fn audiences(classes: &[Audience], t: &Words) -> String {
    let mut line = String::new();
    for class in classes {
        line = joined([line.as_str(), &audience(class, t)], ", ");
    }
    line
}

/// "bản chính 1 · bản sao 0 · nộp"; empty when the record states none of it.
pub(crate) fn quantity(row: &Row, t: &Words) -> String {
    let (originals, copies) = match row.quantity {
        Quantity::Stated { originals, copies } => (
            fill(t.originals, &digits(originals.into())),
            fill(t.copies, &digits(copies.into())),
        ),
        Quantity::Unstated => (String::new(), String::new()),
    };
    let hand = match row.hand {
        Hand::Submit => t.submit,
        Hand::Show => t.show,
        Hand::Unstated | Hand::Data => "",
    };
    joined([originals.as_str(), &copies, hand], " · ")
}
