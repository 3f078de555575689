//! What the words beside a word tell about it.

use crate::lexicon::Lexicon;
use crate::pair_key;
use crate::reading::Reading;
use crate::weights::{
    FAR_MORE_OFTEN, MOST_CORRECTIONS, MOST_IN_CONTEXT, ODD_IN_CONTEXT, PREFIX, PREFIX_IN_CONTEXT,
    SHORTEST_COMPLETED, SLIP, SLIP_IN_CONTEXT, UNKNOWN_IN_CONTEXT,
};

/// How many words one slip away are tried between neighbours, which then choose.
const MOST_TRIED: usize = 24;

/// Which words stand side by side in the catalogue.
pub(crate) trait Neighbours {
    /// In how many documents these two do; `None` while the file that knows is not here.
    fn together(&self, first: &str, second: &str) -> Option<u32>;

    /// In how many documents a word is marked so; `None` as before.
    fn marked(&self, word: &str, marked: &str) -> Option<u32>;

    /// The words behind `first` that begin with `start` and are longer, the commonest first.
    fn following(&self, first: &str, start: &str, most: usize) -> Vec<String>;
}

/// Lets neighbours choose: what the last word will be, and what a word was meant to be that never
/// stands beside them. Answers the words and pairs whose files would have to be here to tell.
pub(crate) fn settle(
    readings: &mut [Reading],
    lexicon: &Lexicon,
    neighbours: &dyn Neighbours,
) -> Vec<String> {
    // The typed words' own files first: they are needed anyway, and tell the most.
    let mut lacking: Vec<String> = Vec::new();
    if readings.len() > 1 {
        for (at, reading) in readings.iter().enumerate() {
            if lexicon.has(&reading.folded) {
                lacking.push(reading.folded.clone());
                let next = readings.get(at + 1);
                lacking.extend(next.map(|next| pair_key(&reading.folded, &next.folded)));
            }
        }
    }
    for at in 0..readings.len() {
        let before = at.checked_sub(1).map(|at| readings[at].folded.clone());
        let after = readings.get(at + 1).map(|next| next.folded.clone());
        let beside = Beside {
            before: before.as_deref(),
            // A word still being typed says nothing yet.
            after: after.as_deref().filter(|_| !readings[at + 1].unfinished),
            neighbours,
        };
        let reading = &mut readings[at];
        if reading.unfinished && complete(reading, &beside) {
            continue;
        }
        if reading.folded.len() > 1 {
            correct(reading, &beside, lexicon, &mut lacking);
        }
    }
    lacking
}

/// A place between two words.
struct Beside<'a> {
    before: Option<&'a str>,
    after: Option<&'a str>,
    neighbours: &'a dyn Neighbours,
}

impl Beside<'_> {
    fn behind(&self, word: &str) -> Option<u32> {
        self.before
            .map_or(Some(0), |before| self.neighbours.together(before, word))
    }

    fn in_front(&self, word: &str) -> Option<u32> {
        self.after
            .map_or(Some(0), |after| self.neighbours.together(word, after))
    }
}

/// Completes a word by what follows the one before it. Where the word is whole already, or its
/// neighbour knows how it goes on, the commonest words of the catalogue are no better guess.
/// Answers whether the word is at home here so far.
fn complete(reading: &mut Reading, beside: &Beside<'_>) -> bool {
    let Some(before) = beside.before else {
        return true;
    };
    if reading.folded.is_empty() {
        return true;
    }
    let longer = beside
        .neighbours
        .following(before, &reading.folded, MOST_IN_CONTEXT);
    let stands_here = beside.behind(&reading.folded).unwrap_or(0) > 0;
    let is_at_home = stands_here || !longer.is_empty();
    if is_at_home {
        reading.meant.retain(|(_, worth)| *worth != PREFIX);
    }
    for word in longer {
        if reading.folded.len() >= SHORTEST_COMPLETED || !stands_here {
            reading.may_mean(word, PREFIX_IN_CONTEXT);
        }
    }
    is_at_home
}

/// How well a word stands between its neighbours: beside how many of them, and how often.
#[derive(Clone, Copy, Default, PartialEq, PartialOrd)]
struct Fit {
    sides: u8,
    count: u32,
}

impl Fit {
    fn of(behind: Option<u32>, in_front: Option<u32>) -> Fit {
        let (behind, in_front) = (behind.unwrap_or(0), in_front.unwrap_or(0));
        Fit {
            sides: u8::from(behind > 0) + u8::from(in_front > 0),
            count: behind + in_front,
        }
    }
}

