//! The catalogue for other programs: linked data, a table, or everything a line at a time.
//!
//! Linked data have no place for "unverified", so they hold only what the state published or an
//! officer checked against it ([`is_certain`]); `ndjson` holds everything with its status.

mod address;
mod cpsv_ap;
mod csv;
mod graph;
mod ndjson;
pub(crate) mod schema_org;
pub(crate) use address::{percent_encoded, portal_link};

use crate::content::LifeEvent;
use catalog::{AgencyRole, Backing, Entry, Procedure, Status};
use clap::ValueEnum;
use std::io::{self, Write};

/// The shape of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// JSON-LD after the European application profile CPSV-AP 3.
    CpsvAp,
    /// JSON-LD of schema.org's GovernmentService.
    SchemaOrg,
    /// A table with a row for each procedure (RFC 4180, UTF-8).
    Csv,
    /// A line of JSON for each procedure with everything that is known of it.
    Ndjson,
}

/// Writes a catalogue. `site` is the address of the plain pages, ending with a slash; left out,
/// the ids in linked data are relative to wherever the file is published.
pub(crate) fn write(
    format: Format,
    entries: &[Entry],
    events: &[LifeEvent],
    site: Option<&str>,
    to: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::CpsvAp => cpsv_ap::write(entries, events, site, to),
        Format::SchemaOrg => schema_org::write(entries, site, to),
        Format::Csv => csv::write(entries, site, to),
        Format::Ndjson => ndjson::write(entries, site, to),
    }
}

/// Whether a fact may stand where nothing says how far it was checked.
fn is_certain(backing: Backing) -> bool {
    matches!(backing.status(), None | Some(Status::Verified))
}

/// The publishing agency, when it is a province: its procedures hold only there.
pub(crate) fn province(procedure: &Procedure) -> Option<&str> {
    let publishes = agencies(procedure, AgencyRole::Publishes).next()?;
    let people = ["UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân"];
    people
        .iter()
        .any(|start| publishes.starts_with(start))
        .then_some(publishes)
}

/// The agencies that play a part.
fn agencies(procedure: &Procedure, role: AgencyRole) -> impl Iterator<Item = &str> {
    let of_role = procedure
        .agencies
        .iter()
        .filter(move |agency| agency.role == role);
    of_role
        .map(|agency| agency.name.trim())
        .filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests;
