//! The codes for the officer's desk, on the screen and at the end of the printed sheet.

use crate::browser;
use crate::messages::Messages;
use crate::say;
use handover::{Container, Dossier, Message, qr};
use parts::{El, digits, el, later, svg, text};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What the buttons here act on.
#[derive(Clone)]
struct Shown {
    place: HtmlElement,
    t: Messages,
    pressed: Rc<Vec<u8>>,
}

/// Draws the codes of a dossier into a place.
pub fn draw(place: HtmlElement, t: Messages, dossier: Dossier) {
    let Ok(pressed) = Message::Filled(dossier).press() else {
        return say(&place, t.too_large);
    };
    let plain = Container::Plain(pressed.clone());
    let shown = Shown {
        place,
        t,
        pressed: Rc::new(pressed),
    };
    show(&shown, &plain, t.hint);
}

fn show(s: &Shown, container: &Container, said: &str) {
    browser::with_sheet(&s.place, None);
    let codes = container.to_codes(qr::Size::Small.letters());
    let Some(codes) = codes.ok().and_then(|texts| pictures(s, &texts)) else {
        return say(&s.place, s.t.too_large);
    };
    let codes = codes.into_node();
    let printed = codes.clone();
    let with_sheet = el("label")
        .class("ticked")
        .add(
            el("input")
                .attr("type", "checkbox")
                .on(s, "change", move |s, event| {
                    let codes = browser::ticked(event).then_some(&printed);
                    browser::with_sheet(&s.place, codes);
                }),
        );
    let seal = text("button", "secondary", s.t.seal)
        .attr("type", "button")
        .on(s, "click", |s, _| seal(s));
    let ways = el("div")
        .add(with_sheet.text(" ").text(s.t.with_sheet))
        .add(text("label", "label", s.t.passphrase).attr("for", "handover-passphrase"))
        .add(text("p", "hint", s.t.passphrase_hint).attr("id", "handover-passphrase-hint"))
        .add(
            el("input")
                .attr("id", "handover-passphrase")
                .attr("type", "password")
                .attr("autocomplete", "new-password")
                .attr("aria-describedby", "handover-passphrase-hint"),
        )
        .add(seal);
    s.place.set_inner_text("");
    for drawn in [
        text("h3", "", s.t.title).into_node(),
        text("p", "hint", said).attr("role", "status").into_node(),
        codes,
        ways.into_node(),
    ] {
        let _ = s.place.append_child(&drawn);
    }
}

fn seal(s: &Shown) {
    let passphrase = browser::value(s.place.unchecked_ref(), "#handover-passphrase");
    let s = s.clone();
    later(async move {
        if passphrase.is_empty() {
            show(&s, &Container::Plain(s.pressed.to_vec()), s.t.hint);
        } else if let Some(sealed) = browser::sealed(&passphrase, &s.pressed).await {
            show(&s, &Container::Sealed(sealed), s.t.sealed);
        }
    });
}

/// Every code with its number; nothing when one cannot be drawn.
fn pictures(s: &Shown, texts: &[String]) -> Option<El> {
    let mut all = el("div").class("handover");
    for (at, words) in texts.iter().enumerate() {
        let code = qr::code(words, qr::Size::Small).ok()?;
        let number = |number: usize| digits(number as u64);
        let side = number(code.width + 8);
        let ground = ["M0 0h", &side, "v", &side, "h-", &side, "z"].concat();
        let name = [s.t.code, &number(at + 1), s.t.of, &number(texts.len())].join(" ");
        // Attributes and not a style sheet: the same picture stands in two places of the page, and
        // on paper a code must be black on white whatever the screen looks like.
        let picture = svg("svg")
            .attr("viewBox", &["0 0 ", &side, " ", &side].concat())
            .attr("width", "220")
            .attr("height", "220")
            .attr("role", "img")
            .attr("aria-label", &name)
            .attr("data-code", words)
            .add(svg("path").attr("d", &ground).attr("fill", "#fff"))
            .add(svg("path").attr("d", &code.path()).attr("fill", "#000"));
        all = all.add(el("figure").add(picture).add(text(
            "figcaption",
            "",
            &[s.t.title, " · ", &name].concat(),
        )));
    }
    Some(all)
}
