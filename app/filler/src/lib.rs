//! Fills in official forms, in a module of its own.
//!
//! The widget calls [`open`] with a place inside its shadow root.

// Nothing links against this: `pub` says that another module of it uses something.
#![allow(unreachable_pub)]

use parts::text;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Draws into a place.
#[wasm_bindgen]
pub fn open(place: HtmlElement, procedure: &str) {
    let _ = place.append_child(&text("p", "", procedure).into_node());
}
