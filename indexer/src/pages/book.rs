//! What all pages know of one another.

use super::names;
use super::wording as w;
use crate::content::LifeEvent;
use catalog::{Bundle, Date, Entry};
use std::collections::{BTreeMap, BTreeSet};

/// How many procedures stand on one page of a list.
pub(super) const PER_PAGE: usize = 100;

/// The catalogue as pages see it.
pub(super) struct Book<'a> {
    /// The entries, neighbours of one field side by side.
    pub(super) entries: &'a [Entry],
    /// The life events in the order of the widget's tiles.
    pub(super) events: Vec<Event<'a>>,
    /// The fields by name.
    pub(super) sectors: Vec<Sector<'a>>,
    /// Procedures that are done together.
    pub(super) bundles: Vec<&'a Bundle>,
    /// The day of the data.
    pub(super) snapshot: Option<Date>,
    by_code: BTreeMap<&'a str, usize>,
    /// The address of the folder, with a slash at its end.
    address: Option<&'a str>,
    /// The widget's page, as the home page names it.
    widget: &'a str,
}

/// A field and its procedures, by their place among the entries.
pub(super) struct Sector<'a> {
    pub(super) name: &'a str,
    pub(super) slug: String,
    pub(super) entries: Vec<usize>,
}

/// A life event and its procedures, those citizens ask for most first.
pub(super) struct Event<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) entries: Vec<usize>,
}

impl<'a> Book<'a> {
    pub(super) fn new(
        entries: &'a [Entry],
        events: &'a [LifeEvent],
        snapshot: Option<Date>,
        address: Option<&'a str>,
        widget: &'a str,
    ) -> Self {
        Book {
            entries,
            events: events
                .iter()
                .map(|event| of_event(event, entries))
                .collect(),
            sectors: sectors(entries),
            bundles: bundles(entries),
            snapshot,
            by_code: by_code(entries),
            address,
            widget,
        }
    }

    /// The entry of a code, if the catalogue has it.
    pub(super) fn entry(&self, code: &str) -> Option<&'a Entry> {
        self.by_code.get(code).map(|at| &self.entries[*at])
    }

    /// The field of an entry.
    pub(super) fn sector(&self, entry: &Entry) -> Option<&Sector<'a>> {
        let name = sector_name(entry);
        let at = self
            .sectors
            .binary_search_by(|sector| sector.name.cmp(name));
        at.ok().map(|at| &self.sectors[at])
    }

    /// The full address of a page, where the address of the folder is known.
    pub(super) fn address(&self, place: &str) -> Option<String> {
        let address = self.address?;
        // The home page has one address, that of the folder.
        Some(match place {
            names::HOME => address.to_owned(),
            place => format!("{address}{place}"),
        })
    }

    /// The address of a screen of the widget, as a page at `place` names it.
    pub(super) fn in_widget(&self, place: &str, fragment: &str) -> String {
        let is_relative = !self.widget.contains("://") && !self.widget.starts_with('/');
        let up = if is_relative {
            names::up(place)
        } else {
            String::new()
        };
        format!("{up}{}{fragment}", self.widget)
    }
}

/// The field an entry is filed under: the state's, where the state has one.
pub(super) fn sector_name(entry: &Entry) -> &str {
    let name = entry.listed().map_or("", |procedure| &procedure.sector);
    if name.is_empty() { w::NO_SECTOR } else { name }
}

/// The code of an entry; every entry has a procedure.
pub(super) fn code(entry: &Entry) -> &str {
    entry.front().map_or("", |front| front.code.as_str())
}

fn by_code(entries: &[Entry]) -> BTreeMap<&str, usize> {
    let codes = entries.iter().map(code);
    codes.zip(0..).collect()
}

/// Two fields whose words differ only in marks get names that differ in a number.
fn sectors(entries: &[Entry]) -> Vec<Sector<'_>> {
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        by_name.entry(sector_name(entry)).or_default().push(at);
    }
    let mut taken = BTreeMap::<String, usize>::new();
    let mut sectors = Vec::with_capacity(by_name.len());
    for (name, entries) in by_name {
        let slug = names::slug(name);
        let times = taken.entry(slug.clone()).or_default();
        *times += 1;
        sectors.push(Sector {
            name,
            slug: match *times {
                1 => slug,
                times => format!("{slug}_{times}"),
            },
            entries,
        });
    }
    sectors
}

fn of_event<'a>(event: &'a LifeEvent, entries: &'a [Entry]) -> Event<'a> {
    Event {
        id: &event.id,
        name: &event.name_vi,
        entries: event.entries(entries),
    }
}

/// Each entry carries the bundles it is a part of; each is wanted once.
fn bundles(entries: &[Entry]) -> Vec<&Bundle> {
    let mut known = BTreeSet::new();
    let mut bundles: Vec<&Bundle> = entries.iter().flat_map(|entry| &entry.bundles).collect();
    bundles.retain(|bundle| known.insert(bundle.id.as_str()));
    bundles.sort_by(|one, other| one.id.cmp(&other.id));
    bundles
}
