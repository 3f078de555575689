use crate::messages::Messages;
use crate::screen::Screen;
use crate::session::{Opening, Session};
use crate::ui::{self, icon};
use leptos::prelude::*;

/// What stands under the empty field: things to ask, things that happen in a life, and fields.
pub(crate) fn start(s: Session, t: &'static Messages) -> AnyView {
    let examples = t
        .examples
        .iter()
        .map(|example| {
            let ask = move |_| s.query.set((*example).to_owned());
            view! { <li><button class="example" lang="vi" on:click=ask>{*example}</button></li> }
                .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <div class="start">
            <h2 class="small">{t.examples_title}</h2>
            <ul class="examples">{examples}</ul>
            {move || match s.opening.get() {
                Opening::Waiting => ui::waiting(t),
                _ => events(s, t),
            }}
            {move || { s.opening.track(); sectors(s, t) }}
        </div>
    }
    .into_any()
}

/// The tiles of life events; nothing when the catalogue names none.
pub(crate) fn events(s: Session, t: &'static Messages) -> AnyView {
    let events = s
        .about(|about| about.life_events.clone())
        .unwrap_or_default();
    if events.is_empty() {
        return ().into_any();
    }
    let vietnamese = t.tag == "vi";
    let tiles = events
        .into_iter()
        .filter(|event| !event.docs.is_empty())
        .map(|event| {
            let name = if vietnamese {
                event.name_vi
            } else {
                event.name_en
            };
            let sign = icon::of_event(&event.id);
            let to = Screen::Event(event.id);
            view! {
                <li>
                    <a class="tile" part="tile" href=to.fragment() on:click=move |event| {
                        event.prevent_default();
                        s.go(to.clone());
                    }>
                        {icon::icon(sign)}
                        <span>{name}</span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <h2>{t.events_title}</h2>
        <ul class="tiles">{tiles}</ul>
    }
    .into_any()
}

fn sectors(s: Session, t: &'static Messages) -> AnyView {
    let count = s.about(|about| about.sectors.len()).unwrap_or_default();
    if count == 0 {
        return ().into_any();
    }
    view! {
        <h2>{t.sectors_title}</h2>
        <a class="onward" href=Screen::Sectors.fragment() on:click=move |event| {
            event.prevent_default();
            s.go(Screen::Sectors);
        }>
            {t.sectors_all.of(count)}
            {icon::icon(icon::ONWARD)}
        </a>
    }
    .into_any()
}
