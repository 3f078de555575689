//! Searching with all pairs, without any, and without one.

use crate::content::Synonym;
use crate::index::{self, Body, Built, Document, Synonyms};
use catalog::Entry;
use pack::{DocId, Plan};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use viet::{Nfc, is_filler};

/// How many results a pair must leave alone to change nothing: those a citizen sees.
const SHOWN: usize = 10;

/// What stands around a saying when it is asked in full. Words that point elsewhere are what a
/// saying has to hold its own against; alone, one of several sayings often does for all.
const QUESTIONS: [(&str, &str); 2] = [
    ("tôi muốn hỏi", "thì cần những giấy tờ gì, nộp ở đâu"),
    ("nhà tôi ở quê", "mất bao lâu và bao nhiêu tiền"),
];

/// The catalogue indexed in memory as often as it takes to judge every pair.
pub(super) struct Trial<'a> {
    pairs: &'a [Synonym],
    base: Vec<Document>,
    all: Vec<Document>,
    /// For each pair, where it puts which words.
    added: Vec<Vec<Addition>>,
    /// How many pairs put the same words beside the same name.
    shared: BTreeMap<Addition, usize>,
}

/// Words put beside the name of a document.
type Addition = (usize, String);

impl<'a> Trial<'a> {
    pub(super) fn new(entries: &[Arc<Entry>], pairs: &'a [Synonym]) -> Self {
        let base = documents(entries, &[]);
        let added = added(entries, pairs, &base);
        let mut shared = BTreeMap::new();
        for addition in added.iter().flatten() {
            *shared.entry(addition.clone()).or_default() += 1;
        }
        Trial {
            all: documents(entries, pairs),
            pairs,
            base,
            added,
            shared,
        }
    }

    /// The documents beside whose names a pair puts words that no guide puts there already.
    pub(super) fn found_by(&self, pair: usize) -> BTreeSet<usize> {
        self.added[pair].iter().map(|(doc, _)| *doc).collect()
    }

    /// The pairs that put words beside the name of a document.
    pub(super) fn pairs_beside(&self, doc: usize) -> impl Iterator<Item = &Synonym> {
        let pairs = self.pairs.iter().zip(&self.added);
        pairs
            .filter(move |(_, added)| added.iter().any(|(at, _)| *at == doc))
            .map(|(pair, _)| pair)
    }

