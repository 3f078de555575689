//! The officer's page: filled forms come in as codes and go out as text to copy, JSON and CSV.
//!
//! [`session`] holds the dossier on the desk, [`gathering`] draws what takes codes, [`opened`] the
//! answers, [`request`] the code that asks for what is missing. Nothing is kept: the next dossier or
//! a closed page forgets this one.

// Nothing links against this: `pub` says that another module of it uses something.
#![allow(unreachable_pub)]

mod browser;
mod gathering;
mod messages;
mod opened;
mod request;
mod session;

use parts::{begin, el};
use session::{Desk, Stage};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Draws the desk into a place; `folder` is that of the catalogue, with a slash at its end.
#[wasm_bindgen]
pub fn start(place: HtmlElement, folder: String) {
    let s = Rc::new(Desk::new(place.clone(), folder));
    place.set_inner_text("");
    let into = place.clone();
    let drawn = begin(Box::new(move || {
        let screen = el("div").class("desk").live(&s, |s| match s.stage.get() {
            Stage::Gathering => gathering::screen(s),
            Stage::Sealed(sealed) => gathering::passphrase(s, &sealed),
            Stage::Opened(dossier) => opened::screen(s, &dossier),
        });
        let _ = into.append_child(&screen.into_node());
    }));
    // The desk stays as long as its page.
    std::mem::forget(drawn);
    browser::focus(&place, "codes");
}
