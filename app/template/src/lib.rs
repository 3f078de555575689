//! Fills a form's Word template in the browser.

use forms::{Answers, Form};
use wasm_bindgen::prelude::wasm_bindgen;

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The document: the form as it was published, the answers as [`Answers::to_bytes`] writes them,
/// the template as a .docx. Nothing where one of the three cannot be read.
#[wasm_bindgen]
pub fn fill(form: &[u8], answers: &[u8], template: &[u8]) -> Option<Vec<u8>> {
    let form = Form::from_bytes(form).ok()?;
    let answers = Answers::from_bytes(&form, answers).ok()?.answers;
    dossier::in_template(&form, &answers, template).ok()
}
