//! Fills in official forms, in a module of its own.
//!
//! The widget calls [`open`] with a place inside its shadow root. [`filling`] holds one form being
//! filled in and [`memory`] what was told so far; what is drawn is a [`filling::Step`]: [`start`],
//! [`section`] with its [`field`]s, or [`review`]. [`outgoing`] is where other modules add ways out of
//! the browser.
//!
//! What a citizen needs only sometimes, or can wait for, stands in modules of their own that
//! [`browser::call`] fetches: `sources` knows communes and cards, `advice` warns as an office
//! would and lays out the sheet.
//!
//! Nothing typed leaves the memory of the page except onto paper, into a file the citizen asks
//! for, or into this device's storage when the citizen says so.

// Nothing links against this: `pub` says that another module of it uses something.
#![allow(unreachable_pub)]

mod browser;
mod memory;
mod messages;

mod filling;
mod outgoing;

mod address;
mod combo;
mod field;
mod kept;
mod press;
mod request;
mod review;
mod scan;
mod section;
mod start;
mod warnings;

use crate::browser::fetch;
use crate::filling::{Filling, Setting, Step};
use crate::messages::Messages;
use forms::{Directory, Form, Listed};
use parts::{El, Live, adopt, begin, el, later, listen, once_drawn, text};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

/// The module's memory. The compiler's own allocator costs three times the bytes.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

const CSS: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

/// What is shown, before and while a form is filled in.
#[derive(Clone)]
enum Stage {
    Waiting,
    Failed,
    /// The procedure has several forms.
    Choose(Rc<Vec<Listed>>),
    Filling(Filling),
}

/// Everything that is drawn on some page, each with the place it is drawn in.
type Drawn = Vec<(HtmlElement, Box<dyn Any>)>;

thread_local! {
    static DRAWN: RefCell<Drawn> = RefCell::default();
    static DRESSED: RefCell<Vec<ShadowRoot>> = RefCell::default();
}

/// Draws the form of a procedure into a place of the widget's shadow root.
///
/// `folder` is that of the catalogue with a slash at its end. On a kiosk nothing can be kept.
/// What was drawn into a place that is on no page any more is taken down first.
#[wasm_bindgen]
pub fn open(place: HtmlElement, folder: String, procedure: String, lang: &str, kiosk: bool) {
    let gone = DRAWN.with_borrow_mut(|drawn| {
        let (gone, there): (Drawn, Drawn) = std::mem::take(drawn)
            .into_iter()
            .partition(|(place, _)| !place.is_connected());
        *drawn = there;
        gone
    });
    // Dropped outside the list: what ends may look at it.
    drop(gone);
    // Whoever left before the module came has no place any more.
    let Ok(root) = place.get_root_node().dyn_into::<ShadowRoot>() else {
        return;
    };
    dress(root);
    let setting = Setting {
        place: place.clone(),
        folder,
        t: Messages::of(lang),
        kiosk,
    };
    let into = place.clone();
    let form = begin(Box::new(move || {
        let stage = stage(setting.clone(), procedure.clone());
        let _ = into.append_child(&stage.into_node());
    }));
    DRAWN.with_borrow_mut(|drawn| drawn.push((place, form)));
}

/// Forgets everything that was filled in on this page and kept on this device: the end of a visit.
/// Forms that are on the page are taken off it.
#[wasm_bindgen]
pub fn forget() {
    let drawn = DRAWN.take();
    for (place, _) in &drawn {
        place.set_text_content(None);
    }
    // Dropped outside the list: what ends may look at it.
    drop(drawn);
    memory::forget();
}

fn dress(root: ShadowRoot) {
    DRESSED.with_borrow_mut(|dressed| {
        if !dressed.contains(&root) && adopt(&root, CSS).is_some() {
            dressed.push(root);
        }
    });
}

