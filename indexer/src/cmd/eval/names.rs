//! The classes of typing that are made from names, as `tests/bench/queries.js` makes them.

use super::{Question, evaluate, typed};
use crate::cmd::Answer;
use crate::cmd::search::Searcher;
use crate::variant::Variant;
use std::collections::BTreeMap;

/// The ways a name is typed; its code is the ninth.
const CLASSES: [(&str, Variant); 8] = [
    ("exact", Variant::Clean),
    ("no-marks", Variant::NoMarks),
    ("prefix", Variant::ThreeFifths),
    ("typo", Variant::Typo),
    ("reordered", Variant::Reordered),
    ("telex", Variant::Telex),
    ("decomposed", Variant::Decomposed),
    ("tone-place", Variant::TonePlace),
];

/// Prints the mean reciprocal rank of each class and of all, every class counting the same.
pub(super) fn measure(searcher: &mut Searcher, count: usize, json: bool) -> anyhow::Result<()> {
    let names = names(searcher)?;
    let mut ranks: Vec<(&str, f64)> = Vec::new();
    for (class, variant) in CLASSES {
        let changed = names
            .iter()
            .filter(|one| variant == Variant::Clean || !variant.of(&one.query).is_empty());
        let chosen = spread(changed.cloned().collect(), count).into_iter();
        let questions = chosen.flat_map(|one| typed(one, variant)).collect();
        ranks.push((class, evaluate(searcher, questions)?.mrr_at_10));
    }
    let codes = spread(names, count).into_iter().map(|one| Question {
        query: one.relevant[0].clone(),
        ..one
    });
    ranks.push(("code", evaluate(searcher, codes.collect())?.mrr_at_10));
    let all: f64 = ranks.iter().map(|(_, rank)| rank).sum();
    ranks.push(("all", all / ranks.len() as f64));
    let mut answer = Answer::default();
    if json {
        let ranks: BTreeMap<&str, f64> = ranks.into_iter().collect();
        answer.line(serde_json::to_string(&ranks)?);
    } else {
        for (class, rank) in ranks {
            answer.line(format_args!("{class:<10}  {rank:.3}"));
        }
    }
    answer.print()
}

/// Every official name with the codes that have it.
fn names(searcher: &Searcher) -> anyhow::Result<Vec<Question>> {
    let mut codes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for document in searcher.published.documents()? {
        codes.entry(document.name).or_default().push(document.code);
    }
    let named = codes
        .into_iter()
        .map(|(query, relevant)| Question { query, relevant });
    Ok(named.filter(|one| !one.query.is_empty()).collect())
}

/// So many of them, evenly spread over the alphabet.
fn spread(all: Vec<Question>, count: usize) -> Vec<Question> {
    let (many, count) = (all.len(), count.min(all.len()));
    let chosen = (0..count).map(|at| all[at * many / count].clone());
    chosen.collect()
}
