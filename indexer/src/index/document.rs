use crate::content::{Asked, Synonym, folded};
use crate::index::Body;
use catalog::Entry;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a procedure is searched by. Kept beside the pack as `reference/documents.jsonl`, so that
/// the reference engine, or a central portal's, can be fed with exactly the same words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Document {
    /// The procedure's number.
    pub(crate) code: String,
    /// The official name.
    pub(crate) name: String,
    /// What citizens call it.
    pub(crate) said: Vec<String>,
    /// How often they ask for it, 0 to 3.
    pub(crate) asked: u8,
    /// Telling words of its papers, steps and conditions.
    pub(crate) body: String,
    /// The beginnings of the names of its papers and results.
    pub(crate) titles: Vec<String>,
}

impl Document {
    /// Gathers the words of an entry: the guide's, and the synonyms of its official name.
    pub(crate) fn of(entry: &Entry, synonyms: &Synonyms, often: &[Asked], body: Body) -> Self {
        let name = entry.official_name().to_owned();
        let mut said: BTreeSet<String> = synonyms.of(&name).map(str::to_owned).collect();
        if let Some(guide) = &entry.guide {
            said.extend(guide.plain.said.iter().cloned());
            said.insert(guide.short_name.clone());
        }
        said.remove("");
        Document {
            code: entry
                .front()
                .map(|front| front.code.as_str().to_owned())
                .unwrap_or_default(),
            name,
            said: said.into_iter().collect(),
            asked: asked(entry, often),
            body: body.words,
            titles: body.titles,
        }
    }
}

/// How often citizens ask for an entry: as its guide says, else as the surest line of `often`.
fn asked(entry: &Entry, often: &[Asked]) -> u8 {
    if let Some(guide) = &entry.guide {
        return guide.plain.asked;
    }
    let Some(front) = entry.front() else { return 0 };
    let official = folded(entry.official_name());
    often
        .iter()
        .filter_map(|line| Some((line.meant.holds(&front.code, &official)?, line.asked)))
        .max()
        .map_or(0, |(_, asked)| asked)
}

/// Phrases of official names with what citizens say instead.
#[derive(Debug, Default)]
pub(crate) struct Synonyms {
    /// By the first word of the official phrase.
    by_first_word: BTreeMap<String, Vec<(Vec<String>, String)>>,
}

impl Synonyms {
    /// Takes every pair, and those that hold both ways the other way round too.
    pub(crate) fn new(pairs: &[Synonym]) -> Self {
        let mut synonyms = Synonyms::default();
        for pair in pairs {
            synonyms.add(&pair.means, &pair.said);
            if pair.both {
                synonyms.add(&pair.said, &pair.means);
            }
        }
        synonyms
    }

    fn add(&mut self, official: &str, said: &str) {
        let phrase = folded(official);
        let Some(first) = phrase.first() else { return };
        self.by_first_word
            .entry(first.clone())
            .or_default()
            .push((phrase, said.to_owned()));
    }

    /// What citizens say for any phrase of this name.
    fn of(&self, name: &str) -> impl Iterator<Item = &str> {
        let words = folded(name);
        (0..words.len()).flat_map(move |start| {
            let rest = words[start..].to_vec();
            let candidates = self.by_first_word.get(&rest[0]).into_iter().flatten();
            candidates
                .filter(move |(phrase, _)| rest.starts_with(phrase))
                .map(|(_, said)| said.as_str())
        })
    }
}