fn stage(setting: Setting, procedure: String) -> El {
    let stage = Rc::new(Live::new(Stage::Waiting));
    find(setting.clone(), procedure, stage.clone());
    let s = setting.clone();
    press::steady(el("div").class("filler"), &s).live(&s, move |s| match stage.get() {
        Stage::Waiting => vec![text("p", "meta", s.t.waiting).attr("role", "status")],
        Stage::Failed => vec![text("p", "faults", s.t.failed).attr("role", "alert")],
        Stage::Choose(listed) => choose(s, &listed, &stage),
        Stage::Filling(filling) => vec![screen(&filling)],
    })
}

/// Finds the forms of a procedure and opens the only one.
fn find(setting: Setting, procedure: String, stage: Rc<Live<Stage>>) {
    later(async move {
        let bytes = fetch(&[&setting.folder, Directory::FILE].concat()).await;
        let directory = bytes.and_then(|bytes| Directory::from_bytes(&bytes).ok());
        let listed: Vec<Listed> = directory
            .iter()
            .flat_map(|directory| directory.forms_of(&procedure))
            .cloned()
            .collect();
        match listed.as_slice() {
            [] => arrive(&setting, &stage, Stage::Failed),
            [only] => load(setting, only.file.clone(), stage),
            _ => arrive(&setting, &stage, Stage::Choose(Rc::new(listed))),
        }
    });
}

fn load(setting: Setting, file: String, stage: Rc<Live<Stage>>) {
    later(async move {
        let bytes = fetch(&[&setting.folder, file.as_str()].concat()).await;
        let form = bytes.and_then(|bytes| Some((Form::from_bytes(&bytes).ok()?, bytes)));
        let now = match form {
            Some((form, bytes)) => {
                let filling = Filling::new(setting.clone(), form, bytes, outgoing::offered());
                Stage::Filling(filling)
            }
            None => Stage::Failed,
        };
        arrive(&setting, &stage, now);
    });
}

/// Shows what was fetched. The link or button that led here is gone by then, so the keyboard is put
/// on the new title, unless the citizen has gone on to something else.
fn arrive(setting: &Setting, stage: &Live<Stage>, now: Stage) {
    stage.set(now);
    let place = setting.place.clone();
    once_drawn(move || {
        let root = place.get_root_node().dyn_into::<ShadowRoot>();
        let elsewhere = root.is_ok_and(|root| matches!(root.query_selector(":focus"), Ok(Some(_))));
        if !elsewhere && let Ok(Some(title)) = place.query_selector("[data-focus]") {
            let _ = title.unchecked_into::<HtmlElement>().focus();
        }
    });
}

fn choose(s: &Setting, listed: &[Listed], stage: &Rc<Live<Stage>>) -> Vec<El> {
    let mut choices = el("ul").class("choices");
    for form in listed {
        let name = if s.t.tag == "en" {
            &form.name_en
        } else {
            &form.name
        };
        let (file, stage) = (form.file.clone(), stage.clone());
        let button = text("button", "secondary", &form.number)
            .text(if form.number.is_empty() { "" } else { " · " })
            .text(name)
            .on(s, "click", move |s, _| {
                load(s.clone(), file.clone(), stage.clone());
            });
        choices = choices.add(el("li").add(button));
    }
    vec![heading(s.t.which_form), choices]
}

fn screen(s: &Filling) -> El {
    // A scanner types wherever the keyboard is, so the whole form listens.
    let wedge = Rc::new(scan::Ear::default());
    let root = el("div");
    let node: web_sys::Node = root.clone().into_node();
    listen(
        &node,
        s,
        "keydown",
        Box::new(move |s, event| scan::key(s, &wedge, event)),
    );
    root.live(s, |s| match s.step.get() {
        Step::Start => start::start(s),
        Step::Section(at) => section::section(s, at),
        Step::Review => review::review(s),
    })
}

/// The title of a screen, where the keyboard is put when the screen comes.
pub fn heading(words: &str) -> El {
    el("h1")
        .attr("tabindex", "-1")
        .attr("data-focus", "")
        .text(words)
}
