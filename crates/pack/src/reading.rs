//! What one typed word may stand for.

use crate::lexicon::Lexicon;
use crate::weights::{
    MOST_COMPLETIONS, MOST_CORRECTIONS, OFFICE, OTHER_NUMBER, PREFIX, SHORTEST_COMPLETED, SLIP,
};
use core::ops::Range;
use viet::{Nfc, Token};

/// Reads unknown words as Telex or VNI keys where that gives a known word, or for the one still
/// being typed the beginning of one.
pub(crate) fn undo_raw_keys(words: &mut [Token], unfinished: bool, lexicon: &Lexicon) {
    let last = words.len().saturating_sub(1);
    for (at, word) in words.iter_mut().enumerate() {
        if !word.marked.is_empty() || lexicon.has(&word.folded) {
            continue;
        }
        let mut begun = None;
        for keys in [viet::keys::telex, viet::keys::vni] {
            let composed = keys(&word.folded).unwrap_or_default();
            let Some(mut token) = viet::tokens(Nfc::assume(&composed)).into_iter().next() else {
                continue;
            };
            token.place = word.place.clone();
            if lexicon.has(&token.folded) {
                begun = Some(token);
                break;
            }
            let begins = unfinished && at == last;
            if begins && begun.is_none() && !lexicon.completions(&token.folded, 1).is_empty() {
                begun = Some(token);
            }
        }
        if let Some(known) = begun {
            *word = known;
        }
    }
}

/// One typed word and every word of the catalogue it may stand for.
pub(crate) struct Reading {
    pub(crate) folded: String,
    pub(crate) marked: String,
    /// With what finding each is worth; the typed word first.
    pub(crate) meant: Vec<(String, f32)>,
    /// What its neighbours make of it, and what that is worth.
    pub(crate) settled: Option<(String, f32)>,
    /// Whether it is still being typed.
    pub(crate) unfinished: bool,
    /// Whether it opens a phrase, or a guess took out what stood before it.
    pub(crate) parted: bool,
    /// Whether it names the office one would go to, and not what the query is about.
    pub(crate) is_office: bool,
    /// Where it stands in the query, in bytes.
    pub(crate) place: Range<usize>,
}

impl Reading {
    pub(crate) fn of(word: Token, unfinished: bool, lexicon: &Lexicon) -> Self {
        let mut meant = vec![(word.folded.clone(), 1.0)];
        if unfinished && word.folded.len() >= SHORTEST_COMPLETED {
            for longer in lexicon.completions(&word.folded, MOST_COMPLETIONS) {
                meant.push((longer.to_owned(), PREFIX));
            }
        }
        if meant.len() == 1 && word.folded.len() > 2 && !lexicon.has(&word.folded) {
            for other in lexicon.corrections(&word.folded, MOST_CORRECTIONS) {
                meant.push((other.to_owned(), SLIP));
            }
        }
        if let Some(number) = other_number(&word.folded) {
            meant.push((number, OTHER_NUMBER));
        }
        Reading {
            folded: word.folded,
            marked: word.marked,
            meant,
            settled: None,
            unfinished,
            parted: word.opens,
            is_office: false,
            place: word.place,
        }
    }

    /// Factor on whatever it finds.
    pub(crate) fn weight(&self) -> f32 {
        if self.is_office { OFFICE } else { 1.0 }
    }

    /// Whether nothing is known of the word, and nothing like it.
    pub(crate) fn is_unknown(&self, lexicon: &Lexicon) -> bool {
        !self.unfinished && self.meant.len() == 1 && !lexicon.has(&self.folded)
    }

    /// The word as its neighbours settled it, else as it was typed.
    pub(crate) fn meaning(&self) -> &str {
        let settled = self.settled.as_ref();
        settled.map_or(self.folded.as_str(), |(word, _)| word)
    }

    /// Takes a word in as another meaning; of the same meaning twice the better counts.
    pub(crate) fn may_mean(&mut self, word: String, worth: f32) {
        match self.meant.iter_mut().find(|(known, _)| *known == word) {
            Some((_, known)) => *known = known.max(worth),
            None => self.meant.push((word, worth)),
        }
    }
}

/// "Mẫu số 1" is "Mẫu số 01", and the other way round.
fn other_number(word: &str) -> Option<String> {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    match word.as_bytes() {
        [_] if digits => Some(["0", word].concat()),
        [b'0', _] if digits => Some(word[1..].to_owned()),
        _ => None,
    }
}
