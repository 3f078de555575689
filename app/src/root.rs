//! The frame around the screens.

use crate::messages::{Messages, fill};
use crate::options::Mode;
use crate::screen::Screen;
use crate::session::{Opening, Session};
use crate::ui::{self, El, el, icon, text};
use crate::{browse, form, procedure, search};
use leptos::prelude::{request_animation_frame, window};

/// Everything inside the shadow root. A change of language draws it anew from the session, so
/// texts are plain values everywhere below.
pub fn root(s: &Session) -> El {
    s.open();
    search::follow(s);
    if s.options.mode == Mode::Page {
        ui::listen(
            &window(),
            s,
            "popstate",
            Box::new(|s, _| s.address_changed()),
        );
    }
    el("div")
        .class("thu-tuc")
        .attr("part", "root")
        .bind(s, |s, root| ui::set(root, "lang", Some(s.messages().tag)))
        .add(
            el("div")
                .class("bar")
                .attr("part", "bar")
                .live(s, |s| bar(s, s.messages())),
        )
        .add(el("div").live(s, |s| vec![screen(s, s.messages())]))
        .add(
            el("div")
                .class("foot")
                .attr("part", "foot")
                .live(s, |s| foot(s, s.messages())),
        )
}

/// Whose page this is, and the other language.
fn bar(s: &Session, t: &'static Messages) -> Vec<El> {
    let other = s.language.get().other();
    let mark = el("a")
        .class("mark")
        .attr("href", "#/")
        .add(el("span").class("seal").add(icon::icon(icon::CHECK)))
        .text(t.title)
        .on(s, "click", |s, event| {
            event.prevent_default();
            s.query.set(String::new());
            s.go(Screen::Search);
        });
    let switch = text("button", "language quiet", t.other_language)
        .attr("lang", other.messages().tag)
        .on(s, "click", move |s, _| {
            s.language.set(other);
            // The bar is drawn anew; without this the keyboard would be lost.
            let s = s.clone();
            request_animation_frame(move || s.focus(".language"));
        });
    vec![mark, switch]
}

fn screen(s: &Session, t: &'static Messages) -> El {
    match s.screen.get() {
        Screen::Search => search::search(s, t),
        screen @ (Screen::Procedure(_) | Screen::Bag(_) | Screen::Bundle(..)) => {
            procedure::screen(s, t, screen)
        }
        Screen::Form(code) => form::screen(s, t, code),
        Screen::Event(id) => browse::event(s, t, id),
        Screen::Sectors => browse::sectors(s, t),
        Screen::Sector(name, page) => browse::sector(s, t, name, page),
    }
}

/// Draws a screen that needs the catalogue: while it is opened, when it is there, when it fails.
pub fn opened(s: &Session, t: &'static Messages, draw: &dyn Fn(&Session) -> Vec<El>) -> Vec<El> {
    match s.opening.get() {
        Opening::Waiting => vec![ui::waiting(t)],
        Opening::Failed(problem) => vec![ui::trouble(s, t, problem)],
        Opening::Ready => draw(s),
    }
}

/// How old the data are, and that nothing leaves the device.
fn foot(s: &Session, t: &'static Messages) -> Vec<El> {
    s.opening.get();
    let facts = s.library.about(|about| {
        let count = fill(
            t.procedures.many,
            &figures::number(about.procedures.into(), t.terms),
        );
        let day = about
            .snapshot
            .map(|day| fill(t.data_of, &figures::date(day)));
        ui::joined([count.as_str(), day.as_deref().unwrap_or_default()], " · ")
    });
    vec![
        text("p", "", &facts.unwrap_or_default()),
        text("p", "", t.privacy),
    ]
}

/// The way back, on every screen but the first.
#[inline(never)]
pub fn back(s: &Session, t: &Messages) -> El {
    el("button")
        .class("back quiet")
        .add(icon::icon(icon::BACK))
        .text(t.back)
        .on(s, "click", |s, _| s.back())
}

/// The title of a screen, where the keyboard is put when the screen comes.
#[inline(never)]
pub fn heading(words: &str) -> El {
    el("h1")
        .attr("tabindex", "-1")
        .attr("data-focus", "")
        .text(words)
}