    /// With every pair.
    pub(super) fn with_all(&self) -> anyhow::Result<Engine<'_>> {
        Engine::new(&self.all)
    }

    /// Without any.
    pub(super) fn without_any(&self) -> anyhow::Result<Engine<'_>> {
        Engine::new(&self.base)
    }

    /// Those of `pairs` whose absence leaves the results for their own words as they are: the first
    /// ones for the words alone, and within a question the place of what the pair finds.
    ///
    /// One index serves many pairs at once: pairs that share at most one word, and are put beside
    /// other names, hardly move each other's results.
    pub(super) fn idle(
        &self,
        pairs: &[usize],
        plan: &(dyn Fn(&str) -> anyhow::Result<Plan> + Sync),
    ) -> anyhow::Result<Vec<usize>> {
        let with = self.with_all()?;
        let idle = self.apart(pairs).into_par_iter().map(|batch| {
            let documents = self.without(&batch);
            let without = Engine::new(&documents)?;
            let mut idle = Vec::new();
            for pair in batch {
                if !self.moves(pair, &with, &without, plan)? {
                    idle.push(pair);
                }
            }
            Ok(idle)
        });
        let mut idle = idle.collect::<anyhow::Result<Vec<_>>>()?.concat();
        idle.sort_unstable();
        Ok(idle)
    }

    fn moves(
        &self,
        pair: usize,
        with: &Engine<'_>,
        without: &Engine<'_>,
        plan: &dyn Fn(&str) -> anyhow::Result<Plan>,
    ) -> anyhow::Result<bool> {
        let found = self.found_by(pair);
        let place = |docs: Vec<DocId>| {
            docs.iter()
                .position(|doc| found.contains(&(doc.0 as usize)))
        };
        for words in texts(&self.pairs[pair]) {
            let alone = plan(words)?;
            if with.first(&alone, SHOWN)? != without.first(&alone, SHOWN)? {
                return Ok(true);
            }
            for (before, after) in QUESTIONS {
                let asked = plan(&format!("{before} {words} {after}"))?;
                if place(with.first(&asked, SHOWN)?) != place(without.first(&asked, SHOWN)?) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Pairs in batches within which no two share two words, or a document.
    fn apart(&self, pairs: &[usize]) -> Vec<Vec<usize>> {
        let mut batches: Vec<(Vec<usize>, BTreeSet<String>)> = Vec::new();
        for &pair in pairs {
            let own = self.marks(pair);
            let free = batches
                .iter_mut()
                .find(|(_, taken)| taken.is_disjoint(&own));
            match free {
                Some((batch, taken)) => {
                    batch.push(pair);
                    taken.extend(own);
                }
                None => batches.push((vec![pair], own)),
            }
        }
        batches.into_iter().map(|(batch, _)| batch).collect()
    }

    /// Every two words of a pair, and every document it is put beside.
    fn marks(&self, pair: usize) -> BTreeSet<String> {
        let words: BTreeSet<String> = texts(&self.pairs[pair]).flat_map(words).collect();
        let documents = self.found_by(pair).into_iter();
        let mut marks: BTreeSet<String> = documents.map(|doc| format!("#{doc}")).collect();
        for (at, one) in words.iter().enumerate() {
            let others = words.iter().skip(at + 1);
            marks.extend(others.map(|other| format!("{one} {other}")));
        }
        // A saying of one word has no two.
        if words.len() == 1 {
            marks.extend(words);
        }
        marks
    }

    /// Every document as it would be without these pairs.
    fn without(&self, pairs: &[usize]) -> Vec<Document> {
        let mut documents = self.all.clone();
        for (doc, words) in pairs.iter().flat_map(|pair| &self.added[*pair]) {
            if self.shared.get(&(*doc, words.clone())) == Some(&1) {
                documents[*doc].said.retain(|said| said != words);
            }
        }
        documents
    }
}

/// An index and what it was made of.
pub(super) struct Engine<'a> {
    built: Built,
    documents: &'a [Document],
}

impl<'a> Engine<'a> {
    fn new(documents: &'a [Document]) -> anyhow::Result<Self> {
        Ok(Engine {
            built: index::build(documents)?,
            documents,
        })
    }

    /// The best documents for a plan.
    pub(super) fn first(&self, plan: &Plan, limit: usize) -> anyhow::Result<Vec<DocId>> {
        let results = index::run(&self.built, self.documents, &[], plan, limit)?;
        Ok(results.hits.into_iter().map(|hit| hit.doc).collect())
    }
}

fn documents(entries: &[Arc<Entry>], pairs: &[Synonym]) -> Vec<Document> {
    let synonyms = Synonyms::new(pairs);
    entries
        .par_iter()
        .map(|entry| Document::of(entry, &synonyms, &[], Body::default()))
        .collect()
}

/// What each pair adds. A document only knows the words, so pairs with the same words are tried
/// one after the other.
fn added(entries: &[Arc<Entry>], pairs: &[Synonym], base: &[Document]) -> Vec<Vec<Addition>> {
    let mut added = vec![Vec::new(); pairs.len()];
    let mut left: Vec<usize> = (0..pairs.len()).collect();
    while !left.is_empty() {
        let mut owners: BTreeMap<&str, usize> = BTreeMap::new();
        let mut later = Vec::new();
        for pair in left {
            if texts(&pairs[pair]).any(|words| owners.contains_key(words)) {
                later.push(pair);
            } else {
                owners.extend(texts(&pairs[pair]).map(|words| (words, pair)));
            }
        }
        let tried: BTreeSet<usize> = owners.values().copied().collect();
        let tried: Vec<Synonym> = tried.iter().map(|pair| pairs[*pair].clone()).collect();
        let with = documents(entries, &tried);
        for (doc, (with, base)) in with.iter().zip(base).enumerate() {
            for words in with.said.iter().filter(|words| !base.said.contains(words)) {
                if let Some(pair) = owners.get(words.as_str()) {
                    added[*pair].push((doc, words.clone()));
                }
            }
        }
        left = later;
    }
    added
}

/// The words a pair puts beside names.
fn texts(pair: &Synonym) -> impl Iterator<Item = &str> {
    let other_way = pair.both.then_some(pair.means.as_str());
    std::iter::once(pair.said.as_str()).chain(other_way)
}

/// The words of a text that a query for it would look at.
pub(super) fn words(text: &str) -> Vec<String> {
    let tokens = viet::tokens(Nfc::assume(text));
    let counted = tokens.into_iter().filter(|word| !is_filler(word));
    counted.map(|word| word.folded).collect()
}
