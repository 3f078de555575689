use crate::messages::Messages;
use crate::procedure::plan;
use leptos::prelude::*;

/// How many letters of an official text stand open on a page.
const OPEN: usize = 280;

/// The title of a part of the screen, which the keyboard can be put on.
pub(crate) fn title(id: &'static str, text: &'static str) -> AnyView {
    view! { <h2 id=id tabindex="-1">{text}</h2> }.into_any()
}

/// A text as written, with its line breaks; nothing when it is empty.
pub(crate) fn written(class: &'static str, text: &str) -> AnyView {
    if text.trim().is_empty() {
        return ().into_any();
    }
    view! { <p class=class>{text.to_owned()}</p> }.into_any()
}

/// A long text folded to its beginning, the rest one tap away. Both halves together are the text.
pub(crate) fn folded(text: &str, t: &'static Messages) -> AnyView {
    let (head, rest) = plan::fold(text, OPEN);
    if rest.is_empty() {
        return written("words", text);
    }
    let (head, rest) = (head.to_owned(), rest.to_owned());
    view! {
        <details class="folded">
            <summary class="words">{head}<span class="more">{t.more}</span></summary>
            <p class="words">{rest}</p>
        </details>
    }
    .into_any()
}

/// Something one tap away.
pub(crate) fn reveal(label: String, body: AnyView) -> AnyView {
    view! {
        <details class="reveal">
            <summary>{label}</summary>
            <div class="inside">{body}</div>
        </details>
    }
    .into_any()
}
