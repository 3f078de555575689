//! The search screen: the field, what it found, and what to do before anything is typed.

pub mod card;
pub mod found;
mod narrowing;
mod query_box;
mod question;
mod results;
mod start;

use crate::element::top;
use crate::library::Answer;
use crate::messages::Messages;
use crate::problem::Problem;
use crate::procedure;
use crate::session::{Opening, Session};
use crate::ui::{self, El, el};
use found::{Found, local_first};
use leptos::prelude::set_timeout;
use pack::{Depth, Filter};
use parts::{at_once, later};
use std::rc::Rc;
use std::time::Duration;

/// How long the typing must rest before papers and steps are searched too, and before a page is
/// made ready.
const RESTING: Duration = Duration::from_millis(400);

/// The first screen.
pub fn search(s: &Session, t: &'static Messages) -> El {
    s.listing.set(true);
    // What is below the field is drawn anew when this changes, not with every key; and the field
    // itself never, or it would lose the keyboard: nothing here may read what is typed directly.
    let shown = Rc::new(ui::Live::new(false));
    let below = shown.clone();
    let top = top(t.tag, s.number);
    query_box::query_box(s, t, &top);
    El::from(top)
        .bind(s, move |s, here| {
            let asked = asked(s);
            ui::set(
                here,
                "class",
                Some(if asked { "search asked" } else { "search" }),
            );
            if shown.peek() != asked {
                shown.set(asked);
            }
        })
        .add(results::announcer(s))
        .add(
            el("div").live(s, move |s| match (s.opening.get(), below.get()) {
                (Opening::Failed(problem), _) => vec![ui::trouble(s, t, problem)],
                (_, true) => results::results(s, t),
                (opening, false) => start::start(s, t, opening),
            }),
        )
}

/// Whether something is typed and its answer is not closed away.
fn asked(s: &Session) -> bool {
    s.listing.get() && s.query.with(|query| !query.trim().is_empty())
}

/// Keeps what was found at the answer to what is typed and chosen now, for as long as the widget
/// lives, so that coming back to the search finds it as it was left.
pub fn follow(s: &Session) {
    let s = s.clone();
    ui::follow(Box::new(move || {
        let typed = s.query.get();
        let (filter, limit) = (s.filter.get(), s.limit.get());
        let ready = s.opening.get() == Opening::Ready;
        let round = s.round.get().wrapping_add(1);
        s.round.set(round);
        if typed.trim().is_empty() {
            return s.found.set(Found::Nothing);
        }
        if s.found.look(Found::rows) == 0 {
            s.found.set(Found::Waiting);
        }
        if !ready {
            return;
        }
        let s = s.clone();
        at_once(async move {
            let query = String::from(js_sys::JsString::from(typed).normalize("NFC"));
            let agency = &s.options.agency;
            let first = |rows: &Answer| {
                // An agency's own procedures come first, which only all rows can tell.
                if agency.is_empty() && s.round.get() == round {
                    s.found.set(Found::Answer(Rc::new(rows.clone())));
                }
            };
            let answer = s
                .library
                .search(&query, &filter, limit, Depth::Names, agency, &first)
                .await;
            // A later query was asked meanwhile: this answer is stale.
            if s.round.get() != round {
                return;
            }
            let more = answer.as_ref().is_ok_and(|answer| answer.more);
            show(&s, answer);
            if !more {
                return;
            }
            // Names do not answer. Papers and steps may, but only once the typing rests: half a
            // word is never answered, and would fetch for nothing.
            let deeper = move || {
                if s.round.get() == round {
                    later(look_deeper(s, query, filter, limit, round));
                }
            };
            set_timeout(deeper, RESTING);
        });
    }));
}

async fn look_deeper(s: Session, query: String, filter: Filter, limit: usize, round: u32) {
    let answer = s
        .library
        .search(
            &query,
            &filter,
            limit,
            Depth::Bodies,
            &s.options.agency,
            &|_| {},
        )
        .await;
    // What names found stays when the rest cannot be had.
    if s.round.get() == round && answer.is_ok() {
        show(&s, answer);
    }
}

/// While the citizen reads the list, what she opens next is made ready. Not while she types: the
/// line is hers then.
fn make_ready(s: &Session) {
    let (reading, round) = (s.clone(), s.round.get());
    let ready = move || {
        if reading.round.get() == round {
            // Asked for again when a procedure is opened; what is amiss is told then.
            later(async move {
                let _ = procedure::prepare(&reading).await;
            });
        }
    };
    set_timeout(ready, RESTING);
}

/// Shows an answer in place of the one before.
fn show(s: &Session, answer: Result<Answer, Problem>) {
    // The row the keyboard is on stays so, if the answer leaves it where it was.
    let on = s.active.peek();
    let before = on.and_then(|row| s.found.look(|found| found.code(row)));
    s.found.set(match answer {
        Ok(mut answer) => {
            answer.cards = local_first(answer.cards, &s.options.agency);
            // The order may have changed, and the rows of the answers with it.
            answer.question = answer.question.and_then(|(question, clarify)| {
                pack::clarify(&answer.cards)
                    .filter(|now| now.question == clarify.question)
                    .map(|now| (question, now))
            });
            Found::Answer(Rc::new(answer))
        }
        Err(problem) => {
            s.failed(problem);
            Found::Failed(problem)
        }
    });
    make_ready(s);
    let after = on.and_then(|row| s.found.look(|found| found.code(row)));
    if before.is_none() || before != after {
        s.active.set(None);
    }
}
