use crate::emit::entries::sector;
use catalog::{AgencyRole, Entry, Glance, Procedure};
use pack::{Asks, Card};

/// The result row of every entry.
pub(crate) fn cards(entries: &[Entry], asks: Vec<Vec<Asks>>) -> Vec<Card> {
    entries
        .iter()
        .zip(asks)
        .filter_map(|(entry, asks)| card(entry, asks))
        .collect()
}

/// `None` only for an entry with neither guide nor record, which `entries` never makes.
fn card(entry: &Entry, asks: Vec<Asks>) -> Option<Card> {
    let front = entry.front()?;
    let official = entry.official_name();
    let short = entry.short_name();
    Some(Card {
        code: front.code.clone(),
        short_name: short.to_owned(),
        official_name: if official == short {
            String::new()
        } else {
            official.to_owned()
        },
        sector: sector(entry).to_owned(),
        levels: front.levels,
        glance: Glance::of(entry),
        province: entry
            .national
            .as_deref()
            .and_then(province)
            .unwrap_or_default()
            .to_owned(),
        has_guide: entry.guide.is_some(),
        asks,
    })
}

/// The publishing agency, when it is a province: its procedures hold only there.
fn province(procedure: &Procedure) -> Option<&str> {
    let publishes = procedure
        .agencies
        .iter()
        .find(|agency| agency.role == AgencyRole::Publishes)?;
    let name = publishes.name.as_str();
    ["UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân"]
        .iter()
        .any(|start| name.starts_with(start))
        .then_some(name)
}
