//! What a public screen draws beside the widget.
//!
//! The page of the kiosk loads this module when somebody asks for one of the two. Both functions
//! give an element to put into the page; nothing is kept and nothing is fetched here.

// Nothing links against this: `pub` says that another module of it uses something.
#![allow(unreachable_pub)]

mod code;
mod messages;
mod office;
mod plan;

use messages::Messages;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A text as a picture that phones read, with a name for those who do not see it; nothing for a
/// text that is too long for one.
#[wasm_bindgen]
pub fn code(text: &str, name: &str) -> Option<Element> {
    element(code::picture(text, name)?)
}

/// Where to go in an office: its counters, those that take one of the fields (one a line) first,
/// and the plan. `id` names the office; without it the only one that is no example is meant.
/// Nothing where no office is known, or the bytes are no file of offices.
#[wasm_bindgen]
pub fn counters(offices: &[u8], id: &str, fields: &str, lang: &str) -> Option<Element> {
    let offices = places::read_offices(offices).ok()?;
    let office = office::chosen(&offices, id)?;
    let fields: Vec<&str> = fields.lines().collect();
    element(plan::draw(office, &fields, Messages::of(lang)))
}

fn element(drawn: parts::El) -> Option<Element> {
    drawn.into_node().dyn_into().ok()
}
