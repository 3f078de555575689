use super::source;
use crate::element::share;
use crate::messages::Messages;
use crate::options::Mode;
use crate::screen::Screen;
use crate::session::Session;
use crate::ui::icon;
use catalog::Entry;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// How long "copied" stays on the button.
const SAID: Duration = Duration::from_secs(4);

/// Take it along: on paper, or as a link.
pub(super) fn actions(s: Session, t: &'static Messages, entry: &Arc<Entry>) -> AnyView {
    let title = entry.short_name().to_owned();
    let link = address(s, entry);
    let copied = RwSignal::new(false);
    let send = move |_| {
        let sharing = share(&title, &link);
        leptos::task::spawn_local(async move {
            let done = wasm_bindgen_futures::JsFuture::from(sharing).await;
            if done.is_ok_and(|done| done.is_truthy()) && copied.try_set(true).is_none() {
                set_timeout(move || drop(copied.try_set(false)), SAID);
            }
        });
    };
    let print = move |_| drop(window().print());
    view! {
        <div class="actions">
            <button class="secondary" on:click=print>{icon::icon(icon::PRINT)}{t.print}</button>
            <button class="secondary" on:click=send>
                {icon::icon(icon::SHARE)}
                <span role="status">{move || if copied.get() { t.shared } else { t.share }}</span>
            </button>
        </div>
    }
    .into_any()
}

/// Our own page when the widget is one; elsewhere the portal's, which works from everywhere.
fn address(s: Session, entry: &Entry) -> String {
    let own = (s.mode() == Mode::Page)
        .then(|| window().location().href().ok())
        .flatten();
    match (own, entry.front()) {
        (Some(href), Some(front)) => {
            let page = href.split('#').next().unwrap_or_default();
            [
                page,
                &Screen::Procedure(front.code.as_str().to_owned()).fragment(),
            ]
            .concat()
        }
        _ => source::link(entry),
    }
}
