//! From what a citizen typed to a tree of weighted terms.

use crate::aside::{self, Typed};
use crate::aspect;
use crate::context::{self, Neighbours};
use crate::field::{saying, whole_of};
use crate::lexicon::Lexicon;
use crate::office;
use crate::reading::{self, Reading};
use crate::weights::{
    CONTAINED, LONGEST_CONTAINED, OVER_FILLER, SHORTEST_QUERY, SLIP_IN_CONTEXT, TERMS,
};
use crate::{Aspect, Field, Shape, mark_key, pair_key};
use viet::{Nfc, Token};

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
    let unmarked = words.iter().all(|word| word.marked.is_empty());
    let (aspect, mut words) = aspect::aspect(words);
    let unfinished = unfinished && ends(&words, query);
    let typed = Typed {
        unmarked,
        unfinished,
    };
    let mut lacking = aside::set_aside(&mut words, typed, lexicon, neighbours);
    // "… cho bé ạ": what is set aside at the end leaves a word before it that is whole.
    let unfinished = unfinished && ends(&words, query);
    let whole = as_typed(&words, unfinished);
    let last = words.len().saturating_sub(1);
    let offices = office::offices(&words);
    let mut readings: Vec<Reading> = Vec::new();
    for (at, word) in words.into_iter().enumerate() {
        let mut reading = Reading::of(word, unfinished && at == last, lexicon);
        reading.is_office = offices[at];
        readings.push(reading);
    }
    lacking.extend(context::settle(&mut readings, lexicon, neighbours));
    let mut unknown = Vec::new();
    for reading in &readings {
        if reading.is_unknown(lexicon) {
            unknown.push(query.as_str()[reading.place.clone()].to_owned());
        }
    }
    let mut nodes = tree(&readings, Within::Names);
    nodes.extend(wholes(whole, &readings));
    let mut said = Vec::new();
    // A name answers without the office: it need not be looked for in papers and steps.
    for reading in readings.iter().filter(|reading| !reading.is_office) {
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

/// Whether the last of these words ends the query, so that it may go on. What is asked about a
/// procedure has been taken out, and a word before that is whole.
fn ends(words: &[Token], query: Nfc<'_>) -> bool {
    let last = words.last().map(|last| last.place.end);
    last == Some(query.as_str().len())
}

/// The key of these words as one saying. Filler at the end was kept only because it may go on.
fn as_typed(words: &[Token], unfinished: bool) -> Option<String> {
    let mut typed = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let may_go_on = unfinished && at + 1 == words.len();
        if !may_go_on || !viet::is_filler(word) {
            typed.push(word.folded.as_str());
        }
    }
    saying(&typed)
}

/// Every word and every two neighbours.
// Loops, not chains of iterators, here and below: each chain is compiled anew for its types.
#[inline(never)]
fn tree(readings: &[Reading], within: Within) -> Vec<Node> {
    let mut nodes = Vec::new();
    for reading in readings {
        let mut meant = Vec::new();
        for (word, worth) in &reading.meant {
            meant.push(term(Shape::Word, word, reading.weight() * worth, within));
        }
        nodes.push(best(meant));
        // The marks stand apart: they prefer, and never find.
        if within == Within::Names {
            nodes.extend(marks(reading));
        }
    }
    for two in readings.windows(2) {
        nodes.push(pair_node(&two[0], &two[1], within));
    }
    nodes
}

/// A word with its marks, also on the word that its neighbours make of it. Not where it is a word as
/// it was typed: then its marks are its own.
fn marks(reading: &Reading) -> Option<Node> {
    let mut ways = Vec::new();
    let typed = (reading.folded.clone(), 1.0);
    let meant = reading.settled.as_ref();
    let meant = meant.filter(|(_, worth)| *worth != SLIP_IN_CONTEXT);
    for (word, worth) in [Some(&typed), meant].into_iter().flatten() {
        let marked = viet::carry(&reading.folded, &reading.marked, word);
        let key = marked.map(|marked| mark_key(word, &marked));
        ways.extend(
            key.map(|key| term(Shape::Mark, &key, reading.weight() * worth, Within::Names)),
        );
    }
    (!ways.is_empty()).then(|| best(ways))
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
    let over = if second.parted { OVER_FILLER } else { 1.0 };
    let over = over * first.weight().min(second.weight());
    for (one, one_worth) in &first.meant {
        for (other, other_worth) in &second.meant {
            let key = pair_key(one, other);
            pairs.push(term(
                Shape::Pair,
                &key,
                one_worth * other_worth * over,
                within,
            ));
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
    use crate::context::known::Known;

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
            "chung", "dang", "giai", "giay", "ket", "khai", "ki", "minh", "sinh", "xinh",
        ];
        Lexicon::new(words.into_iter().map(|word| (word.to_owned(), 1)))
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
    fn what_is_set_aside_at_the_end_makes_the_word_before_it_whole() {
        let words = |query| plan(Nfc::assume(query), &lexicon(), &Unknown).plan.words;
        assert_eq!(words("giấy kh ạ"), words("giấy kh "));
        assert_ne!(words("giấy kh"), words("giấy kh "));
    }

    /// Every term of a shape in all that is said, with its weight.
    fn terms(query: &str, shape: Shape, neighbours: &dyn Neighbours) -> Vec<(String, f32)> {
        let plan = plan(Nfc::assume(query), &lexicon(), neighbours).plan;
        let clauses = plan.clauses(Depth::Names).into_iter();
        clauses
            .filter(|clause| clause.shape == shape && clause.field == Field::All)
            .map(|clause| (clause.key.replace('\u{1}', " as "), clause.weight))
            .collect()
    }

    fn keys(terms: &[(String, f32)]) -> Vec<&str> {
        terms.iter().map(|(key, _)| key.as_str()).collect()
    }

    #[test]
    fn a_corrected_word_keeps_its_marks() {
        let known = Known(&[("khai", "sinh", 9), ("sinh", "sinh4", 1)]);
        let marks = terms("khai xính ", Shape::Mark, &known);
        assert_eq!(keys(&marks), ["xinh as xinh4", "sinh as sinh4"]);
        let marks = terms("khai sníh ", Shape::Mark, &known);
        assert_eq!(keys(&marks), ["snih as snih4", "sinh as sinh4"]);
        let both = Known(&[
            ("khai", "sinh", 9),
            ("xinh", "xinh4", 1),
            ("sinh", "sinh4", 1),
        ]);
        let marks = terms("khai xính ", Shape::Mark, &both);
        assert_eq!(keys(&marks), ["xinh as xinh4"]);
        // How a word goes on, its marks do not tell.
        let marks = terms("kh\u{e1}", Shape::Mark, &known);
        assert_eq!(keys(&marks), ["kha as kha4"]);
    }

    #[test]
    fn a_pair_over_a_guess_is_worth_less() {
        let known = Known(&[("khai", "sinh", 9)]);
        let weight_of = |query: &str| terms(query, Shape::Pair, &known)[0].1;
        let with_marks = weight_of("khai đã sinh ");
        assert_eq!(weight_of("khai sinh "), with_marks);
        assert_eq!(weight_of("khai da sinh "), with_marks * OVER_FILLER);
    }

    #[test]
    fn a_word_before_what_is_asked_is_whole() {
        check("kha", "kha khai");
        check("kha ở đâu", "kha khai");
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
