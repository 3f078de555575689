use crate::content;
use crate::emit::entries::sector;
use catalog::{Date, Entry};
use pack::{About, DocId, LifeEvent, Sector};
use std::cmp::Reverse;

/// What the manifest tells of a catalogue. Entries of one field stand side by side already.
pub(crate) fn about(
    entries: &[Entry],
    events: &[content::LifeEvent],
    snapshot: Option<Date>,
) -> About {
    About {
        snapshot,
        procedures: entries.len() as u32,
        sectors: sectors(entries),
        life_events: events
            .iter()
            .map(|event| life_event(event, entries))
            .collect(),
    }
}

fn sectors(entries: &[Entry]) -> Vec<Sector> {
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

/// The procedures of an event, those citizens ask for most first.
fn life_event(event: &content::LifeEvent, entries: &[Entry]) -> LifeEvent {
    let mut of_event: Vec<(u8, DocId)> = entries
        .iter()
        .enumerate()
        .filter_map(|(doc, entry)| {
            let plain = &entry.guide.as_ref()?.plain;
            plain
                .life_events
                .contains(&event.id)
                .then_some((plain.asked, DocId(doc as u32)))
        })
        .collect();
    of_event.sort_by_key(|(asked, doc)| (Reverse(*asked), *doc));
    LifeEvent {
        id: event.id.clone(),
        name_vi: event.name_vi.clone(),
        name_en: event.name_en.clone(),
        docs: of_event.into_iter().map(|(_, doc)| doc).collect(),
    }
}
