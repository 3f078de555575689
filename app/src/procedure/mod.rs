//! The page of one procedure: what a citizen needs first, the state's own words one tap away.

mod about;
mod actions;
mod asked;
mod bag;
mod bundle;
mod costs;
mod list;
mod official;
mod paper;
mod papers;
pub mod plan;
mod questions;
mod source;
mod summary;

use crate::messages::{Messages, fill};
use crate::problem::Problem;
use crate::root::{back, heading, opened};
use crate::screen::Screen;
use crate::search::found::says_more;
use crate::session::{Opening, Session};
use crate::ui::{self, El, Live, el, text};
use catalog::{Answers, Entry};
use list::Extent;
use parts::later;
use std::rc::Rc;
use std::sync::Arc;

/// What became of the procedure that was asked for.
#[derive(Clone)]
enum Loaded {
    Waiting,
    There(Entries),
    Absent,
    Failed(Problem),
}

/// What a screen is about: one procedure, or those of a bundle.
#[derive(Clone)]
pub struct Entries(Rc<[Arc<Entry>]>);

impl Entries {
    /// Each of them.
    pub fn all(&self) -> Vec<&Entry> {
        self.0.iter().map(Arc::as_ref).collect()
    }
}

/// A procedure, its bag, or a bundle of procedures.
pub fn screen(s: &Session, t: &'static Messages, on_view: Screen) -> El {
    let loaded = Rc::new(Live::new(Loaded::Waiting));
    load(s, on_view.clone(), loaded.clone());
    let draw = move |s: &Session| match (loaded.get(), &on_view) {
        (Loaded::Waiting, _) => vec![ui::waiting(t)],
        (Loaded::Failed(problem), _) => vec![ui::trouble(s, t, problem)],
        (Loaded::There(entries), Screen::Bundle(_, id)) => bundle::page(s, t, &entries, id),
        (Loaded::There(entries), Screen::Bag(_)) => bag::page(s, t, &entries),
        (Loaded::There(entries), _) => page(s, t, &entries),
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
            loaded.set(match entries(&s, &on_view).await {
                Ok(entries) if entries.is_empty() => Loaded::Absent,
                Ok(entries) => Loaded::There(Entries(entries.into())),
                Err(problem) => {
                    s.failed(problem);
                    Loaded::Failed(problem)
                }
            });
            s.focus_heading();
        });
    }));
}

/// The procedure of a screen; of a bundle all that the catalogue has, the joint one last.
async fn entries(s: &Session, on_view: &Screen) -> Result<Vec<Arc<Entry>>, Problem> {
    let (Screen::Procedure(code) | Screen::Bag(code) | Screen::Bundle(code, _)) = on_view else {
        return Ok(Vec::new());
    };
    let mut codes = vec![code.to_owned()];
    let mut found = Vec::new();
    let mut named = false;
    while !codes.is_empty() {
        found.clear();
        for code in std::mem::take(&mut codes) {
            found.extend(s.library.entry(&code).await?);
        }
        if let (Screen::Bundle(_, id), false) = (on_view, named) {
            named = true;
            codes = bundle::codes(&found, id);
        }
    }
    Ok(found)
}

/// Reads the answers of the address once, and from then on keeps the address at the answers.
fn follow_address(s: &Session, entries: &Entries) {
    let (s, entries, on_view) = (s.clone(), entries.clone(), s.screen.peek());
    ui::follow(Box::new(move || {
        let link = s.linked.get();
        let now = s.answers.get();
        // The citizen has gone on, and this screen is about to be drawn over.
        if s.screen.look(|screen| *screen != on_view) {
            return;
        }
        let lists = asked::lists(&entries.all());
        if link.is_empty() {
            s.say_in_address(&Answers::read(&now.write(), &lists).write());
        } else {
            s.linked.set(String::new());
            s.answers
                .update(|answers| asked::restore(answers, &link, &lists));
        }
    }));
}

fn page(s: &Session, t: &'static Messages, entries: &Entries) -> Vec<El> {
    let entry = &entries.0[0];
    let Some(front) = entry.front() else {
        return Vec::new();
    };
    let (mut questions, papers) = (None, papers(s, t, entries, Extent::Whole));
    if entry.checklist.is_some() {
        follow_address(s, entries);
        questions = questions::questions(s, t, entries);
    }
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
        questions,
        Some(papers),
        bundle::links(s, t, entry),
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

/// The papers: those of the citizen's own case where questions decide about them, else the
/// official list as it is.
fn papers(s: &Session, t: &'static Messages, entries: &Entries, extent: Extent) -> El {
    let entry = &entries.0[0];
    if entry.checklist.is_some() {
        list::list(s, t, entries, extent)
    } else {
        papers::papers(s, t, entry)
    }
}

/// A part of the page with its title, and once for all its facts how far they were checked.
fn part(id: &str, title: &str, checked: Option<El>, body: Vec<El>) -> El {
    let head = el("div")
        .class("part-title")
        .add(ui::title(id, title))
        .add(checked);
    el("section").class(id).add(head).all(body)
}
