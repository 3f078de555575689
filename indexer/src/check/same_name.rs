//! Records that cannot be told apart by their names.

use crate::normalize::{excerpt, folded, lower};
use catalog::{Field, Finding, Kind, Procedure};
use std::collections::BTreeMap;

/// Names borne by more than one record, white space and capitals aside.
pub(crate) fn together(procedures: &[Procedure], findings: &mut Vec<Finding>) {
    let mut by_name: BTreeMap<String, Vec<&Procedure>> = BTreeMap::new();
    for procedure in procedures {
        let name = lower(&folded(&procedure.name));
        if !name.is_empty() {
            by_name.entry(name).or_default().push(procedure);
        }
    }
    for same in by_name.values().filter(|same| same.len() > 1) {
        for procedure in same {
            findings.push(Finding {
                kind: Kind::SameName,
                code: procedure.code.clone(),
                field: Field::Name,
                at: 0,
                words: words(procedure, same),
            });
        }
    }
}

/// The codes of the others first: the name may fill the line.
fn words(procedure: &Procedure, same: &[&Procedure]) -> String {
    let others: Vec<&str> = same
        .iter()
        .map(|other| other.code.as_str())
        .filter(|code| *code != procedure.code.as_str())
        .collect();
    excerpt(&format!("{}: {}", others.join(", "), procedure.name))
}
