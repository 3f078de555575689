//! The official form of a procedure: the way to it, and the place another module fills.
//!
//! What fills in forms is a module of its own (`app/filler`), fetched when a form is opened. It
//! keeps what was answered, so leaving this screen and coming back loses nothing.

use crate::messages::Messages;
use crate::options::Mode;
use crate::problem::Problem;
use crate::root::back;
use crate::screen::Screen;
use crate::session::Session;
use crate::ui::{self, El, Leads, Live, el, icon};
use forms::Directory;
use parts::later;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/element.js")]
extern "C" {
    /// Lets the module draw into a place; see `element.js`.
    fn fill(
        place: &HtmlElement,
        folder: &str,
        code: &str,
        lang: &str,
        kiosk: bool,
    ) -> js_sys::Promise;
}

/// The way to the form, once the catalogue says that the procedure has one.
pub fn way(s: &Session, t: &'static Messages, code: String) -> El {
    let known = Rc::new(Live::new(false));
    let (library, of, found) = (s.clone(), code.clone(), known.clone());
    later(async move {
        if let Ok(bytes) = library.library.file(Directory::FILE).await
            && let Ok(directory) = Directory::from_bytes(&bytes)
            && directory.forms_of(&of).next().is_some()
        {
            found.set(true);
        }
    });
    el("span").live(s, move |s| {
        if !known.get() {
            return Vec::new();
        }
        let way = el("a")
            .class("primary")
            .add(icon::icon(icon::PEN))
            .text(t.fill_form)
            .leads(s, Screen::Form(code.clone()));
        vec![way]
    })
}

/// The screen that the module fills.
pub fn screen(s: &Session, t: &'static Messages, code: String) -> El {
    let (failed, again) = (Rc::new(Cell::new(false)), Rc::new(Live::new(())));
    let drawn = move |s: &Session| {
        // Trying again opens the catalogue anew, and with it this screen.
        s.opening.get();
        again.get();
        if failed.take() {
            return vec![ui::trouble(s, t, Problem::Offline)];
        }
        let place = el("div");
        let node: HtmlElement = place.clone().into_node().unchecked_into();
        let kiosk = s.options.mode == Mode::Kiosk;
        let drawing = fill(&node, &s.options.catalogue, &code, t.tag, kiosk);
        let (failed, again) = (failed.clone(), again.clone());
        later(async move {
            if JsFuture::from(drawing).await.is_err() {
                failed.set(true);
                again.set(());
            }
        });
        vec![place]
    };
    el("div").add(back(s, t)).add(el("div").live(s, drawn))
}
