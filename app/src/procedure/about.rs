//! The quieter parts of the page: where, who, the steps, the result, the law.

use super::{part, plan};
use crate::figures;
use crate::messages::Messages;
use crate::screen::Screen;
use crate::session::Session;
use crate::ui::{self, El, Leads, el, icon, text};
use catalog::{AgencyRole, Procedure};

/// Where to go.
pub fn place(t: &'static Messages, front: &Procedure) -> El {
    let mut lines = Vec::new();
    lines.extend(ui::written("lead", &front.plain.place));
    lines.extend(ui::written("meta", &figures::levels(front.levels, t)));
    for agency in &front.agencies {
        if matches!(agency.role, AgencyRole::Executes | AgencyRole::Receives) {
            lines.push(pair(
                t.roles[agency.role as usize],
                ui::folded(&agency.name, t),
            ));
        }
    }
    part("place", t.place, None, lines)
}

/// Who may do it, and what is asked of them.
pub fn who(t: &'static Messages, front: &Procedure) -> Option<El> {
    let audiences = figures::audiences(&front.audiences, t);
    let mut body = Vec::new();
    body.extend(ui::written("lead", &front.plain.who));
    body.extend(ui::written("meta", &audiences));
    if let Some(words) = ui::folded(&front.requirements, t) {
        body.push(pair(t.requirements, Some(words)));
    }
    (!body.is_empty()).then(|| part("who", t.who, None, body))
}

/// What happens, in order.
pub fn steps(t: &'static Messages, front: &Procedure) -> Option<El> {
    let checked = plan::shared_status(front.steps.iter().map(|step| step.backing));
    let list = el("ol").class("steps-list").each(&front.steps, &|_, step| {
        let own = if checked.is_some() {
            None
        } else {
            plan::status(step.backing)
        };
        el("li")
            .add(ui::written("name", &step.name))
            .add(ui::folded(&step.words, t))
            .add(ui::status(own, t))
    });
    let checked = ui::status(checked, t);
    (!front.steps.is_empty()).then(|| part("steps", t.steps, checked, vec![list]))
}

/// What one receives.
pub fn outcomes(t: &'static Messages, front: &Procedure) -> Option<El> {
    let checked = plan::shared_status(front.outcomes.iter().map(|outcome| outcome.backing));
    let list = el("ul")
        .class("plain-list")
        .each(&front.outcomes, &|_, outcome| {
            el("li").add(ui::folded(&outcome.name, t))
        });
    let checked = ui::status(checked, t);
    (!front.outcomes.is_empty()).then(|| part("outcome", t.outcome, checked, vec![list]))
}

/// What it rests on, folded: few citizens read it, and those who do want all of it.
pub fn legal_bases(t: &'static Messages, front: &Procedure) -> Option<El> {
    let checked = plan::shared_status(front.legal_bases.iter().map(|basis| basis.backing));
    let list = el("ul")
        .class("plain-list")
        .each(&front.legal_bases, &|_, basis| {
            let number = text("b", "", &basis.number).attr("translate", "no");
            el("li").add(number).text(" ").text(&basis.name)
        });
    let body = ui::reveal(&t.legal_count.of(front.legal_bases.len()), vec![list]);
    let checked = ui::status(checked, t);
    (!front.legal_bases.is_empty()).then(|| part("legal", t.legal, checked, vec![body]))
}

/// Where one may want to go next.
pub fn related(s: &Session, t: &'static Messages, front: &Procedure) -> Option<El> {
    let list = el("ul")
        .class("plain-list")
        .each(&front.related, &|_, one| {
            let code = one.code.as_str();
            let name = if one.name.is_empty() { code } else { &one.name };
            let link = text("a", "onward", name)
                .add(icon::icon(icon::ONWARD))
                .leads(s, Screen::Procedure(code.to_owned()));
            el("li").add(link).add(ui::written("meta", &one.why))
        });
    (!front.related.is_empty()).then(|| part("related", t.related, None, vec![list]))
}

/// A small label over its text.
fn pair(label: &str, body: Option<El>) -> El {
    el("div")
        .class("pair")
        .add(text("p", "label", label))
        .add(body)
}
