use super::card::card;
use super::narrowing::narrowing;
use super::query_box::{code, open};
use super::question;
use super::start::{all_sectors, events};
use crate::messages::{Messages, fill};
use crate::screen::Screen;
use crate::search::found::Found;
use crate::session::{PAGE, Session};
use crate::ui::{self, El, el, text};
use catalog::Code;
use leptos::prelude::set_timeout;
use pack::Card;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

/// How long the typing must rest before the count is spoken.
const REST: Duration = Duration::from_millis(700);

/// How many rows of a new list are drawn before the others: what fits on a phone.
const FIRST: usize = 4;

/// What the query found.
pub fn results(s: &Session, t: &'static Messages) -> Vec<El> {
    let above = el("div")
        .class("above")
        .add(el("h2").class("count").says(s, |s| count(s).1))
        .add(share(s, t));
    let list = List::new(s, t);
    let here = El::from(list.here.clone()).bind(s, move |s, _| list.follow(s, t));
    let before = Cell::new(None);
    let more = text("button", "secondary", t.show_more)
        .bind(s, |s, here| {
            let more = s.found.with(Found::more);
            // It goes with the keyboard on it when it has brought the last.
            if !more && s.element("[part=results] > .secondary:focus").is_some() {
                s.focus("#results");
            }
            ui::set(here, "hidden", (!more).then_some(""));
        })
        .on(s, "click", |s, _| s.limit.update(|limit| *limit += PAGE));
    vec![
        above,
        el("div").live(s, move |s| narrowing(s, t)),
        el("div")
            .attr("part", "results")
            .add(el("div").live(s, move |s| above_rows(s, t)))
            .add(here)
            .add(more)
            .bind(s, move |s, _| {
                let active = s.active.get();
                // With every key that there is none is said again.
                if before.replace(active).is_none() && active.is_none() {
                    return;
                }
                let no_longer = s.element("[aria-selected=true]");
                let now = code(s, active).and_then(|code| on_view(s, t, code.as_str()));
                for (row, on) in [(no_longer, false), (now, true)] {
                    if let Some(row) = row {
                        ui::set(&row, "aria-selected", ui::yes(on));
                    }
                }
            }),
    ]
}

/// How many, and whether that is already an answer.
fn count(s: &Session) -> (bool, String) {
    let t = s.messages();
    s.found.with(|found| match found {
        Found::Answer(answer) => (
            true,
            match answer.total {
                0 => t.found_nothing.to_owned(),
                1 => t.found.one.to_owned(),
                total => fill(t.found.many, &figures::number(total as u64, t.terms)),
            },
        ),
        Found::Nothing | Found::Waiting | Found::Failed(_) => (false, t.loading.to_owned()),
    })
}

/// Speaks the count once the typing rests; with every key it would talk over the citizen.
///
/// It stands beside the field from the start: a live region that comes with its text is not read.
pub fn announcer(s: &Session) -> El {
    el("p")
        .class("hidden")
        .attr("role", "status")
        .bind(s, |s, here| {
            let (answered, said) = count(s);
            let (s, here, round) = (s.clone(), here.clone(), s.round.get());
            let say = move || {
                if answered && s.round.get() == round {
                    here.set_text_content(Some(&said));
                }
            };
            set_timeout(say, REST);
        })
}

/// A link to this very question, for whoever wants to pass it on.
fn share(s: &Session, t: &'static Messages) -> Option<El> {
    s.address("")?;
    let link = |s: &Session| {
        let query = s.query.look(|query| Screen::query_fragment(query.trim()));
        s.address(&query).unwrap_or_default()
    };
    Some(ui::share_button(s, t, t.title.to_owned(), Box::new(link)))
}

/// What stands above the rows, or in their place while there are none.
fn above_rows(s: &Session, t: &'static Messages) -> Vec<El> {
    let answer = match s.found.get() {
        Found::Nothing | Found::Waiting => return vec![ui::waiting(t)],
        Found::Failed(problem) => return vec![ui::trouble(s, t, problem)],
        Found::Answer(answer) => answer,
    };
    let mut drawn: Vec<El> = not_understood(t, &answer.unknown).into_iter().collect();
    if answer.total == 0 {
        drawn.extend(nothing(s, t));
    }
    drawn.extend(question::question(s, &answer));
    drawn
}

/// The rows. Of what a key finds the key before it found the most, and drawing a row takes longer
/// than finding it; so the list stays, and in it what stands where it stood.
#[derive(Clone)]
struct List {
    here: Element,
    rows: Rc<RefCell<Vec<Row>>>,
    /// Grows with every answer, so that what is left to draw of an earlier one is left.
    answers: Rc<Cell<u32>>,
}

