//! What an office will probably object to. It advises and never blocks.

use crate::filling::Filling;
use crate::section::said;
use forms::{Advice, Answer, Path, Severity, written};
use parts::{El, el, icon, text};

/// The warnings about one question.
pub fn at(s: &Filling, path: Path, id: &str) -> El {
    el("div").attr("id", id).live(s, move |s| {
        let mut here = Vec::new();
        for advice in s.advice.get() {
            if s.path(&advice.field) == Some(path) {
                here.push(shown(s, path, advice));
            }
        }
        here
    })
}

/// Every warning, each with the way to its question.
pub fn all(s: &Filling) -> El {
    el("section").class("look-again").live(s, |s| {
        let mut all = Vec::new();
        for advice in s.advice.get() {
            let Some(path) = s.path(&advice.field) else {
                continue;
            };
            let link = text("a", "", &said(s, path))
                .attr("href", &["#", &s.id(path)].concat())
                .on(s, "click", move |s, event| {
                    event.prevent_default();
                    s.show(path);
                });
            if all.is_empty() {
                all.push(text("h2", "", s.t().look_again));
            }
            all.push(el("div").add(link).add(shown(s, path, advice)));
        }
        all
    })
}

/// What to do, why, and where that is written.
fn shown(s: &Filling, path: Path, advice: Advice) -> El {
    let t = s.t();
    let weight = match advice.severity {
        Severity::Return => 0,
        Severity::Doubt => 1,
        Severity::Note => 2,
    };
    let source = text("p", "meta", t.source)
        .add(text("span", "", &advice.source).attr("lang", "vi"))
        .text(if advice.is_verified {
            ""
        } else {
            t.not_checked
        });
    let why = el("details")
        .class("reveal")
        .add(text("summary", "", t.why))
        .add(
            el("div")
                .class("inside")
                .add(text("p", "", &advice.reason))
                .add(source),
        );
    el("div")
        .class("note advice")
        .add(
            el("p")
                .add(icon::icon(icon::ALERT))
                .add(text("b", "", t.warning[weight]))
                .text(&advice.said),
        )
        .add(fix(s, path, advice.fix))
        .add(why)
}

/// One tap that writes what the rule proposes.
fn fix(s: &Filling, path: Path, answer: Option<Answer>) -> Option<El> {
    let answer = answer?;
    let words = written(s.form.field(path.at())?, &answer);
    Some(
        text("button", "secondary", s.t().fix)
            .add(text("b", "", &words))
            .on(s, "click", move |s, _| {
                s.answer(path, answer.clone());
                s.left(path);
                s.focus_soon(&["#", &s.id(path)].concat());
            }),
    )
}
