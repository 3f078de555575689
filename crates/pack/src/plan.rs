//! From what a citizen typed to a tree of weighted terms.

use crate::lexicon::Lexicon;
use crate::weights::{
    MOST_COMPLETIONS, MOST_CORRECTIONS, PREFIX, SHORTEST_COMPLETED, SHORTEST_QUERY, SLIP, TERMS,
};
use crate::{Field, Shape, mark_key, pair_key, whole_key};
use viet::{Nfc, Token, is_filler};

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

/// Analyses a query against the words the catalogue knows.
pub(crate) fn plan(query: Nfc<'_>, lexicon: &Lexicon) -> Plan {
    if let Some(code) = typed_code(query.as_str()) {
        return Plan {
            words: Node::Sum(Vec::new()),
            bodies: Node::Sum(Vec::new()),
            said: Vec::new(),
            code: Some(code),
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
    undo_raw_keys(&mut words, lexicon);
    let whole = whole_key(&words);
    let last = words.len().saturating_sub(1);
    let readings: Vec<Reading> = words
        .into_iter()
        .enumerate()
        .map(|(at, word)| Reading::of(word, unfinished && at == last, lexicon))
        .collect();
    let all_filler = readings.iter().all(|reading| reading.filler);
    let counted: Vec<&Reading> = readings
        .iter()
        .filter(|reading| all_filler || !reading.filler)
        .collect();
    let tree = |within: Within| {
        let mut nodes: Vec<Node> = counted
            .iter()
            .flat_map(|reading| reading.nodes(within))
            .collect();
        nodes.extend(
            counted
                .windows(2)
                .filter_map(|two| pair_node(two[0], two[1], within)),
        );
        nodes
    };
    let mut words = tree(Within::Names);
    words.extend(whole.map(|key| term(Shape::Whole, &key, 1.0, Within::Names)));
    let said = counted.iter().map(|reading| {
        let meant = reading.meant.iter();
        meant.map(|(word, _)| word.clone()).collect()
    });
    Plan {
        said: said.collect(),
        bodies: Node::Sum(tree(Within::Bodies)),
        words: Node::Sum(words),
        code: None,
    }
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

/// Reads unknown words as Telex or VNI keys where that gives a known word.
fn undo_raw_keys(words: &mut [Token], lexicon: &Lexicon) {
    for word in words {
        if !word.marked.is_empty() || lexicon.has(&word.folded) {
            continue;
        }
        let readings = [
            viet::keys::telex(&word.folded),
            viet::keys::vni(&word.folded),
        ];
        let known = readings.into_iter().flatten().find_map(|composed| {
            let mut token = viet::tokens(Nfc::assume(&composed)).into_iter().next()?;
            token.place = word.place.clone();
            lexicon.has(&token.folded).then_some(token)
        });
        if let Some(known) = known {
            *word = known;
        }
    }
}

/// One typed word and every word of the catalogue it may stand for.
struct Reading {
    folded: String,
    marked: String,
    /// With what finding each is worth; the typed word first.
    meant: Vec<(String, f32)>,
    filler: bool,
}

impl Reading {
    fn of(word: Token, unfinished: bool, lexicon: &Lexicon) -> Self {
        let mut meant = vec![(word.folded.clone(), 1.0)];
        if unfinished && word.folded.len() >= SHORTEST_COMPLETED {
            let completions = lexicon.completions(&word.folded, MOST_COMPLETIONS);
            meant.extend(
                completions
                    .into_iter()
                    .map(|word| (word.to_owned(), PREFIX)),
            );
        }
        if meant.len() == 1 && word.folded.len() > 2 && !lexicon.has(&word.folded) {
            let corrections = lexicon.corrections(&word.folded, MOST_CORRECTIONS);
            meant.extend(corrections.into_iter().map(|word| (word.to_owned(), SLIP)));
        }
        let filler = is_filler(&word) && !(unfinished && meant.len() > 1);
        Reading {
            folded: word.folded,
            marked: word.marked,
            meant,
            filler,
        }
    }

    /// The word in any meaning, and apart from it the marks.
    fn nodes(&self, within: Within) -> Vec<Node> {
        let meant = self.meant.iter();
        let mut nodes = vec![best(
            meant
                .map(|(word, worth)| term(Shape::Word, word, *worth, within))
                .collect(),
        )];
        if !self.marked.is_empty() && within == Within::Names {
            nodes.push(term(
                Shape::Mark,
                &mark_key(&self.folded, &self.marked),
                1.0,
                within,
            ));
        }
        nodes
    }
}

/// Two neighbours in any reading of the second; the first counts as typed or as corrected.
fn pair_node(first: &Reading, second: &Reading, within: Within) -> Option<Node> {
    let firsts = first
        .meant
        .iter()
        .filter(|(_, worth)| *worth == 1.0 || *worth == SLIP);
    let pairs: Vec<Node> = firsts
        .flat_map(|(one, one_worth)| {
            second.meant.iter().map(move |(other, other_worth)| {
                term(
                    Shape::Pair,
                    &pair_key(one, other),
                    one_worth * other_worth,
                    within,
                )
            })
        })
        .collect();
    (!pairs.is_empty()).then(|| best(pairs))
}

/// A term in every field that indexes its shape.
fn term(shape: Shape, key: &str, worth: f32, within: Within) -> Node {
    let fields = TERMS.iter().filter(|(field, indexed, _)| {
        *indexed == shape && (*field == Field::Body) == (within == Within::Bodies)
    });
    let mut clauses = fields.map(|&(field, shape, weight)| {
        Node::Term(Clause {
            field,
            shape,
            key: key.to_owned(),
            weight: worth * weight,
        })
    });
    match (clauses.next(), clauses.next()) {
        (Some(only), None) => only,
        (first, second) => Node::Sum(first.into_iter().chain(second).chain(clauses).collect()),
    }
}

fn best(mut nodes: Vec<Node>) -> Node {
    match (nodes.pop(), nodes.is_empty()) {
        (Some(only), true) => only,
        (last, _) => Node::Best(nodes.into_iter().chain(last).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        let words = [
            "chung", "dang", "giai", "giay", "ket", "khai", "ki", "minh", "sinh",
        ];
        Lexicon::new(words.map(|word| (word.to_owned(), 1)).to_vec())
    }

    #[track_caller]
    fn check(query: &str, expect_words: &str) {
        let plan = plan(Nfc::assume(query), &lexicon());
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
            plan(Nfc::assume(" 1.001193 "), &lexicon()).code.as_deref(),
            Some("1.001193")
        );
        assert_eq!(
            plan(Nfc::assume("1.00"), &lexicon()).code.as_deref(),
            Some("1.00")
        );
        assert_eq!(plan(Nfc::assume("8.000 đồng"), &lexicon()).code, None);
    }
}
