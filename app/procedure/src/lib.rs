//! The crate `page` as a module that the widget loads before the first procedure is opened.
//!
//! It knows the procedures it was given and nothing else: answers come with each request.

use catalog::Entry;
use page::Request;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(module = "/src/rows.js")]
extern "C" {
    /// Follows the links between a line of the list and the official row it comes from.
    fn follow();
}

/// What the module does once it is there.
#[wasm_bindgen(start)]
fn start() {
    follow();
}

thread_local! {
    static KNOWN: RefCell<Vec<Arc<Entry>>> = const { RefCell::new(Vec::new()) };
}

/// Takes in a file of the catalogue. What is known already is known anew, for the catalogue may
/// have been published over; bytes that are no such file change nothing, and are told so.
#[wasm_bindgen]
pub fn learn(bytes: &[u8]) -> bool {
    let Ok(entries) = pack::entries(bytes) else {
        return false;
    };
    KNOWN.with_borrow_mut(|known| {
        for entry in entries {
            known.retain(|old| code(old) != code(&entry));
            known.push(entry);
        }
    });
    true
}

/// The codes of the procedures that are done together in a bundle of this one.
#[wasm_bindgen]
pub fn together(code: &str, bundle: &str) -> String {
    KNOWN.with_borrow(|known| page::together(code, bundle, known))
}

/// The steps that draw what is asked for.
#[wasm_bindgen]
pub fn ask(request: &[u8]) -> Vec<u8> {
    KNOWN.with_borrow(|known| page::draw(&Request::read(request), known))
}

/// How the drawings look.
#[wasm_bindgen]
pub fn style() -> String {
    page::CSS.to_owned()
}

fn code(entry: &Entry) -> Option<&str> {
    entry.front().map(|front| front.code.as_str())
}
