//! From what a citizen typed to a tree of weighted terms.

use crate::aspect;
use crate::context::{self, Neighbours};
use crate::field::whole_of;
use crate::lexicon::Lexicon;
use crate::reading::{self, Reading};
use crate::weights::{CONTAINED, LONGEST_CONTAINED, SHORTEST_QUERY, TERMS};
use crate::{Aspect, Field, Shape, mark_key, pair_key, whole_key};
use viet::Nfc;

/// One term in one field, and what finding it is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// Where to look.
    pub field: Field,
    /// What kind of term.
    pub shape: Shape,
    /// Its key.
    pub key: String,
    /// Factor on its score.
    pub weight: f32,
}

/// A tree of terms. An engine needs to know only these three.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// One term.
    Term(Clause),
    /// The best of several ways to mean the same.
    Best(Vec<Node>),
    /// Everything that was said, added up.
    Sum(Vec<Node>),
}

/// How far to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// In names and what citizens say.
    Names,
    /// In papers, steps and conditions as well, where names do not answer.
    Bodies,
}

/// What to look for.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The words; an empty sum finds nothing.
    pub words: Node,
    /// The same words in papers, steps and conditions; added where names do not answer.
    pub bodies: Node,
    /// The telling words, each with all its readings.
    pub said: Vec<Vec<String>>,
    /// Words that stand nowhere in the catalogue and resemble none that does, as they were typed.
    pub unknown: Vec<String>,
    /// What the citizen wants to know of the procedure, when that was said.
    pub aspect: Option<Aspect>,
    /// The beginning of a procedure's code, when that is what was typed; then nothing else counts.
    pub code: Option<String>,
}

impl Plan {
    /// Every term of the tree.
    pub fn clauses(&self, depth: Depth) -> Vec<&Clause> {
        let mut found = Vec::new();
        collect(&self.words, &mut found);
        if depth == Depth::Bodies {
            collect(&self.bodies, &mut found);
        }
        found
    }
}

fn collect<'a>(node: &'a Node, found: &mut Vec<&'a Clause>) {
    match node {
        Node::Term(clause) => found.push(clause),
        Node::Best(nodes) | Node::Sum(nodes) => nodes.iter().for_each(|node| collect(node, found)),
    }
}

/// A plan, as far as the fetched files allow.
pub(crate) struct Planned {
    pub(crate) plan: Plan,
    /// Words and pairs whose files would tell more.
    pub(crate) lacking: Vec<String>,
}

/// Analyses a query against the words the catalogue knows, and which of them stand together.
pub(crate) fn plan(query: Nfc<'_>, lexicon: &Lexicon, neighbours: &dyn Neighbours) -> Planned {
    if let Some(code) = typed_code(query.as_str()) {
        return Planned {
            plan: Plan {
                words: Node::Sum(Vec::new()),
                bodies: Node::Sum(Vec::new()),
                said: Vec::new(),
                unknown: Vec::new(),
                aspect: None,
                code: Some(code),
            },
            lacking: Vec::new(),
        };
    }
    let mut words = viet::tokens(query);
    let unfinished = query
        .as_str()
        .chars()
        .last()
        .is_some_and(|last| !last.is_whitespace());
    if unfinished && words.len() == 1 && words[0].folded.len() < SHORTEST_QUERY {
        words.clear();
    }
    reading::undo_raw_keys(&mut words, unfinished, lexicon);
    let (aspect, words) = aspect::aspect(words);
    let whole = whole_key(&words);
    let last = words.len().saturating_sub(1);
    let mut readings: Vec<Reading> = Vec::new();
    for (at, word) in words.into_iter().enumerate() {
        readings.push(Reading::of(word, unfinished && at == last, lexicon));
    }
    let all_filler = readings.iter().all(|reading| reading.filler);
    readings.retain(|reading| all_filler || !reading.filler);
    let lacking = context::settle(&mut readings, lexicon, neighbours);
    let mut unknown = Vec::new();
    for reading in &readings {
        if reading.is_unknown(lexicon) {
            unknown.push(query.as_str()[reading.place.clone()].to_owned());
        }
    }
    let mut nodes = tree(&readings, Within::Names);
    nodes.extend(wholes(whole, &readings));
    let mut said = Vec::new();
    for reading in &readings {
        let mut meant = Vec::new();
        for (word, _) in &reading.meant {
            meant.push(word.clone());
        }
        said.push(meant);
    }
    Planned {
        plan: Plan {
            unknown,
            aspect,
            said,
            bodies: Node::Sum(tree(&readings, Within::Bodies)),
            words: Node::Sum(nodes),
            code: None,
        },
        lacking,
    }
}

/// Every word and every two neighbours.
// Loops, not chains of iterators, here and below: each chain is compiled anew for its types.
#[inline(never)]
fn tree(readings: &[Reading], within: Within) -> Vec<Node> {
    let mut nodes = Vec::new();
    for reading in readings {
        let mut meant = Vec::new();
        for (word, worth) in &reading.meant {
            meant.push(term(Shape::Word, word, *worth, within));
        }
        nodes.push(best(meant));
        // The marks stand apart: they prefer, and never find.
        if !reading.marked.is_empty() && within == Within::Names {
            let key = mark_key(&reading.folded, &reading.marked);
            nodes.push(term(Shape::Mark, &key, 1.0, within));
        }
    }
    for two in readings.windows(2) {
        nodes.push(pair_node(&two[0], &two[1], within));
    }
    nodes
}

