//! Reads a filled form as an office does: what it will object to, and the sheet it is handed.
//!
//! The module that fills in forms asks for both over bytes and never waits for them: what is
//! typed is taken whether or not this module has come.

// Nothing links against this: `pub` says that another module of it uses something.
#![allow(unreachable_pub)]

mod paper;

use catalog::Date;
use forms::{Answers, Desk, Form, Household, advise as advised};
use parts::adopt;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(module = "/src/advice.js")]
extern "C" {
    /// Makes pages A4 while the sheet in a place is printed; see `advice.js`.
    #[wasm_bindgen(js_name = onA4)]
    fn on_a4(place: &HtmlElement);
}

thread_local! {
    static DRESSED: RefCell<Vec<ShadowRoot>> = RefCell::default();
}

/// What an office will object to: a list of `forms::Advice`.
///
/// The form is given as it was published, the answers as [`Answers::to_bytes`] writes them, the
/// household as `codec` does. Nothing is said about what cannot be read.
#[wasm_bindgen]
pub fn advise(form: &[u8], answers: &[u8], household: &[u8], today: &[u16], lang: &str) -> Vec<u8> {
    let (Some((form, answers)), &[year, month, day]) = (filled(form, answers), today) else {
        return codec::write(&Vec::<forms::Advice>::new());
    };
    let household: Household = codec::read(household).unwrap_or_default();
    let today = Date {
        year: year as i16,
        month: month as u8,
        day: day as u8,
    };
    let desk = Desk::new(today, &household);
    codec::write(&advised(&form, &answers, &desk, lang))
}

/// Draws the official sheet with the answers into a place of the widget; `label` names it.
#[wasm_bindgen]
pub fn paper(place: &HtmlElement, form: &[u8], answers: &[u8], label: &str) {
    // Whoever left before the module came has no place any more.
    let Ok(root) = place.get_root_node().dyn_into::<ShadowRoot>() else {
        return;
    };
    DRESSED.with_borrow_mut(|dressed| {
        if !dressed.contains(&root)
            && adopt(&root, include_str!(concat!(env!("OUT_DIR"), "/style.css"))).is_some()
        {
            dressed.push(root);
        }
    });
    if let Some((form, answers)) = filled(form, answers) {
        place.set_inner_text("");
        let sheet = paper::paper(&form, &answers, label);
        let _ = place.append_child(&sheet.into_node());
        on_a4(place);
    }
}

fn filled(form: &[u8], answers: &[u8]) -> Option<(Form, Answers)> {
    let form = Form::from_bytes(form).ok()?;
    let answers = Answers::from_bytes(&form, answers).ok()?.answers;
    Some((form, answers))
}
