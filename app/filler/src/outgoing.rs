//! Ways out of the browser that other modules of the widget offer.
//!
//! The review screen shows a button for each; pressing it hands over the id of the form and the
//! bytes of the answers ([`forms::Answers::to_bytes`]), and nothing else. See [`offer`].

use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// One way out.
#[derive(Clone)]
pub struct Outgoing {
    /// What its button says, in Vietnamese and in English.
    pub label: [String; 2],
    /// `(place, folder, form id, answers, language)`: draws into `place`, below the buttons.
    pub act: js_sys::Function,
}

thread_local! {
    static OFFERED: RefCell<Vec<Outgoing>> = RefCell::default();
}

/// Offers a way out on every review screen that is drawn from now on.
///
/// `act(place, folder, form, answers, lang)` is called when its button is pressed: `place` is an
/// empty element below the buttons to draw into, `folder` that of the catalogue with a slash at its
/// end, `form` the id of the form, `answers` a `Uint8Array` of `forms::Answers::to_bytes`, `lang`
/// the tag of the language. A later offer under the same label replaces the earlier one.
#[wasm_bindgen]
pub fn offer(vi: String, en: String, act: js_sys::Function) {
    OFFERED.with_borrow_mut(|offered| {
        offered.retain(|known| known.label[0] != vi);
        offered.push(Outgoing {
            label: [vi, en],
            act,
        });
    });
}

/// Everything that is offered.
pub fn offered() -> Vec<Outgoing> {
    OFFERED.with_borrow(Clone::clone)
}
