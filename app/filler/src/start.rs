//! The first screen: which form this is, and where answers may come from.

use crate::filling::Filling;
use crate::request::{box_for_request, requested};
use crate::{heading, kept, scan};
use parts::{El, el, text, written};

/// What the form is, and the ways not to type everything.
pub fn start(s: &Filling) -> Vec<El> {
    let (form, t) = (&s.form, s.t());
    let name = s.said(&form.name, &form.name_en);
    let mark = [
        form.number.as_str(),
        if form.number.is_empty() { "" } else { ". " },
        if form.circular.is_empty() {
            ""
        } else {
            t.issued_with
        },
        form.circular.as_str(),
    ];
    let parts = [
        Some(heading(name)),
        written("meta", &mark.concat()),
        unconfirmed(s),
        Some(text("p", "lead", t.stays_here)),
        Some(requested(s)),
        Some(scan::box_for_card(s)),
        Some(box_for_request(s)),
        (!s.setting.kiosk).then(|| kept::resume(s)),
        Some(news(s)),
        Some(
            el("div")
                .class("ways-on")
                .add(text("button", "primary", t.begin).on(s, "click", |s, _| s.go_on()))
                .add(s.was_kept.then(|| kept::forget_button(s))),
        ),
    ];
    parts.into_iter().flatten().collect()
}

/// What an officer has not yet confirmed about the form, one tap away.
pub fn unconfirmed(s: &Filling) -> Option<El> {
    let words = s.form.unconfirmed.as_str();
    (!words.is_empty()).then(|| {
        el("details")
            .class("unconfirmed")
            .add(text("summary", "", s.t().unconfirmed))
            .add(text("p", "", words).attr("lang", "vi"))
    })
}

/// What the last thing that was done came to, read out when it changes.
pub fn news(s: &Filling) -> El {
    el("p")
        .class("news")
        .attr("role", "status")
        .says(s, |s| s.news.get())
}
