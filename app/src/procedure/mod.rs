//! The page of one procedure, its bag, or a bundle: loading what it shows, and its frame.
//!
//! What stands on it is drawn by a module of its own (`crates/page`), fetched while the citizen
//! reads what was found.

mod drawing;
pub mod kept;
mod progress;
mod twins;

use crate::element::{learn, style, together, wake};
use crate::messages::{Messages, fill};
use crate::problem::Problem;
use crate::root::{back, heading, opened};
use crate::screen::Screen;
use crate::session::{Opening, Session};
use crate::ui::{self, El, Live, el, text};
use drawing::Page;
use leptos::prelude::request_animation_frame;
use pack::Aspect;
use page::Part;
use parts::later;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;

/// What became of the procedures that were asked for.
#[derive(Clone)]
enum Loaded {
    Waiting,
    /// Their codes, with spaces between them.
    There(Rc<String>),
    Absent,
    Failed(Problem),
}

/// A procedure, its bag, or a bundle of procedures.
pub fn screen(s: &Session, t: &'static Messages, on_view: Screen) -> El {
    let loaded = Rc::new(Live::new(Loaded::Waiting));
    load(s, on_view.clone(), loaded.clone());
    let draw = move |s: &Session| match (loaded.get(), &on_view) {
        (Loaded::Waiting, _) => vec![ui::waiting(t)],
        (Loaded::Failed(problem), _) => vec![ui::trouble(s, t, problem)],
        (Loaded::There(codes), Screen::Bundle(_, id)) => {
            let page = Page::new(&codes, id);
            page.parts(s, t, &[Part::Bundle, Part::Questions, Part::List])
        }
        (Loaded::There(codes), Screen::Bag(_)) => {
            let page = Page::new(&codes, "");
            let sheet = page.parts(s, t, &[Part::Bag, Part::BagCosts]);
            let mut drawn = page.parts(s, t, &[Part::BagTop]);
            drawn.push(el("div").class("bag").all(sheet));
            drawn
        }
        (Loaded::There(codes), _) => {
            const PARTS: &[Part] = &[
                Part::Top,
                Part::Summary,
                Part::Actions,
                Part::Questions,
                Part::List,
                Part::Rest,
            ];
            Page::new(&codes, "").parts(s, t, PARTS)
        }
        (Loaded::Absent, Screen::Procedure(code) | Screen::Bag(code) | Screen::Bundle(code, _)) => {
            vec![
                heading(t.not_here_title),
                text("p", "", &fill(t.not_here, code)),
                el("p").add(text("a", "", t.portal_home).attr("href", ui::PORTAL)),
            ]
        }
        _ => Vec::new(),
    };
    let page = el("div").class("procedure").attr("part", "procedure");
    el("div")
        .add(back(s, t))
        .add(page.live(s, move |s| opened(s, t, &draw)))
}

/// Fetches what draws a procedure and what it looks like, so that both are there when one is
/// opened.
pub async fn prepare(s: &Session) -> Result<(), Problem> {
    let waking = wake();
    s.dress().await;
    let there = JsFuture::from(waking).await;
    if !there.is_ok_and(|there| there.is_truthy()) {
        return Err(Problem::Offline);
    }
    s.wear(&style());
    Ok(())
}

/// Loads as soon as the catalogue is open, and again when it was opened anew.
fn load(s: &Session, on_view: Screen, loaded: Rc<Live<Loaded>>) {
    let s = s.clone();
    ui::follow(Box::new(move || {
        if s.opening.get() != Opening::Ready {
            return;
        }
        let (s, on_view, loaded) = (s.clone(), on_view.clone(), loaded.clone());
        later(async move {
            loaded.set(match codes(&s, &on_view).await {
                Ok(codes) if codes.is_empty() => Loaded::Absent,
                Ok(codes) => Loaded::There(Rc::new(codes)),
                Err(problem) => {
                    s.failed(problem);
                    Loaded::Failed(problem)
                }
            });
            match s.aspect.take() {
                Some(aspect) => show_aspect(&s, aspect),
                None => s.focus_heading(),
            }
        });
    }));
}

/// Shows the part of the page that was asked for with the procedure.
fn show_aspect(s: &Session, aspect: Aspect) {
    let part = match aspect {
        Aspect::Papers | Aspect::Form => "#papers",
        Aspect::Fee => "#fees",
        Aspect::Time => "#times",
        Aspect::Place => "#place",
    };
    let s = s.clone();
    request_animation_frame(move || s.show(part));
}

/// The procedure of a screen; of a bundle all that the catalogue has, the joint one last.
async fn codes(s: &Session, on_view: &Screen) -> Result<String, Problem> {
    let (Screen::Procedure(code) | Screen::Bag(code) | Screen::Bundle(code, _)) = on_view else {
        return Ok(String::new());
    };
    // The module and the data travel side by side.
    let _ = wake();
    let is_there = teach(s, code).await?;
    Ok(match on_view {
        _ if !is_there => String::new(),
        Screen::Bundle(_, id) => {
            let codes = together(code, id);
            for code in codes.split_ascii_whitespace() {
                teach(s, code).await?;
            }
            codes
        }
        _ => code.trim().to_owned(),
    })
}

/// Gives the module what is known of a procedure; whether there is one.
async fn teach(s: &Session, code: &str) -> Result<bool, Problem> {
    let file = s.library.entry(code).await?;
    prepare(s).await?;
    match file {
        None => Ok(false),
        Some(file) if learn(&file) => Ok(true),
        Some(_) => Err(Problem::Damaged),
    }
}
