use super::query_box::open_row;
use crate::library::Answer;
use crate::session::Session;
use crate::ui::{El, el, text};

/// One short question where several procedures compete; each answer opens its own. The list stays
/// below it.
pub fn question(s: &Session, answer: &Answer) -> Option<El> {
    let (question, clarify) = answer.question.as_ref()?;
    let vi = s.messages().tag == "vi";
    let title = if vi { &question.vi } else { &question.en };
    let answers = el("div")
        .class("chips")
        .attr("role", "group")
        .attr("aria-labelledby", "clarify")
        .each(&clarify.answers, &|_, (at, row)| {
            let said = question.answers.get(usize::from(*at));
            let said = said.map_or("", |answer| if vi { &answer.vi } else { &answer.en });
            let row = *row;
            text("button", "chip", said).on(s, "click", move |s, _| open_row(s, row))
        });
    Some(
        el("div")
            .class("clarify")
            .add(text("p", "", title).attr("id", "clarify"))
            .add(answers),
    )
}
