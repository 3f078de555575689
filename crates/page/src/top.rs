//! The page of a procedure from its name to its source, but for the papers.

use crate::el::{El, el, icon, text};
use crate::parts::{folded, heading, written};
use crate::step::Kind;
use crate::words::Words;
use crate::{about, bag, costs, official, source};
use catalog::{Entry, Procedure};

/// What it is called.
pub(crate) fn top(t: &Words, entry: &Entry, front: &Procedure) -> Vec<El> {
    let (short, official) = (entry.short_name(), entry.official_name());
    let code = text("span", "", front.code.as_str()).attr("translate", "no");
    let mut drawn = vec![heading(short)];
    if viet::says_more(official, short) {
        let name = el("div").class("official-name");
        drawn.push(name.add(folded(official, t)));
    }
    let meta = text("p", "meta", "").add(code).text(" · ");
    drawn.push(meta.text(&front.sector));
    drawn.extend(written("purpose", &front.plain.purpose));
    drawn
}

/// Take it along: on paper, or as a link.
pub(crate) fn actions(t: &Words, entry: &Entry, front: &Procedure) -> El {
    let code = front.code.as_str();
    let sheet = el("a")
        .class("secondary")
        .step(Kind::Leads, 0, &["#/mang/", code].concat(), "")
        .add(icon(signs::PAPER))
        .text(t.bag);
    el("div")
        .class("actions")
        .step(Kind::Form, 0, code, "")
        .add(sheet)
        .add(bag::print(t))
        .step(Kind::Share, 0, entry.short_name(), &source::link(entry))
}

/// Everything below the papers.
pub(crate) fn rest(t: &Words, entry: &Entry, front: &Procedure, snapshot: &str) -> Vec<El> {
    let twins = el("div").step(Kind::Twins, 0, front.code.as_str(), "");
    let parts = [
        Some(twins),
        Some(costs::fees(t, t.fee, front, None)),
        Some(costs::times(t, front, None)),
        Some(about::place(t, front)),
        about::who(t, front),
        about::steps(t, front),
        about::outcomes(t, front),
        about::legal_bases(t, front),
        about::related(t, front),
        official::official(t, entry),
        Some(source::source(t, entry, snapshot)),
    ];
    parts.into_iter().flatten().collect()
}
