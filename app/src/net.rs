//! The only place that asks the network for anything.

use crate::problem::Problem;
use js_sys::{ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Starts fetching the bytes behind `url`. Several may wait for the one promise, with [`wait`].
pub fn start(url: String) -> Promise {
    wasm_bindgen_futures::future_to_promise(async move {
        get(&url)
            .await
            .map_err(|problem| JsValue::from_str(problem.id()))
    })
}

/// The bytes of a fetch that was started.
pub async fn wait(fetch: &Promise) -> Result<Vec<u8>, Problem> {
    match JsFuture::from(fetch.clone()).await {
        Ok(bytes) => Ok(Uint8Array::new(&bytes).to_vec()),
        Err(id) if id == Problem::Missing.id() => Err(Problem::Missing),
        Err(id) if id == Problem::Refused.id() => Err(Problem::Refused),
        Err(_) => Err(Problem::Offline),
    }
}

async fn get(url: &str) -> Result<JsValue, Problem> {
    let window = web_sys::window().ok_or(Problem::Offline)?;
    let response = wait_for(window.fetch_with_str(url)).await?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| Problem::Refused)?;
    if let Some(problem) = Problem::of_status(response.status()) {
        return Err(problem);
    }
    let body = response.array_buffer().map_err(|_| Problem::Offline)?;
    let body: ArrayBuffer = wait_for(body).await?.unchecked_into();
    Ok(Uint8Array::new(&body).into())
}

/// A fetch that fails carries no reason a page may read: the network did not bring it.
async fn wait_for(promise: Promise) -> Result<JsValue, Problem> {
    JsFuture::from(promise).await.map_err(|_| Problem::Offline)
}
