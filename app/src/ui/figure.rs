use crate::figures::Figure;
use leptos::prelude::*;

/// An amount or a time, the number large.
pub(crate) fn figure(fact: Figure) -> AnyView {
    let class = if fact.large.is_empty() {
        "figure plain"
    } else {
        "figure"
    };
    view! {
        <span class=class translate="no">
            <b>{fact.large}</b>
            " "
            <span>{fact.words}</span>
        </span>
    }
    .into_any()
}
