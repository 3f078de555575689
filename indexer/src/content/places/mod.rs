//! Reads `content/places/`: units of the country and counters of offices.
//!
//! [`load`] gives everything, or every fault with file, line and field. It stands apart from the
//! rest of the content because nothing in a guide depends on it.

mod counters;
mod rows;
mod units;

use super::fault::Fault;
use super::page::Page;
use ::places::{Office, Source};
use std::path::Path;

/// Everything the folder holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    /// Units of now and before.
    pub(crate) source: Source,
    /// Offices with the places of their counters.
    pub(crate) offices: Vec<Office>,
}

/// The files of the folder.
struct Pages {
    units: Page,
    old_units: Page,
    earlier_names: Page,
    counters: Page,
}

/// Reads the folder `places` of a content folder: what it holds if all of it is right, else all
/// that is wrong. Without the folder there is nothing, for a catalogue does not need it.
pub(crate) fn load(content: &Path) -> Result<Places, Vec<Fault>> {
    let dir = content.join("places");
    if !dir.is_dir() {
        return Ok(Places::default());
    }
    let open = |name: &str| Page::open(&dir.join(name));
    read(Pages {
        units: open("units.tsv"),
        old_units: open("old-units.tsv"),
        earlier_names: open("earlier-names.tsv"),
        counters: open("counters.toml"),
    })
}

fn read(pages: Pages) -> Result<Places, Vec<Fault>> {
    let mut places = Places::default();
    places.source.provinces = units::units(&pages.units);
    places.source.old_units = units::old_units(&pages.old_units, &places.source.provinces);
    places.source.earlier = units::earlier_names(&pages.earlier_names, &places.source.old_units);
    places.offices = counters::offices(&pages.counters, &places.source.provinces);
    let pages = [
        pages.units,
        pages.old_units,
        pages.earlier_names,
        pages.counters,
    ];
    let mut faults: Vec<Fault> = pages.into_iter().flat_map(Page::into_faults).collect();
    faults.sort();
    if faults.is_empty() {
        Ok(places)
    } else {
        Err(faults)
    }
}

#[cfg(test)]
mod tests;
