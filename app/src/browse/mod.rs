//! Lists one walks through instead of searching: a life event, all fields, one field.

use crate::messages::{Messages, fill};
use crate::problem::Problem;
use crate::root::back;
use crate::screen::Screen;
use crate::search::card::card;
use crate::session::{Opening, PAGE, Session};
use crate::ui;
use leptos::prelude::*;
use pack::{Card, DocId};

/// The procedures of a life event.
pub(crate) fn event(s: Session, t: &'static Messages, id: &str) -> AnyView {
    let event = s.about(|about| {
        about
            .life_events
            .iter()
            .find(|event| event.id == id)
            .cloned()
    });
    let (title, docs) = match event.flatten() {
        Some(event) if t.tag == "vi" => (event.name_vi, event.docs),
        Some(event) => (event.name_en, event.docs),
        None => (String::new(), Vec::new()),
    };
    list(s, t, title, docs, ().into_any())
}

/// The procedures of one field, a page at a time.
pub(crate) fn sector(s: Session, t: &'static Messages, name: &str, page: usize) -> AnyView {
    let known = s.about(|about| {
        about
            .sectors
            .iter()
            .find(|sector| sector.name == name)
            .cloned()
    });
    let (first, count) = known
        .flatten()
        .map_or((0, 0), |sector| (sector.first.0, sector.count));
    let docs: Vec<DocId> = (first..first.saturating_add(count))
        .skip(page.saturating_mul(PAGE))
        .take(PAGE)
        .map(DocId)
        .collect();
    let pages = (count as usize).div_ceil(PAGE);
    let turn = |to: Option<usize>, label: &'static str| {
        let to = Screen::Sector(name.to_owned(), to?);
        let go = move |_| s.go(to.clone());
        Some(view! { <button class="secondary" on:click=go>{label}</button> }.into_any())
    };
    let pager = (pages > 1).then(|| {
        let position = [&(page + 1).to_string(), "/", &pages.to_string()].concat();
        view! {
            <div class="pager">
                {turn(page.checked_sub(1), t.previous)}
                <span>{fill(t.page_of, &position)}</span>
                {turn(Some(page + 1).filter(|next| *next < pages), t.next)}
            </div>
        }
        .into_any()
    });
    list(s, t, name.to_owned(), docs, pager.into_any())
}

/// All fields, with how many procedures each has.
pub(crate) fn sectors(s: Session, t: &'static Messages) -> AnyView {
    if s.opening.get() == Opening::Waiting {
        return ui::waiting(t);
    }
    let sectors = s.about(|about| about.sectors.clone()).unwrap_or_default();
    let rows = sectors
        .into_iter()
        .map(|sector| {
            let to = Screen::Sector(sector.name.clone(), 0);
            view! {
                <li>
                    <a href=to.fragment() on:click=move |event| {
                        event.prevent_default();
                        s.go(to.clone());
                    }>{sector.name}</a>
                    " "
                    <span class="meta">{t.procedures.of(sector.count as usize)}</span>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <div class="browse">
            {back(s, t)}
            <h1 tabindex="-1" data-focus>{t.sectors_title}</h1>
            <ul class="sectors">{rows}</ul>
        </div>
    }
    .into_any()
}

/// What became of a list that was asked for.
#[derive(Clone)]
enum Listed {
    Waiting,
    Cards(Vec<Card>),
    Failed(Problem),
}

fn list(
    s: Session,
    t: &'static Messages,
    title: String,
    docs: Vec<DocId>,
    below: AnyView,
) -> AnyView {
    let listed = RwSignal::new(Listed::Waiting);
    let docs = StoredValue::new(docs);
    Effect::new(move |_| {
        let Some(library) = s.library().filter(|_| s.opening.get() == Opening::Ready) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let answer = library
                .cards(&docs.try_get_value().unwrap_or_default())
                .await;
            let _ = listed.try_set(match answer {
                Ok(cards) => Listed::Cards(cards),
                Err(problem) => {
                    s.failed(problem);
                    Listed::Failed(problem)
                }
            });
        });
    });
    view! {
        <div class="browse">
            {back(s, t)}
            <h1 tabindex="-1" data-focus>{title}</h1>
            {move || match listed.get() {
                Listed::Waiting => ui::waiting(t),
                Listed::Failed(problem) => ui::trouble(problem, t, Callback::new(move |()| s.open())),
                Listed::Cards(cards) if cards.is_empty() => ui::written("empty", t.list_empty),
                Listed::Cards(cards) => rows(s, t, &cards),
            }}
            {below}
        </div>
    }
    .into_any()
}

fn rows(s: Session, t: &'static Messages, cards: &[Card]) -> AnyView {
    let rows = cards
        .iter()
        .map(|one| {
            let to = Screen::Procedure(one.code.as_str().to_owned());
            view! {
                <li>
                    <a href=to.fragment() on:click=move |event| {
                        event.prevent_default();
                        s.go(to.clone());
                    }>{card(s, t, one)}</a>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <ul class="cards">{rows}</ul> }.into_any()
}
