//! Where answers come from beside the keyboard: the units of today, the card of a citizen.
//!
//! The module that fills in forms asks over bytes of `codec`, once a field for an address is used
//! or a card is held out. [`country`] fetches the tables of places it lacks; [`identity`] reads cards,
//! and [`look`] holds a code into the camera.

// Nothing links against this: `pub` says that another module of it uses something.
#![allow(unreachable_pub)]

mod country;
mod identity;

use wasm_bindgen::prelude::*;
use web_sys::Element;

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The text of the code that is held into the camera, or stands in a picture; nothing when the
/// dialog was closed, or there is no camera and no picture.
#[wasm_bindgen]
pub async fn look(beside: Element, lang: String) -> Vec<u8> {
    scan::once(&beside, &lang).await.into_bytes()
}
