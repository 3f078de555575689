//! Who does what.

use super::words::{Words, folded};
use crate::source::raw::RawAgencies;
use catalog::{Agency, AgencyRole, Field};

pub(super) fn agencies(raw: &RawAgencies, words: &mut Words) -> Vec<Agency> {
    [
        (AgencyRole::Publishes, &raw.publishes),
        (AgencyRole::Executes, &raw.executes),
        (AgencyRole::Decides, &raw.decides),
        (AgencyRole::Delegated, &raw.delegated),
        (AgencyRole::Coordinates, &raw.coordinates),
        (AgencyRole::Receives, &raw.receives),
    ]
    .into_iter()
    .flat_map(|(role, names)| in_role(role, names, words))
    .collect()
}

/// The portal gives one line that joins the names, then the names again; whatever the line
/// already says is not repeated.
fn in_role(role: AgencyRole, names: &[String], words: &mut Words) -> Vec<Agency> {
    let mut said: Vec<String> = Vec::new();
    for name in names {
        let name = words.clean(Field::Agency, role as usize, name);
        let known = said
            .iter()
            .any(|said| folded(said).contains(&folded(&name)));
        if !name.is_empty() && !known {
            said.push(name);
        }
    }
    said.into_iter().map(|name| Agency { role, name }).collect()
}
