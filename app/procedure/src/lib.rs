//! The crate `page` as a module that the widget loads before the first procedure is opened.
//!
//! It knows the procedures it was given, and the last request for a list, so that a page can ask
//! for what is on view as plain lines or as a link. Answers come with each request.

use catalog::Entry;
use page::{Part, Request};
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
    /// The request for the list on view, for what is said about the whole page.
    static ON_VIEW: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
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
pub fn ask(bytes: &[u8]) -> Vec<u8> {
    let request = Request::read(bytes);
    if matches!(request.part, Part::List | Part::Bag) {
        ON_VIEW.set(bytes.to_vec());
    }
    KNOWN.with_borrow(|known| page::draw(&request, known))
}

/// The page on view in plain lines, for a voice.
#[wasm_bindgen]
pub fn lines() -> String {
    on_view(|request, known| page::lines(request, known).join("\n"))
}

/// The same in at most so many bytes, for a code.
#[wasm_bindgen]
pub fn short(most: usize) -> String {
    on_view(|request, known| page::short(&page::lines(request, known), most, request.english))
}

/// Where the page on view is in a link: codes and ids of answers.
#[wasm_bindgen]
pub fn fragment() -> String {
    on_view(page::fragment)
}

/// The fields of the procedures on view, one a line.
#[wasm_bindgen]
pub fn sectors() -> String {
    on_view(page::sectors)
}

/// What the procedures on view say about acting for another, one a line.
#[wasm_bindgen]
pub fn proxies() -> String {
    on_view(page::proxies)
}

fn on_view(say: impl Fn(&Request<'_>, &[Arc<Entry>]) -> String) -> String {
    ON_VIEW.with_borrow(|bytes| KNOWN.with_borrow(|known| say(&Request::read(bytes), known)))
}

/// How the drawings look.
#[wasm_bindgen]
pub fn style() -> String {
    page::CSS.to_owned()
}

fn code(entry: &Entry) -> Option<&str> {
    entry.front().map(|front| front.code.as_str())
}
