//! Keeping what was filled in: in a file of the citizen's, or on this device if she says so.

use crate::browser::{self, bytes, put, value};
use crate::filling::{Filling, Step};
use crate::memory;
use forms::{Answers, Error};
use parts::{El, el, later, text};

/// The boxes on the review screen.
pub fn keep(s: &Filling) -> El {
    let t = s.t();
    let save = text("button", "secondary", t.keep).on(s, "click", |s, _| {
        let secret = typed(s, "#keep-secret");
        let bytes = s.kept();
        let name = [s.form.id.as_str(), ".json"].concat();
        // The browser shows what became of the file.
        let _ = browser::keep(&name, &bytes, &secret);
    });
    let store = text("button", "secondary", t.store).on(s, "click", |s, _| {
        let bytes = s.kept();
        let kept = browser::store(&s.form.id, &bytes);
        let t = s.t();
        s.news
            .set(if kept { t.stored } else { t.not_stored }.to_owned());
    });
    let forget = forget_button(s);
    el("details")
        .class("reveal keep")
        .add(text("summary", "", t.keep_title))
        .add(
            el("div")
                .class("inside")
                .add(text("p", "hint", t.keep_hint).attr("id", "keep-hint"))
                .add(secret(s, "keep-secret"))
                .add(el("div").class("ways-on").add(save).add(store).add(forget)),
        )
}

/// The button that removes everything, from this page and from this device.
pub fn forget_button(s: &Filling) -> El {
    text("button", "quiet", s.t().forget).on(s, "click", |s, _| forget(s))
}

fn secret(s: &Filling, id: &str) -> El {
    el("div")
        .class("combo")
        .add(text("label", "label", s.t().passphrase).attr("for", id))
        .add(
            el("input")
                .attr("type", "password")
                .attr("id", id)
                .attr("autocomplete", "off"),
        )
}

/// The box on the first screen.
pub fn resume(s: &Filling) -> El {
    let t = s.t();
    let open = text("button", "secondary", t.resume).on(s, "click", |s, _| open(s));
    el("details")
        .class("reveal")
        .add(text("summary", "", t.resume_title))
        .add(
            el("div")
                .class("inside")
                .add(text("label", "label", t.resume_file).attr("for", "resume-file"))
                .add(
                    el("input")
                        .attr("type", "file")
                        .attr("id", "resume-file")
                        .attr("accept", "application/json,.json"),
                )
                .add(secret(s, "resume-secret"))
                .add(open),
        )
}

fn open(s: &Filling) {
    let Ok(Some(input)) = s.setting.place.query_selector("#resume-file") else {
        return;
    };
    let secret = typed(s, "#resume-secret");
    let s = s.clone();
    later(async move {
        let t = s.t();
        let news = match bytes(browser::resume(&input, &secret)).await {
            Ok(bytes) => match Answers::from_bytes(&s.form, &bytes) {
                Ok(loaded) => {
                    s.change(|_, answers| *answers = loaded.answers);
                    s.look_for_warnings();
                    let lost = if loaded.lost.is_empty() { "" } else { t.lost };
                    [t.resumed, lost].concat()
                }
                Err(Error::OtherForm { .. }) => t.other_form.to_owned(),
                Err(_) => t.wrong_file.to_owned(),
            },
            Err(reason) if reason.as_string().as_deref() == Some("passphrase") => {
                t.wrong_passphrase.to_owned()
            }
            Err(_) => t.wrong_file.to_owned(),
        };
        s.news.set(news);
    });
}

fn forget(s: &Filling) {
    memory::forget();
    s.old_addresses.set(Vec::new());
    s.requested.set(Default::default());
    s.answers.set(Answers::new(&s.form));
    s.go(Step::Start);
    s.news.set(s.t().forgotten.to_owned());
}

/// What was typed into a box, which is emptied: a secret does not stay on the screen.
fn typed(s: &Filling, selector: &str) -> String {
    let Ok(Some(input)) = s.setting.place.query_selector(selector) else {
        return String::new();
    };
    let typed = value(&input);
    put(&input, "value", &"".into());
    typed
}
