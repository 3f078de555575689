//! The custom element: how a widget comes into a page, hears its attributes, and leaves.

use crate::messages::Language;
use crate::options::Options;
use crate::root::root;
use crate::screen::Screen;
use crate::session::Session;
use crate::style::CSS;
use leptos::mount::mount_to;
use leptos::prelude::document;
use std::any::Any;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

#[wasm_bindgen(module = "/src/element.js")]
extern "C" {
    fn define(connect: &Closure<dyn FnMut(HtmlElement) -> Option<Mounted>>);
    /// Shares a link; see `element.js`.
    pub fn share(title: &str, url: &str) -> js_sys::Promise;
    /// Gives a shadow root one more style sheet of the bundle.
    pub fn dress(root: &ShadowRoot, name: &str) -> js_sys::Promise;
    /// Loads the module that asks; see `element.js`.
    pub fn wake() -> js_sys::Promise;
    /// Gives that module a file of procedures.
    pub fn learn(bytes: &[u8]);
    /// How the drawings of that module look.
    pub fn style() -> String;
    /// The steps that draw a part of a screen.
    pub fn ask(request: &[u8]) -> Vec<u8>;
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
}

/// Defines the element; called once by the page's loader.
#[wasm_bindgen(start)]
pub fn start() {
    let connect = Closure::new(connect);
    define(&connect);
    // The page may create a widget at any time, so this closure lives as long as the page.
    connect.forget();
}

/// Mounts a widget; `None` when the browser cannot, and the page keeps its fallback.
fn connect(host: HtmlElement) -> Option<Mounted> {
    let options = Options::read(&|name| host.get_attribute(name));
    let shadow = match host.shadow_root() {
        Some(shadow) => shadow,
        None => host
            .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
            .ok()?,
    };
    parts::adopt(&shadow, CSS)?;
    let place: HtmlElement = document().create_element("div").ok()?.unchecked_into();
    shadow.replace_children_with_node_1(&place);
    let session = Session::new(options, host);
    let (s, into) = (session.clone(), place.clone());
    let handle = mount_to(place, move || {
        let _ = into.append_child(&root(&s).into_node());
    });
    Some(Mounted {
        session,
        _unmount: Box::new(handle),
    })
}
