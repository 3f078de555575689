//! What one typed word may stand for.

use crate::lexicon::Lexicon;
use crate::weights::{
    MOST_COMPLETIONS, MOST_CORRECTIONS, OTHER_NUMBER, PREFIX, SHORTEST_COMPLETED, SLIP,
};
use viet::{Nfc, Token, is_filler};

/// Reads unknown words as Telex or VNI keys where that gives a known word, or for the one still
/// being typed the beginning of one.
pub(crate) fn undo_raw_keys(words: &mut [Token], unfinished: bool, lexicon: &Lexicon) {
    let last = words.len().saturating_sub(1);
    for (at, word) in words.iter_mut().enumerate() {
        if !word.marked.is_empty() || lexicon.has(&word.folded) {
            continue;
        }
        let readings = [
            viet::keys::telex(&word.folded),
            viet::keys::vni(&word.folded),
        ];
        let tokens = readings.into_iter().flatten().filter_map(|composed| {
            let mut token = viet::tokens(Nfc::assume(&composed)).into_iter().next()?;
            token.place = word.place.clone();
            Some(token)
        });
        let tokens: Vec<Token> = tokens.collect();
        let whole = tokens.iter().find(|token| lexicon.has(&token.folded));
        let begun = || {
            let begins = |token: &&Token| !lexicon.completions(&token.folded, 1).is_empty();
            tokens
                .iter()
                .find(begins)
                .filter(|_| unfinished && at == last)
        };
        if let Some(known) = whole.or_else(begun) {
            *word = known.clone();
        }
    }
}

/// One typed word and every word of the catalogue it may stand for.
pub(crate) struct Reading {
    pub(crate) folded: String,
    pub(crate) marked: String,
    /// With what finding each is worth; the typed word first.
    pub(crate) meant: Vec<(String, f32)>,
    pub(crate) filler: bool,
    /// Whether it is still being typed.
    pub(crate) unfinished: bool,
}

impl Reading {
    pub(crate) fn of(word: Token, unfinished: bool, lexicon: &Lexicon) -> Self {
        let mut meant = vec![(word.folded.clone(), 1.0)];
        if unfinished && word.folded.len() >= SHORTEST_COMPLETED {
            let completions = lexicon
                .completions(&word.folded, MOST_COMPLETIONS)
                .into_iter();
            meant.extend(completions.map(|word| (word.to_owned(), PREFIX)));
        }
        if meant.len() == 1 && word.folded.len() > 2 && !lexicon.has(&word.folded) {
            let corrections = lexicon.corrections(&word.folded, MOST_CORRECTIONS);
            meant.extend(corrections.into_iter().map(|word| (word.to_owned(), SLIP)));
        }
        meant.extend(other_number(&word.folded).map(|number| (number, OTHER_NUMBER)));
        let filler = is_filler(&word) && !(unfinished && meant.len() > 1);
        Reading {
            folded: word.folded,
            marked: word.marked,
            meant,
            filler,
            unfinished,
        }
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
