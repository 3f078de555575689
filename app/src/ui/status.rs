use crate::messages::Messages;
use crate::ui::icon;
use catalog::Status;
use leptos::prelude::*;

/// How far a fact was checked, by sign and by word; nothing for the state's own words.
pub(crate) fn status(status: Option<Status>, t: &'static Messages) -> AnyView {
    let (class, sign, word) = match status {
        None => return ().into_any(),
        Some(Status::Verified) => ("status verified", icon::CHECK, t.verified),
        Some(Status::Partial) => ("status partly", icon::HALF, t.partly),
        Some(Status::Unverified) => ("status unverified", icon::QUESTION, t.unverified),
    };
    view! { <span class=class>{icon::icon(sign)}<span>{word}</span></span> }.into_any()
}
