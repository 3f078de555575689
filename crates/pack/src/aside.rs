//! Which words of a query are politeness and grammar, and name nothing.
//!
//! Marks tell most of them. Where marks were left out, or a word was written as it sounds elsewhere,
//! the words beside it tell: names and sayings are searched without their filler, so whatever stands
//! beside another word there is none.

use crate::context::Neighbours;
use crate::lexicon::Lexicon;
use crate::pair_key;
use viet::{Token, is_filler};

/// How a query was typed, as far as filler depends on it.
#[derive(Clone, Copy)]
pub(crate) struct Typed {
    /// Nothing in it bears a mark.
    pub(crate) unmarked: bool,
    /// Its last word may go on.
    pub(crate) unfinished: bool,
}

/// Takes out the filler of a query, unless there is nothing else. Answers the pairs and words whose
/// files would have to be here to tell.
pub(crate) fn set_aside(
    words: &mut Vec<Token>,
    typed: Typed,
    lexicon: &Lexicon,
    neighbours: &dyn Neighbours,
) -> Vec<String> {
    let mut lacking = Vec::new();
    let mut kept: Vec<Token> = Vec::new();
    let mut parted = false;
    for (at, word) in words.iter().enumerate() {
        let rest = &words[at + 1..];
        let mut place = Place {
            before: kept.last(),
            after: rest.iter().find(|word| !is_filler(word)),
            still_typed: words.last().filter(|_| typed.unfinished),
            neighbours,
            lexicon,
            lacking: &mut lacking,
        };
        let is_aside = if typed.unfinished && rest.is_empty() {
            is_filler(word) && !goes_on(word, lexicon)
        } else {
            place.is_filler(word, typed)
        };
        if is_aside {
            parted |= typed.unmarked;
        } else {
            let opens = word.opens || parted;
            kept.push(Token {
                opens,
                ..word.clone()
            });
            parted = false;
        }
    }
    if !kept.is_empty() {
        *words = kept;
    }
    lacking
}

fn goes_on(word: &Token, lexicon: &Lexicon) -> bool {
    word.folded.len() > 1 && !lexicon.completions(&word.folded, 1).is_empty()
}

/// A place between the telling words of a query.
struct Place<'a> {
    before: Option<&'a Token>,
    after: Option<&'a Token>,
    /// The last word, while it may go on.
    still_typed: Option<&'a Token>,
    neighbours: &'a dyn Neighbours,
    lexicon: &'a Lexicon,
    lacking: &'a mut Vec<String>,
}

