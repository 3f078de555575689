use crate::el::{El, el, icon, text};
use crate::own::{Case, answered_way};
use crate::parts::heading;
use crate::step::Kind;
use crate::words::Words;
use crate::{about, costs};
use catalog::{ChannelKind, Entry};

/// "Trước khi ra khỏi nhà": the head of the sheet to carry.
pub(crate) fn head(t: &Words, entry: &Entry) -> Vec<El> {
    vec![
        heading(t.bag),
        text("p", "purpose", entry.short_name()),
        el("div").class("actions").add(print(t)),
    ]
}

/// What to know besides the papers: money, time and place, by the answered way of handing in.
pub(crate) fn costs(case: &Case<'_>, entry: &Entry) -> Vec<El> {
    let (t, way) = (case.t, answered_way(case));
    let Some(front) = entry.front() else {
        return Vec::new();
    };
    let title = match way {
        Some(ChannelKind::Online) => t.fee,
        _ => t.cash,
    };
    vec![
        costs::fees(t, title, front, way),
        costs::times(t, front, way),
        about::place(t, front),
    ]
}

/// The way to the printer.
pub(crate) fn print(t: &Words) -> El {
    el("button")
        .class("secondary")
        .step(Kind::Print, 0, "", "")
        .add(icon(signs::PRINT))
        .text(t.print)
}
