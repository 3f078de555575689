//! The only place that asks the network for anything.

use crate::problem::Problem;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/element.js")]
extern "C" {
    /// Starts fetching the bytes behind a URL. Several may [`wait`] for the one promise.
    #[wasm_bindgen(js_name = get)]
    pub fn start(url: &str) -> Promise;
    /// Starts fetching the manifest of a folder and, where the page names a key, proving it.
    pub fn manifest(folder: &str, key: &str, older: &str) -> Promise;
}

/// The bytes of a fetch that was started.
pub async fn wait(fetch: Promise) -> Result<Vec<u8>, Problem> {
    match JsFuture::from(fetch).await {
        Ok(bytes) => Ok(Uint8Array::new(&bytes).to_vec()),
        // A host that answered rejects with its status, a refused signature with a word, the
        // network itself with an error object.
        Err(reason) => Err(match (reason.as_f64(), reason.as_string()) {
            (Some(status), _) => Problem::of_status(status),
            (_, Some(word)) => Problem::of_signature(&word),
            _ => Problem::Offline,
        }),
    }
}
