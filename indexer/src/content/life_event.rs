use super::fault::Objection;
use super::id::id;
use super::page::Page;
use super::table::Table;
use catalog::Entry;
use std::cmp::Reverse;

/// A tile of the empty search screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LifeEvent {
    /// What guides call it.
    pub(crate) id: String,
    /// Its name in Vietnamese.
    pub(crate) name_vi: String,
    /// Its name in English.
    pub(crate) name_en: String,
}

impl LifeEvent {
    /// The positions of the entries that belong to it: those citizens ask for most first, and of
    /// these the ones that belong to fewer other events.
    pub(crate) fn entries(&self, entries: &[Entry]) -> Vec<usize> {
        let place = |(at, entry): (usize, &Entry)| {
            let plain = &entry.guide.as_deref()?.plain;
            let events = &plain.life_events;
            events
                .contains(&self.id)
                .then_some((Reverse(plain.asked), events.len(), at))
        };
        let mut found: Vec<_> = entries.iter().enumerate().filter_map(place).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, _, at)| at).collect()
    }
}

/// Reads the tiles in their order, or `None` when the file is not TOML.
///
/// The caller must tell the two apart, or every guide would be blamed for that one file.
pub(super) fn read(page: &Page) -> Option<Vec<LifeEvent>> {
    let parsed = page.parse()?;
    let mut top = Table::top(page, parsed.get_ref());
    if !top.has_format(1) {
        return None;
    }
    let mut events = Vec::new();
    for mut table in top.tables("event") {
        let id = table.read("id", id);
        if let Some(id) = &id {
            object_to_second(&table, id, &events);
        }
        let (name_vi, name_en) = table.names("name");
        table.finish();
        events.push(LifeEvent {
            id: id.unwrap_or_default(),
            name_vi,
            name_en,
        });
    }
    top.finish();
    Some(events)
}

fn object_to_second(table: &Table<'_>, id: &str, events: &[LifeEvent]) {
    if events.iter().any(|event| event.id == id) {
        table.place().object(Objection::new(
            format!("\"{id}\" names another event already"),
            "choose another id",
        ));
    }
}
