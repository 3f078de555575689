use crate::content;
use crate::emit::entries::sector;
use catalog::{Date, Entry};
use pack::{About, DocId, LifeEvent, Sector};

/// What the manifest tells of a catalogue. Entries of one field stand side by side already.
pub(crate) fn about(
    entries: &[Entry],
    sectors: &[Sector],
    events: &[content::LifeEvent],
    snapshot: Option<Date>,
) -> About {
    About {
        snapshot,
        procedures: entries.len() as u32,
        sectors: sectors.len() as u32,
        life_events: events
            .iter()
            .map(|event| life_event(event, entries))
            .collect(),
    }
}

/// The fields of the entries, in order.
pub(crate) fn sectors(entries: &[Entry]) -> Vec<Sector> {
    let mut sectors: Vec<Sector> = Vec::new();
    for (doc, entry) in entries.iter().enumerate() {
        match sectors.last_mut() {
            Some(last) if last.name == sector(entry) => last.count += 1,
            _ => sectors.push(Sector {
                name: sector(entry).to_owned(),
                first: DocId(doc as u32),
                count: 1,
            }),
        }
    }
    sectors
}

fn life_event(event: &content::LifeEvent, entries: &[Entry]) -> LifeEvent {
    let docs = event.entries(entries).into_iter();
    LifeEvent {
        id: event.id.clone(),
        name_vi: event.name_vi.clone(),
        name_en: event.name_en.clone(),
        docs: docs.map(|at| DocId(at as u32)).collect(),
    }
}
