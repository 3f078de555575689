//! What the browser does for a form: files of the catalogue, today's date, values of inputs.

use js_sys::{Array, JsString, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

#[wasm_bindgen(module = "/src/filler.js")]
extern "C" {
    fn get(url: &str) -> js_sys::Promise;
    #[wasm_bindgen(js_name = call)]
    fn calling(module: &str, function: &str, arguments: &Array) -> js_sys::Promise;
    /// Gives the citizen a file; see `filler.js`.
    pub fn keep(name: &str, bytes: &[u8], passphrase: &str) -> js_sys::Promise;
    /// Reads the chosen file of an input; see `filler.js`.
    pub fn resume(input: &JsValue, passphrase: &str) -> js_sys::Promise;
    /// Keeps something on this device; see `filler.js`.
    pub fn store(name: &str, bytes: &[u8]) -> bool;
    /// What was kept on this device; see `filler.js`.
    pub fn stored(name: &str) -> Option<Vec<u8>>;
    /// Removes what was kept on this device; see `filler.js`.
    pub fn forget();
}

/// The bytes of a file; `None` when it cannot be had.
pub async fn fetch(url: &str) -> Option<Vec<u8>> {
    bytes(get(url)).await.ok()
}

/// What another module of the widget answers; it is fetched when it is first asked. The error is
/// what it threw, or why it did not come.
pub async fn call(
    module: &'static str,
    function: &'static str,
    arguments: Array,
) -> Result<Vec<u8>, JsValue> {
    bytes(calling(module, function, &arguments)).await
}

/// Bytes as another module takes them.
pub fn given(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// The day on this device as another module takes it.
pub fn this_day() -> JsValue {
    let now = js_sys::Date::new_0();
    let day = [
        now.get_full_year() as u16,
        now.get_month() as u16 + 1,
        now.get_date() as u16,
    ];
    js_sys::Uint16Array::from(&day[..]).into()
}

/// The bytes a promise comes to, or what it was rejected with.
pub async fn bytes(promise: js_sys::Promise) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&JsFuture::from(promise).await?).to_vec())
}

/// A text with its letters composed, as every rule expects them.
pub fn composed(text: String) -> String {
    if text.is_ascii() {
        return text;
    }
    JsString::from(text).normalize("NFC").into()
}

/// What stands in the input that an event is about, composed.
pub fn value_of(event: &Event) -> String {
    let target = event.current_target().map_or(JsValue::NULL, JsValue::from);
    value(&target)
}

/// What stands in an input, composed.
pub fn value(input: &JsValue) -> String {
    let value = Reflect::get(input, &"value".into()).ok();
    composed(
        value
            .and_then(|value| value.as_string())
            .unwrap_or_default(),
    )
}

/// Puts a property on an element.
pub fn put(element: &JsValue, property: &str, value: &JsValue) {
    let _ = Reflect::set(element, &property.into(), value);
}
