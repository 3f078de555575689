//! One question: its label, hint and error before the place to answer, all tied to it.
//!
//! Questions that are not asked are hidden, not taken away: an element that stays keeps the
//! keyboard and whatever an input method is composing. For the same reason a value is written
//! into an input only while the keyboard is elsewhere.

use crate::address;
use crate::browser::{put, value_of};
use crate::filling::Filling;
use crate::warnings;
use forms::{
    Answer, Answers, Choice, ETHNICITIES, Field, FieldKind, Origin, PartialDate, Path, written,
};
use parts::{El, el, set, text};
use wasm_bindgen::JsValue;

/// Draws a question.
pub fn field(s: &Filling, path: Path) -> Option<El> {
    let field = s.form.field(path.at())?;
    let id = s.id(path);
    let is_group = is_group(&field.kind);
    let label = s.said(&field.label, &field.label_en);
    let optional = if field.required { "" } else { s.t().optional };
    let title = if is_group {
        text("legend", "", label)
    } else {
        text("label", "", label).attr("for", &id)
    };
    let title = title.add(text("span", "optional", optional));
    let frame = el(if is_group { "fieldset" } else { "div" })
        .class("ask")
        .bind(s, move |s, frame| {
            let asked = s.answers.with(|answers| answers.is_asked(&s.form, path));
            let failed = s
                .errors
                .with(|errors| errors.iter().any(|e| e.path == path));
            set(frame, "hidden", (!asked).then_some(""));
            set(
                frame,
                "class",
                Some(if failed { "ask failed" } else { "ask" }),
            );
        });
    let frame = if is_group {
        frame.attr("aria-describedby", &described_by(&id))
    } else {
        frame
    };
    let frame = frame
        .add(title)
        .add(hint(s, field, &id))
        .add(error(s, path, &id))
        .add(input(s, path, field, &id))
        .add(origin(s, path, &id))
        .add(warnings::at(s, path, &[&id, "-w"].concat()));
    Some(frame)
}

fn is_group(kind: &FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Sex
            | FieldKind::YesNo
            | FieldKind::Choice(_)
            | FieldKind::Many(_)
            | FieldKind::Address
    )
}

/// Hint, error, origin and warnings of a question, in the order they are read.
fn described_by(id: &str) -> String {
    [id, "-h ", id, "-e ", id, "-o ", id, "-w"].concat()
}

fn hint(s: &Filling, field: &Field, id: &str) -> El {
    let frame = el("div").class("hint").attr("id", &[id, "-h"].concat());
    let frame = if field.hint.is_empty() {
        frame
    } else {
        frame.add(text("p", "", &field.hint).attr("lang", "vi"))
    };
    match field.kind {
        FieldKind::Date(_) => frame.add(text("p", "", s.t().date_hint)),
        _ => frame,
    }
}

fn error(s: &Filling, path: Path, id: &str) -> El {
    el("p")
        .class("error")
        .attr("id", &[id, "-e"].concat())
        .live(s, move |s| {
            let kind = s.errors.with(|errors| {
                let mut all = errors.iter();
                all.find(|error| error.path == path).map(|error| error.kind)
            });
            kind.map_or_else(Vec::new, |kind| {
                vec![
                    text("span", "hidden", s.t().error),
                    text("span", "", s.t().problem(kind)),
                ]
            })
        })
}

fn origin(s: &Filling, path: Path, id: &str) -> El {
    el("p")
        .class("origin")
        .attr("id", &[id, "-o"].concat())
        .says(s, move |s| {
            let origin = s.answers.with(|answers| answers.origin(path));
            match origin {
                // What one has just typed needs no telling; the review says it of every answer.
                None | Some(Origin::Typed) => String::new(),
                Some(origin) => s.t().origin(origin).to_owned(),
            }
        })
}

fn input(s: &Filling, path: Path, field: &Field, id: &str) -> El {
    let t = s.t();
    match &field.kind {
        FieldKind::Address => address::inputs(s, path, id),
        FieldKind::Sex => options(s, path, id, &t.sexes.map(str::to_owned)),
        FieldKind::YesNo => options(s, path, id, &t.yes_no.map(str::to_owned)),
        FieldKind::Choice(choices) => options(s, path, id, &labels(s, choices)),
        FieldKind::Many(choices) => ticks(s, path, id, &labels(s, choices)),
        FieldKind::LongText => typed(s, path, id, el("textarea").attr("rows", "4")),
        FieldKind::Ethnicity => {
            let list = [id, "-l"].concat();
            let mut names = el("datalist").attr("id", &list);
            for name in ETHNICITIES {
                names = names.add(el("option").attr("value", name));
            }
            let input = line("text").attr("list", &list);
            el("div").add(typed(s, path, id, input)).add(names)
        }
        FieldKind::Measure(unit) => el("div")
            .class("measure")
            .add(typed(s, path, id, line("decimal").class("short")))
            .add(text("span", "", unit)),
        FieldKind::Date(_) => typed(s, path, id, line("numeric").class("middle")),
        FieldKind::IdNumber => typed(s, path, id, line("text").class("middle")),
        FieldKind::Phone => typed(s, path, id, line("tel").class("middle")),
        FieldKind::Amount => typed(s, path, id, line("numeric").class("middle")),
        FieldKind::Count => typed(s, path, id, line("numeric").class("short")),
        FieldKind::Email => typed(s, path, id, line("email")),
        _ => typed(s, path, id, line("text")),
    }
}

