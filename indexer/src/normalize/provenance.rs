//! Where a record comes from.

use super::words::Words;
use crate::source::raw::{Raw, RawDecision};
use catalog::{Decision, Field, Origin, Provenance};

pub(super) fn provenance(raw: &Raw, words: &mut Words) -> Provenance {
    Provenance {
        origin: Origin::National,
        portal_id: raw.id.trim().to_owned(),
        decision: decision(&raw.decision, words),
        updated: raw.updated,
        sources: Vec::new(),
    }
}

fn decision(raw: &RawDecision, words: &mut Words) -> Option<Decision> {
    let decision = Decision {
        number: words.clean(Field::Record, 0, &raw.number),
        agency: words.clean(Field::Record, 0, &raw.agency),
        date: raw.date,
    };
    let known = !decision.number.is_empty() || decision.date.is_some();
    (known || !decision.agency.is_empty()).then_some(decision)
}