/// A row that is drawn, with the code of its procedure.
type Row = (Code, Element);

impl List {
    fn new(s: &Session, t: &Messages) -> Self {
        let here = el("ul")
            .class("cards")
            .attr("id", "results")
            .attr("role", "listbox")
            .attr("tabindex", "-1")
            .attr("aria-label", t.search_label)
            .on(s, "click", |s, event| {
                if let Some(code) = event.target().and_then(|target| code_at(&target)) {
                    open(s, code);
                }
            });
        List {
            here: here.into_node().unchecked_into(),
            rows: Rc::default(),
            answers: Rc::default(),
        }
    }

    /// Shows the rows of what is found now: of a new list at once those that are looked at, a moment
    /// later all.
    fn follow(&self, s: &Session, t: &'static Messages) {
        let number = self.answers.get().wrapping_add(1);
        self.answers.set(number);
        let Found::Answer(answer) = s.found.get() else {
            return self.show(s, t, &[]);
        };
        let is_new = self.rows.borrow().is_empty();
        match answer.cards.get(..FIRST).filter(|_| is_new) {
            None => self.show(s, t, &answer.cards),
            Some(few) => {
                self.show(s, t, few);
                let (list, s) = (self.clone(), s.clone());
                let rest = move || {
                    if list.answers.get() == number {
                        list.show(&s, t, &answer.cards);
                    }
                };
                set_timeout(rest, Duration::ZERO);
            }
        }
    }

    /// Makes these the rows. Those that stay are not drawn again.
    fn show(&self, s: &Session, t: &Messages, cards: &[Arc<Card>]) {
        let mut rows = self.rows.borrow_mut();
        let mut before = std::mem::take(&mut *rows);
        for card in cards {
            let at = before.iter().position(|(code, _)| *code == card.code);
            rows.push(match at {
                Some(at) => before.remove(at),
                None => (card.code.clone(), option(s, t, card)),
            });
        }
        before.iter().for_each(|(_, gone)| gone.remove());
        let mut next = self.here.first_element_child();
        for (_, row) in rows.iter() {
            if next.as_ref() == Some(row) {
                next = row.next_element_sibling();
            } else {
                let _ = self.here.insert_before(row, next.as_deref());
            }
        }
        // A list without rows is none, and what reads it out must not name it.
        ui::set(&self.here, "hidden", rows.is_empty().then_some(""));
    }
}

/// The row of a procedure, if it is on view in this language. Its id is the code.
pub fn on_view(s: &Session, t: &Messages, code: &str) -> Option<Element> {
    let parts = ["[aria-label=\"", t.search_label, "\"]>[id=\"", code, "\"]"];
    s.element(&parts.concat())
}

/// A row that is drawn for the first time.
fn option(s: &Session, t: &Messages, one: &Card) -> Element {
    let active = code(s, s.active.peek()).is_some_and(|active| active == one.code);
    el("li")
        .attr("role", "option")
        .attr("part", "result")
        .attr("id", one.code.as_str())
        .attr("aria-selected", if active { "true" } else { "false" })
        .add(card(t, one))
        .into_node()
        .unchecked_into()
}

/// The code of the row that something stands in.
fn code_at(target: &EventTarget) -> Option<String> {
    let target: &Element = target.unchecked_ref();
    Some(target.closest("[role=option]").ok()??.id())
}

/// The words that nothing is known of, as they were typed.
fn not_understood(t: &Messages, unknown: &[String]) -> Option<El> {
    if unknown.is_empty() {
        return None;
    }
    let mut words = String::new();
    for word in unknown {
        words.push_str(if words.is_empty() { "“" } else { ", “" });
        words.push_str(word);
        words.push('”');
    }
    Some(text("p", "meta", &fill(t.not_understood, &words)))
}

/// Nothing found is never the end of the way.
fn nothing(s: &Session, t: &'static Messages) -> Vec<El> {
    let query = s.query.look(|query| fill("“{}”", query.trim()));
    let mut drawn = vec![
        text("p", "asked-for", &query),
        text("p", "", t.nothing_hint),
    ];
    if s.filter.look(|filter| *filter != pack::Filter::default()) {
        drawn.push(text("p", "", t.nothing_narrowed));
    }
    drawn.extend(events(s, t));
    drawn.extend(all_sectors(s, t));
    vec![el("div").class("nothing").all(drawn)]
}
