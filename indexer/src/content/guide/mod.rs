//! A guide: what a neighbour would tell about one procedure, each fact with its source.

pub(super) mod backing;
mod channel;
mod dossier;
mod fee;
mod guidance;
pub(super) mod source;
mod time;
pub(super) mod vocabulary;

use super::fault::Objection;
use super::life_event::LifeEvent;
use super::number;
use super::page::Page;
use super::table::Table;
use catalog::{Procedure, Provenance};
use number::Codes;

/// The longest short name, in letters: two lines of a result row on a narrow phone.
const SHORT_NAME: usize = 60;

/// Reads all guides and sorts them by code.
///
/// `life_events` are those a guide may name; `None` when they could not be read, in which case
/// they are not checked, so that one fault in that file does not show in every guide.
pub(super) fn read_all(pages: &[Page], life_events: Option<&[LifeEvent]>) -> Vec<Procedure> {
    let mut guides = Vec::with_capacity(pages.len());
    let mut codes = Codes::new();
    for page in pages {
        guides.extend(read(page, life_events, &mut codes));
    }
    guides.sort_by(|one, other| one.code.cmp(&other.code));
    guides
}

fn read<'p>(
    page: &'p Page,
    life_events: Option<&[LifeEvent]>,
    codes: &mut Codes<'p>,
) -> Option<Procedure> {
    let parsed = page.parse()?;
    let mut top = Table::top(page, parsed.get_ref());
    if !top.has_format(1) {
        return None;
    }
    let code = number::of_file(&mut top, page, "guide", codes);
    // First, because every fact names one of them.
    let sources = source::read(&mut top);
    let guide = Procedure {
        name: top.text("name"),
        short_name: top.read("short_name", short_name).unwrap_or_default(),
        sector: top.text("sector"),
        levels: top
            .some_of("levels", vocabulary::LEVELS)
            .into_iter()
            .collect(),
        audiences: top.some_of("audiences", vocabulary::AUDIENCES),
        plain: guidance::plain(&mut top, life_events),
        channels: channel::read(&mut top, &sources),
        cases: dossier::read(&mut top, &sources),
        steps: guidance::steps(&mut top, &sources),
        outcomes: guidance::outcomes(&mut top, &sources),
        requirements: top.text_or_empty("requirements"),
        legal_bases: guidance::legal_bases(&mut top, &sources),
        agencies: Vec::new(),
        related: guidance::related(&mut top, &code),
        remarks: Vec::new(),
        provenance: Provenance {
            origin: catalog::Origin::Guide,
            portal_id: String::new(),
            decision: None,
            updated: None,
            sources: sources.into_sources(),
        },
        code,
    };
    top.finish();
    Some(guide)
}

fn short_name(written: &str) -> Result<String, Objection> {
    let letters = written.chars().count();
    if letters <= SHORT_NAME {
        return Ok(written.to_owned());
    }
    Err(Objection::new(
        format!("{letters} letters"),
        format!("shorten it to {SHORT_NAME}"),
    ))
}
