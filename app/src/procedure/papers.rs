use super::paper::paper;
use super::plan::{self, Block};
use crate::messages::Messages;
use crate::session::Session;
use crate::ui::{self, El, el, text};
use catalog::{Backing, Case, CaseName, Entry, Procedure, Row};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What to bring: pick the case, tick the papers.
pub fn papers(s: &Session, t: &'static Messages, entry: &Arc<Entry>) -> El {
    let Some(front) = entry.front() else {
        return el("section");
    };
    let (of_progress, of_lists) = (entry.clone(), entry.clone());
    let say = move |s: &Session| of_progress.front().and_then(|front| progress(s, t, front));
    let progress = counter(s, t, Box::new(say));
    // The lists follow the chosen case; a tick changes only its own row.
    let lists = el("div").live(s, move |s| match of_lists.front() {
        Some(front) => lists(s, t, front),
        None => Vec::new(),
    });
    let checked = plan::shared_status(backings(front));
    let body = vec![case_picker(s, t, entry, front), progress, lists];
    super::part("papers", t.papers, ui::status(checked, t), body)
}

/// What says how much is left to do.
pub type Say = Box<dyn Fn(&Session) -> Option<String>>;

/// Says how much is left to do, aloud too.
pub fn counter(s: &Session, t: &'static Messages, say: Say) -> El {
    el("p").attr("role", "status").bind(s, move |s, here| {
        let said = say(s);
        let done = said.as_deref() == Some(t.papers_done);
        ui::set(
            here,
            "class",
            Some(if done { "progress done" } else { "progress" }),
        );
        here.set_text_content(said.as_deref());
    })
}

fn backings(front: &Procedure) -> impl Iterator<Item = Backing> {
    let rows = front.cases.iter().flat_map(|case| &case.rows);
    rows.map(|row| row.backing)
}

/// "Which case is yours", when there is more than one; else nothing stands here.
fn case_picker(s: &Session, t: &Messages, entry: &Arc<Entry>, front: &Procedure) -> El {
    let cases = plan::circumstances(&front.cases);
    if cases.is_empty() {
        return el("div");
    }
    let mut picker = el("fieldset")
        .class("cases")
        .add(text("legend", "", t.case_title))
        .add(text("p", "hint", t.case_hint));
    for at in cases {
        picker = picker.add(choice(s, entry, Some(at), &front.cases[at].name));
    }
    picker.add(choice(s, entry, None, t.all_cases))
}

fn choice(s: &Session, entry: &Arc<Entry>, case: Option<usize>, name: &str) -> El {
    let (shown, chosen) = (entry.clone(), entry.clone());
    let input = el("input")
        .attr("type", "radio")
        .attr("name", "case")
        .bind(s, move |s, here| {
            let now = shown
                .front()
                .and_then(|front| s.chosen.with(|chosen| chosen.of(front)));
            here.unchecked_ref::<HtmlInputElement>()
                .set_checked(now == case);
        })
        .on(s, "change", move |s, _| {
            if let Some(front) = chosen.front() {
                s.chosen
                    .update(|chosen| chosen.choose(front.code.as_str(), case));
            }
        });
    el("label")
        .class("choice")
        .add(input)
        .add(text("span", "", name))
}

/// "Còn 2 giấy". Without a chosen case there is nothing to count down.
fn progress(s: &Session, t: &Messages, front: &Procedure) -> Option<String> {
    let chosen = s.chosen.with(|chosen| chosen.of(front));
    if chosen.is_none() && !plan::circumstances(&front.cases).is_empty() {
        return None;
    }
    let needs = plan::needs(&front.cases, &plan::on_view(&front.cases, chosen));
    if needs.is_empty() {
        return None;
    }
    let left = s
        .ticks
        .with(|ticks| plan::left(&needs, front.code.as_str(), ticks));
    Some(if left == 0 {
        t.papers_done.to_owned()
    } else {
        t.papers_left.of(left)
    })
}

fn lists(s: &Session, t: &'static Messages, front: &Procedure) -> Vec<El> {
    let chosen = s.chosen.with(|chosen| chosen.of(front));
    let shared = plan::shared_status(backings(front)).is_some();
    let mut drawn = Vec::new();
    for at in plan::on_view(&front.cases, chosen) {
        let case = &front.cases[at];
        // The chosen case is named by the picker just above.
        if Some(at) != chosen && !case.name.is_empty() && case.name_kind != CaseName::Note {
            drawn.push(text("h3", "", &case.name));
        }
        let row = |row: usize| {
            paper(
                s,
                t,
                front.code.as_str(),
                (at, row),
                &case.rows[row],
                shared,
            )
        };
        list(t, &case.rows, &row, &mut drawn);
        drawn.extend(notes(t, case));
    }
    drawn
}

/// The papers of one case; its notes apart.
fn list(t: &Messages, rows: &[Row], paper: &dyn Fn(usize) -> El, drawn: &mut Vec<El>) {
    let checklist = |rows: &[usize]| {
        let mut list = el("ul").class("checklist");
        for row in rows {
            list = list.add(paper(*row));
        }
        list
    };
    for block in &plan::blocks(rows).0 {
        drawn.push(match block {
            Block::Heading(row) => text("p", "row-heading", &rows[*row].words),
            Block::Papers(rows) => checklist(rows),
            Block::OneOf(rows) => el("div")
                .class("one-of")
                .add(text("p", "", t.one_of))
                .add(checklist(rows)),
        });
    }
}

fn notes(t: &Messages, case: &Case) -> Option<El> {
    let mut notes = Vec::new();
    if case.name_kind == CaseName::Note {
        notes.extend(ui::written("words", &case.name));
    }
    for at in plan::blocks(&case.rows).1 {
        notes.extend(ui::written("words", &case.rows[at].words));
    }
    (!notes.is_empty()).then(|| ui::reveal(&t.notes.of(notes.len()), notes))
}
