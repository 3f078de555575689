use super::paper::paper;
use super::plan::{self, Block};
use crate::messages::Messages;
use crate::session::Session;
use crate::ui;
use catalog::{Backing, Case, CaseName, Entry, Procedure};
use leptos::prelude::*;
use std::sync::Arc;

/// What to bring: pick the case, tick the papers.
pub(super) fn papers(s: Session, t: &'static Messages, entry: &Arc<Entry>) -> AnyView {
    let Some(front) = entry.front() else {
        return ().into_any();
    };
    let code = StoredValue::new(front.code.as_str().to_owned());
    let chosen = Memo::new(move |_| s.ticks.with(|ticks| ticks.chosen(&code.get_value())));
    let entry = StoredValue::new(entry.clone());
    let lists = move || {
        let chosen = chosen.get();
        entry.with_value(|entry| entry.front().map(|front| lists(s, t, front, chosen)))
    };
    let checked = plan::shared_status(backings(front));
    let body = view! {
        {case_picker(s, t, front, code)}
        {move || entry.with_value(|entry| progress(s, t, entry.front()?, chosen.get()))}
        {lists}
    };
    super::part("papers", t.papers, ui::status(checked, t), body.into_any())
}

fn backings(front: &Procedure) -> impl Iterator<Item = Backing> {
    front
        .cases
        .iter()
        .flat_map(|case| &case.rows)
        .map(|row| row.backing)
}

/// "Which case is yours", when there is more than one.
fn case_picker(
    s: Session,
    t: &'static Messages,
    front: &Procedure,
    code: StoredValue<String>,
) -> AnyView {
    let cases = plan::circumstances(&front.cases);
    if cases.is_empty() {
        return ().into_any();
    }
    let choices = cases
        .into_iter()
        .map(|at| (Some(at), front.cases[at].name.clone()))
        .chain([(None, t.all_cases.to_owned())])
        .map(|(case, name)| {
            let is = move || s.ticks.with(|ticks| ticks.chosen(&code.get_value())) == case;
            let choose = move |_| {
                s.ticks
                    .update(|ticks| ticks.choose(&code.get_value(), case))
            };
            view! {
                <label class="choice">
                    <input type="radio" name="case" prop:checked=is on:change=choose />
                    <span>{name}</span>
                </label>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset class="cases">
            <legend>{t.case_title}</legend>
            <p class="hint">{t.case_hint}</p>
            {choices}
        </fieldset>
    }
    .into_any()
}

/// "Còn 2 giấy", spoken as it changes. Without a chosen case there is nothing to count down.
fn progress(
    s: Session,
    t: &'static Messages,
    front: &Procedure,
    chosen: Option<usize>,
) -> Option<AnyView> {
    if chosen.is_none() && !plan::circumstances(&front.cases).is_empty() {
        return None;
    }
    let needs = plan::needs(&front.cases, &plan::on_view(&front.cases, chosen));
    if needs.is_empty() {
        return None;
    }
    let code = front.code.as_str().to_owned();
    let left = Memo::new(move |_| s.ticks.with(|ticks| plan::left(&needs, &code, ticks)));
    let text = move || match left.get() {
        0 => t.papers_done.to_owned(),
        count => t.papers_left.of(count),
    };
    Some(
        view! {
            <p class="progress" class:done=move || left.get() == 0 role="status" aria-live="polite">{text}</p>
        }
        .into_any(),
    )
}

fn lists(s: Session, t: &'static Messages, front: &Procedure, chosen: Option<usize>) -> AnyView {
    let shared = plan::shared_status(backings(front)).is_some();
    plan::on_view(&front.cases, chosen)
        .into_iter()
        .map(|at| list(s, t, front, at, Some(at) != chosen, shared))
        .collect::<Vec<_>>()
        .into_any()
}

/// The papers of one case; its notes apart.
fn list(
    s: Session,
    t: &'static Messages,
    front: &Procedure,
    at: usize,
    named: bool,
    shared: bool,
) -> AnyView {
    let case = &front.cases[at];
    let (blocks, notes) = plan::blocks(&case.rows);
    let row = |row: &usize| {
        paper(
            s,
            t,
            front.code.as_str(),
            (at, *row),
            &case.rows[*row],
            shared,
        )
    };
    let blocks = blocks
        .iter()
        .map(|block| match block {
            Block::Heading(row) => ui::written("row-heading", &case.rows[*row].words),
            Block::Papers(rows) => {
                let rows = rows.iter().map(row).collect::<Vec<_>>();
                view! { <ul class="checklist">{rows}</ul> }.into_any()
            }
            Block::OneOf(rows) => {
                let rows = rows.iter().map(row).collect::<Vec<_>>();
                view! {
                    <div class="one-of">
                        <p>{t.one_of}</p>
                        <ul class="checklist">{rows}</ul>
                    </div>
                }
                .into_any()
            }
        })
        .collect::<Vec<_>>();
    vec![
        name_of(case, named),
        blocks.into_any(),
        notes_of(t, case, &notes),
    ]
    .into_any()
}

fn name_of(case: &Case, named: bool) -> AnyView {
    match case.name_kind {
        CaseName::Circumstance | CaseName::Group if named && !case.name.is_empty() => {
            view! { <h3>{case.name.clone()}</h3> }.into_any()
        }
        _ => ().into_any(),
    }
}

fn notes_of(t: &'static Messages, case: &Case, notes: &[usize]) -> AnyView {
    let mut texts: Vec<AnyView> = Vec::new();
    if case.name_kind == CaseName::Note && !case.name.is_empty() {
        texts.push(ui::written("words", &case.name));
    }
    texts.extend(
        notes
            .iter()
            .map(|at| ui::written("words", &case.rows[*at].words)),
    );
    if texts.is_empty() {
        return ().into_any();
    }
    ui::reveal(t.notes.of(texts.len()), texts.into_any())
}
