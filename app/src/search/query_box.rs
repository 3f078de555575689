use crate::messages::Messages;
use crate::screen::Screen;
use crate::search::found::Found;
use crate::search::results::on_view;
use crate::session::{PAGE, Session};
use crate::ui::{self, El, el, icon};
use catalog::Code;
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlInputElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Brings the field to life: an APG combobox with list autocomplete.
///
/// It never completes inside the field and never rewrites what is being typed: Vietnamese input
/// methods send backspaces and letters, and a rewritten field corrupts the word.
pub fn query_box(s: &Session, t: &'static Messages, top: &Element) {
    let part = |selector: &str| top.query_selector(selector).ok().flatten().map(El::from);
    if let Some(field) = part("input") {
        field_of(s, field);
    }
    if let Some(query) = part(".query") {
        query.add(clear(s, t));
    }
}

fn field_of(s: &Session, field: El) {
    field
        .bind(s, |s, here| {
            let shown = s.listing.get() && s.found.with(Found::rows) > 0;
            ui::set(here, "aria-expanded", ui::yes(shown));
            let active = code(s, s.active.get());
            ui::set(
                here,
                "aria-activedescendant",
                active.as_ref().map(Code::as_str),
            );
        })
        // Whatever changed the query from outside (an example, the address bar) shows in the
        // field; typing makes both equal and so never touches it.
        .bind(s, |s, here| {
            let here: &HtmlInputElement = here.unchecked_ref();
            let query = s.query.get();
            if here.value() != query {
                here.set_value(&query);
            }
        })
        .on(s, "input", |s, event| {
            let Some(field) = event.target() else { return };
            s.limit.set(PAGE);
            s.listing.set(true);
            s.query
                .set(field.unchecked_into::<HtmlInputElement>().value());
        })
        .on(s, "keydown", |s, event| pressed(s, event.unchecked_ref()));
}

/// The button that empties it.
fn clear(s: &Session, t: &'static Messages) -> El {
    el("button")
        .attr("aria-label", t.search_clear)
        .bind(s, |s, here| {
            let gone = s.query.with(String::is_empty);
            ui::set(
                here,
                "class",
                Some(if gone {
                    "clear quiet gone"
                } else {
                    "clear quiet"
                }),
            );
        })
        .add(icon::icon(icon::CLOSE))
        .on(s, "click", |s, _| {
            s.query.set(String::new());
            s.focus("input");
        })
}

/// The procedure of a row.
pub fn code(s: &Session, row: Option<usize>) -> Option<Code> {
    s.found.look(|found| found.code(row?))
}

fn pressed(s: &Session, event: &KeyboardEvent) {
    // While an input method composes, Enter and the arrows belong to it. 229 is what browsers
    // send that do not set `isComposing` on the key that ends a composition.
    if event.is_composing() || event.key_code() == 229 {
        return;
    }
    let rows = s.found.look(Found::rows);
    let last = rows.saturating_sub(1);
    let to = match (event.key().as_str(), s.active.peek()) {
        ("ArrowDown" | "Enter", None) => 0,
        ("ArrowDown", Some(row)) if row < last => row + 1,
        ("ArrowDown", Some(_)) => 0,
        ("ArrowUp", None | Some(0)) => last,
        ("ArrowUp", Some(row)) => row - 1,
        // Without a row these two belong to the text in the field.
        ("Home", Some(_)) => 0,
        ("End", Some(_)) => last,
        ("Enter", Some(row)) => return open_row(s, row),
        ("Escape", _) => return escape(s, rows),
        _ => return,
    };
    if rows == 0 {
        return;
    }
    event.prevent_default();
    s.listing.set(true);
    s.active.set(Some(to));
    let s = s.clone();
    request_animation_frame(move || into_view(&s));
}

/// Opens the procedure of a row.
pub fn open_row(s: &Session, row: usize) {
    if let Some(code) = code(s, Some(row)) {
        open(s, code.as_str().to_owned());
    }
}

/// Opens a procedure that was found, at what the citizen asked about it.
pub fn open(s: &Session, code: String) {
    s.found.look(|found| {
        if let Found::Answer(answer) = found {
            s.aspect.set(answer.aspect);
        }
    });
    s.go(Screen::Procedure(code));
}

/// Out of the list, then the list away, then the text away: each press undoes one thing.
fn escape(s: &Session, rows: usize) {
    if s.active.peek().is_some() {
        s.active.set(None);
    } else if s.listing.peek() && rows > 0 {
        s.listing.set(false);
    } else {
        s.query.set(String::new());
        s.listing.set(true);
    }
}

fn into_view(s: &Session) {
    let row = code(s, s.active.peek()).and_then(|code| on_view(s, s.messages(), code.as_str()));
    if let Some(row) = row {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        row.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
