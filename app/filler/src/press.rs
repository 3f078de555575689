//! A press finds what it was aimed at.
//!
//! Pressing a button takes the keyboard out of a field, and a field that had failed is checked again
//! when it is left: its error goes, what is below moves up, and the button is no longer under the
//! finger when that is lifted. So the keyboard stays where it is while something is pressed, and
//! goes to it when it is let go: before the click, because what is redrawn on the way must not undo
//! what the click has already chosen.

use parts::El;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

const PRESSED: &str = "button, label, summary, a, [type=radio], [type=checkbox]";

/// Keeps everything in a place still while something in it is pressed.
pub fn steady<S: Clone + 'static>(place: El, s: &S) -> El {
    place
        .on(s, "mousedown", |_, event| {
            if pressed(event).is_some() {
                event.prevent_default();
            }
        })
        .on(s, "mouseup", |_, event| {
            if let Some(pressed) = pressed(event) {
                // A label takes no keyboard; the browser gives it to the label's input by itself.
                let _ = pressed.focus();
            }
        })
}

fn pressed(event: &Event) -> Option<HtmlElement> {
    let target: Element = event.target()?.unchecked_into();
    target.closest(PRESSED).ok()?.map(JsCast::unchecked_into)
}
