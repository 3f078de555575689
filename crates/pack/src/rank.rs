//! From scores to a list: twins become one, the best come first.

use crate::best::Best;
use crate::{Hit, Plan, Results, Twins, by_score_then_number, rarity};

/// Ranks what was found, given by document. Of procedures that are one to a citizen only the best
/// is listed.
pub fn rank(
    found: impl Iterator<Item = Hit>,
    answered: bool,
    twins: &[Twins],
    limit: usize,
) -> Results {
    let mut best = Best::new(limit, by_score_then_number);
    // The score of the last that is kept, once as many are kept as are wanted: of a thousand found
    // nearly all end at this one comparison.
    let mut least = 0.0;
    let mut offer = |hit: Hit| {
        if hit.score >= least {
            best.offer(hit);
            least = best.last_of_all().map_or(0.0, |last| last.score);
        }
    };
    let mut total = 0;
    let mut runs = twins;
    let mut open: Option<(Hit, u32)> = None;
    for hit in found {
        if let Some((kept, end)) = &mut open {
            if hit.doc.0 < *end {
                if hit.score > kept.score {
                    *kept = hit;
                }
                continue;
            }
            offer(*kept);
            open = None;
        }
        total += 1;
        while let [run, rest @ ..] = runs
            && run.first.saturating_add(run.count) <= hit.doc.0
        {
            runs = rest;
        }
        match runs.first() {
            Some(run) if run.first <= hit.doc.0 => {
                open = Some((hit, run.first.saturating_add(run.count)));
            }
            _ => offer(hit),
        }
    }
    if let Some((kept, _)) = open {
        offer(kept);
    }
    let hits = best.into_vec();
    Results {
        hits,
        total,
        answered,
    }
}

/// How much of what was said, by rarity, a document holds in its names: 1 when all, 0 when
/// nothing. `look` answers in how many of the `documents` a word stands, and whether in this one.
pub fn coverage(plan: &Plan, documents: u32, look: &dyn Fn(&str) -> (u32, bool)) -> f32 {
    let (mut held, mut all) = (0.0, 0.0);
    for word in &plan.said {
        let mut found_in = 0;
        let mut is_held = false;
        for reading in word {
            let (count, here) = look(reading);
            found_in = found_in.max(count);
            is_held |= here;
        }
        let worth = rarity(documents, found_in);
        all += worth;
        if is_held {
            held += worth;
        }
    }
    if all > 0.0 { held / all } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DocId;

    #[test]
    fn twins_are_listed_once_by_their_best() {
        let found = [(0, 1.0), (2, 3.0), (3, 5.0), (5, 4.0), (6, 4.0), (9, 2.0)];
        let hits = found.map(|(doc, score)| Hit {
            doc: DocId(doc),
            score,
        });
        let twins = [Twins { first: 2, count: 3 }, Twins { first: 6, count: 2 }];
        let ranked = rank(hits.into_iter(), true, &twins, 3);
        let docs: Vec<u32> = ranked.hits.iter().map(|hit| hit.doc.0).collect();
        assert_eq!((docs, ranked.total), (vec![3, 5, 6], 5));
    }
}
