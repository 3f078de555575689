//! The code that asks a citizen for what is missing.

use crate::browser;
use crate::gathering::button;
use crate::messages as m;
use crate::opened::copy;
use crate::session::{Desk, Opened};
use handover::{Container, Message, qr};
use parts::{El, digits, el, svg, text};
use std::rc::Rc;

/// The part of the screen in which it is made.
pub fn panel(s: &Rc<Desk>, dossier: &Rc<Opened>) -> El {
    let dossier = dossier.clone();
    el("section")
        .class("request")
        .add(text("h3", "", m::REQUEST_TITLE))
        .add(text("p", "hint", m::REQUEST_HINT))
        .add(text("label", "label", m::NOTE).attr("for", "note"))
        .add(el("textarea").attr("id", "note").attr("rows", "2"))
        .add(
            el("div")
                .class("ways")
                .add(button("primary", m::MAKE).on(s, "click", move |s, _| make(s, &dossier))),
        )
        .add(
            el("div")
                .class("made")
                .attr("aria-live", "polite")
                .live(s, |s| {
                    let made = s.request.get();
                    made.map_or_else(Vec::new, |code| vec![drawn(s, code)])
                }),
        )
}

fn make(s: &Rc<Desk>, dossier: &Opened) {
    let note = browser::value(&s.place, "note");
    let request = dossier::supplement(
        &dossier.form,
        &dossier.read.answers,
        &s.marked.borrow(),
        &note,
    );
    if request.missing.is_empty() && request.note.is_empty() {
        s.request.set(Some(String::new()));
        return;
    }
    let text = Message::Supplement(request)
        .press()
        .and_then(|bytes| Container::Plain(bytes).to_codes(qr::Size::Small.letters()));
    // One code only: a citizen points a phone at a screen once.
    let one = text.ok().filter(|codes| codes.len() == 1);
    let one = one.and_then(|codes| codes.into_iter().next());
    s.request.set(Some(one.unwrap_or_else(|| "!".to_owned())));
}

/// The code, or why there is none.
fn drawn(s: &Rc<Desk>, code: String) -> El {
    let why = if code.is_empty() {
        m::NOTHING_MARKED
    } else {
        m::TOO_LONG
    };
    let Some(picture) = picture(&code).filter(|_| code.len() > 1) else {
        return text("p", "caution", why);
    };
    el("figure")
        .add(picture)
        .add(text("figcaption", "", m::REQUEST_READY))
        .add(
            el("div")
                .class("ways")
                .add(button("secondary", m::PRINT).on(s, "click", |_, _| browser::print()))
                .add(
                    button("secondary", m::COPY_CODE)
                        .on(s, "click", move |s, event| copy(s, event, code.clone())),
                ),
        )
}

fn picture(words: &str) -> Option<El> {
    let code = qr::code(words, qr::Size::Small).ok()?;
    let side = digits(code.width as u64 + 8);
    let ground = svg("path").attr("class", "ground").attr(
        "d",
        &["M0 0h", &side, "v", &side, "h-", &side, "z"].concat(),
    );
    Some(
        svg("svg")
            .attr("class", "code")
            .attr("viewBox", &["0 0 ", &side, " ", &side].concat())
            .attr("role", "img")
            .attr("aria-label", m::REQUEST_TITLE)
            .add(ground)
            .add(svg("path").attr("d", &code.path())),
    )
}
