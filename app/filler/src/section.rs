//! One part of the form: its questions, and the way on.

use crate::field::field;
use crate::filling::Filling;
use crate::heading;
use crate::request::requested;
use crate::start::{news, unconfirmed};
use forms::{Path, Row};
use parts::{El, Live, digits, el, icon, text, written};
use std::rc::Rc;

/// A part with its questions.
pub fn section(s: &Filling, at: u8) -> Vec<El> {
    let Some(known) = s.form.sections.get(usize::from(at)) else {
        return Vec::new();
    };
    let t = s.t();
    let back = el("button")
        .class("back quiet")
        .add(icon::icon(icon::BACK))
        .text(t.before)
        .on(s, "click", |s, _| s.go_back());
    let on = text("button", "primary", t.go_on).on(s, "click", move |s, _| s.hand_in(at));
    let parts = [
        Some(back),
        Some(faults(s)),
        Some(el("p").class("meta").says(s, move |s| progress(s, at))),
        Some(heading(s.said(&known.title, &known.title_en))),
        written("hint", &known.hint).map(|hint| hint.attr("lang", "vi")),
        Some(requested(s)),
        Some(news(s)),
        Some(questions(s, at)),
        Some(el("div").class("ways-on").add(on)),
        unconfirmed(s),
    ];
    parts.into_iter().flatten().collect()
}

fn progress(s: &Filling, at: u8) -> String {
    let sections = s.answers.with(|answers| s.sections(answers));
    let before = sections.iter().filter(|other| **other < at).count() as u64;
    let [part, of] = s.t().part_of;
    [
        part,
        &digits(before + 1),
        of,
        &digits(sections.len() as u64),
    ]
    .concat()
}

/// What has failed in this part, each with the way to it. It takes the keyboard when it comes.
pub fn faults(s: &Filling) -> El {
    el("div").live(s, |s| {
        let errors = s.errors.get();
        if errors.is_empty() {
            return Vec::new();
        }
        let t = s.t();
        let mut list = el("ul");
        for error in errors {
            let link = text("a", "", &said(s, error.path))
                .text(": ")
                .text(t.problem(error.kind))
                .attr("href", &["#", &s.id(error.path)].concat())
                .on(s, "click", move |s, event| {
                    // The address bar is the widget's, and the fields stand in a shadow root.
                    event.prevent_default();
                    s.show(error.path);
                });
            list = list.add(el("li").add(link));
        }
        let summary = el("div")
            .class("faults")
            .attr("role", "alert")
            .attr("tabindex", "-1")
            .attr("aria-labelledby", "faults-title")
            .add(text("h2", "", t.summary).attr("id", "faults-title"))
            .add(list);
        vec![summary]
    })
}

/// A question as an error names it, with its row where there are several.
pub fn said(s: &Filling, path: Path) -> String {
    let field = s.form.field(path.at());
    let label = field.map_or("", |field| s.said(&field.label, &field.label_en));
    if path.row == Row::ONLY {
        return label.to_owned();
    }
    let rows = s
        .answers
        .look(|answers| answers.rows(path.section).to_vec());
    let position = rows.iter().position(|row| *row == path.row).unwrap_or(0);
    [s.t().row, &digits(position as u64 + 1), ", ", label].concat()
}

fn questions(s: &Filling, at: u8) -> El {
    let frame = el("div").class("questions");
    let Some(known) = s.form.sections.get(usize::from(at)) else {
        return frame;
    };
    let Some(limits) = known.rows else {
        return frame.all(fields(s, at, Row::ONLY));
    };
    let rows = Rc::new(Live::new(
        s.answers.look(|answers| answers.rows(at).to_vec()),
    ));
    let shown = rows.clone();
    let list = el("div").live(s, move |s| {
        let mut list = Vec::new();
        for (position, row) in shown.get().into_iter().enumerate() {
            let title = [s.t().row, &digits(position as u64 + 1)].concat();
            let rows = shown.clone();
            let remove = el("button")
                .class("quiet")
                .add(icon::icon(icon::CLOSE))
                .text(s.t().remove_row)
                .add(text(
                    "span",
                    "hidden",
                    &[" ", &digits(position as u64 + 1)].concat(),
                ))
                .on(s, "click", move |s, _| {
                    s.change(|form, answers| {
                        let _ = answers.remove_row(form, at, row);
                    });
                    s.errors
                        .update(|errors| errors.retain(|error| error.path.row != row));
                    rows.set(s.answers.look(|answers| answers.rows(at).to_vec()));
                    s.look_for_warnings();
                    s.focus_soon(".add-row");
                });
            let frame = el("fieldset")
                .class("row")
                .add(text("legend", "", &title))
                .all(fields(s, at, row))
                .add((shown.peek().len() > usize::from(limits.min)).then_some(remove));
            list.push(frame);
        }
        list
    });
    let more = rows.clone();
    let add = text("button", "secondary add-row", s.t().add_row)
        .bind(s, move |s, button| {
            let full = s.answers.with(|answers| answers.rows(at).len()) >= usize::from(limits.max);
            parts::set(button, "hidden", full.then_some(""));
        })
        .on(s, "click", move |s, _| {
            let mut added = None;
            s.change(|form, answers| added = answers.add_row(form, at).ok());
            more.set(s.answers.look(|answers| answers.rows(at).to_vec()));
            if let Some(row) = added {
                let first = Path {
                    section: at,
                    row,
                    field: 0,
                };
                s.focus_soon(&["#", &s.id(first)].concat());
            }
        });
    frame.add(list).add(add)
}

fn fields(s: &Filling, section: u8, row: Row) -> Vec<El> {
    let count = s
        .form
        .sections
        .get(usize::from(section))
        .map_or(0, |known| known.fields.len() as u8);
    (0..count)
        .filter_map(|at| {
            field(
                s,
                Path {
                    section,
                    row,
                    field: at,
                },
            )
        })
        .collect()
}
