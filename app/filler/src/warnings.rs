//! What an office will probably object to. It advises and never blocks.

use crate::filling::Filling;
use crate::section::said;
use catalog::Status;
use forms::{Path, Severity, Warning, written};
use parts::{El, el, icon, text};

/// The warnings about one question.
pub fn at(s: &Filling, path: Path, id: &str) -> El {
    el("div").attr("id", id).live(s, move |s| {
        let warnings = s.warnings.get();
        let here = warnings
            .iter()
            .filter(|warning| warning.fields.first() == Some(&path));
        here.map(|warning| advice(s, warning)).collect()
    })
}

/// Every warning, each with the way to its question.
pub fn all(s: &Filling) -> Option<El> {
    let warnings = s.warnings.get();
    if warnings.is_empty() {
        return None;
    }
    let mut frame = el("section")
        .class("look-again")
        .add(text("h2", "", s.t().look_again));
    for warning in &warnings {
        let Some(&path) = warning.fields.first() else {
            continue;
        };
        let link = text("a", "", &said(s, path))
            .attr("href", &["#", &s.id(path)].concat())
            .on(s, "click", move |s, event| {
                event.prevent_default();
                s.show(path);
            });
        frame = frame.add(el("div").add(link).add(advice(s, warning)));
    }
    Some(frame)
}

/// What to do, why, and where that is written.
fn advice(s: &Filling, warning: &Warning) -> El {
    let t = s.t();
    let about = warning.rule.about();
    let words = if s.is_english() { about.en } else { about.vi };
    let weight = match about.severity {
        Severity::Return => 0,
        Severity::Doubt => 1,
        Severity::Note => 2,
    };
    let source = text("p", "meta", t.source)
        .add(text("span", "", about.source).attr("lang", "vi"))
        .text(if about.status == Status::Verified {
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
                .add(text("p", "", words.reason))
                .add(source),
        );
    el("div")
        .class("note advice")
        .add(
            el("p")
                .add(icon::icon(icon::ALERT))
                .add(text("b", "", t.warning[weight]))
                .text(words.said),
        )
        .add(fix(s, warning))
        .add(why)
}

/// One tap that writes what the rule proposes.
fn fix(s: &Filling, warning: &Warning) -> Option<El> {
    let path = *warning.fields.first()?;
    let answer = warning.fix.clone()?;
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
