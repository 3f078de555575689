use super::backing;
use super::source::Sources;
use crate::content::fault::Objection;
use crate::content::life_event::LifeEvent;
use crate::content::number;
use crate::content::table::Table;
use crate::content::value::Given;
use catalog::{Code, LegalBasis, Outcome, Plain, Related, Step};

/// As many sayings as help search; more is a sign that they belong into `synonyms/`.
const MOST_SAID: usize = 16;

/// Reads what only a guide says, in plain words.
pub(super) fn plain(top: &mut Table<'_>, life_events: Option<&[LifeEvent]>) -> Plain {
    Plain {
        purpose: top.text("purpose"),
        who: top.text("who"),
        place: top.text("place"),
        said: values(top.texts("said", 1..=MOST_SAID)),
        life_events: named_events(top, life_events),
        asked: top.number("asked", 0..=3).unwrap_or_default() as u8,
    }
}

fn named_events(top: &mut Table<'_>, life_events: Option<&[LifeEvent]>) -> Vec<String> {
    let names = top.texts("life_events", 0..=usize::from(u8::MAX));
    for name in &names {
        let Some(events) = life_events else { break };
        if !events.iter().any(|event| event.id == name.value) {
            let ids: Vec<&str> = events.iter().map(|event| event.id.as_str()).collect();
            name.place.object(Objection::new(
                format!("no life event has the id \"{}\"", name.value),
                format!("write one of {}", ids.join(", ")),
            ));
        }
    }
    values(names)
}

/// Reads every `[[step]]`.
pub(super) fn steps(top: &mut Table<'_>, sources: &Sources) -> Vec<Step> {
    facts(top, "step", |table| Step {
        name: String::new(),
        words: table.text("text"),
        backing: backing::read(table, sources),
    })
}

/// Reads every `[[outcome]]`.
pub(super) fn outcomes(top: &mut Table<'_>, sources: &Sources) -> Vec<Outcome> {
    facts(top, "outcome", |table| Outcome {
        name: table.text("name"),
        code: String::new(),
        backing: backing::read(table, sources),
    })
}

/// Reads every `[[legal]]`.
pub(super) fn legal_bases(top: &mut Table<'_>, sources: &Sources) -> Vec<LegalBasis> {
    facts(top, "legal", |table| LegalBasis {
        number: table.text("number"),
        name: table.text("name"),
        backing: backing::read(table, sources),
    })
}

/// Reads every `[[related]]`, of which there need be none.
pub(super) fn related(top: &mut Table<'_>, own: &Code) -> Vec<Related> {
    let tables = top.tables_if_any("related");
    tables
        .into_iter()
        .map(|table| one_related(table, own))
        .collect()
}

fn one_related(mut table: Table<'_>, own: &Code) -> Related {
    let code = table.read("code", |written| other_code(written, own));
    let related = Related {
        code: code.unwrap_or_else(|| Code::new("")),
        name: table.text("name"),
        why: table.text("why"),
    };
    table.finish();
    related
}

fn other_code(written: &str, own: &Code) -> Result<Code, Objection> {
    let code = number::code(written)?;
    if code == *own {
        return Err(Objection::new("is this procedure itself", "delete it"));
    }
    Ok(code)
}

fn facts<T>(
    top: &mut Table<'_>,
    key: &'static str,
    mut fact: impl FnMut(&mut Table<'_>) -> T,
) -> Vec<T> {
    let mut facts = Vec::new();
    for mut table in top.tables(key) {
        facts.push(fact(&mut table));
        table.finish();
    }
    facts
}

fn values(given: Vec<Given<'_, String>>) -> Vec<String> {
    given.into_iter().map(|given| given.value).collect()
}
