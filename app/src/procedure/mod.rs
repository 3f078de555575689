//! The page of one procedure: what a citizen needs first, the state's own words one tap away.

mod about;
mod actions;
mod bag;
mod costs;
mod official;
mod own;
mod paper;
mod papers;
pub mod plan;
mod source;
mod summary;
mod twins;

use crate::messages::{Messages, fill};
use crate::problem::Problem;
use crate::root::{back, heading, opened};
use crate::screen::Screen;
use crate::search::found::says_more;
use crate::session::{Opening, Session};
use crate::ui::{self, El, Live, el, text};
use cases::Part;
use catalog::Entry;
use leptos::prelude::request_animation_frame;
use own::Case;
use pack::Aspect;
use parts::later;
use std::rc::Rc;
use std::sync::Arc;

/// What became of the procedure that was asked for.
#[derive(Clone)]
enum Loaded {
    Waiting,
    There(Rc<Vec<Arc<Entry>>>),
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
        (Loaded::There(entries), Screen::Bundle(_, id)) => bundle(s, t, &entries, id),
        (Loaded::There(entries), Screen::Bag(_)) => bag::page(s, t, &entries[0]),
        (Loaded::There(entries), _) => page(s, t, &entries[0]),
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

/// Loads as soon as the catalogue is open, and again when it was opened anew.
fn load(s: &Session, on_view: Screen, loaded: Rc<Live<Loaded>>) {
    let s = s.clone();
    ui::follow(Box::new(move || {
        if s.opening.get() != Opening::Ready {
            return;
        }
        let (s, on_view, loaded) = (s.clone(), on_view.clone(), loaded.clone());
        later(async move {
            let found = entries(&s, &on_view).await;
            s.dress().await;
            loaded.set(match found {
                Ok(entries) if entries.is_empty() => Loaded::Absent,
                Ok(entries) => Loaded::There(Rc::new(entries)),
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
async fn entries(s: &Session, on_view: &Screen) -> Result<Vec<Arc<Entry>>, Problem> {
    let (Screen::Procedure(code) | Screen::Bag(code) | Screen::Bundle(code, _)) = on_view else {
        return Ok(Vec::new());
    };
    let Some(named) = s.library.entry(code).await? else {
        return Ok(Vec::new());
    };
    let Screen::Bundle(_, id) = on_view else {
        return Ok(vec![named]);
    };
    let mut found = Vec::new();
    for bundle in named.bundles.iter().filter(|bundle| bundle.id == *id) {
        for code in bundle.procedures.iter().chain(&bundle.joint) {
            if let Some(entry) = s.library.entry(code.as_str()).await? {
                found.push(entry);
            }
        }
    }
    Ok(found)
}

/// One list for several procedures, their shared questions asked once.
fn bundle(s: &Session, t: &'static Messages, entries: &[Arc<Entry>], id: &str) -> Vec<El> {
    let case = Case::new(s, entries, id);
    let shown = &[Part::Bundle, Part::Questions, Part::List];
    let trouble = |s: &Session| ui::trouble(s, t, Problem::Missing);
    vec![own::parts(s, t, &case, shown, Box::new(trouble))]
}

fn page(s: &Session, t: &'static Messages, entry: &Arc<Entry>) -> Vec<El> {
    let Some(front) = entry.front() else {
        return Vec::new();
    };
    let asks = entry.checklist.is_some();
    let case = asks.then(|| Case::new(s, std::slice::from_ref(entry), ""));
    let papers = match &case {
        Some(case) => {
            let listed = entry.clone();
            let otherwise = move |s: &Session| papers::papers(s, t, &listed);
            own::parts(
                s,
                t,
                case,
                &[Part::Questions, Part::List],
                Box::new(otherwise),
            )
        }
        None => papers::papers(s, t, entry),
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
        Some(summary::summary(s, t, entry, case)),
        Some(actions::actions(s, t, entry)),
        Some(papers),
        Some(twins::twins(s, t, front.code.as_str())),
        Some(costs::fees(t, t.fee, front, None)),
        Some(costs::times(t, front, None)),
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
