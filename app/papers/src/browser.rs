//! The only place that asks the browser for anything beside drawing.

use handover::Sealed;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, Node};

/// Rounds of PBKDF2: what is advised for SHA-256, a second on a cheap phone.
const ITERATIONS: u32 = 600_000;

#[wasm_bindgen(module = "/src/papers.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn get(url: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn seal(passphrase: &str, iterations: u32, bytes: &[u8]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = inTemplate)]
    async fn in_template(form: &[u8], answers: &[u8], template: &[u8]) -> Result<JsValue, JsValue>;
    /// Gives the citizen a document.
    pub fn save(name: &str, bytes: &[u8]);
    /// Puts codes at the end of the printed sheet, or takes them away.
    #[wasm_bindgen(js_name = withSheet)]
    pub fn with_sheet(place: &HtmlElement, codes: Option<&Node>);
}

/// The bytes behind a URL.
pub async fn fetched(url: &str) -> Option<Vec<u8>> {
    let bytes = get(url).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// The template of a form with the answers in it.
pub async fn filled_template(form: &[u8], answers: &[u8], template: &[u8]) -> Option<Vec<u8>> {
    let made = in_template(form, answers, template).await.ok()?;
    let made: Uint8Array = made.dyn_into().ok()?;
    Some(made.to_vec())
}

/// The bytes, sealed with a passphrase.
pub async fn sealed(passphrase: &str, bytes: &[u8]) -> Option<Sealed> {
    let made = seal(passphrase, ITERATIONS, bytes).await.ok()?;
    let made = Uint8Array::new(&made).to_vec();
    let (salt, rest) = made.split_first_chunk::<16>()?;
    let (iv, secret) = rest.split_first_chunk::<12>()?;
    Some(Sealed {
        salt: *salt,
        iv: *iv,
        iterations: ITERATIONS,
        secret: secret.to_vec(),
    })
}

/// What stands in an input.
pub fn value(place: &Element, selector: &str) -> String {
    let input = place.query_selector(selector).ok().flatten();
    input
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        .map_or_else(String::new, |input| input.value())
}

/// Whether a box was ticked.
pub fn ticked(event: &Event) -> bool {
    let input = event.target();
    input
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}
