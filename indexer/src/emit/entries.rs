use crate::emit::twins::bare_name;
use catalog::{Code, Entry, Procedure};
use std::collections::BTreeMap;

/// Lays each guide over the national record of its code and puts neighbours of one field side by
/// side: they are found together, so they should be fetched together, and they compress together.
/// Of one field those of one name stand together; the code makes the order total, because the sort
/// is stable over a map by code.
pub(crate) fn entries(national: Vec<Procedure>, guides: Vec<Procedure>) -> Vec<Entry> {
    let mut by_code: BTreeMap<Code, Entry> = BTreeMap::new();
    for procedure in national {
        let entry = by_code.entry(procedure.code.clone()).or_default();
        entry.national = Some(Box::new(procedure));
    }
    for procedure in guides {
        let entry = by_code.entry(procedure.code.clone()).or_default();
        entry.guide = Some(Box::new(procedure));
    }
    let mut entries: Vec<Entry> = by_code.into_values().collect();
    entries
        .sort_by_cached_key(|entry| (sector(entry).to_owned(), bare_name(entry.official_name())));
    entries
}

/// The field an entry is filed under: the state's, where the state has one.
pub(crate) fn sector(entry: &Entry) -> &str {
    entry
        .national
        .as_deref()
        .or(entry.guide.as_deref())
        .map_or("", |procedure| &procedure.sector)
}
