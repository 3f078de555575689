//! The custom element: how a widget comes into a page, hears its attributes, and leaves.

use crate::messages::Language;
use crate::options::Options;
use crate::root::root;
use crate::screen::Screen;
use crate::session::{PAGE, Session};
use leptos::mount::mount_to;
use parts::later;
use std::any::Any;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

#[wasm_bindgen(module = "/src/element.js")]
extern "C" {
    /// Shares a link; see `element.js`.
    pub fn share(title: &str, url: &str) -> js_sys::Promise;
    /// Gives a shadow root one more style sheet of the bundle.
    pub fn dress(root: &ShadowRoot, name: &str) -> js_sys::Promise;
    /// Loads the module that draws procedures; see `element.js`.
    pub fn wake() -> js_sys::Promise;
    /// Gives that module a file of procedures; whether it is one.
    pub fn learn(bytes: &[u8]) -> bool;
    /// How the drawings of that module look.
    pub fn style() -> String;
    /// The codes of the procedures that are done together in a bundle.
    pub fn together(code: &str, bundle: &str) -> String;
    /// The steps that draw a part of a screen.
    pub fn ask(request: &[u8]) -> Vec<u8>;
    /// The top of the search screen, in a language; see `first.js`.
    pub fn top(language: &str, number: u32) -> Element;
}

/// A widget on its page; freeing it unmounts.
#[wasm_bindgen]
pub struct Mounted {
    session: Session,
    /// Dropped with the rest: ends every effect and frees every listener.
    _unmount: Box<dyn Any>,
}

#[wasm_bindgen]
impl Mounted {
    /// The page changed an attribute.
    pub fn changed(&self, name: &str, value: &str) {
        if name == "lang" {
            self.session.language.set(Language::of(value));
        } else if !value.trim().is_empty() {
            self.session.go(Screen::Procedure(value.trim().to_owned()));
        }
    }

    /// The page searches in the citizen's place.
    pub fn search(&self, text: String) {
        self.session.limit.set(PAGE);
        self.session.listing.set(true);
        self.session.query.set(text);
        self.session.go(Screen::Search);
    }

    /// Gives `then` the names of all fields of the catalogue; none when they cannot be had.
    pub fn fields(&self, then: js_sys::Function) {
        let s = self.session.clone();
        later(async move {
            // The widget itself needs none, so nobody is told.
            let _ = s.library.fetch_sectors().await;
            let names = js_sys::Array::new();
            for sector in s.library.sectors() {
                names.push(&JsValue::from_str(&sector.name));
            }
            let _ = then.call1(&JsValue::NULL, &names);
        });
    }
}

/// Mounts a widget into its place inside the shadow root of `host`, reading the catalogue in
/// this folder and searching for what was typed before it was here. `public/thu-tuc.js` calls it,
/// which defines the element and shows a field, or the page's own words, until then.
#[wasm_bindgen]
pub fn connect(host: HtmlElement, place: HtmlElement, catalogue: String, typed: String) -> Mounted {
    let options = Options::read(catalogue, &|name| host.get_attribute(name));
    let session = Session::new(options, host, typed);
    let (s, into) = (session.clone(), place.clone());
    let handle = mount_to(place, move || {
        let _ = into.append_child(&root(&s).into_node());
    });
    Mounted {
        session,
        _unmount: Box::new(handle),
    }
}
