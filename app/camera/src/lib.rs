//! Finds codes in a picture, for browsers that cannot.
//!
//! Apart from every other module, because two thirds of all phones read codes by themselves and
//! should not pay for it. If a picture should ever bring the decoder to a panic, only this module
//! ends: who asked begins it anew with the next picture.

mod find;
pub use find::{Unread, find};
use wasm_bindgen::prelude::*;

/// This module's memory; see the widget's.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The texts of the codes in a picture of so many pixels, one byte of brightness each, row by row.
/// Refused with "none" where there is no code, with "unclear" where one is that cannot be read.
#[wasm_bindgen]
pub fn read(luma: &[u8], width: usize, height: usize) -> Result<Vec<String>, String> {
    find(luma, width, height).map_err(|reason| reason.name().to_owned())
}