/// What was said as a whole: as it was typed, as its words were meant, and as the last may go on.
fn wholes(typed: Option<String>, readings: &[Reading]) -> Option<Node> {
    let mut keys = Vec::new();
    keys.extend(typed.map(|key| term(Shape::Whole, &key, 1.0, Within::Names)));
    let mut said = Vec::new();
    let mut least = 1.0f32;
    let (last, before) = readings.split_last()?;
    for reading in before {
        said.push(reading.meaning());
        least = least.min(reading.settled.as_ref().map_or(1.0, |(_, worth)| *worth));
    }
    for (word, worth) in &last.meant {
        let worth = least.min(*worth);
        said.push(word);
        let key = whole_of(&said).filter(|_| worth < 1.0);
        keys.extend(key.map(|key| term(Shape::Whole, &key, worth, Within::Names)));
        said.pop();
    }
    for key in contained(readings) {
        keys.push(term(Shape::Whole, &key, CONTAINED, Within::Names));
    }
    (!keys.is_empty()).then(|| best(keys))
}

/// What may be a whole saying within more that was said: "em bị mất bằng lái ở quê" holds
/// "mất bằng lái".
fn contained(readings: &[Reading]) -> Vec<String> {
    let mut keys = Vec::new();
    for (start, _) in readings.iter().enumerate() {
        let mut said: Vec<&str> = Vec::new();
        for reading in readings[start..].iter().take(LONGEST_CONTAINED) {
            said.push(reading.meaning());
            if said.len() < readings.len() {
                keys.extend(whole_of(&said));
            }
        }
    }
    keys
}

/// Which fields a tree is about.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    Names,
    Bodies,
}

/// "1.00" is the beginning of a code; "1" alone may be a number of anything.
fn typed_code(query: &str) -> Option<String> {
    let code = query.trim();
    let (first, rest) = code.split_once('.')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (first.len() == 1 && digits(first) && digits(rest)).then(|| code.to_owned())
}

/// Two neighbours in any reading.
fn pair_node(first: &Reading, second: &Reading, within: Within) -> Node {
    let mut pairs = Vec::new();
    for (one, one_worth) in &first.meant {
        for (other, other_worth) in &second.meant {
            let key = pair_key(one, other);
            pairs.push(term(Shape::Pair, &key, one_worth * other_worth, within));
        }
    }
    best(pairs)
}

/// A term in every field that indexes its shape.
#[inline(never)]
fn term(shape: Shape, key: &str, worth: f32, within: Within) -> Node {
    let mut clauses = Vec::new();
    for (field, indexed, weight) in TERMS {
        if indexed == shape && (field == Field::Body) == (within == Within::Bodies) {
            clauses.push(Node::Term(Clause {
                field,
                shape,
                key: key.to_owned(),
                weight: worth * weight,
            }));
        }
    }
    only(clauses, Node::Sum)
}

fn best(nodes: Vec<Node>) -> Node {
    only(nodes, Node::Best)
}

/// One node as itself, several together.
fn only(mut nodes: Vec<Node>, several: fn(Vec<Node>) -> Node) -> Node {
    match nodes.pop() {
        Some(only) if nodes.is_empty() => only,
        last => {
            nodes.extend(last);
            several(nodes)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nothing has been fetched.
    struct Unknown;

    impl Neighbours for Unknown {
        fn together(&self, _: &str, _: &str) -> Option<u32> {
            None
        }

        fn marked(&self, _: &str, _: &str) -> Option<u32> {
            None
        }

        fn following(&self, _: &str, _: &str, _: usize) -> Vec<String> {
            Vec::new()
        }
    }

    fn lexicon() -> Lexicon {
        let words = [
            "chung", "dang", "giai", "giay", "ket", "khai", "ki", "minh", "sinh",
        ];
        Lexicon::new(words.map(|word| (word.to_owned(), 1)).to_vec())
    }

    #[track_caller]
    fn check(query: &str, expect_words: &str) {
        let plan = plan(Nfc::assume(query), &lexicon(), &Unknown).plan;
        let mut words: Vec<&str> = plan
            .clauses(Depth::Names)
            .into_iter()
            .filter(|clause| clause.shape == Shape::Word && clause.field == Field::Name)
            .map(|clause| clause.key.as_str())
            .collect();
        words.dedup();
        assert_eq!(words.join(" "), expect_words);
    }

    #[test]
    fn reads_what_was_typed() {
        check("khai sinh ", "khai sinh");
        check("kha", "kha khai");
        check("kh", "");
        check("ki ", "ki");
        check("", "");
        check("giaays khai sinh ", "giay khai sinh");
        check("gia6y1 khai sinh ", "giay khai sinh");
        check("khia ", "khia khai");
    }

    #[test]
    fn ignores_filler_unless_there_is_nothing_else() {
        check("em xin giấy khai sinh ạ ", "giay khai sinh");
        check("em ạ ", "em a");
        check("giấy chứng minh ", "giay chung minh");
        check("giấy của mình ", "giay");
    }

    #[test]
    fn knows_a_code() {
        assert_eq!(
            plan(Nfc::assume(" 1.001193 "), &lexicon(), &Unknown)
                .plan
                .code
                .as_deref(),
            Some("1.001193")
        );
        assert_eq!(
            plan(Nfc::assume("1.00"), &lexicon(), &Unknown)
                .plan
                .code
                .as_deref(),
            Some("1.00")
        );
        assert_eq!(
            plan(Nfc::assume("8.000 đồng"), &lexicon(), &Unknown)
                .plan
                .code,
            None
        );
    }
}
