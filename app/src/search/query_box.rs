use super::Listing;
use crate::messages::Messages;
use crate::screen::Screen;
use crate::search::found::Found;
use crate::session::{PAGE, Session};
use crate::ui::icon;
use leptos::ev::KeyboardEvent;
use leptos::{html, prelude::*};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// The field: an APG combobox with list autocomplete.
///
/// It never completes inside the field and never rewrites what is being typed: Vietnamese input
/// methods send backspaces and letters, and a rewritten field corrupts the word.
#[component]
pub(crate) fn QueryBox(
    /// What the citizen does here.
    s: Session,
    /// The texts.
    t: &'static Messages,
    /// Where the keyboard is in the list.
    list: Listing,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    // Whatever changed the query from outside (an example, the address bar) shows in the field;
    // typing makes both equal and so never touches it.
    Effect::new(move |_| {
        let query = s.query.get();
        if let Some(field) = field.get()
            && field.value() != query
        {
            field.set_value(&query);
        }
    });
    Effect::new(move |_| {
        s.found.track();
        list.active.set(None);
    });
    let typed = move |event| {
        s.limit.set(PAGE);
        list.open.set(true);
        s.query.set(event_target_value(&event));
    };
    let clear = move |_| {
        s.query.set(String::new());
        s.focus("input");
    };
    let shown = move || list.open.get() && s.found.with(|found| found.rows() > 0);
    let label = match s.number {
        1 => t.search_label.to_owned(),
        number => [t.search_label, " ", &number.to_string()].concat(),
    };
    view! {
        <div class="query" role="search" aria-label=label>
            <label class="hidden" for="query">{t.search_label}</label>
            <span class="sign">{icon::icon(icon::SEARCH)}</span>
            <input id="query" part="field" type="text" role="combobox" translate="no"
                autocomplete="off" autocapitalize="none" spellcheck="false"
                inputmode="search" enterkeyhint="search"
                aria-autocomplete="list" aria-haspopup="listbox" aria-controls="results"
                aria-expanded=move || if shown() { "true" } else { "false" }
                aria-activedescendant=move || list.active.get().map(row_id)
                node_ref=field
                on:input=typed
                on:keydown=move |event| pressed(s, list, &event)
            />
            <button class="clear quiet" class:gone=move || s.query.with(String::is_empty)
                aria-label=t.search_clear on:click=clear>
                {icon::icon(icon::CLOSE)}
            </button>
        </div>
    }
}

/// The id of a row, for `aria-activedescendant`.
pub(crate) fn row_id(row: usize) -> String {
    ["row-", &row.to_string()].concat()
}

fn pressed(s: Session, list: Listing, event: &KeyboardEvent) {
    // While an input method composes, Enter and the arrows belong to it. 229 is what browsers
    // send that do not set `isComposing` on the key that ends a composition.
    if event.is_composing() || event.key_code() == 229 {
        return;
    }
    let rows = s.found.with_untracked(Found::rows);
    let active = list.active.get_untracked();
    let to = match (event.key().as_str(), active) {
        ("ArrowDown", None) => Some(0),
        ("ArrowDown", Some(row)) => Some(if row + 1 < rows { row + 1 } else { 0 }),
        ("ArrowUp", None | Some(0)) => Some(rows.saturating_sub(1)),
        ("ArrowUp", Some(row)) => Some(row - 1),
        // Without a row these two belong to the text in the field.
        ("Home", Some(_)) => Some(0),
        ("End", Some(_)) => Some(rows.saturating_sub(1)),
        ("Enter", None) => Some(0),
        ("Enter", Some(row)) => return open(s, row),
        ("Escape", _) => return escape(s, list),
        _ => return,
    };
    if rows == 0 || s.query.with_untracked(String::is_empty) {
        return;
    }
    event.prevent_default();
    list.open.set(true);
    list.active.set(to);
    request_animation_frame(move || into_view(s, to));
}

/// Opens the procedure of a row.
pub(crate) fn open(s: Session, row: usize) {
    let code = s.found.with_untracked(|found| match found {
        Found::Cards { cards, .. } => cards.get(row).map(|card| card.code.as_str().to_owned()),
        _ => None,
    });
    if let Some(code) = code {
        s.go(Screen::Procedure(code));
    }
}

/// Out of the list, then the list away, then the text away: each press undoes one thing.
fn escape(s: Session, list: Listing) {
    if list.active.get_untracked().is_some() {
        list.active.set(None);
    } else if list.open.get_untracked() && s.found.with_untracked(Found::rows) > 0 {
        list.open.set(false);
    } else {
        s.query.set(String::new());
        list.open.set(true);
    }
}

fn into_view(s: Session, row: Option<usize>) {
    let Some(row) = row else { return };
    if let Some(element) = s.element(&["#", &row_id(row)].concat()) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
