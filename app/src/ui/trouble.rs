use super::{El, el, icon, text};
use crate::messages::Messages;
use crate::problem::Problem;
use crate::root::heading;
use crate::screen::Screen;
use crate::session::Session;

/// The national portal, where every citizen can go on without this widget.
pub const PORTAL: &str = "https://dichvucong.gov.vn";

/// What went wrong, and what to do now.
#[inline(never)]
pub fn trouble(s: &Session, t: &Messages, problem: Problem) -> El {
    let advice = match problem {
        Problem::Offline => t.offline,
        Problem::Missing => t.missing,
        Problem::Refused => t.refused,
        Problem::Damaged => t.damaged,
        Problem::Mismatch => t.mismatch,
        Problem::Unsigned => t.unsigned,
        Problem::Older => t.older,
    };
    let retry = text("button", "primary", t.retry).on(s, "click", |s, _| s.open());
    let ways = el("p")
        .class("ways")
        .add(retry)
        .add(el("a").attr("href", PORTAL).text(t.portal_home));
    // Where a procedure or a form should be there is no other title to find by.
    let title = match s.screen.peek() {
        Screen::Procedure(_) | Screen::Bag(_) | Screen::Bundle(..) | Screen::Form(_) => {
            heading(advice.title)
        }
        _ => text("h2", "", advice.title),
    };
    let said = el("div")
        .add(title)
        .add(text("p", "", advice.next))
        .add(ways);
    el("div")
        .class("trouble")
        .attr("role", "alert")
        .add(icon::icon(icon::ALERT))
        .add(said)
}
