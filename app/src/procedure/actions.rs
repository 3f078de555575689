use super::source;
use crate::form;
use crate::messages::Messages;
use crate::screen::Screen;
use crate::session::Session;
use crate::ui::{self, El, Leads, el, icon};
use catalog::Entry;
use leptos::prelude::{location_hash, window};
use std::sync::Arc;

/// Take it along: on paper, or as a link.
pub fn actions(s: &Session, t: &'static Messages, entry: &Arc<Entry>) -> El {
    let shared = entry.clone();
    let code = entry.front().map(|front| front.code.as_str().to_owned());
    let form = form::way(s, t, code.clone().unwrap_or_default());
    let bag = el("a")
        .class("secondary")
        .add(icon::icon(icon::PAPER))
        .text(t.bag)
        .leads(s, Screen::Bag(code.unwrap_or_default()));
    let title = entry.short_name().to_owned();
    el("div")
        .class("actions")
        .add(form)
        .add(bag)
        .add(print(s, t))
        .add(ui::share_button(s, t, title, move |s| address(s, &shared)))
}

/// The way to the printer.
pub fn print(s: &Session, t: &Messages) -> El {
    el("button")
        .class("secondary")
        .add(icon::icon(icon::PRINT))
        .text(t.print)
        .on(s, "click", |_, _| {
            let _ = window().print();
        })
}

/// Our own page as it stands, with the answers, when the widget is one; elsewhere the portal's,
/// which works from everywhere.
fn address(s: &Session, entry: &Entry) -> String {
    s.address(&location_hash().map_or_else(String::new, |hash| ["#", &hash].concat()))
        .unwrap_or_else(|| source::link(entry))
}
