use crate::best::Best;
use crate::keys::Keys;
use core::ops::Range;

/// Every folded word of names and sayings with how common it is.
///
/// Small enough to travel with the manifest (the country's names have about a thousand distinct
/// syllables); it completes and corrects words before any other file is fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lexicon {
    words: Keys,
    /// In how many procedures each word stands, in doublings: exact numbers are four times as many
    /// bytes and no word was chosen otherwise for them.
    commonness: Vec<u8>,
}
codec::coded!(struct Lexicon { words, commonness });

impl Lexicon {
    /// The words, which come sorted, with the number of procedures they stand in.
    pub(crate) fn new(words: impl Iterator<Item = (String, usize)>) -> Self {
        let doublings = |many: usize| many.checked_ilog2().unwrap_or(0) as u8;
        let (words, commonness) = words.map(|(word, many)| (word, doublings(many))).unzip();
        let words = Keys::new(words);
        Lexicon { words, commonness }
    }

    pub(crate) fn has(&self, word: &str) -> bool {
        self.words.find(word).is_some()
    }

    /// The words that begin with `start` and are longer, the commonest first.
    pub(crate) fn completions(&self, start: &str, most: usize) -> Vec<&str> {
        let longer = |word: &str| word != start;
        self.commonest(self.words.beginning(start), &longer, most)
    }

    /// The words one slip away from `typed`, the commonest first.
    pub(crate) fn corrections(&self, typed: &str, most: usize) -> Vec<&str> {
        let slips = |word: &str| is_one_slip(typed, word);
        self.commonest(0..self.words.as_slice().len(), &slips, most)
    }

    fn commonest(
        &self,
        among: Range<usize>,
        fits: &dyn Fn(&str) -> bool,
        most: usize,
    ) -> Vec<&str> {
        let mut best: Best<(&str, u8)> = Best::new(most, |one, other| other.1.cmp(&one.1));
        for at in among {
            let word = self.words.as_slice()[at].as_str();
            if fits(word) {
                best.offer((word, self.commonness.get(at).copied().unwrap_or(0)));
            }
        }
        best.into_vec().into_iter().map(|(word, _)| word).collect()
    }
}

/// Whether one letter more, less, other or swapped with its neighbour makes one word the other.
fn is_one_slip(typed: &str, word: &str) -> bool {
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    if typed.len().abs_diff(word.len()) > 1 {
        return false;
    }
    let same_start = typed
        .iter()
        .zip(word)
        .take_while(|(one, other)| one == other)
        .count();
    let (typed, word) = (&typed[same_start..], &word[same_start..]);
    match (typed, word) {
        ([], []) => false,
        ([_, rest @ ..], []) | ([], [_, rest @ ..]) => rest.is_empty(),
        ([first, typed_rest @ ..], [other, word_rest @ ..]) => {
            let swapped = matches!((typed_rest, word_rest), ([a, typed_tail @ ..], [b, word_tail @ ..])
                if a == other && b == first && typed_tail == word_tail);
            typed_rest == word_rest || typed_rest == word || typed == word_rest || swapped
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        let words = [
            ("kha", 1),
            ("khai", 9),
            ("kham", 20),
            ("ki", 50),
            ("sinh", 7),
        ];
        Lexicon::new(
            words
                .into_iter()
                .map(|(word, many)| (word.to_owned(), many)),
        )
    }

    #[test]
    fn completes_the_commonest_first() {
        assert_eq!(lexicon().completions("kh", 2), ["kham", "khai"]);
        assert_eq!(lexicon().completions("kha", 9), ["kham", "khai"]);
        assert_eq!(lexicon().completions("x", 9), Vec::<&str>::new());
    }

    #[test]
    fn corrects_one_slip() {
        for typed in ["khia", "khi", "khaii", "xhai"] {
            assert!(lexicon().corrections(typed, 9).contains(&"khai"), "{typed}");
        }
        assert!(!lexicon().corrections("khoan", 9).contains(&"khai"));
        assert!(!lexicon().corrections("khai", 9).contains(&"khai"));
    }

    #[test]
    fn comes_back_from_its_bytes() {
        assert_eq!(codec::read(&codec::write(&lexicon())), Some(lexicon()));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = codec::read::<Lexicon>(&bytes);
        }
    }
}
