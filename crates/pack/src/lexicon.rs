use crate::best::Best;
use codec::{Coded, Reader, put_block, put_number};

/// Every folded word of names and sayings with the number of procedures it stands in.
///
/// Small enough to travel with the manifest (the country's names have about a thousand distinct
/// syllables); it completes and corrects words before any other file is fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lexicon {
    /// Sorted.
    words: Vec<(String, u32)>,
}

impl Lexicon {
    pub(crate) fn new(words: Vec<(String, u32)>) -> Self {
        Lexicon { words }
    }

    pub(crate) fn has(&self, word: &str) -> bool {
        self.words
            .binary_search_by(|(known, _)| known.as_str().cmp(word))
            .is_ok()
    }

    /// The words that begin with `start` and are longer, the commonest first.
    pub(crate) fn completions(&self, start: &str, most: usize) -> Vec<&str> {
        let from = self
            .words
            .partition_point(|(word, _)| word.as_str() <= start);
        commonest(
            self.words[from..]
                .iter()
                .take_while(|(word, _)| word.starts_with(start)),
            most,
        )
    }

    /// The words one slip away from `typed`, the commonest first.
    pub(crate) fn corrections(&self, typed: &str, most: usize) -> Vec<&str> {
        commonest(
            self.words
                .iter()
                .filter(|(word, _)| is_one_slip(typed, word)),
            most,
        )
    }
}

fn commonest<'a>(words: impl Iterator<Item = &'a (String, u32)>, most: usize) -> Vec<&'a str> {
    let mut best: Best<(&str, u32)> = Best::new(most, |one, other| other.1.cmp(&one.1));
    words.for_each(|(word, count)| best.offer((word.as_str(), *count)));
    best.into_vec().into_iter().map(|(word, _)| word).collect()
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

/// A block in which each word is the length it shares with the one before, the rest, and its count.
impl Coded for Lexicon {
    fn put(&self, to: &mut Vec<u8>) {
        let mut bytes = Vec::new();
        let mut before: &[u8] = &[];
        for (word, count) in &self.words {
            let word = word.as_bytes();
            let shared = before
                .iter()
                .zip(word)
                .take_while(|(one, other)| one == other)
                .count();
            put_number(&mut bytes, shared as u64);
            put_block(&mut bytes, &word[shared..]);
            put_number(&mut bytes, u64::from(*count));
            before = word;
        }
        put_block(to, &bytes);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        let mut block = Reader::new(from.block());
        let mut words: Vec<(String, u32)> = Vec::new();
        while !block.is_empty() {
            let shared = block.small() as usize;
            let rest = block.text();
            let count = block.small();
            let before = words.last().map_or("", |(word, _)| word.as_str());
            let word = [before.get(..shared).unwrap_or_default(), rest].concat();
            if word.as_str() <= before {
                block.fail();
            }
            words.push((word, count));
        }
        if !block.is_sound() {
            from.fail();
        }
        Lexicon { words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        Lexicon::new(vec![
            ("kha".into(), 1),
            ("khai".into(), 9),
            ("kham".into(), 20),
            ("ki".into(), 50),
            ("sinh".into(), 7),
        ])
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
