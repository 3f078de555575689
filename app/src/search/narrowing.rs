use crate::messages::{Messages, fill};
use crate::session::{PAGE, Session};
use crate::ui::icon;
use catalog::Level;
use leptos::prelude::*;
use pack::{AudienceClass, Filter};

/// The choices that narrow a list, folded away until wanted; what is chosen stays in sight.
pub(crate) fn narrowing(s: Session, t: &'static Messages) -> AnyView {
    view! {
        {move || s.filter.with(|filter| chosen(s, t, filter))}
        <details class="narrow">
            <summary>{t.narrow}</summary>
            <p id="narrow-level">{t.narrow_level}</p>
            <div class="chips" role="group" aria-labelledby="narrow-level">
                {Level::ALL.map(|level| choice(s, t.levels[level as usize], Filter { level: Some(level), ..Filter::default() }))
                    .into_iter().collect::<Vec<_>>()}
            </div>
            <p id="narrow-audience">{t.narrow_audience}</p>
            <div class="chips" role="group" aria-labelledby="narrow-audience">
                {choice(s, t.people, Filter { audience: Some(AudienceClass::People), ..Filter::default() })}
                {choice(s, t.organisations, Filter { audience: Some(AudienceClass::Organisations), ..Filter::default() })}
            </div>
        </details>
    }
    .into_any()
}

/// One choice; `sets` has exactly the part of the filter that it sets.
fn choice(s: Session, label: &'static str, sets: Filter) -> AnyView {
    let (level, audience) = (sets.level, sets.audience);
    let on = move || {
        s.filter.with(|filter| match level {
            Some(_) => filter.level == level,
            None => filter.audience == audience,
        })
    };
    let toggle = move |_| {
        s.limit.set(PAGE);
        s.filter.update(|filter| match level {
            Some(_) => filter.level = level.filter(|_| filter.level != level),
            None => filter.audience = audience.filter(|_| filter.audience != audience),
        });
    };
    view! {
        <button class="chip" aria-pressed=move || if on() { "true" } else { "false" } on:click=toggle>
            {label}
        </button>
    }
    .into_any()
}

/// What is chosen, each with its way out.
fn chosen(s: Session, t: &'static Messages, filter: &Filter) -> AnyView {
    let sector = filter.sector.and_then(|at| {
        s.about(|about| {
            about
                .sectors
                .get(usize::from(at))
                .map(|sector| sector.name.clone())
        })
        .flatten()
    });
    let level = filter
        .level
        .map(|level| t.levels[level as usize].to_owned());
    let audience = filter.audience.map(|audience| {
        match audience {
            AudienceClass::People => t.people,
            AudienceClass::Organisations => t.organisations,
        }
        .to_owned()
    });
    // The same order as the parts of the filter that a tap takes away.
    let chips: Vec<AnyView> = [level, audience, sector]
        .into_iter()
        .enumerate()
        .filter_map(|(part, name)| Some((part, name?)))
        .map(|(part, name)| {
            let remove = move |_| {
                s.filter.update(|filter| match part {
                    0 => filter.level = None,
                    1 => filter.audience = None,
                    _ => filter.sector = None,
                });
            };
            let label = fill(t.remove, &name);
            view! {
                <button class="chip chosen" aria-label=label on:click=remove>
                    {name}
                    {icon::icon(icon::CLOSE)}
                </button>
            }
            .into_any()
        })
        .collect();
    if chips.is_empty() {
        return ().into_any();
    }
    view! { <div class="chips">{chips}</div> }.into_any()
}