fn labels(s: &Filling, choices: &[Choice]) -> Vec<String> {
    let said = choices
        .iter()
        .map(|choice| s.said(&choice.label, &choice.label_en).to_owned());
    said.collect()
}

fn line(mode: &str) -> El {
    el("input").attr("type", "text").attr("inputmode", mode)
}

/// An input that is typed into.
fn typed(s: &Filling, path: Path, id: &str, input: El) -> El {
    input
        .attr("id", id)
        .attr("autocomplete", "off")
        .attr("aria-describedby", &described_by(id))
        .bind(s, move |s, input| {
            let words = s.answers.with(|answers| words(s, answers, path));
            if !s.has_keyboard(input) {
                put(input, "value", &words.into());
            }
            let failed = s
                .errors
                .with(|errors| errors.iter().any(|e| e.path == path));
            set(input, "aria-invalid", failed.then_some("true"));
        })
        .on(s, "input", move |s, event| {
            let words = value_of(event);
            s.answer(path, read(s, path, words));
        })
        .on(s, "blur", move |s, event| {
            s.left(path);
            // What was held back while the keyboard was here, such as a date in its usual form.
            if let Some(input) = event.target() {
                let words = s.answers.look(|answers| words(s, answers, path));
                put(&input, "value", &words.into());
            }
        })
}

/// The answer as it stands in its input.
fn words(s: &Filling, answers: &Answers, path: Path) -> String {
    let answer = answers.get(path).zip(s.form.field(path.at()));
    answer.map_or_else(String::new, |(answer, field)| written(field, answer))
}

/// What was typed as the answer it is.
fn read(s: &Filling, path: Path, words: String) -> Answer {
    let is_date = s
        .form
        .field(path.at())
        .is_some_and(|field| matches!(field.kind, FieldKind::Date(_)));
    match PartialDate::read(&words) {
        Some(date) if is_date => Answer::Date(date),
        _ => Answer::Text(words),
    }
}

/// One of several.
fn options(s: &Filling, path: Path, id: &str, labels: &[String]) -> El {
    let few = labels.len() == 2 && labels.iter().all(|label| label.len() < 16);
    let mut frame = el("div").class(if few { "options few" } else { "options" });
    for (at, label) in (0u8..).zip(labels) {
        let option = option_id(id, at);
        let input = el("input")
            .attr("type", "radio")
            .attr("name", id)
            .attr("id", &option)
            .bind(s, move |s, input| {
                let on = s
                    .answers
                    .with(|answers| answers.get(path) == Some(&Answer::Choice(at)));
                put(input, "checked", &JsValue::from(on));
            })
            .on(s, "change", move |s, _| {
                s.answer(path, Answer::Choice(at));
                s.left(path);
            });
        frame = frame.add(choice(input, &option, label));
    }
    frame
}

/// Any of several.
fn ticks(s: &Filling, path: Path, id: &str, labels: &[String]) -> El {
    let mut frame = el("div").class("options");
    for (at, label) in (0u8..32).zip(labels) {
        let option = option_id(id, at);
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", &option)
            .bind(s, move |s, input| {
                put(
                    input,
                    "checked",
                    &JsValue::from(bits(s, path) >> at & 1 == 1),
                );
            })
            .on(s, "change", move |s, _| {
                s.answer(path, Answer::Many(bits(s, path) ^ 1 << at));
                s.left(path);
            });
        frame = frame.add(choice(input, &option, label));
    }
    frame
}

fn bits(s: &Filling, path: Path) -> u32 {
    s.answers.with(|answers| match answers.get(path) {
        Some(Answer::Many(bits)) => *bits,
        _ => 0,
    })
}

/// The first option carries the name of the question, so that an error leads to it.
fn option_id(id: &str, at: u8) -> String {
    if at == 0 {
        id.to_owned()
    } else {
        [id, "-", &parts::digits(at.into())].concat()
    }
}

fn choice(input: El, id: &str, label: &str) -> El {
    el("div")
        .class("option")
        .add(input)
        .add(text("label", "", label).attr("for", id))
}
