//! The page of one procedure: what a citizen needs first, the state's own words one tap away.

mod about;
mod actions;
mod costs;
mod official;
mod paper;
mod papers;
pub mod plan;
mod source;
mod summary;

use crate::messages::{Messages, fill};
use crate::problem::Problem;
use crate::root::{back, heading, opened};
use crate::search::found::says_more;
use crate::session::{Opening, Session};
use crate::ui::{self, El, Live, el, text};
use catalog::Entry;
use parts::later;
use std::rc::Rc;
use std::sync::Arc;

/// What became of the procedure that was asked for.
#[derive(Clone)]
enum Loaded {
    Waiting,
    There(Arc<Entry>),
    Absent,
    Failed(Problem),
}

/// One procedure.
pub fn screen(s: &Session, t: &'static Messages, code: String) -> El {
    let loaded = Rc::new(Live::new(Loaded::Waiting));
    load(s, code.clone(), loaded.clone());
    let draw = move |s: &Session| match loaded.get() {
        Loaded::Waiting => vec![ui::waiting(t)],
        Loaded::Failed(problem) => vec![ui::trouble(s, t, problem)],
        Loaded::Absent => vec![
            heading(t.not_here_title),
            text("p", "", &fill(t.not_here, &code)),
            el("p").add(text("a", "", t.portal_home).attr("href", ui::PORTAL)),
        ],
        Loaded::There(entry) => page(s, t, &entry),
    };
    let page = el("div").class("procedure").attr("part", "procedure");
    el("div")
        .add(back(s, t))
        .add(page.live(s, move |s| opened(s, t, &draw)))
}

/// Loads as soon as the catalogue is open, and again when it was opened anew.
fn load(s: &Session, code: String, loaded: Rc<Live<Loaded>>) {
    let s = s.clone();
    ui::follow(Box::new(move || {
        if s.opening.get() != Opening::Ready {
            return;
        }
        let (s, code, loaded) = (s.clone(), code.clone(), loaded.clone());
        later(async move {
            loaded.set(match s.library.entry(&code).await {
                Ok(Some(entry)) => Loaded::There(entry),
                Ok(None) => Loaded::Absent,
                Err(problem) => {
                    s.failed(problem);
                    Loaded::Failed(problem)
                }
            });
            s.focus_heading();
        });
    }));
}

fn page(s: &Session, t: &'static Messages, entry: &Arc<Entry>) -> Vec<El> {
    let Some(front) = entry.front() else {
        return Vec::new();
    };
    let (short, official) = (entry.short_name(), entry.official_name());
    let parts = [
        Some(heading(short)),
        says_more(official, short).then(|| {
            el("div")
                .class("official-name")
                .add(ui::folded(official, t))
        }),
        Some(
            text("p", "meta", "")
                .add(text("span", "", front.code.as_str()).attr("translate", "no"))
                .text(" · ")
                .text(&front.sector),
        ),
        ui::written("purpose", &front.plain.purpose),
        Some(summary::summary(s, t, entry)),
        Some(actions::actions(s, t, entry)),
        Some(papers::papers(s, t, entry)),
        Some(costs::fees(t, front)),
        Some(costs::times(t, front)),
        Some(about::place(t, front)),
        about::who(t, front),
        about::steps(t, front),
        about::outcomes(t, front),
        about::legal_bases(t, front),
        about::related(s, t, front),
        official::official(t, entry),
        Some(source::source(s, t, entry)),
    ];
    parts.into_iter().flatten().collect()
}

/// A part of the page with its title, and once for all its facts how far they were checked.
fn part(id: &str, title: &str, checked: Option<El>, body: Vec<El>) -> El {
    let head = el("div")
        .class("part-title")
        .add(ui::title(id, title))
        .add(checked);
    el("section").class(id).add(head).all(body)
}
