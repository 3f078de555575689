use wasm_bindgen::prelude::*;
use web_sys::{Document, window};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;
}

/// The document all this is drawn into.
pub(crate) fn document() -> Document {
    DOCUMENT.with(Clone::clone)
}

/// Does something once what was drawn now stands on the page.
///
/// Every such act goes through one boxed type, as in [`later`](crate::later()).
pub fn once_drawn(act: impl FnOnce() + 'static) {
    on_next_frame(Box::new(act));
}

#[inline(never)]
fn on_next_frame(act: Box<dyn FnOnce()>) {
    let act = Closure::once_into_js(act);
    if let Some(window) = window() {
        // A window refuses only what is no function.
        let _ = window.request_animation_frame(act.unchecked_ref());
    }
}