impl Place<'_> {
    fn is_filler(&mut self, word: &Token, typed: Typed) -> bool {
        let filler = is_filler(word);
        if typed.unmarked && viet::may_be_filler(word) {
            // "da" is "đã" where no neighbour knows it, and "cua" is no "của" before "hang".
            let at_home = self.at_home(&word.folded);
            self.is_stranger(at_home).unwrap_or(filler)
        } else if filler && viet::lost_its_marks(word) {
            // Beside marks "se" may be "sẽ"; before "máy" it is the "xe" of those who say so.
            let mut at_home = self.at_home(&word.folded);
            for other in viet::confusable(&word.folded) {
                if self.lexicon.has(&other) {
                    at_home = at_home.max(self.at_home(&other));
                }
            }
            self.is_stranger(at_home).unwrap_or(filler)
        } else {
            filler || self.was_filler(word)
        }
    }

    /// Whether the neighbours of a word that stands beside them so often stand at least as often
    /// beside each other. `None` where nothing can be known.
    fn is_stranger(&mut self, at_home: Option<u32>) -> Option<bool> {
        if self.before.is_none() && self.after.is_none() {
            return None;
        }
        let across = match (self.before, self.after) {
            (Some(before), Some(after)) if Some(after) != self.still_typed => {
                self.together(&before.folded, &after.folded)?
            }
            _ => 0,
        };
        Some(at_home? <= across)
    }

    /// How often a word stands beside its neighbours here; `None` while a file is not here.
    fn at_home(&mut self, word: &str) -> Option<u32> {
        let mut count = 0;
        if let Some(before) = self.before {
            count += self.together(&before.folded, word)?;
        }
        if let Some(after) = self.after {
            count += self.together(word, &after.folded)?;
            let goes_on = self.still_typed == Some(after)
                && !self.neighbours.following(word, &after.folded, 1).is_empty();
            count += u32::from(goes_on);
        }
        Some(count)
    }

    /// Whether a word that stands nowhere would be filler but for a slip ("muống"), and nothing that
    /// is known here.
    fn was_filler(&mut self, word: &Token) -> bool {
        if self.lexicon.has(&word.folded) && !self.stands_nowhere(word) {
            return false;
        }
        let near = viet::near(&word.folded);
        let is_known_here = |place: &mut Self, meant: &str| {
            place.lexicon.has(meant) && place.at_home(meant) != Some(0)
        };
        near.iter().any(|meant| viet::was_filler(word, meant))
            && !near.iter().any(|meant| is_known_here(self, meant))
    }

    /// Whether a word of the catalogue is never marked so.
    fn stands_nowhere(&mut self, word: &Token) -> bool {
        if word.marked.is_empty() {
            return false;
        }
        let found = self.neighbours.marked(&word.folded, &word.marked);
        if found.is_none() {
            self.lacking.push(word.folded.clone());
        }
        found == Some(0)
    }

    fn together(&mut self, one: &str, other: &str) -> Option<u32> {
        let together = self.neighbours.together(one, other);
        if together.is_none() {
            self.lacking.push(pair_key(one, other));
        }
        together
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::known::Known;
    use viet::Nfc;

    const WORDS: [&str; 14] = [
        "cua", "cuoc", "can", "da", "dang", "hang", "khai", "ki", "lai", "mat", "mo", "muon",
        "sinh", "xe",
    ];
    const TOGETHER: [(&str, &str, u32); 9] = [
        ("can", "cuoc", 9),
        ("cua", "hang", 4),
        ("dang", "ki", 9),
        ("dang", "lai", 1),
        ("ki", "lai", 5),
        ("khai", "sinh", 9),
        ("hang", "mo", 2),
        ("xe", "mat", 1),
        ("mo", "cua", 3),
    ];

    #[track_caller]
    fn check(query: &str, expect: &str) {
        let lexicon = Lexicon::new(WORDS.into_iter().map(|word| (word.to_owned(), 1)));
        let query = Nfc::assume(query);
        let mut words = viet::tokens(query);
        let typed = Typed {
            unmarked: words.iter().all(|word| word.marked.is_empty()),
            unfinished: !query.as_str().ends_with(' '),
        };
        set_aside(&mut words, typed, &lexicon, &Known(&TOGETHER));
        let left: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
        assert_eq!(left.join(" "), expect);
    }

    #[test]
    fn without_marks_the_neighbours_tell_filler() {
        check("cua hang da mo ", "cua hang mo");
        check("can mo cua hang ", "mo cua hang");
        check("can cuoc cua toi ", "can cuoc");
        check("dang ki lai ", "dang ki lai");
        check("em a ", "em a");
    }

    #[test]
    fn marks_tell_it_first() {
        check("cửa hàng đá mở ", "cua hang da mo");
        check("cần căn cước của em ", "can cuoc");
    }

    #[test]
    fn a_filler_with_a_slip_is_one_unless_its_neighbours_know_better() {
        check("muống khai sinh ", "khai sinh");
        check("mốun khai sinh ", "khai sinh");
        check("khai sin mất ", "khai sin mat");
        check("se mất giấy ", "se mat giay");
        check("se khai sinh ở đâu ", "khai sinh dau");
    }

    #[test]
    fn a_word_that_may_go_on_is_kept() {
        check("mo cua ha", "mo cua ha");
        check("khai sinh mu", "khai sinh mu");
    }

    #[test]
    fn pairs_over_a_guess_are_parted() {
        let lexicon = Lexicon::new(WORDS.into_iter().map(|word| (word.to_owned(), 1)));
        let typed = Typed {
            unmarked: true,
            unfinished: false,
        };
        let mut words = viet::tokens(Nfc::assume("cua hang da mo"));
        set_aside(&mut words, typed, &lexicon, &Known(&TOGETHER));
        let opens: Vec<bool> = words.iter().map(|word| word.opens).collect();
        assert_eq!(opens, [true, false, true]);
    }
}
