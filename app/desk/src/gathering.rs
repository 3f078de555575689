//! What takes codes: a field for scanners and pasting, pictures and kept files, the camera.

use crate::browser;
use crate::messages as m;
use crate::session::Desk;
use handover::Sealed;
use parts::{El, el, icon, text};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// The screen on which codes are read.
pub fn screen(s: &Rc<Desk>) -> Vec<El> {
    let field = el("textarea")
        .attr("id", "codes")
        .attr("rows", "4")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("inputmode", "none")
        .attr("aria-describedby", "codes-hint codes-said")
        .on(s, "input", |s, _| s.key())
        .on(s, "keydown", |s, event| {
            if is_enter(event) {
                event.prevent_default();
                s.take_field();
            }
        });
    let take = button("primary", m::TAKE).on(s, "click", |s, _| {
        s.take_field();
        browser::focus(&s.place, "codes");
    });
    let camera = button("secondary", m::CAMERA).on(s, "click", |s, event| {
        if let Some(button) = event.target().and_then(|it| it.dyn_into().ok()) {
            let s = s.clone();
            scan::open(&button, "vi", Box::new(move |text| s.take(&text)));
        }
    });
    let files =
        el("input")
            .attr("type", "file")
            .attr("multiple", "")
            .on(s, "change", |s, event| s.take_files(browser::files(event)));
    let file = el("label").class("secondary file").text(m::FILE).add(files);
    let anew = button("quiet", m::BEGIN_ANEW).on(s, "click", |s, _| s.clear());
    vec![
        text("label", "label", m::CODES).attr("for", "codes"),
        text("p", "hint", m::CODES_HINT).attr("id", "codes-hint"),
        said(s, "codes-said"),
        field,
        el("div")
            .class("ways")
            .add(take)
            .add(camera)
            .add(file)
            .add(anew),
        el("p")
            .class("promise")
            .add(icon::icon(icon::CHECK))
            .text(m::PROMISE),
    ]
}

/// The screen that asks for a passphrase.
pub fn passphrase(s: &Rc<Desk>, sealed: &Rc<Sealed>) -> Vec<El> {
    let (by_key, by_button) = (sealed.clone(), sealed.clone());
    let field = el("input")
        .attr("id", "passphrase")
        .attr("type", "password")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "passphrase-hint passphrase-said")
        .on(s, "keydown", move |s, event| {
            if is_enter(event) {
                event.prevent_default();
                s.unlock(by_key.clone());
            }
        });
    let unlock =
        button("primary", m::UNLOCK).on(s, "click", move |s, _| s.unlock(by_button.clone()));
    let anew = button("quiet", m::BEGIN_ANEW).on(s, "click", |s, _| s.clear());
    vec![
        text("h2", "", m::PASSPHRASE_TITLE),
        text("p", "hint", m::PASSPHRASE_HINT).attr("id", "passphrase-hint"),
        text("label", "label", m::PASSPHRASE).attr("for", "passphrase"),
        said(s, "passphrase-said"),
        field,
        el("div").class("ways").add(unlock).add(anew),
    ]
}

/// A button.
pub fn button(class: &str, words: &str) -> El {
    text("button", class, words).attr("type", "button")
}

fn said(s: &Rc<Desk>, id: &str) -> El {
    el("p")
        .class("said")
        .attr("id", id)
        .attr("role", "status")
        .says(s, |s| s.said.get())
}

fn is_enter(event: &Event) -> bool {
    let event = event.dyn_ref::<KeyboardEvent>();
    event.is_some_and(|event| event.key() == "Enter" && !event.shift_key())
}
