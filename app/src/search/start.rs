use crate::messages::Messages;
use crate::screen::Screen;
use crate::session::{Opening, Session};
use crate::ui::{self, El, Leads, el, icon, text};
use pack::LifeEvent;

/// What stands under the empty field: things to ask, things that happen in a life, and fields.
pub fn start(s: &Session, t: &'static Messages, opening: Opening) -> Vec<El> {
    let examples = el("ul")
        .class("examples")
        .each(&t.examples, &|at, example| {
            let ask = text("button", "example", example).attr("lang", "vi");
            el("li").add(ask.on(s, "click", move |s, _| {
                s.listing.set(true);
                s.query.set(t.examples[at].to_owned());
                // The examples go; what was asked stands in the field now.
                s.focus("#query");
            }))
        });
    let mut drawn = vec![text("h2", "small", t.examples_title), examples];
    if opening == Opening::Waiting {
        drawn.push(ui::waiting(t));
    }
    drawn.extend(events(s, t));
    drawn.extend(all_sectors(s, t));
    vec![el("div").class("start").all(drawn)]
}

/// The tiles of life events; nothing when the catalogue names none.
pub fn events(s: &Session, t: &'static Messages) -> Vec<El> {
    let tile = |_, event: &LifeEvent| {
        let name = if t.tag == "vi" {
            &event.name_vi
        } else {
            &event.name_en
        };
        let tile = el("a")
            .class("tile")
            .attr("part", "tile")
            .add(icon::icon(icon::of_event(&event.id)))
            .add(text("span", "", name))
            .leads(s, Screen::Event(event.id.clone()));
        el("li").add(tile)
    };
    let tiles = s.library.about(|about| {
        let events = &about.life_events;
        (!events.is_empty()).then(|| el("ul").class("tiles").each(events, &tile))
    });
    match tiles.flatten() {
        Some(tiles) => vec![text("h2", "", t.events_title), tiles],
        None => Vec::new(),
    }
}

/// The way to all fields.
pub fn all_sectors(s: &Session, t: &'static Messages) -> Vec<El> {
    let count = s
        .library
        .about(|about| about.sectors as usize)
        .unwrap_or_default();
    if count == 0 {
        return Vec::new();
    }
    let link = text("a", "onward", &t.sectors_all.of(count))
        .add(icon::icon(icon::ONWARD))
        .leads(s, Screen::Sectors);
    vec![text("h2", "", t.sectors_title), link]
}
