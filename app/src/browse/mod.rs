//! Lists one walks through instead of searching: a life event, all fields, one field.

use crate::messages::{Messages, fill};
use crate::problem::Problem;
use crate::root::{back, heading, opened};
use crate::screen::Screen;
use crate::search::card::card;
use crate::session::{PAGE, Session};
use crate::ui::{self, El, Leads, Live, el, text};
use pack::{Card, DocId};
use parts::digits;
use parts::later;
use std::rc::Rc;
use std::sync::Arc;

/// The procedures of a life event.
pub fn event(s: &Session, t: &'static Messages, id: String) -> El {
    browse(s, t, move |s| {
        let event = s
            .library
            .about(|about| {
                about
                    .life_events
                    .iter()
                    .find(|event| event.id == id)
                    .cloned()
            })
            .flatten();
        let Some(event) = event else {
            return vec![heading(t.list_empty)];
        };
        let name = if t.tag == "vi" {
            &event.name_vi
        } else {
            &event.name_en
        };
        vec![heading(name), list(s, t, event.docs)]
    })
}

/// The procedures of one field, a page at a time.
pub fn sector(s: &Session, t: &'static Messages, name: String, page: usize) -> El {
    browse(s, t, move |s| {
        let known = s
            .library
            .about(|about| {
                about
                    .sectors
                    .iter()
                    .find(|sector| sector.name == name)
                    .cloned()
            })
            .flatten();
        let (first, count) = known.map_or((0, 0), |sector| (sector.first.0, sector.count));
        let docs = (first..first.saturating_add(count))
            .skip(page.saturating_mul(PAGE))
            .take(PAGE)
            .map(DocId);
        let pages = (count as usize).div_ceil(PAGE);
        let mut drawn = vec![heading(&name), list(s, t, docs.collect())];
        if pages > 1 {
            drawn.push(pager(s, t, &name, page, pages));
        }
        drawn
    })
}

fn pager(s: &Session, t: &Messages, name: &str, page: usize, pages: usize) -> El {
    let turn = |to: Option<usize>, label: &str| {
        let to = Screen::Sector(name.to_owned(), to?);
        Some(text("a", "secondary", label).leads(s, to))
    };
    let position = [&digits(page as u64 + 1), "/", &digits(pages as u64)].concat();
    el("div")
        .class("pager")
        .add(turn(page.checked_sub(1), t.previous))
        .add(text("span", "", &fill(t.page_of, &position)))
        .add(turn(Some(page + 1).filter(|next| *next < pages), t.next))
}

/// All fields, with how many procedures each has.
pub fn sectors(s: &Session, t: &'static Messages) -> El {
    browse(s, t, move |s| {
        let sectors = s
            .library
            .about(|about| about.sectors.clone())
            .unwrap_or_default();
        let list = el("ul").class("sectors").each(&sectors, &|_, sector| {
            let count = t.procedures.of(sector.count as usize);
            let to = Screen::Sector(sector.name.clone(), 0);
            let link = text("a", "", &sector.name).leads(s, to);
            el("li")
                .add(link)
                .text(" ")
                .add(text("span", "meta", &count))
        });
        vec![heading(t.sectors_title), list]
    })
}

fn browse(s: &Session, t: &'static Messages, draw: impl Fn(&Session) -> Vec<El> + 'static) -> El {
    el("div")
        .class("browse")
        .add(back(s, t))
        .add(el("div").live(s, move |s| opened(s, t, &draw)))
}

/// What became of a list that was asked for.
#[derive(Clone)]
enum Listed {
    Waiting,
    Cards(Rc<Vec<Arc<Card>>>),
    Failed(Problem),
}

fn list(s: &Session, t: &'static Messages, docs: Vec<DocId>) -> El {
    let listed = Rc::new(Live::new(Listed::Waiting));
    let (answer, s_later) = (listed.clone(), s.clone());
    later(async move {
        answer.set(match s_later.library.cards(&docs).await {
            Ok(cards) => Listed::Cards(Rc::new(cards)),
            Err(problem) => {
                s_later.failed(problem);
                Listed::Failed(problem)
            }
        });
    });
    el("div").live(s, move |s| match listed.get() {
        Listed::Waiting => vec![ui::waiting(t)],
        Listed::Failed(problem) => vec![ui::trouble(s, t, problem)],
        Listed::Cards(cards) if cards.is_empty() => vec![text("p", "empty", t.list_empty)],
        Listed::Cards(cards) => vec![el("ul").class("cards").each(&cards, &|_, one| {
            let to = Screen::Procedure(one.code.as_str().to_owned());
            el("li").add(el("a").add(card(s, t, one)).leads(s, to))
        })],
    })
}
