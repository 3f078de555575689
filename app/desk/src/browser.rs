//! The only place that asks the browser for anything beside drawing.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, File, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

#[wasm_bindgen(module = "/src/desk.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn get(url: &str) -> Result<JsValue, JsValue>;
    async fn after(milliseconds: u32);
    async fn copy(text: &str) -> JsValue;
    #[wasm_bindgen(js_name = bytesOf, catch)]
    async fn bytes_of(file: &File) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn unseal(
        passphrase: &str,
        salt: &[u8],
        iv: &[u8],
        iterations: u32,
        secret: &[u8],
    ) -> Result<JsValue, JsValue>;

    /// Puts the keyboard on an element, once it is drawn.
    pub fn focus(place: &HtmlElement, id: &str);
    /// Saves a text as a file.
    pub fn save(name: &str, media_type: &str, text: &str);
    /// Opens the dialog for printing.
    pub fn print();
}

fn bytes(value: Result<JsValue, JsValue>) -> Option<Vec<u8>> {
    value.ok().map(|value| Uint8Array::new(&value).to_vec())
}

/// The bytes behind a URL.
pub async fn fetched(url: &str) -> Option<Vec<u8>> {
    bytes(get(url).await)
}

/// The bytes of a chosen file.
pub async fn read(file: &File) -> Option<Vec<u8>> {
    bytes(bytes_of(file).await)
}

/// Waits.
pub async fn wait(milliseconds: u32) {
    after(milliseconds).await;
}

/// Puts a text where other programs paste from; says whether the browser did it.
pub async fn copied(text: &str) -> bool {
    copy(text).await.is_truthy()
}

/// What a passphrase opens; nothing when it is another one.
pub async fn opened(passphrase: &str, sealed: &handover::Sealed) -> Option<Vec<u8>> {
    bytes(
        unseal(
            passphrase,
            &sealed.salt,
            &sealed.iv,
            sealed.iterations,
            &sealed.secret,
        )
        .await,
    )
}

/// What stands in a field of the page.
pub fn value(place: &Element, id: &str) -> String {
    let found = place.query_selector(&["[id=\"", id, "\"]"].concat());
    let Ok(Some(field)) = found else {
        return String::new();
    };
    match field.dyn_ref::<HtmlTextAreaElement>() {
        Some(field) => field.value(),
        None => field
            .dyn_ref::<HtmlInputElement>()
            .map_or_else(String::new, HtmlInputElement::value),
    }
}

/// Empties a field of several lines.
pub fn empty(place: &Element, id: &str) {
    if let Ok(Some(field)) = place.query_selector(&["[id=\"", id, "\"]"].concat())
        && let Some(field) = field.dyn_ref::<HtmlTextAreaElement>()
    {
        field.set_value("");
    }
}

/// The files of a field that was changed; the field then takes the same ones again.
pub fn files(event: &Event) -> Vec<File> {
    let target = event.target();
    let Some(field) = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let chosen = js_sys::Reflect::get(&field, &"files".into()).unwrap_or(JsValue::NULL);
    let chosen = js_sys::Array::from(&chosen);
    let files = chosen.iter().filter_map(|file| file.dyn_into().ok());
    let files = files.collect();
    field.set_value("");
    files
}

/// Whether a box was ticked.
pub fn ticked(event: &Event) -> bool {
    let field = event.target();
    field
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|field| field.checked())
}
