use super::own::Case;
use super::{costs, plan};
use crate::figures::{self, Figure};
use crate::messages::Messages;
use crate::session::Session;
use crate::ui::{self, El, el, icon, text};
use catalog::{Entry, Glance, Procedure};
use std::rc::Rc;
use std::sync::Arc;

/// The five aspects citizens ask for, each leading to its part of the page.
pub fn summary(
    s: &Session,
    t: &'static Messages,
    entry: &Arc<Entry>,
    case: Option<Rc<Case>>,
) -> El {
    let glance = Glance::of(entry);
    let shown = entry.clone();
    let count = el("span").live(s, move |s| {
        let Some(front) = shown.front() else {
            return Vec::new();
        };
        if let Some(case) = &case {
            return vec![ui::figure(&case.count(t))];
        }
        let chosen = s.chosen.with(|chosen| chosen.of(front));
        vec![ui::figure(&papers(front, chosen, t))]
    });
    let fee = ui::figure(&figures::fee_glance(glance.fee, t));
    let time = ui::figure(&figures::time_glance(glance.time, t));
    el("ul")
        .class("summary")
        .attr("part", "summary")
        .add(aspect(s, "#papers", icon::PAPER, t.papers, count))
        .add(aspect(s, "#fees", icon::MONEY, t.fee, fee))
        .add(aspect(s, "#times", icon::CLOCK, t.time, time))
        .add(aspect(s, "#place", icon::PLACE, t.place, place(t, entry)))
        .add(aspect(
            s,
            "#papers",
            icon::PEN,
            t.form,
            ui::figure(&forms(entry, t)),
        ))
}

fn aspect(s: &Session, to: &'static str, sign: &str, name: &str, fact: El) -> El {
    let name = el("span").class("aspect").add(icon::icon(sign)).text(name);
    let button = el("button")
        .add(name)
        .add(fact)
        .on(s, "click", move |s, _| s.show(to));
    el("li").add(button)
}

/// How many papers; which only makes sense once the case is chosen.
fn papers(front: &Procedure, chosen: Option<usize>, t: &Messages) -> Figure {
    let cases = &front.cases;
    if chosen.is_none() && !plan::circumstances(cases).is_empty() {
        return Figure::words(t.by_case);
    }
    match plan::needs(cases, &plan::on_view(cases, chosen)).len() {
        0 => Figure::words(t.papers_none),
        count => Figure::counted(count, t.papers_unit),
    }
}

fn place(t: &Messages, entry: &Entry) -> El {
    let (mut levels, mut ways) = (String::new(), String::new());
    if let Some(front) = entry.front() {
        levels = figures::levels(front.levels, t);
        let all: Vec<usize> = (0..front.channels.len()).collect();
        ways = costs::ways(t, &front.channels, &all);
    }
    text("span", "figure plain", &levels).add(text("small", "", &ways))
}

fn forms(entry: &Entry, t: &Messages) -> Figure {
    let both = [&entry.guide, &entry.national].into_iter().flatten();
    let count = both.map(|procedure| plan::forms(procedure).len()).max();
    let declaration = entry.front().and_then(plan::declaration);
    match (count.unwrap_or_default(), declaration) {
        (_, Some(name)) => match plan::fold(name, 45) {
            (all, "") => Figure::words(all),
            (start, _) => Figure::words(&[start.trim_end(), "…"].concat()),
        },
        (0, None) => Figure::words(t.form_none),
        (count, None) => Figure::counted(count, t.forms_unit),
    }
}
