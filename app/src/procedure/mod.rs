//! The page of one procedure: what a citizen needs first, the state's own words one tap away.

mod about;
mod actions;
mod costs;
mod official;
mod paper;
mod papers;
pub mod plan;
mod source;
mod summary;

use crate::messages::{Messages, fill};
use crate::problem::Problem;
use crate::root::back;
use crate::session::{Opening, Session};
use crate::ui;
use catalog::Entry;
use leptos::prelude::*;
use std::sync::Arc;

/// What became of the procedure that was asked for.
#[derive(Clone)]
enum Loaded {
    Waiting,
    There(Arc<Entry>),
    Absent,
    Failed(Problem),
}

/// One procedure.
#[component]
pub(crate) fn Screen(
    /// What the citizen does here.
    s: Session,
    /// The texts.
    t: &'static Messages,
    /// The number of the procedure.
    code: String,
) -> impl IntoView {
    let loaded = RwSignal::new(Loaded::Waiting);
    let asked = StoredValue::new(code.clone());
    Effect::new(move |_| {
        let Some(library) = s.library().filter(|_| s.opening.get() == Opening::Ready) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let code = asked.try_get_value().unwrap_or_default();
            let answer = library.entry(&code).await;
            let drawn = loaded.try_set(match answer {
                Ok(Some(entry)) => Loaded::There(Arc::new(entry)),
                Ok(None) => Loaded::Absent,
                Err(problem) => {
                    s.failed(problem);
                    Loaded::Failed(problem)
                }
            });
            if drawn.is_none() {
                request_animation_frame(move || s.focus("[data-focus]"));
            }
        });
    });
    view! {
        <div class="procedure" part="procedure">
            {back(s, t)}
            {move || match loaded.get() {
                Loaded::Waiting => ui::waiting(t),
                Loaded::Failed(problem) => ui::trouble(problem, t, Callback::new(move |()| s.open())),
                Loaded::Absent => absent(&code, t),
                Loaded::There(entry) => page(s, t, &entry),
            }}
        </div>
    }
}

fn absent(code: &str, t: &'static Messages) -> AnyView {
    view! {
        <h1 tabindex="-1" data-focus>{t.not_here_title}</h1>
        <p>{fill(t.not_here, code)}</p>
        <p><a href=ui::PORTAL>{t.portal_home}</a></p>
    }
    .into_any()
}

fn page(s: Session, t: &'static Messages, entry: &Arc<Entry>) -> AnyView {
    let Some(front) = entry.front() else {
        return ().into_any();
    };
    let (short, official) = (entry.short_name().to_owned(), entry.official_name());
    let full = (official != short).then(|| ui::written("official-name", official));
    vec![
        view! {
            <h1 tabindex="-1" data-focus>{short}</h1>
            {full}
            <p class="meta">
                <span translate="no">{front.code.as_str().to_owned()}</span>
                " · "
                {front.sector.clone()}
            </p>
        }
        .into_any(),
        ui::written("purpose", &front.plain.purpose),
        summary::summary(s, t, entry),
        actions::actions(s, t, entry),
        papers::papers(s, t, entry),
        costs::fees(t, front),
        costs::times(t, front),
        about::place(t, front),
        about::who(t, front),
        about::steps(t, front),
        about::outcomes(t, front),
        about::legal_bases(t, front),
        about::related(s, t, front),
        official::official(t, entry),
        source::source(s, t, entry),
    ]
    .into_any()
}

/// A part of the page with its title, and once for all its facts how far they were checked.
fn part(id: &'static str, title: &'static str, checked: AnyView, body: AnyView) -> AnyView {
    view! {
        <section class=id>
            <div class="part-title">{ui::title(id, title)}{checked}</div>
            {body}
        </section>
    }
    .into_any()
}
