//! What to bring, as the front of the entry lists it: case by case, row by row.

use super::super::figures::{self, joined};
use super::super::html::{El, el, text, written};
use super::super::parts::{reveal, status};
use super::super::sign::{self, sign};
use super::super::wording::{self as w, fill};
use catalog::{Backing, Block, Case, CaseName, Hand, Procedure, Row};

/// Up to how many letters the words of a paper stand in bold; a paragraph of bold shouts.
const LOUD: usize = 90;

/// The status all rows share, said once.
pub(super) fn checked(front: &Procedure) -> Option<El> {
    status(catalog::shared_status(backings(front)))
}

fn backings(front: &Procedure) -> impl Iterator<Item = Backing> {
    let rows = front.cases.iter().flat_map(|case| &case.rows);
    rows.map(|row| row.backing)
}

/// Every case with every row.
pub(super) fn lists(front: &Procedure) -> Vec<El> {
    let says_each = catalog::shared_status(backings(front)).is_none();
    let mut drawn = Vec::new();
    let choices = catalog::circumstances(&front.cases);
    if !choices.is_empty() {
        drawn.push(choice(front, &choices));
    }
    for (at, case) in front.cases.iter().enumerate() {
        if !case.name.is_empty() && case.name_kind != CaseName::Note {
            drawn.push(text("h3", "", &case.name).attr("id", &case_id(at)));
        }
        drawn.extend(blocks(case, says_each));
        drawn.extend(notes(case));
    }
    if drawn.is_empty() {
        drawn.push(text("p", "empty", w::NOT_PUBLISHED));
    }
    drawn
}

/// The ways to each circumstance, for a reader to go to her own.
fn choice(front: &Procedure, choices: &[usize]) -> El {
    let item = |at: &usize| {
        let to = format!("#{}", case_id(*at));
        el("li").add(text("a", "", &front.cases[*at].name).attr("href", &to))
    };
    el("div")
        .class("cases")
        .add(text("p", "label", w::CASE_TITLE))
        .add(el("ul").all(choices.iter().map(item)))
}

fn case_id(at: usize) -> String {
    format!("case-{}", at + 1)
}

fn blocks(case: &Case, says_each: bool) -> Vec<El> {
    let rows = |rows: &[usize]| {
        let papers = rows.iter().map(|at| paper(&case.rows[*at], says_each));
        el("ul").class("checklist").all(papers)
    };
    let blocks = catalog::blocks(&case.rows).0;
    let drawn = blocks.iter().map(|block| match block {
        Block::Heading(at) => text("p", "row-heading", &case.rows[*at].words),
        Block::Papers(papers) => rows(papers),
        Block::OneOf(papers) => el("div")
            .class("one-of")
            .add(text("p", "", w::ONE_OF))
            .add(rows(papers)),
    });
    drawn.collect()
}

fn paper(row: &Row, says_each: bool) -> El {
    let checked = says_each.then(|| status(row.backing.status())).flatten();
    let quantity = figures::quantity(row.quantity, row.hand);
    let body = el("span")
        .class("body")
        .add(name(&row.words))
        .add((!quantity.is_empty()).then(|| text("span", "quantity", &quantity)))
        .add((!row.when.is_empty()).then(|| text("span", "when", &row.when)))
        .add(checked);
    let whole = match row.hand {
        Hand::Data => no_need(body.add(text("span", "by-data", w::BY_DATA))),
        _ => to_tick(body),
    };
    el("li").add(whole).add(files(row))
}

/// The name of a paper; a long one is a text and not a title.
pub(super) fn name(words: &str) -> El {
    let class = if words.chars().count() > LOUD {
        "name long"
    } else {
        "name"
    };
    text("span", class, words)
}

/// A row to tick, with a thumb or with a pen. The browser keeps the tick while the page is open
/// and tells nobody; no script is needed for that.
pub(super) fn to_tick(body: El) -> El {
    let tick = el("input").attr("type", "checkbox");
    el("label").class("paper").add(tick).add(body)
}

/// A row of something that need not be brought.
pub(super) fn no_need(body: El) -> El {
    el("div")
        .class("paper data")
        .add(sign(sign::CHECK))
        .add(body)
}

/// The names of the files published with a paper: the blank forms.
fn files(row: &Row) -> Option<El> {
    let electronic = if row.electronic_form { w::ONLINE } else { "" };
    let names = row.attachments.iter().map(|file| file.name.as_str());
    let names = joined(names.chain([electronic]), ", ");
    let line = text("span", "", &format!("{}: {names}", w::FORM_FILE));
    (!names.is_empty()).then(|| el("p").class("files").add(sign(sign::PEN)).add(line))
}

fn notes(case: &Case) -> Option<El> {
    let mut notes = Vec::new();
    if case.name_kind == CaseName::Note {
        notes.extend(written("words", &case.name));
    }
    for at in catalog::blocks(&case.rows).1 {
        notes.extend(written("words", &case.rows[at].words));
    }
    let label = fill(w::NOTES, &[&notes.len().to_string()]);
    (!notes.is_empty()).then(|| reveal(&label, notes))
}
