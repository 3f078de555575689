//! Runs a [`Plan`](crate::Plan) over the opened files of a pack.

use crate::bm25::Bm25;
use crate::weights::ASKED;
use crate::{Clause, DocId, Node};

/// A ranked document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which.
    pub doc: DocId,
    /// How well it answers; comparable within one query only.
    pub score: f32,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// The best, best first.
    pub hits: Vec<Hit>,
    /// How many matched at all.
    pub total: usize,
    /// Whether the best name holds what was said. If not, papers and steps tell more.
    pub answered: bool,
}

/// The words' score with the preference for what citizens often ask, in steps of a thousandth:
/// two engines that add the same numbers in another order still agree on it.
pub fn final_score(words: f32, asked: u8) -> f32 {
    let preferred = words * preference(asked);
    // Scores are never below zero; `round` would be a function where this is an instruction.
    (preferred * 1000.0 + 0.5).floor() / 1000.0
}

/// The factor on the words of what citizens ask for so often, 0 to 3.
pub(crate) fn preference(asked: u8) -> f32 {
    1.0 + ASKED * f32::from(asked) / 3.0
}

/// Better first; of equals, the one that comes first in the catalogue.
pub fn by_score_then_number(one: &Hit, other: &Hit) -> core::cmp::Ordering {
    other
        .score
        .total_cmp(&one.score)
        .then(one.doc.cmp(&other.doc))
}

/// Scores by document, sorted by document.
pub(crate) type Scores = Vec<(u32, f32)>;

/// What an engine must answer about a term.
pub(crate) trait Terms {
    /// How many documents there are in all.
    fn many(&self) -> usize;

    /// How rare the term is, and in which documents it stands, with the length of the field there.
    fn documents(&self, clause: &Clause) -> (Bm25, Vec<(u32, u32)>);
}

/// The scores of every document that has any term of `node`.
pub(crate) fn scores(node: &Node, terms: &impl Terms) -> Scores {
    match node {
        Node::Term(clause) => {
            let (rarity, documents) = terms.documents(clause);
            documents
                .iter()
                .map(|(doc, length)| (*doc, rarity.score(*length)))
                .collect()
        }
        Node::Best(nodes) => merge(nodes, terms, f32::max),
        Node::Sum(nodes) => merge(nodes, terms, |one, other| one + other),
    }
}

fn merge(nodes: &[Node], terms: &impl Terms, join: fn(f32, f32) -> f32) -> Scores {
    let mut all: Vec<Scores> = Vec::with_capacity(nodes.len());
    let mut found = 0;
    for node in nodes {
        let part = scores(node, terms);
        found += part.len();
        all.push(part);
    }
    // Two after two is as long as all of them for each; many are faster put on one board.
    if all.len() > 2 && found > terms.many() / FEW {
        return on_a_board(&all, terms.many(), join);
    }
    let merged = all.into_iter();
    let merged = merged.reduce(|one, other| merge_two(&one, &other, join));
    merged.unwrap_or_default()
}

/// Of how many documents one must be found for a board of all of them to pay.
const FEW: usize = 4;

/// The scores joined and sorted by document.
fn on_a_board(all: &[Scores], many: usize, join: fn(f32, f32) -> f32) -> Scores {
    let mut board = vec![0.0; many];
    for (doc, score) in all.iter().flatten() {
        if let Some(place) = board.get_mut(*doc as usize) {
            *place = join(*place, *score);
        }
    }
    // Room for all at once: a list that grows is copied again and again.
    let mut scored = Scores::with_capacity(board.len());
    for (doc, score) in (0..).zip(board) {
        if score > 0.0 {
            scored.push((doc, score));
        }
    }
    scored
}

fn merge_two(
    mut one: &[(u32, f32)],
    mut other: &[(u32, f32)],
    join: fn(f32, f32) -> f32,
) -> Scores {
    let mut merged = Vec::with_capacity(one.len() + other.len());
    while let ([first, one_rest @ ..], [second, other_rest @ ..]) = (one, other) {
        match first.0.cmp(&second.0) {
            core::cmp::Ordering::Less => {
                merged.push(*first);
                one = one_rest;
            }
            core::cmp::Ordering::Greater => {
                merged.push(*second);
                other = other_rest;
            }
            core::cmp::Ordering::Equal => {
                merged.push((first.0, join(first.1, second.1)));
                one = one_rest;
                other = other_rest;
            }
        }
    }
    merged.extend_from_slice(one);
    merged.extend_from_slice(other);
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merges_by_document() {
        let sum = merge_two(
            &[(1, 1.0), (4, 2.0)],
            &[(0, 0.5), (4, 3.0), (9, 1.0)],
            |a, b| a + b,
        );
        assert_eq!(sum, [(0, 0.5), (1, 1.0), (4, 5.0), (9, 1.0)]);
    }

    #[test]
    fn a_board_holds_what_pairs_hold() {
        let all = [
            vec![(1, 1.0), (4, 2.0)],
            vec![(0, 0.5), (4, 3.0)],
            vec![(4, 2.5)],
        ];
        let best = on_a_board(&all, 6, f32::max);
        assert_eq!(best, [(0, 0.5), (1, 1.0), (4, 3.0)]);
        let sum = on_a_board(&all, 6, |one, other| one + other);
        assert_eq!(sum, [(0, 0.5), (1, 1.0), (4, 7.5)]);
    }

    #[test]
    fn prefers_what_citizens_ask_for_but_only_among_what_matches() {
        assert!(final_score(10.0, 3) > final_score(10.0, 0));
        assert_eq!(final_score(0.0, 3), 0.0);
    }
}
