use crate::messages::{Messages, fill};
use crate::screen::Screen;
use crate::session::Session;
use crate::ui::{self, El, Leads, Live, el, icon, text};
use pack::Card;
use parts::later;
use std::rc::Rc;
use std::sync::Arc;

/// The same procedure at other levels of the state and in other provinces; empty for most.
pub fn twins(s: &Session, t: &'static Messages, code: &str) -> El {
    let others = Rc::new(Live::new(Vec::new()));
    let (kept, s_then, own) = (others.clone(), s.clone(), code.to_owned());
    later(async move {
        // Without them the page is as good as it was.
        if let Ok(mut cards) = s_then.library.twins(&own).await {
            cards.retain(|card| card.code.as_str() != own);
            kept.set(cards);
        }
    });
    el("div").live(s, move |s| others.with(|cards| list(s, t, cards)))
}

fn list(s: &Session, t: &'static Messages, cards: &[Arc<Card>]) -> Vec<El> {
    if cards.is_empty() {
        return Vec::new();
    }
    let links = el("ul").class("plain-list").each(cards, &|_, card| {
        let link = text("a", "onward", &place(card, t))
            .add(icon::icon(icon::ONWARD))
            .leads(s, Screen::Procedure(card.code.as_str().to_owned()));
        el("li").add(link)
    });
    let title = fill(t.twins, &figures::number(cards.len() as u64, t.terms));
    let inside = el("details").add(el("summary").text(&title)).add(links);
    vec![inside]
}

/// Where it holds, and its number, which tells two of one place apart.
fn place(card: &Card, t: &Messages) -> String {
    let levels = figures::levels(card.levels, t.terms);
    let code = card.code.as_str();
    ui::joined([card.province.as_str(), &levels, code], " · ")
}
