//! One short question where several procedures compete.

use crate::{Asks, Card};
use std::sync::Arc;

/// How many of the first rows may compete; who reads further knows what he looks for.
const COMPETING: usize = 6;

/// How many answers are offered.
const MOST_ANSWERS: usize = 4;

/// A question, and for each answer the row it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clarify {
    /// Which question.
    pub question: u16,
    /// The answers in their order, each with its row.
    pub answers: Vec<(u8, usize)>,
}

/// The question that separates the first rows: one that the best row answers and most others answer
/// otherwise. `None` when nothing competes.
pub fn clarify(rows: &[Arc<Card>]) -> Option<Clarify> {
    let best = rows.first()?;
    let mut found: Option<Clarify> = None;
    for Asks { question, .. } in &best.asks {
        let mut answers: Vec<(u8, usize)> = Vec::new();
        for (row, card) in rows.iter().take(COMPETING).enumerate() {
            let mut of_row = card.asks.iter().filter(|asks| asks.question == *question);
            let Some(asks) = of_row.next() else { continue };
            let is_new = answers.iter().all(|(known, _)| *known != asks.answer);
            if is_new && answers.len() < MOST_ANSWERS {
                answers.push((asks.answer, row));
            }
        }
        let most = found.as_ref().map_or(1, |found| found.answers.len());
        if answers.len() > most {
            found = Some(Clarify {
                question: *question,
                answers,
            });
        }
    }
    let mut found = found?;
    // In the order they were written: a list that jumps with every key cannot be read.
    let rows = core::mem::take(&mut found.answers);
    for answer in rows {
        let at = found.answers.partition_point(|known| *known < answer);
        found.answers.insert(at, answer);
    }
    Some(found)
}
