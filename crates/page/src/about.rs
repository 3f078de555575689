//! The quieter parts of the page: where, who, the steps, the result, the law.

use crate::el::{El, el, icon, status, text};
use crate::parts::{audiences, folded, part, reveal, written};
use crate::step::Kind;
use crate::words::Words;
use catalog::{AgencyRole, Procedure};

/// Where to go.
pub(crate) fn place(t: &Words, front: &Procedure) -> El {
    let mut lines = Vec::new();
    lines.extend(written("lead", &front.plain.place));
    lines.extend(written("meta", &figures::levels(front.levels, t.terms)));
    for agency in &front.agencies {
        if matches!(agency.role, AgencyRole::Executes | AgencyRole::Receives) {
            lines.push(pair(t.roles[agency.role as usize], folded(&agency.name, t)));
        }
    }
    part("place", t.place, None, lines)
}

/// Who may do it, and what is asked of them.
pub(crate) fn who(t: &Words, front: &Procedure) -> Option<El> {
    let audiences = audiences(&front.audiences, t);
    let mut body = Vec::new();
    body.extend(written("lead", &front.plain.who));
    body.extend(written("meta", &audiences));
    if let Some(words) = folded(&front.requirements, t) {
        body.push(pair(t.requirements, Some(words)));
    }
    (!body.is_empty()).then(|| part("who", t.who, None, body))
}

/// What happens, in order.
pub(crate) fn steps(t: &Words, front: &Procedure) -> Option<El> {
    let checked = catalog::shared_status(front.steps.iter().map(|step| step.backing));
    let list = el("ol").class("steps-list").each(&front.steps, &|step| {
        let own = if checked.is_some() {
            None
        } else {
            step.backing.status()
        };
        el("li")
            .add(written("name", &step.name))
            .add(folded(&step.words, t))
            .add(status(own, t))
    });
    let checked = status(checked, t);
    (!front.steps.is_empty()).then(|| part("steps", t.steps, checked, vec![list]))
}

/// What one receives.
pub(crate) fn outcomes(t: &Words, front: &Procedure) -> Option<El> {
    let checked = catalog::shared_status(front.outcomes.iter().map(|outcome| outcome.backing));
    let list = el("ul")
        .class("plain-list")
        .each(&front.outcomes, &|outcome| {
            el("li").add(folded(&outcome.name, t))
        });
    let checked = status(checked, t);
    (!front.outcomes.is_empty()).then(|| part("outcome", t.outcome, checked, vec![list]))
}

/// What it rests on, folded: few citizens read it, and those who do want all of it.
pub(crate) fn legal_bases(t: &Words, front: &Procedure) -> Option<El> {
    let checked = catalog::shared_status(front.legal_bases.iter().map(|basis| basis.backing));
    let list = el("ul")
        .class("plain-list")
        .each(&front.legal_bases, &|basis| {
            let number = text("b", "", &basis.number).attr("translate", "no");
            el("li").add(number).text(" ").text(&basis.name)
        });
    let body = reveal(&t.legal_count.of(front.legal_bases.len()), vec![list]);
    let checked = status(checked, t);
    (!front.legal_bases.is_empty()).then(|| part("legal", t.legal, checked, vec![body]))
}

/// Where one may want to go next.
pub(crate) fn related(t: &Words, front: &Procedure) -> Option<El> {
    let list = el("ul").class("plain-list").each(&front.related, &|one| {
        let code = one.code.as_str();
        let name = if one.name.is_empty() { code } else { &one.name };
        let link = text("a", "onward", name).add(icon(signs::ONWARD)).step(
            Kind::Leads,
            0,
            &["#/tt/", code].concat(),
            "",
        );
        el("li").add(link).add(written("meta", &one.why))
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
