//! The quieter parts of the page: where, who, the steps, the result, the law.

use super::{part, plan};
use crate::figures;
use crate::messages::Messages;
use crate::screen::Screen;
use crate::session::Session;
use crate::ui::{self, icon};
use catalog::{AgencyRole, Procedure};
use leptos::prelude::*;

/// Where to go.
pub(super) fn place(t: &'static Messages, front: &Procedure) -> AnyView {
    let mut lines = vec![
        ui::written("lead", &front.plain.place),
        ui::written("meta", &figures::levels(front.levels, t)),
    ];
    for agency in &front.agencies {
        if matches!(agency.role, AgencyRole::Executes | AgencyRole::Receives) {
            lines.push(pair(
                t.roles[agency.role as usize],
                ui::folded(&agency.name, t),
            ));
        }
    }
    part("place", t.place, ().into_any(), lines.into_any())
}

/// Who may do it, and what is asked of them.
pub(super) fn who(t: &'static Messages, front: &Procedure) -> AnyView {
    let audiences: Vec<String> = front
        .audiences
        .iter()
        .map(|one| figures::audience(one, t))
        .collect();
    if audiences.is_empty() && front.plain.who.is_empty() && front.requirements.trim().is_empty() {
        return ().into_any();
    }
    let requirements = (!front.requirements.trim().is_empty())
        .then(|| pair(t.requirements, ui::folded(&front.requirements, t)));
    let body = vec![
        ui::written("lead", &front.plain.who),
        ui::written("meta", &audiences.join(", ")),
        requirements.into_any(),
    ];
    part("who", t.who, ().into_any(), body.into_any())
}

/// What happens, in order.
pub(super) fn steps(t: &'static Messages, front: &Procedure) -> AnyView {
    if front.steps.is_empty() {
        return ().into_any();
    }
    let checked = plan::shared_status(front.steps.iter().map(|step| step.backing));
    let rows = front
        .steps
        .iter()
        .map(|step| {
            let own = if checked.is_some() {
                None
            } else {
                plan::status(step.backing)
            };
            view! {
                <li>
                    {ui::written("name", &step.name)}
                    {ui::folded(&step.words, t)}
                    {ui::status(own, t)}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let list = view! { <ol class="steps-list">{rows}</ol> }.into_any();
    part("steps", t.steps, ui::status(checked, t), list)
}

/// What one receives.
pub(super) fn outcomes(t: &'static Messages, front: &Procedure) -> AnyView {
    if front.outcomes.is_empty() {
        return ().into_any();
    }
    let checked = plan::shared_status(front.outcomes.iter().map(|outcome| outcome.backing));
    let rows = front
        .outcomes
        .iter()
        .map(|outcome| view! { <li>{ui::folded(&outcome.name, t)}</li> }.into_any())
        .collect::<Vec<_>>();
    let list = view! { <ul class="plain-list">{rows}</ul> }.into_any();
    part("outcome", t.outcome, ui::status(checked, t), list)
}

/// What it rests on, folded: few citizens read it, and those who do want all of it.
pub(super) fn legal_bases(t: &'static Messages, front: &Procedure) -> AnyView {
    if front.legal_bases.is_empty() {
        return ().into_any();
    }
    let rows = front
        .legal_bases
        .iter()
        .map(|basis| {
            view! {
                <li>
                    <b translate="no">{basis.number.clone()}</b>
                    " "
                    {basis.name.clone()}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let list = view! { <ul class="plain-list">{rows}</ul> }.into_any();
    let body = ui::reveal(t.legal_count.of(front.legal_bases.len()), list);
    let checked = plan::shared_status(front.legal_bases.iter().map(|basis| basis.backing));
    part("legal", t.legal, ui::status(checked, t), body)
}

/// Where one may want to go next.
pub(super) fn related(s: Session, t: &'static Messages, front: &Procedure) -> AnyView {
    if front.related.is_empty() {
        return ().into_any();
    }
    let rows = front
        .related
        .iter()
        .map(|one| {
            let to = Screen::Procedure(one.code.as_str().to_owned());
            let name = if one.name.is_empty() {
                one.code.as_str()
            } else {
                &one.name
            }
            .to_owned();
            view! {
                <li>
                    <a class="onward" href=to.fragment() on:click=move |event| {
                        event.prevent_default();
                        s.go(to.clone());
                    }>{name}{icon::icon(icon::ONWARD)}</a>
                    {ui::written("meta", &one.why)}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let list = view! { <ul class="plain-list">{rows}</ul> }.into_any();
    part("related", t.related, ().into_any(), list)
}

/// A small label over its text.
pub(super) fn pair(label: &'static str, body: AnyView) -> AnyView {
    view! { <div class="pair"><p class="label">{label}</p>{body}</div> }.into_any()
}
