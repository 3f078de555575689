use super::card::card;
use super::query_box::{open, row_id};
use super::{Listing, narrowing};
use crate::messages::{Messages, fill};
use crate::screen::Screen;
use crate::search::found::Found;
use crate::session::{PAGE, Session};
use crate::ui;
use leptos::prelude::*;
use std::time::Duration;

/// How long the typing must rest before the count is spoken.
const REST: Duration = Duration::from_millis(700);

/// What the query found.
pub(crate) fn results(s: Session, t: &'static Messages, list: Listing) -> AnyView {
    view! {
        <div class="results" part="results">
            {move || s.found.with(|found| count(found, t))}
            <p class="hidden" role="status" aria-live="polite">{announced(s, t)}</p>
            {narrowing::narrowing(s, t)}
            {move || s.found.with(|found| rows(s, t, list, found))}
        </div>
    }
    .into_any()
}

/// How many, for the eye.
fn count(found: &Found, t: &'static Messages) -> AnyView {
    let text = match found {
        Found::Cards { total: 0, .. } => t.found_nothing.to_owned(),
        Found::Cards { total, .. } => t.found.of(*total),
        Found::Nothing | Found::Waiting | Found::Failed(_) => t.loading.to_owned(),
    };
    view! { <h2 class="count">{text}</h2> }.into_any()
}

/// How many, for the ear: only once the typing rests, or every key would be talked over.
fn announced(s: Session, t: &'static Messages) -> RwSignal<String> {
    let text = RwSignal::new(String::new());
    Effect::new(move |pending: Option<Option<TimeoutHandle>>| {
        if let Some(Some(pending)) = pending {
            pending.clear();
        }
        let said = s.found.with(|found| match found {
            Found::Cards { total: 0, .. } => Some(t.found_nothing.to_owned()),
            Found::Cards { total, .. } => Some(t.found.of(*total)),
            _ => None,
        })?;
        set_timeout_with_handle(
            move || {
                let _ = text.try_set(said);
            },
            REST,
        )
        .ok()
    });
    text
}

fn rows(s: Session, t: &'static Messages, list: Listing, found: &Found) -> AnyView {
    let (cards, total) = match found {
        Found::Nothing | Found::Waiting => return ui::waiting(t),
        Found::Failed(problem) => {
            return ui::trouble(*problem, t, Callback::new(move |()| s.open()));
        }
        Found::Cards { total: 0, .. } => return nothing(s, t),
        Found::Cards { cards, total } => (cards, *total),
    };
    let options = cards
        .iter()
        .enumerate()
        .map(|(row, one)| {
            view! {
                <li role="option" part="result" id=row_id(row)
                    aria-selected=move || if list.active.get() == Some(row) { "true" } else { "false" }
                    on:click=move |_| open(s, row)>
                    {card(s, t, one)}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let more = (cards.len() < total).then(|| {
        let more = move |_| s.limit.update(|limit| *limit += PAGE);
        view! { <button class="secondary" on:click=more>{t.show_more}</button> }.into_any()
    });
    view! {
        <ul class="cards" id="results" role="listbox" aria-label=t.search_label>{options}</ul>
        {more}
    }
    .into_any()
}

/// Nothing found is never the end of the way.
fn nothing(s: Session, t: &'static Messages) -> AnyView {
    let narrowed = s
        .filter
        .with_untracked(|filter| *filter != pack::Filter::default());
    let query = s.query.get_untracked();
    view! {
        <div class="nothing">
            <p class="asked-for">{fill("“{}”", query.trim())}</p>
            <p>{t.nothing_hint}</p>
            {narrowed.then(|| view! { <p>{t.nothing_narrowed}</p> }.into_any())}
            {super::start::events(s, t)}
            <p>
                <button class="secondary" on:click=move |_| s.go(Screen::Sectors)>
                    {t.sectors_title}
                </button>
            </p>
        </div>
    }
    .into_any()
}
