use super::asked::asked;
use super::list::Extent;
use super::{Entries, about, actions, costs, follow_address, papers};
use crate::messages::Messages;
use crate::root::heading;
use crate::session::Session;
use crate::ui::{El, el, joined, text};
use catalog::{ChannelKind, answered_channel};

/// "Trước khi ra khỏi nhà": what to carry and to know, on one sheet of paper.
pub fn page(s: &Session, t: &'static Messages, entries: &Entries) -> Vec<El> {
    let entry = entries.0[0].clone();
    let Some(front) = entry.front() else {
        return Vec::new();
    };
    if entry.checklist.is_some() {
        follow_address(s, entries);
    }
    let of = entries.clone();
    let answers = text("p", "lead", "").says(s, move |s| {
        let (mut said, all) = (String::new(), of.all());
        s.answers.with(|answers| {
            for asked in asked(&all, answers).0 {
                let at = asked.answer.map(usize::from);
                let Some(answer) = at.and_then(|at| asked.question.answers.get(at)) else {
                    continue;
                };
                said = joined([said.as_str(), &answer.words], " · ");
            }
        });
        said
    });
    let shown = entry.clone();
    let costs = el("div").live(s, move |s| {
        let Some(front) = shown.front() else {
            return Vec::new();
        };
        let way = shown
            .checklist
            .as_ref()
            .and_then(|list| s.answers.with(|answers| answered_channel(list, answers)));
        let title = if way == Some(ChannelKind::Online) {
            t.fee
        } else {
            t.cash
        };
        vec![
            costs::fees(t, title, front, way),
            costs::times(t, front, way),
        ]
    });
    let sheet = el("div")
        .class("bag")
        .add(papers(s, t, entries, Extent::Bag))
        .add(costs)
        .add(about::place(t, front));
    vec![
        heading(t.bag),
        text("p", "purpose", entry.short_name()),
        answers,
        el("div").class("actions").add(actions::print(s, t)),
        sheet,
    ]
}
