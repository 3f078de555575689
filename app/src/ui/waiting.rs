use crate::messages::Messages;
use leptos::prelude::*;

/// Rows in the shape of what is coming, so that nothing jumps when it comes.
pub(crate) fn waiting(t: &'static Messages) -> AnyView {
    let rows = (0..4)
        .map(|_| view! { <li aria-hidden="true"></li> }.into_any())
        .collect::<Vec<_>>();
    view! {
        <div class="waiting" role="status">
            <span class="hidden">{t.loading}</span>
            <ul aria-hidden="true">{rows}</ul>
        </div>
    }
    .into_any()
}
