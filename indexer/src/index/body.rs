//! What else is written of a procedure: its papers, results, steps and conditions.

use catalog::{Entry, Procedure};
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap};
use viet::Nfc;

/// How many words of its papers and steps a procedure is also found by: those that are frequent in
/// it and rare elsewhere. Grown, the files searched for such words grow with it; measured, more
/// find nothing more.
const MOST_WORDS: usize = 160;

/// How many words of the name of a paper are kept in pairs; what follows explains.
const TITLE_WORDS: usize = 12;

/// How quickly a repeated word stops to count.
const SATURATION: f32 = 1.5;

/// The words a procedure is found by when its names do not answer.
#[derive(Debug, Default)]
pub(crate) struct Body {
    /// Its telling words, parted by spaces.
    pub(crate) words: String,
    /// The beginnings of the names of its papers and results.
    pub(crate) titles: Vec<String>,
}

/// The bodies of all entries. Two passes, so that no more than one entry's words are in memory for
/// each processor, however large the catalogue.
pub(crate) fn bodies(entries: &[Entry]) -> Vec<Body> {
    let found_in = entries
        .par_iter()
        .fold(HashMap::new, |mut found, entry| {
            for word in counted(entry).into_keys() {
                *found.entry(word).or_insert(0_u32) += 1;
            }
            found
        })
        .reduce(HashMap::new, |mut one, other| {
            for (word, count) in other {
                *one.entry(word).or_insert(0) += count;
            }
            one
        });
    entries
        .par_iter()
        .map(|entry| Body {
            words: telling(counted(entry), &found_in, entries.len()),
            titles: titles(entry),
        })
        .collect()
}

/// The words that say most about an entry, in alphabetical order.
fn telling(
    counted: HashMap<String, u32>,
    found_in: &HashMap<String, u32>,
    entries: usize,
) -> String {
    let weight = |word: &str, times: u32| {
        let found = found_in.get(word).copied().unwrap_or(1);
        let rarity = halvings(entries) - halvings(found as usize);
        rarity as f32 * times as f32 / (times as f32 + SATURATION)
    };
    let mut words: Vec<(f32, String)> = counted
        .into_iter()
        .map(|(word, times)| (weight(&word, times), word))
        .collect();
    words.sort_by(|(one, first), (other, second)| other.total_cmp(one).then(first.cmp(second)));
    words.truncate(MOST_WORDS);
    let kept: BTreeSet<String> = words.into_iter().map(|(_, word)| word).collect();
    kept.into_iter().collect::<Vec<_>>().join(" ")
}

/// How often a number can be halved. Rarity goes in such steps, so that another procedure that says
/// a word hardly ever changes by which words all others are found.
fn halvings(number: usize) -> u32 {
    number.max(1).ilog2()
}

/// How often an entry says each word. Most of its thousands are said often, so they are counted as
/// they are written and folded once.
fn counted(entry: &Entry) -> HashMap<String, u32> {
    let mut written: HashMap<&str, u32> = HashMap::new();
    for text in procedures(entry).flat_map(texts) {
        for word in viet::words(Nfc::assume(text)) {
            *written.entry(word).or_insert(0) += 1;
        }
    }
    let mut counted = HashMap::new();
    for (word, count) in written {
        let word = viet::fold(Nfc::assume(word));
        if !is_sum(&word) {
            *counted.entry(word).or_insert(0) += count;
        }
    }
    counted
}

/// Sums, years and long numbers: they change most often, and nobody looks for a paper by them.
fn is_sum(word: &str) -> bool {
    word.len() > 2
        && word
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

fn procedures(entry: &Entry) -> impl Iterator<Item = &Procedure> {
    [entry.national.as_deref(), entry.guide.as_deref()]
        .into_iter()
        .flatten()
}

fn texts(procedure: &Procedure) -> Vec<&str> {
    let mut texts = papers(procedure);
    for channel in &procedure.channels {
        texts.push(&channel.words);
        texts.extend(channel.fees.iter().map(|line| line.fee.official.as_str()));
    }
    texts.extend(procedure.steps.iter().map(|step| step.words.as_str()));
    texts.push(&procedure.requirements);
    texts
}

/// The names of cases, papers, forms and results.
fn papers(procedure: &Procedure) -> Vec<&str> {
    let mut names = Vec::new();
    for case in &procedure.cases {
        names.push(case.name.as_str());
        for row in &case.rows {
            names.extend([row.words.as_str(), &row.code]);
            names.extend(row.attachments.iter().map(|file| file.name.as_str()));
        }
    }
    names.extend(
        procedure
            .outcomes
            .iter()
            .map(|outcome| outcome.name.as_str()),
    );
    names
}

fn titles(entry: &Entry) -> Vec<String> {
    let all: BTreeSet<&str> = procedures(entry).flat_map(papers).map(title).collect();
    all.into_iter()
        .filter(|title| !title.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

fn title(name: &str) -> &str {
    let words = viet::tokens(Nfc::assume(name));
    words
        .get(TITLE_WORDS - 1)
        .map_or(name, |last| &name[..last.place.end])
}
