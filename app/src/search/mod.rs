//! The search screen: the field, what it found, and what to do before anything is typed.

pub(crate) mod card;
pub(crate) mod found;
mod narrowing;
mod query_box;
mod results;
mod start;

use crate::messages::Messages;
use crate::session::{Opening, Session};
use crate::ui;
use found::{Found, local_first};
use leptos::prelude::*;
use query_box::QueryBox;

/// Which result the keyboard is on, and whether the list is open: what a combobox remembers.
#[derive(Clone, Copy)]
pub(crate) struct Listing {
    /// The row, while the keyboard is in the list.
    pub active: RwSignal<Option<usize>>,
    /// Closed by Escape, opened by typing.
    pub open: RwSignal<bool>,
}

/// The first screen.
#[component]
pub(crate) fn Search(
    /// What the citizen does here.
    s: Session,
    /// The texts.
    t: &'static Messages,
) -> impl IntoView {
    let list = Listing {
        active: RwSignal::new(None),
        open: RwSignal::new(true),
    };
    let asked =
        Memo::new(move |_| list.open.get() && !s.query.with(|query| query.trim().is_empty()));
    view! {
        <div class="search" class:asked=move || asked.get()>
            <h1 tabindex="-1" data-focus>{t.search_title}</h1>
            <p class="promise">{t.search_promise}</p>
            <QueryBox s t list />
            {move || match (s.opening.get(), asked.get()) {
                (Opening::Failed(problem), _) => {
                    ui::trouble(problem, t, Callback::new(move |()| s.open()))
                }
                (_, true) => results::results(s, t, list),
                (_, false) => start::start(s, t),
            }}
        </div>
    }
}

/// Keeps [`Session::found`] at the answer to what is typed and chosen now, for as long as the
/// widget lives, so that coming back to the search finds it as it was left.
pub(crate) fn follow(s: Session) {
    let latest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let typed = s.query.get();
        let (filter, limit) = (s.filter.get(), s.limit.get());
        let ready = s.opening.get() == Opening::Ready;
        let mine = latest.get_value().wrapping_add(1);
        latest.set_value(mine);
        if typed.trim().is_empty() {
            s.found.set(Found::Nothing);
            return;
        }
        if s.found.with_untracked(|found| found.rows() == 0) {
            s.found.set(Found::Waiting);
        }
        let Some(library) = s.library().filter(|_| ready) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let query: String = js_sys::JsString::from(typed).normalize("NFC").into();
            let answer = library.search(&query, &filter, limit).await;
            // A later query was asked meanwhile, or the widget is gone: this answer is stale.
            if latest.try_get_value() != Some(mine) {
                return;
            }
            s.found.set(match answer {
                Ok((cards, total)) => {
                    let province = s.options.with_value(|options| options.agency.clone());
                    Found::Cards {
                        cards: local_first(cards, &province),
                        total,
                    }
                }
                Err(problem) => {
                    s.failed(problem);
                    Found::Failed(problem)
                }
            });
        });
    });
}
