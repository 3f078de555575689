use super::{El, el, text};
use figures::Figure;

/// An amount or a time, the number large.
#[inline(never)]
pub fn figure(fact: &Figure) -> El {
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
