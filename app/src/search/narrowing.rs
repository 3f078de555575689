use super::found::Found;
use crate::messages::{Messages, fill};
use crate::session::{PAGE, Session};
use crate::ui::{self, El, Live, el, icon, text};
use catalog::Level;
use pack::{AudienceClass, Filter, Sector};
use parts::later;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// How many fields of what was found are offered.
const MOST_FIELDS: usize = 6;

/// One thing a list can be narrowed by.
#[derive(Clone, PartialEq)]
enum Choice {
    Level(Level),
    Audience(AudienceClass),
    /// A field, by name.
    Field(String),
}

impl Choice {
    fn is_on(&self, filter: &Filter) -> bool {
        match self {
            Choice::Level(level) => filter.level == Some(*level),
            Choice::Audience(audience) => filter.audience == Some(*audience),
            Choice::Field(name) => {
                let chosen = filter.sector.as_ref();
                chosen.is_some_and(|sector| sector.name == *name)
            }
        }
    }

    /// Chooses it, or takes it back. A field is chosen where fields are known.
    fn toggle(&self, filter: &mut Filter, sector: Option<Sector>) {
        let on = !self.is_on(filter);
        match self {
            Choice::Level(level) => filter.level = on.then_some(*level),
            Choice::Audience(audience) => filter.audience = on.then_some(*audience),
            Choice::Field(_) => filter.sector = sector.filter(|_| on),
        }
    }

    fn name<'a>(&'a self, t: &'a Messages) -> &'a str {
        match self {
            Choice::Level(level) => t.terms.levels[*level as usize],
            Choice::Audience(AudienceClass::People) => t.people,
            Choice::Audience(AudienceClass::Organisations) => t.organisations,
            Choice::Field(name) => name,
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
    // With every key fields may be others; nobody waits for what is folded away. And they stay while
    // one is chosen, with the keyboard on it.
    let unfolded = Rc::new(Live::new(false));
    let unfold = unfolded.clone();
    let offered = Rc::new(Live::new(Vec::new()));
    let offer = offered.clone();
    let of_what_was_found = el("div")
        .bind(s, move |s, _| {
            if unfolded.get() && s.filter.look(|filter| filter.sector.is_none()) {
                let fields = fields(s);
                if offer.look(|before| *before != fields) {
                    offer.set(fields);
                }
            }
        })
        .live(s, move |s| match offered.get() {
            none if none.is_empty() => Vec::new(),
            fields => vec![group(s, t, "narrow-field", t.narrow_field, &fields)],
        });
    let inside = el("details")
        .class("narrow")
        .on(s, "toggle", move |_, event| {
            let details = event.target().and_then(|details| details.dyn_into().ok());
            unfold.set(details.is_some_and(|details: HtmlDetailsElement| details.open()));
        })
        .add(el("summary").text(t.narrow))
        .add(group(s, t, "narrow-level", t.narrow_level, &levels))
        .add(group(
            s,
            t,
            "narrow-audience",
            t.narrow_audience,
            &AUDIENCES,
        ))
        .add(of_what_was_found);
    vec![
        el("div").class("chips").live(s, move |s| chosen(s, t)),
        inside,
    ]
}

/// The fields of what was found, the best first.
fn fields(s: &Session) -> Vec<Choice> {
    let mut fields = Vec::new();
    s.found.with(|found| {
        let Found::Answer(answer) = found else { return };
        for card in &answer.cards {
            let field = Choice::Field(card.sector.clone());
            if fields.len() < MOST_FIELDS && !card.sector.is_empty() && !fields.contains(&field) {
                fields.push(field);
            }
        }
    });
    fields
}

fn group(s: &Session, t: &Messages, id: &str, title: &str, choices: &[Choice]) -> El {
    let chips = el("div")
        .class("chips")
        .attr("role", "group")
        .attr("aria-labelledby", id)
        .each(choices, &|_, choice| {
            let (choice, shown) = (choice.clone(), choice.clone());
            text("button", "chip", choice.name(t))
                .bind(s, move |s, here| {
                    let on = s.filter.with(|filter| shown.is_on(filter));
                    ui::set(here, "aria-pressed", ui::yes(on));
                })
                .on(s, "click", move |s, _| toggle(s, &choice))
        });
    el("div")
        .add(text("p", "", title).attr("id", id))
        .add(chips)
}

fn toggle(s: &Session, choice: &Choice) {
    let (s, choice) = (s.clone(), choice.clone());
    later(async move {
        let mut sector = None;
        if let Choice::Field(name) = &choice {
            // Without the fields everything stays as it is, and is there to be tapped again.
            if let Err(problem) = s.library.fetch_sectors().await {
                return s.failed(problem);
            }
            sector = s.library.sector(name);
        }
        s.limit.set(PAGE);
        s.filter.update(|filter| choice.toggle(filter, sector));
    });
}

/// What is chosen, each with its way out.
fn chosen(s: &Session, t: &'static Messages) -> Vec<El> {
    let filter = s.filter.get();
    let choices = [
        filter.level.map(Choice::Level),
        filter.audience.map(Choice::Audience),
        filter.sector.map(|sector| Choice::Field(sector.name)),
    ];
    let mut chips = Vec::new();
    for choice in choices.into_iter().flatten() {
        let name = choice.name(t);
        chips.push(
            text("button", "chip chosen", name)
                .attr("aria-label", &fill(t.remove, name))
                .add(icon::icon(icon::CLOSE))
                .on(s, "click", move |s, _| {
                    toggle(s, &choice);
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
        Choice::Level(Level::Ward).toggle(&mut filter, None);
        assert_eq!(filter.level, Some(Level::Ward));
        Choice::Level(Level::Province).toggle(&mut filter, None);
        assert_eq!(filter.level, Some(Level::Province));
        Choice::Level(Level::Province).toggle(&mut filter, None);
        assert_eq!(filter, Filter::default());
    }
}