/// Takes in what a word was meant to be, when as it was typed it stands beside fewer neighbours, or
/// far more seldom, than it would after one slip, or as others pronounce it.
fn correct(
    reading: &mut Reading,
    beside: &Beside<'_>,
    lexicon: &Lexicon,
    lacking: &mut Vec<String>,
) {
    if beside.before.is_none() && beside.after.is_none() {
        return;
    }
    let known = lexicon.has(&reading.folded);
    let behind = beside.behind(&reading.folded);
    let in_front = beside.in_front(&reading.folded);
    // What is not here yet is as good as found: only a word that surely stands nowhere here is corrected.
    if known && (behind.is_none() || in_front.is_none()) {
        return;
    }
    let typed = Fit::of(behind, in_front);
    // "bằn" is no word, though "bạn" and "bán" are; its neighbours are theirs.
    let is_odd = !reading.unfinished
        && !reading.marked.is_empty()
        && beside.neighbours.marked(&reading.folded, &reading.marked) == Some(0);
    let times = if is_odd { 1 } else { FAR_MORE_OFTEN };
    let enough = typed.count.saturating_mul(times);
    let mut tried = viet::confusable(&reading.folded);
    tried.retain(|word| lexicon.has(word));
    let alike = tried.len();
    // Of a known word that is at home nothing would be taken, and to look through all words takes
    // longer than all else.
    if reading.folded.len() > 2 && (!known || typed.sides == 0) {
        for slip in lexicon.corrections(&reading.folded, MOST_TRIED) {
            // A known word is hardly ever another known word with a letter more, less or other;
            // it may well be one with two letters swapped.
            if !known
                || slip.len() == reading.folded.len() && is_same_letters(slip, &reading.folded)
            {
                tried.push(slip.to_owned());
            }
        }
    }
    let mut fitting: Vec<(Fit, String)> = Vec::new();
    for (at, word) in tried.into_iter().enumerate() {
        if at == alike && !fitting.is_empty() {
            break;
        }
        let behind = beside.behind(&word);
        let before = beside.before.filter(|before| lexicon.has(before));
        if behind.is_none() {
            lacking.extend(before.map(|before| pair_key(before, &word)));
        }
        // What a word sounds like is worth a file, but not beside one that stands here as typed,
        // unless it stands here too.
        if typed.sides > 0 && behind.unwrap_or(0) == 0 && !is_odd {
            continue;
        }
        let in_front = beside.in_front(&word);
        if in_front.is_none() && at < alike + MOST_CORRECTIONS {
            lacking.extend(beside.after.map(|after| pair_key(&word, after)));
        }
        let fit = Fit::of(behind, in_front);
        let is_better = fit.sides > typed.sides || fit.sides == typed.sides && fit.count > enough;
        if is_better && fitting.iter().all(|(_, other)| *other != word) {
            let place = fitting.partition_point(|(better, _)| *better >= fit);
            fitting.insert(place, (fit, word));
        }
    }
    let worth_of = |word: &str| match (known, is_odd) {
        (true, false) => SLIP_IN_CONTEXT,
        (_, true) if is_marked_as(word, reading, beside) => ODD_IN_CONTEXT,
        _ => UNKNOWN_IN_CONTEXT,
    };
    let mut meant = Vec::new();
    for (_, word) in fitting.into_iter().take(2) {
        let worth = worth_of(&word);
        meant.push((word, worth));
    }
    if let Some(best) = meant.first() {
        // Who stands here knows better than who is common.
        reading.settled = Some(best.clone());
        reading.meant.retain(|(_, worth)| *worth != SLIP);
    }
    for (word, worth) in meant {
        reading.may_mean(word, worth);
    }
}

/// Whether the word is known with the marks that were typed on the other.
fn is_marked_as(word: &str, typed: &Reading, beside: &Beside<'_>) -> bool {
    viet::carry(&typed.folded, &typed.marked, word).is_some_and(|marked| {
        let found = beside.neighbours.marked(word, &marked);
        found.is_some_and(|count| count > 0)
    })
}

fn is_same_letters(one: &str, other: &str) -> bool {
    let sum = |word: &str| word.bytes().map(u32::from).sum::<u32>();
    sum(one) == sum(other)
}

#[cfg(test)]
pub(crate) mod known {
    use super::Neighbours;

    /// What stands together in an example, and how words are marked; every file is here.
    pub(crate) struct Known<'a>(pub(crate) &'a [(&'a str, &'a str, u32)]);

    impl Neighbours for Known<'_> {
        fn together(&self, first: &str, second: &str) -> Option<u32> {
            let mut pairs = self.0.iter();
            let found = pairs.find(|(one, other, _)| (*one, *other) == (first, second));
            Some(found.map_or(0, |(_, _, count)| *count))
        }

        fn marked(&self, word: &str, marked: &str) -> Option<u32> {
            self.together(word, marked)
        }

        fn following(&self, first: &str, start: &str, most: usize) -> Vec<String> {
            let longer = |(one, other, _): &&(&str, &str, u32)| {
                *one == first && other.starts_with(start) && *other != start
            };
            let found = self.0.iter().filter(longer).take(most);
            found.map(|(_, other, _)| (*other).to_owned()).collect()
        }
    }
}
