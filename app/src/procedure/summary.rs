use super::{costs, plan};
use crate::figures::{self, Figure};
use crate::messages::Messages;
use crate::session::Session;
use crate::ui::{self, icon};
use catalog::{Entry, Glance, Procedure};
use leptos::prelude::*;
use std::sync::Arc;

/// The five aspects citizens ask for, each leading to its part of the page.
pub(super) fn summary(s: Session, t: &'static Messages, entry: &Arc<Entry>) -> AnyView {
    let Some(front) = entry.front() else {
        return ().into_any();
    };
    let glance = Glance::of(entry);
    let code = front.code.as_str().to_owned();
    let papers = {
        let entry = entry.clone();
        move || {
            let chosen = s.ticks.with(|ticks| ticks.chosen(&code));
            ui::figure(papers(entry.front(), chosen, t))
        }
    };
    view! {
        <ul class="summary" part="summary">
            {aspect(s, "#papers", icon::PAPER, t.papers, papers.into_any())}
            {aspect(s, "#fees", icon::MONEY, t.fee, ui::figure(figures::fee_glance(glance.fee, t)))}
            {aspect(s, "#times", icon::CLOCK, t.time, ui::figure(figures::time_glance(glance.time, t)))}
            {aspect(s, "#place", icon::PLACE, t.place, place(t, front))}
            {aspect(s, "#papers", icon::PEN, t.form, ui::figure(forms(entry, t)))}
        </ul>
    }
    .into_any()
}

fn aspect(
    s: Session,
    to: &'static str,
    sign: &'static str,
    name: &'static str,
    fact: AnyView,
) -> AnyView {
    view! {
        <li>
            <button on:click=move |_| s.show(to)>
                <span class="aspect">{icon::icon(sign)}{name}</span>
                {fact}
            </button>
        </li>
    }
    .into_any()
}

/// How many papers; which only makes sense once the case is chosen.
fn papers(front: Option<&Procedure>, chosen: Option<usize>, t: &Messages) -> Figure {
    let cases = front.map_or(&[][..], |front| &front.cases);
    if chosen.is_none() && !plan::circumstances(cases).is_empty() {
        return Figure::words(t.times_differ);
    }
    match plan::needs(cases, &plan::on_view(cases, chosen)).len() {
        0 => Figure::words(t.papers_none),
        count => Figure::counted(count, t.papers_unit),
    }
}

fn place(t: &'static Messages, front: &Procedure) -> AnyView {
    let ways = costs::names_of_ways(
        &plan::ways(
            &front.channels,
            &(0..front.channels.len()).collect::<Vec<_>>(),
        ),
        t,
    );
    view! {
        <span class="figure plain">
            <span>{figures::levels(front.levels, t)}</span>
            <small>{ways}</small>
        </span>
    }
    .into_any()
}

fn forms(entry: &Entry, t: &Messages) -> Figure {
    let count = [&entry.guide, &entry.national]
        .into_iter()
        .flatten()
        .map(|procedure| plan::forms(procedure).len())
        .max()
        .unwrap_or_default();
    let electronic = entry.front().is_some_and(|front| {
        front
            .cases
            .iter()
            .flat_map(|case| &case.rows)
            .any(|row| row.electronic_form)
    });
    match count {
        0 if electronic => Figure::words(t.form_electronic),
        0 => Figure::words(t.form_none),
        count => Figure::counted(count, t.forms_unit),
    }
}
