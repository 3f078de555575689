use crate::el::{El, el, status, text};
use crate::paper::paper;
use crate::parts::{reveal, written};
use crate::plan::{self, Need};
use crate::step::Kind;
use crate::words::Words;
use catalog::{Backing, Block, Case, CaseName, Procedure, Row};
use figures::digits;

/// What to bring by the official record: pick the case, tick the papers.
pub(crate) fn papers(t: &Words, front: &Procedure, picked: Option<usize>) -> El {
    let checked = catalog::shared_status(backings(front));
    let said = status(checked, t).map(|checked| el("p").add(checked));
    el("div")
        .add(said)
        .add(case_picker(t, front, picked))
        .all(lists(t, front, picked))
}

fn backings(front: &Procedure) -> impl Iterator<Item = Backing> {
    let rows = front.cases.iter().flat_map(|case| &case.rows);
    rows.map(|row| row.backing)
}

/// "Which case is yours", when there is more than one.
fn case_picker(t: &Words, front: &Procedure, picked: Option<usize>) -> Option<El> {
    let cases = catalog::circumstances(&front.cases);
    if cases.is_empty() {
        return None;
    }
    let code = front.code.as_str();
    let mut picker = el("fieldset")
        .class("cases")
        .add(text("legend", "", t.case_title))
        .add(text("p", "hint", t.case_hint));
    for at in cases {
        let name = &front.cases[at].name;
        picker = picker.add(choice(code, picked == Some(at), &digits(at as u64), name));
    }
    Some(picker.add(choice(code, picked.is_none(), plan::ALL, t.all_cases)))
}

fn choice(code: &str, is_picked: bool, case: &str, name: &str) -> El {
    el("label")
        .class("choice")
        .step(Kind::Pick, usize::from(is_picked), code, case)
        .add(text("span", "", name))
}

fn lists(t: &Words, front: &Procedure, picked: Option<usize>) -> Vec<El> {
    let shared = catalog::shared_status(backings(front)).is_some();
    let on_view = plan::on_view(&front.cases, picked);
    // Without a picked case there is nothing to count down.
    let is_counted = picked.is_some() || catalog::circumstances(&front.cases).is_empty();
    let needs = match is_counted {
        true => plan::needs(&front.cases, &on_view),
        false => Vec::new(),
    };
    let mut drawn = Vec::new();
    for at in on_view {
        let case = &front.cases[at];
        // The picked case is named by the picker just above.
        if Some(at) != picked && !case.name.is_empty() && case.name_kind != CaseName::Note {
            drawn.push(text("h3", "", &case.name));
        }
        let row = |row: usize| {
            let tick = Tick {
                code: front.code.as_str(),
                paper: plan::number((at, row)),
                need: need(&needs, (at, row)),
            };
            paper(t, &tick, &case.rows[row], shared)
        };
        list(t, &case.rows, &row, &mut drawn);
        drawn.extend(notes(t, case));
    }
    drawn
}

/// A box to tick: whose paper, which, and the need it answers.
pub(crate) struct Tick<'a> {
    pub(crate) code: &'a str,
    pub(crate) paper: usize,
    pub(crate) need: String,
}

fn need(needs: &[Need], row: plan::RowId) -> String {
    let at = needs.iter().position(|need| need.contains(&row));
    at.map(|at| digits(at as u64)).unwrap_or_default()
}

/// The papers of one case; its notes apart.
fn list(t: &Words, rows: &[Row], paper: &dyn Fn(usize) -> El, drawn: &mut Vec<El>) {
    let checklist = |rows: &[usize]| {
        let mut list = el("ul").class("checklist");
        for row in rows {
            list = list.add(paper(*row));
        }
        list
    };
    for block in &catalog::blocks(rows).0 {
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

fn notes(t: &Words, case: &Case) -> Option<El> {
    let mut notes = Vec::new();
    if case.name_kind == CaseName::Note {
        notes.extend(written("words", &case.name));
    }
    for at in catalog::blocks(&case.rows).1 {
        notes.extend(written("words", &case.rows[at].words));
    }
    (!notes.is_empty()).then(|| reveal(&t.notes.of(notes.len()), notes))
}
