use super::kept::{Counted, left};
use crate::messages::Messages;
use crate::session::Session;
use crate::ui::{self, El, Live, el};
use std::rc::Rc;

/// What is to be ticked off on a page.
#[derive(Default)]
pub struct Progress {
    /// The papers that count.
    pub papers: Live<Vec<Counted>>,
    /// How many questions are open, in words; `None` where nothing is asked.
    pub open: Live<Option<String>>,
}

/// Says how much is left to do, aloud too. It must outlive the list it speaks about.
pub fn counter(s: &Session, t: &'static Messages, progress: &Rc<Progress>) -> El {
    let progress = progress.clone();
    el("p").attr("role", "status").bind(s, move |s, here| {
        let said = said(s, t, &progress);
        let is_done = said == t.papers_done;
        let class = if is_done { "progress done" } else { "progress" };
        ui::set(here, "class", Some(class));
        here.set_text_content(Some(&said));
    })
}

/// "Còn 2 giấy · 3 câu hỏi chưa trả lời"; nothing where there is nothing to count.
fn said(s: &Session, t: &Messages, progress: &Progress) -> String {
    let open = progress.open.get();
    let papers = progress.papers.get();
    if papers.is_empty() && open.is_none() {
        return String::new();
    }
    let open = open.unwrap_or_default();
    match (s.ticks.with(|ticks| left(&papers, ticks)), open.is_empty()) {
        (0, true) => t.papers_done.to_owned(),
        (0, false) => open,
        (left, true) => t.papers_left.of(left),
        (left, false) => [&t.papers_left.of(left), " · ", &open].concat(),
    }
}
