use catalog::{Entry, Procedure};
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

/// The words that say most about an entry, in alphabetical order and parted by spaces, of how often
/// it says each. `found_in` answers how many of all `entries` say a word.
pub fn telling<'a>(
    counted: impl Iterator<Item = (&'a str, u32)>,
    found_in: impl Fn(&str) -> u32,
    entries: usize,
) -> String {
    let weight = |word: &str, times: u32| {
        let rarity = halvings(entries) - halvings(found_in(word) as usize);
        rarity as f32 * times as f32 / (times as f32 + SATURATION)
    };
    let mut words: Vec<(f32, &str)> = counted
        .map(|(word, times)| (weight(word, times), word))
        .collect();
    words.sort_by(|(one, first), (other, second)| {
        other.total_cmp(one).then_with(|| first.cmp(second))
    });
    words.truncate(MOST_WORDS);
    let kept: BTreeSet<&str> = words.into_iter().map(|(_, word)| word).collect();
    kept.into_iter().collect::<Vec<_>>().join(" ")
}

/// How often a number can be halved. Rarity goes in such steps, so that another procedure that says
/// a word hardly ever changes by which words all others are found.
fn halvings(number: usize) -> u32 {
    number.max(1).ilog2()
}

/// How often an entry says each word. Most of its thousands are said often, so they are counted as
/// they are written and folded once.
pub fn counted(entry: &Entry) -> HashMap<String, u32> {
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

/// The beginnings of the names of its papers and results.
pub fn titles(entry: &Entry) -> Vec<String> {
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
