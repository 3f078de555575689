//! The dialog in which a code is held into the camera, or a picture of one chosen.
//!
//! A script draws it and not Rust: nearly every line would be a call into the browser.

// Nothing outside `app/` links against this: `pub` says that a module of the widget uses it.
#![allow(unreachable_pub)]

use wasm_bindgen::prelude::*;
use web_sys::{Element, File};

/// What is done with a text that was read: says how it goes on, or nothing when that was all, which
/// closes the dialog.
pub type Hear = dyn Fn(String) -> String;

/// Opens the dialog beside an element. `lang` is "vi" or "en".
pub fn open(beside: &Element, lang: &str, hear: Box<Hear>) {
    show(beside, lang, &Closure::wrap(hear).into_js_value());
}

/// Opens the dialog beside an element and waits for the first text; empty when it was closed without.
pub async fn once(beside: &Element, lang: &str) -> String {
    let read = read_once(beside, lang).await;
    read.as_string().unwrap_or_default()
}

/// Reads the codes in a picture; says in words why there are none, or nothing if all went well.
pub async fn picture(file: &File, lang: &str, hear: Box<Hear>) -> String {
    let hear = Closure::wrap(hear).into_js_value();
    let said = read_picture(file, lang, &hear).await;
    said.as_string().unwrap_or_default()
}

#[wasm_bindgen(module = "/src/scan.js")]
extern "C" {
    #[wasm_bindgen(js_name = open)]
    fn show(beside: &Element, lang: &str, hear: &JsValue);

    #[wasm_bindgen(js_name = once)]
    async fn read_once(beside: &Element, lang: &str) -> JsValue;

    #[wasm_bindgen(js_name = picture)]
    async fn read_picture(file: &File, lang: &str, hear: &JsValue) -> JsValue;
}
