use super::card::sector;
use crate::messages::{Messages, fill};
use crate::session::{PAGE, Session};
use crate::ui::{self, El, el, icon, text};
use catalog::Level;
use pack::{AudienceClass, Filter};

/// One thing a list can be narrowed by.
#[derive(Clone, Copy, PartialEq)]
enum Choice {
    Level(Level),
    Audience(AudienceClass),
    Sector(u16),
}

impl Choice {
    fn is_on(self, filter: &Filter) -> bool {
        match self {
            Choice::Level(level) => filter.level == Some(level),
            Choice::Audience(audience) => filter.audience == Some(audience),
            Choice::Sector(sector) => filter.sector == Some(sector),
        }
    }

    /// Chooses it, or takes it back.
    fn toggle(self, filter: &mut Filter) {
        let on = !self.is_on(filter);
        match self {
            Choice::Level(level) => filter.level = Some(level).filter(|_| on),
            Choice::Audience(audience) => filter.audience = Some(audience).filter(|_| on),
            Choice::Sector(sector) => filter.sector = Some(sector).filter(|_| on),
        }
    }

    fn name(self, s: &Session, t: &Messages) -> String {
        match self {
            Choice::Level(level) => t.terms.levels[level as usize].to_owned(),
            Choice::Audience(AudienceClass::People) => t.people.to_owned(),
            Choice::Audience(AudienceClass::Organisations) => t.organisations.to_owned(),
            Choice::Sector(at) => sector(s, at),
        }
    }
}

const AUDIENCES: [Choice; 2] = [
    Choice::Audience(AudienceClass::People),
    Choice::Audience(AudienceClass::Organisations),
];

/// The choices that narrow a list, folded away until wanted; what is chosen stays in sight.
pub fn narrowing(s: &Session, t: &'static Messages) -> Vec<El> {
    let levels = Level::ALL.map(Choice::Level);
    let inside = el("details")
        .class("narrow")
        .add(el("summary").text(t.narrow))
        .add(group(s, t, "narrow-level", t.narrow_level, &levels))
        .add(group(
            s,
            t,
            "narrow-audience",
            t.narrow_audience,
            &AUDIENCES,
        ));
    vec![
        el("div").class("chips").live(s, move |s| chosen(s, t)),
        inside,
    ]
}

fn group(s: &Session, t: &Messages, id: &str, title: &str, choices: &[Choice]) -> El {
    let chips = el("div")
        .class("chips")
        .attr("role", "group")
        .attr("aria-labelledby", id)
        .each(choices, &|_, choice| {
            let choice = *choice;
            text("button", "chip", &choice.name(s, t))
                .bind(s, move |s, here| {
                    let on = s.filter.with(|filter| choice.is_on(filter));
                    ui::set(here, "aria-pressed", ui::yes(on));
                })
                .on(s, "click", move |s, _| toggle(s, choice))
        });
    el("div")
        .add(text("p", "", title).attr("id", id))
        .add(chips)
}

fn toggle(s: &Session, choice: Choice) {
    s.limit.set(PAGE);
    s.filter.update(|filter| choice.toggle(filter));
}

/// What is chosen, each with its way out.
fn chosen(s: &Session, t: &'static Messages) -> Vec<El> {
    let filter = s.filter.get();
    let choices = [
        filter.level.map(Choice::Level),
        filter.audience.map(Choice::Audience),
        filter.sector.map(Choice::Sector),
    ];
    let mut chips = Vec::new();
    for choice in choices.into_iter().flatten() {
        let name = choice.name(s, t);
        chips.push(
            text("button", "chip chosen", &name)
                .attr("aria-label", &fill(t.remove, &name))
                .add(icon::icon(icon::CLOSE))
                .on(s, "click", move |s, _| {
                    toggle(s, choice);
                    // This button goes with the choice.
                    s.focus(".narrow > summary");
                }),
        );
    }
    chips
}

#[cfg(test)]
mod tests {
    use super::Choice;
    use catalog::Level;
    use pack::Filter;

    #[test]
    fn a_choice_is_taken_back_by_the_same_tap() {
        let mut filter = Filter::default();
        Choice::Level(Level::Ward).toggle(&mut filter);
        assert_eq!(filter.level, Some(Level::Ward));
        Choice::Level(Level::Province).toggle(&mut filter);
        assert_eq!(filter.level, Some(Level::Province));
        Choice::Level(Level::Province).toggle(&mut filter);
        assert_eq!(filter, Filter::default());
    }
}
