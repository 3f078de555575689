use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, ShadowRoot};

/// Gives a shadow root one more style sheet; `None` where the browser cannot.
///
/// An adopted sheet, because a strict Content-Security-Policy refuses a `<style>` element even
/// inside a shadow root.
pub fn adopt(root: &ShadowRoot, css: &str) -> Option<()> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(css).ok()?;
    let sheets = Array::from(&root.adopted_style_sheets());
    sheets.push(&sheet);
    root.set_adopted_style_sheets(&JsValue::from(sheets));
    Some(())
}
