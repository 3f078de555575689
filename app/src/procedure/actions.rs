use super::source;
use crate::messages::Messages;
use crate::screen::Screen;
use crate::session::Session;
use crate::ui::{self, El, el, icon};
use catalog::Entry;
use leptos::prelude::window;
use std::sync::Arc;

/// Take it along: on paper, or as a link.
pub fn actions(s: &Session, t: &'static Messages, entry: &Arc<Entry>) -> El {
    let shared = entry.clone();
    let print = el("button")
        .class("secondary")
        .add(icon::icon(icon::PRINT))
        .text(t.print)
        .on(s, "click", |_, _| {
            let _ = window().print();
        });
    let title = entry.short_name().to_owned();
    el("div")
        .class("actions")
        .add(print)
        .add(ui::share_button(s, t, title, move |s| address(s, &shared)))
}

/// Our own page when the widget is one; elsewhere the portal's, which works from everywhere.
fn address(s: &Session, entry: &Entry) -> String {
    entry
        .front()
        .and_then(|front| s.address(&Screen::Procedure(front.code.as_str().to_owned()).fragment()))
        .unwrap_or_else(|| source::link(entry))
}
