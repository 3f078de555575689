//! The one style sheet, gathered from the css files beside the components.

use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

const CSS: &str = concat!(
    include_str!("style.css"),
    include_str!("ui/ui.css"),
    include_str!("search/search.css"),
    include_str!("procedure/procedure.css"),
    include_str!("print.css"),
);

/// Gives a shadow root the sheet.
///
/// An adopted sheet, because a strict Content-Security-Policy refuses a `<style>` element even
/// inside a shadow root.
pub(crate) fn adopt(root: &ShadowRoot) -> Option<()> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(CSS).ok()?;
    root.set_adopted_style_sheets(&JsValue::from(js_sys::Array::of1(&sheet)));
    Some(())
}
