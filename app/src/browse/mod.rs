//! Lists one walks through instead of searching: a life event, all fields, one field.

use crate::messages::{Messages, fill};
use crate::problem::Problem;
use crate::root::{back, heading, opened};
use crate::screen::Screen;
use crate::search::card::card;
use crate::session::Session;
use crate::ui::{self, El, Leads, Live, el, text};
use pack::{Card, DocId};
use parts::digits;
use parts::later;
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

/// How many procedures of a field are on one page: one looks through them, and types nothing that
/// would bring the right ones first.
const PAGE: usize = 20;

/// The procedures of a life event.
pub fn event(s: &Session, t: &'static Messages, id: String) -> El {
    let drawn = move |s: &Session| {
        let shown = s.library.about(|about| {
            let event = about.life_events.iter().find(|event| event.id == id)?;
            let name = if t.tag == "vi" {
                &event.name_vi
            } else {
                &event.name_en
            };
            Some((heading(name), event.docs.clone()))
        });
        match shown.flatten() {
            Some((name, docs)) => vec![name, list(s, t, docs)],
            None => vec![heading(t.list_empty)],
        }
    };
    browse(s, t, Box::new(drawn))
}

/// The procedures of one field, a page at a time.
pub fn sector(s: &Session, t: &'static Messages, name: String, page: usize) -> El {
    let drawn = move |s: &Session| {
        let (title, name) = (heading(&name), name.clone());
        let procedures = move |s: &Session| {
            let docs = s.library.sector(&name).map(|sector| sector.documents());
            let docs = docs.unwrap_or_default();
            let pages = docs.len().div_ceil(PAGE);
            let shown = docs.skip(page.saturating_mul(PAGE)).take(PAGE).map(DocId);
            let mut drawn = vec![list(s, t, shown.collect())];
            if pages > 1 {
                drawn.push(pager(s, t, &name, page, pages));
            }
            drawn
        };
        vec![title, fetched(s, t, fetch_sectors(s), Box::new(procedures))]
    };
    browse(s, t, Box::new(drawn))
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
    let drawn = move |s: &Session| {
        let names = move |s: &Session| {
            let sectors = s.library.sectors();
            let list = el("ul").class("sectors").each(&sectors, &|_, sector| {
                let count = t.procedures.of(sector.count as usize);
                let to = Screen::Sector(sector.name.clone(), 0);
                let link = text("a", "", &sector.name).leads(s, to);
                el("li")
                    .add(link)
                    .text(" ")
                    .add(text("span", "meta", &count))
            });
            vec![list]
        };
        let title = heading(t.sectors_title);
        vec![title, fetched(s, t, fetch_sectors(s), Box::new(names))]
    };
    browse(s, t, Box::new(drawn))
}

fn browse(s: &Session, t: &'static Messages, draw: Draw) -> El {
    el("div")
        .class("browse")
        .add(back(s, t))
        .add(el("div").live(s, move |s| opened(s, t, &*draw)))
}

fn list(s: &Session, t: &'static Messages, docs: Vec<DocId>) -> El {
    let cards = Rc::new(RefCell::new(Vec::new()));
    let (into, asking) = (cards.clone(), s.clone());
    let fetch = async move {
        *into.borrow_mut() = asking.library.cards(&docs).await?;
        Ok(())
    };
    let rows = move |s: &Session| {
        let cards: &[Arc<Card>] = &cards.borrow();
        if cards.is_empty() {
            return vec![text("p", "empty", t.list_empty)];
        }
        vec![el("ul").class("cards").each(cards, &|_, one| {
            let to = Screen::Procedure(one.code.as_str().to_owned());
            el("li").add(el("a").add(card(t, one)).leads(s, to))
        })]
    };
    fetched(s, t, Box::pin(fetch), Box::new(rows))
}

/// Whatever is fetched, and whatever is drawn of it, so that [`fetched`] is compiled once.
type Fetch = Pin<Box<dyn Future<Output = Result<(), Problem>>>>;
type Draw = Box<dyn Fn(&Session) -> Vec<El>>;

fn fetch_sectors(s: &Session) -> Fetch {
    let s = s.clone();
    Box::pin(async move { s.library.fetch_sectors().await })
}

/// What is drawn once something has been fetched; until then, and when it fails, that is said.
fn fetched(s: &Session, t: &'static Messages, fetch: Fetch, draw: Draw) -> El {
    let ended = Rc::new(Live::new(None));
    let (tell, asking) = (ended.clone(), s.clone());
    later(async move {
        let result = fetch.await;
        if let Err(problem) = result {
            asking.failed(problem);
        }
        tell.set(Some(result));
    });
    el("div").live(s, move |s| match ended.get() {
        None => vec![ui::waiting(t)],
        Some(Err(problem)) => vec![ui::trouble(s, t, problem)],
        Some(Ok(())) => draw(s),
    })
}
