use codec::{Coded, Reader, put_block, put_number};
use core::ops::Range;

/// Sorted words or terms. In a file all their lengths come first and then all their letters,
/// because a column of one kind compresses better than two kinds by turns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Keys(Vec<String>);

/// How much of a key may be that of the one before, so that a small file cannot become a large one
/// in memory.
const MOST_SHARED: usize = 255;

/// What half a byte says when a length does not fit into it: how much more comes after it.
const MORE: u8 = 15;

impl Keys {
    /// The keys, which come sorted.
    pub(crate) fn new(sorted: Vec<String>) -> Self {
        Keys(sorted)
    }

    pub(crate) fn as_slice(&self) -> &[String] {
        &self.0
    }

    /// Where a key stands.
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        let found = self.0.binary_search_by(|known| known.as_str().cmp(key));
        found.ok()
    }

    /// How many do not stand after `key`.
    pub(crate) fn until(&self, key: &str) -> usize {
        self.0.partition_point(|known| known.as_str() <= key)
    }

    /// Those that begin with `start`, itself among them.
    pub(crate) fn beginning(&self, start: &str) -> Range<usize> {
        let from = self.0.partition_point(|known| known.as_str() < start);
        let rest = self.0[from..].iter();
        let many = rest.take_while(|known| known.starts_with(start)).count();
        from..from + many
    }
}

/// For each key a byte with how many bytes it shares with the one before and how many are its own,
/// then the own ones of all.
impl Coded for Keys {
    fn put(&self, to: &mut Vec<u8>) {
        let (mut lengths, mut letters) = (Vec::new(), Vec::new());
        let mut before = "";
        for key in &self.0 {
            let shared = shared_letters(before, key);
            let own = key.len() - shared;
            let half = |length: usize| length.min(usize::from(MORE)) as u8;
            lengths.push(half(shared) << 4 | half(own));
            for length in [shared, own] {
                if let Some(more) = length.checked_sub(usize::from(MORE)) {
                    put_number(&mut lengths, more as u64);
                }
            }
            letters.extend_from_slice(&key.as_bytes()[shared..]);
            before = key;
        }
        put_block(to, &lengths);
        put_block(to, &letters);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        let mut lengths = Reader::new(from.block());
        let mut letters = from.text();
        let mut keys: Vec<String> = Vec::new();
        while !lengths.is_empty() {
            let halves = lengths.byte();
            let shared = length(&mut lengths, halves >> 4);
            let own = length(&mut lengths, halves & MORE);
            let before = keys.last().map_or("", String::as_str);
            let parts = before.get(..shared).zip(letters.split_at_checked(own));
            let key = parts.map(|(start, (own, after))| {
                letters = after;
                [start, own].concat()
            });
            match key {
                Some(key) if shared <= MOST_SHARED && key.as_str() >= before => keys.push(key),
                _ => lengths.fail(),
            }
        }
        if !lengths.is_sound() || !letters.is_empty() {
            from.fail();
        }
        Keys(keys)
    }
}

fn length(lengths: &mut Reader<'_>, half: u8) -> usize {
    let more = if half == MORE { lengths.small() } else { 0 };
    usize::from(half).saturating_add(more as usize)
}

/// Bytes in common, but never half a letter.
fn shared_letters(before: &str, key: &str) -> usize {
    let both = before.bytes().zip(key.bytes());
    let mut shared = both
        .take(MOST_SHARED)
        .take_while(|(one, other)| one == other)
        .count();
    while !key.is_char_boundary(shared) {
        shared -= 1;
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_come_back(mut keys: Vec<String>, long in "đ{300}", letter: char) {
            keys.push(format!("{long}{letter}"));
            keys.push(long);
            keys.sort_unstable();
            let keys = Keys::new(keys);
            prop_assert_eq!(codec::read(&codec::write(&keys)), Some(keys));
        }

        #[test]
        fn any_bytes_are_keys_or_refused(bytes: Vec<u8>) {
            let _ = codec::read::<Keys>(&bytes);
        }
    }

    #[test]
    fn what_is_not_sorted_or_goes_over_its_letters_is_refused() {
        let keys = |lengths: &[u8], letters: &[u8]| {
            let mut bytes = Vec::new();
            put_block(&mut bytes, lengths);
            put_block(&mut bytes, letters);
            codec::read::<Keys>(&bytes)
        };
        assert_eq!(
            keys(&[0x01, 0x11], b"ab"),
            Some(Keys::new(vec!["a".into(), "ab".into()]))
        );
        for (lengths, letters) in [
            (&[0x01, 0x01][..], &b"ba"[..]),
            (&[0x02], b"a"),
            (&[0x01], b"ab"),
            (&[0x11], b"a"),
            (&[0x0f], b"a"),
            (&[0x01, 0x01], "đ".as_bytes()),
        ] {
            assert_eq!(keys(lengths, letters), None);
        }
    }
}
