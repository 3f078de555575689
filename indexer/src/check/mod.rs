//! What can only be seen in a procedure as a whole, against the calendar, or beside others.

use catalog::{Date, Finding, Kind, Procedure, Span};
use passage::{Passage, passages};

mod characters;
mod old_law;
mod passage;
mod same_name;
mod window;

pub(crate) use same_name::together;

/// Looks through every text of one procedure.
pub(crate) fn record(procedure: &Procedure, today: Date, findings: &mut Vec<Finding>) {
    let passages = passages(procedure);
    let mut seen = Vec::new();
    for passage in &passages {
        let found = [
            (Kind::StrayCharacters, characters::stray(passage.words)),
            (Kind::AbolishedLevel, old_law::abolished_level(passage)),
            (Kind::OldPaper, old_law::old_paper(passage)),
            (Kind::ExpiredWindow, window::expired(passage, today)),
        ];
        for (kind, span) in found {
            let Some(span) = span else { continue };
            // Once a field: more would repeat the same work for the same person.
            if !seen.contains(&(kind, passage.field)) {
                seen.push((kind, passage.field));
                findings.push(finding(kind, procedure, passage, span));
            }
        }
    }
}

fn finding(kind: Kind, procedure: &Procedure, passage: &Passage, span: Span) -> Finding {
    Finding {
        kind,
        code: procedure.code.clone(),
        field: passage.field,
        at: passage.at as u32,
        words: crate::normalize::around(passage.words, span),
    }
}
