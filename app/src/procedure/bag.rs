use super::own::{self, Case};
use super::{about, actions, costs, papers};
use crate::messages::Messages;
use crate::root::heading;
use crate::session::Session;
use crate::ui::{El, el, text};
use cases::Part;
use catalog::{ChannelKind, Entry};
use std::sync::Arc;

/// "Trước khi ra khỏi nhà": what to carry and to know, on one sheet of paper.
pub fn page(s: &Session, t: &'static Messages, entry: &Arc<Entry>) -> Vec<El> {
    let Some(front) = entry.front() else {
        return Vec::new();
    };
    let case = entry
        .checklist
        .is_some()
        .then(|| Case::new(s, std::slice::from_ref(entry), ""));
    let list = match &case {
        Some(case) => {
            let listed = entry.clone();
            let otherwise = move |s: &Session| papers::papers(s, t, &listed);
            own::parts(s, t, case, &[Part::Bag], Box::new(otherwise))
        }
        None => papers::papers(s, t, entry),
    };
    let shown = entry.clone();
    let costs = el("div").live(s, move |_| {
        let way = case.as_ref().and_then(|case| case.way.get());
        let title = match way {
            Some(way) if way == ChannelKind::Online as u32 => t.fee,
            _ => t.cash,
        };
        let Some(front) = shown.front() else {
            return Vec::new();
        };
        vec![
            costs::fees(t, title, front, way),
            costs::times(t, front, way),
        ]
    });
    let sheet = el("div")
        .class("bag")
        .add(list)
        .add(costs)
        .add(about::place(t, front));
    vec![
        heading(t.bag),
        text("p", "purpose", entry.short_name()),
        el("div").class("actions").add(actions::print(s, t)),
        sheet,
    ]
}
