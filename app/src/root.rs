//! The frame around the screens.

use crate::messages::Messages;
use crate::options::Mode;
use crate::screen::Screen;
use crate::session::{Opening, Session};
use crate::ui::{self, icon};
use crate::{browse, procedure, search};
use leptos::prelude::*;

/// Everything inside the shadow root.
#[component]
pub(crate) fn Root(
    /// What the citizen does here.
    s: Session,
) -> impl IntoView {
    s.open();
    search::follow(s);
    if s.mode() == Mode::Page {
        let listener = window_event_listener_untyped("popstate", move |_| s.address_changed());
        on_cleanup(move || listener.remove());
    }
    // A change of language draws everything anew from the session, so texts need not be signals.
    view! {
        <div class="thu-tuc" part="root" lang=move || s.messages().tag>
            {move || bar(s, s.messages())}
            {move || screen(s, s.messages())}
            {move || foot(s, s.messages())}
        </div>
    }
}

/// Whose page this is, and the other language.
fn bar(s: Session, t: &'static Messages) -> AnyView {
    let other = s.language.get().other();
    let switch = move |_| {
        s.language.set(other);
        // The bar is drawn anew; without this the keyboard would be lost.
        request_animation_frame(move || s.focus(".language"));
    };
    view! {
        <div class="bar" part="bar">
            <a class="mark" href="#/" on:click=move |event| {
                event.prevent_default();
                s.query.set(String::new());
                s.go(Screen::Search);
            }>
                <span class="seal">{icon::icon(icon::CHECK)}</span>
                {t.title}
            </a>
            <button class="language quiet" lang=other.messages().tag on:click=switch>
                {t.other_language}
            </button>
        </div>
    }
    .into_any()
}

fn screen(s: Session, t: &'static Messages) -> AnyView {
    let screen = s.screen.get();
    if let (Opening::Failed(problem), false) = (s.opening.get(), screen == Screen::Search) {
        return ui::trouble(problem, t, Callback::new(move |()| s.open()));
    }
    match screen {
        Screen::Search => view! { <search::Search s t /> }.into_any(),
        Screen::Procedure(code) => view! { <procedure::Screen s t code /> }.into_any(),
        Screen::Event(id) => browse::event(s, t, &id),
        Screen::Sectors => browse::sectors(s, t),
        Screen::Sector(name, page) => browse::sector(s, t, &name, page),
    }
}

/// How old the data are, and that nothing leaves the device.
fn foot(s: Session, t: &'static Messages) -> AnyView {
    s.opening.track();
    let facts = s.about(|about| {
        let mut facts = t.procedures.of(about.procedures as usize);
        if let Some(day) = about.snapshot {
            facts.push_str(" · ");
            facts.push_str(&crate::messages::fill(
                t.data_of,
                &crate::figures::date(day),
            ));
        }
        facts
    });
    view! {
        <div class="foot" part="foot">
            <p>{facts}</p>
            <p>{t.privacy}</p>
        </div>
    }
    .into_any()
}

/// The way back, on every screen but the first.
pub(crate) fn back(s: Session, t: &'static Messages) -> AnyView {
    view! {
        <button class="back quiet" on:click=move |_| s.back()>
            {icon::icon(icon::BACK)}
            {t.back}
        </button>
    }
    .into_any()
}
