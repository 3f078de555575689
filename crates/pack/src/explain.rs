//! Why a document stands where it stands.

use crate::search::{Terms, final_score, preference};
use crate::{Clause, Field, Node, Shape};

/// One term that was looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The term.
    pub clause: Clause,
    /// What it gave this document; 0 when the term is not in it.
    pub score: f32,
    /// Whether it counted: of several ways to mean the same only the best does.
    pub counted: bool,
}

/// All reasons for one document's score.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Every term found in the document.
    pub reasons: Vec<Reason>,
    /// What the words give.
    pub words: f32,
    /// How often citizens ask for it, 0 to 3.
    pub asked: u8,
    /// The score it is ranked by.
    pub score: f32,
}

impl Reason {
    /// What was looked for and where: "pair of name: khai sinh", "mark of all: ki as ký".
    pub fn term(&self) -> String {
        let Clause {
            field, shape, key, ..
        } = &self.clause;
        let shape = match shape {
            Shape::Word => "word",
            Shape::Pair => "pair",
            Shape::Mark => "mark",
            Shape::Whole => "whole",
        };
        let field = match field {
            Field::Name => "name",
            Field::Lead => "lead",
            Field::All => "all",
            Field::Body => "body",
        };
        // Put together without the machinery that formats numbers: a browser runs this too.
        let key = key.replace('\u{1}', " as ").replace('\u{2}', " … ");
        [shape, " of ", field, ": ", &key].concat()
    }
}

impl Explanation {
    /// The factor on the words for how often citizens ask for it.
    pub fn preference(&self) -> f32 {
        preference(self.asked)
    }
}

/// Explains the score of one document.
pub(crate) fn explain(node: &Node, doc: u32, asked: u8, terms: &impl Terms) -> Explanation {
    let mut reasons = Vec::new();
    let words = walk(node, doc, terms, &mut reasons).unwrap_or(0.0);
    Explanation {
        reasons,
        words,
        asked,
        score: final_score(words, asked),
    }
}

/// The node's score for the document, `None` when nothing of it is there.
fn walk(node: &Node, doc: u32, terms: &impl Terms, reasons: &mut Vec<Reason>) -> Option<f32> {
    match node {
        Node::Term(clause) => {
            let (rarity, documents) = terms.documents(clause);
            let (_, length) = documents.iter().find(|(found, _)| *found == doc)?;
            let score = rarity.score(*length);
            reasons.push(Reason {
                clause: clause.clone(),
                score,
                counted: true,
            });
            Some(score)
        }
        Node::Sum(nodes) => {
            let found: Vec<f32> = nodes
                .iter()
                .filter_map(|node| walk(node, doc, terms, reasons))
                .collect();
            (!found.is_empty()).then(|| found.iter().sum())
        }
        Node::Best(nodes) => {
            let mut best: Option<(f32, core::ops::Range<usize>)> = None;
            for node in nodes {
                let start = reasons.len();
                let Some(score) = walk(node, doc, terms, reasons) else {
                    continue;
                };
                let these = start..reasons.len();
                let loser = match &best {
                    Some((better, _)) if *better >= score => these,
                    _ => best
                        .replace((score, these))
                        .map_or(0..0, |(_, beaten)| beaten),
                };
                reasons[loser]
                    .iter_mut()
                    .for_each(|reason| reason.counted = false);
            }
            best.map(|(score, _)| score)
        }
    }
}
