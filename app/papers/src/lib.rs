//! Ways of a filled form out of the browser, and of the desk's request back into it.
//!
//! The ways out are given what `filler` hands out: a place to draw into, the folder of the catalogue, the
//! id of the form, the bytes of the answers, the language.

// Nothing links against this: `pub` says that another module of it uses something.
#![allow(unreachable_pub)]

mod browser;
mod codes;
mod messages;
mod supplement;

use forms::{Answers, Directory, Form, Templates};
use messages::Messages;
use parts::{later, text};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Draws the codes for the officer's desk.
#[wasm_bindgen]
pub fn codes(place: HtmlElement, folder: String, form: String, answers: Vec<u8>, lang: &str) {
    let t = Messages::of(lang);
    later(async move {
        match filled(&folder, &form, &answers).await {
            Some((form, answers)) => codes::draw(place, t, dossier::pack(&form, &answers)),
            None => say(&place, t.failed),
        }
    });
}

/// Saves a document for an office program.
#[wasm_bindgen]
pub fn word(place: HtmlElement, folder: String, form: String, answers: Vec<u8>, lang: &str) {
    let t = Messages::of(lang);
    later(async move {
        match filled(&folder, &form, &answers).await {
            Some((form, answers)) => match document(&folder, &form, &answers).await {
                Some(bytes) => {
                    browser::save(&[&form.id, ".docx"].concat(), &bytes);
                    say(&place, t.saved);
                }
                None => say(&place, t.failed),
            },
            None => say(&place, t.failed),
        }
    });
}

/// The document: the form's template, the agency's own where it has one, with the answers in it.
/// Nothing when it cannot be fetched. Filling it is a module of its own, for who prints or shows a
/// code needs none.
async fn document(folder: &str, form: &Form, answers: &Answers) -> Option<Vec<u8>> {
    let templates = browser::fetched(&[folder, Templates::FILE].concat()).await?;
    let templates = Templates::from_bytes(&templates).ok()?;
    let file = [folder, templates.of(&form.id)?].concat();
    let template = browser::fetched(&file).await?;
    let (form, answers) = (form.to_bytes(), answers.to_bytes(form));
    browser::filled_template(&form, &answers, &template).await
}

/// What the desk asks to complete, from the text of its code: a `(Vec<String>, String)` of names of
/// fields and a note. Thrown are "code" for a text that is none and "form" for that of another form.
#[wasm_bindgen]
pub fn supplement(text: &str, form: &[u8], answers: &[u8]) -> Result<Vec<u8>, JsValue> {
    let read = supplement::read(text, form, answers);
    read.map_err(JsValue::from_str)
}

/// Form and answers; nothing when the form cannot be fetched any more.
async fn filled(folder: &str, id: &str, answers: &[u8]) -> Option<(Form, Answers)> {
    let directory = browser::fetched(&[folder, Directory::FILE].concat()).await?;
    let directory = Directory::from_bytes(&directory).ok()?;
    let listed = directory.forms.iter().find(|form| form.id == id)?;
    let bytes = browser::fetched(&[folder, &listed.file].concat()).await?;
    let form = Form::from_bytes(&bytes).ok()?;
    let answers = Answers::from_bytes(&form, answers).ok()?.answers;
    Some((form, answers))
}

/// Says something in the place of what was drawn before.
fn say(place: &HtmlElement, words: &str) {
    place.set_inner_text("");
    let _ = place.append_child(&text("p", "hint", words).attr("role", "status").into_node());
}
