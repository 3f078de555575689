//! Names as words: without marks for finding, with marks for preferring.

use viet::{Letter, Nfc, Token, tokens};

/// A name in small letters without marks and spaces, i and y told apart: how the source writes
/// names that units had earlier.
pub(crate) fn key(name: &str) -> String {
    let letters = name.chars().filter_map(|letter| match Letter::of(letter) {
        Some(parts) => Some(parts.base),
        None => letter.is_ascii_digit().then_some(letter),
    });
    letters.collect()
}

/// Words run together, numbers without leading zeros: "Phường 01" is "phuong1".
fn join(words: &[Token]) -> String {
    words.iter().map(|word| plain(&word.folded)).collect()
}

/// "01" and "1" are one number.
fn plain(word: &str) -> &str {
    let significant = word.trim_start_matches('0');
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    if is_number && !significant.is_empty() {
        significant
    } else {
        word
    }
}

/// How many words carry marks on both sides that differ.
pub(crate) fn disagreements(typed: &[Token], name: &[Token]) -> usize {
    let pairs = typed.iter().zip(name);
    let differ =
        |(typed, name): &(&Token, &Token)| !typed.marked.is_empty() && typed.marked != name.marked;
    pairs.filter(differ).count()
}

/// The kinds of unit, as people write them, longest first: words without marks, whether a point or
/// nothing may stand between them and the name, and the kind's own words.
pub(crate) const KINDS: [(&[&str], Kind); 17] = [
    (&["thanh", "pho"], Kind::City),
    (&["thi", "tran"], Kind::Town),
    (&["thi", "xa"], Kind::TownDistrict),
    (&["dac", "khu"], Kind::Special),
    (&["phuong"], Kind::Urban),
    (&["huyen"], Kind::RuralDistrict),
    (&["quan"], Kind::UrbanDistrict),
    (&["tinh"], Kind::Province),
    (&["xa"], Kind::Rural),
    (&["tp"], Kind::City),
    (&["tt"], Kind::Town),
    (&["tx"], Kind::TownDistrict),
    (&["p"], Kind::Urban),
    (&["h"], Kind::RuralDistrict),
    (&["q"], Kind::UrbanDistrict),
    (&["t"], Kind::Province),
    (&["x"], Kind::Rural),
];

/// A kind of unit, of now or before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Province,
    City,
    RuralDistrict,
    UrbanDistrict,
    TownDistrict,
    Rural,
    Urban,
    Town,
    Special,
}

/// A name with its kind taken off.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) kind: Option<Kind>,
    pub(crate) words: Vec<Token>,
    /// The words run together.
    joined: String,
    key: String,
}

impl Named {
    /// The ways to read what somebody wrote: "xã Tân Thịnh", "X. Tân Thịnh", "P1", plain "Tân
    /// Thịnh". Without marks "Phuong Duc" may be a phường or "Phượng Dực", so there may be two.
    pub(crate) fn read(text: &str) -> Vec<Self> {
        let words = tokens(Nfc::assume(text));
        let mut readings = Vec::with_capacity(2);
        if let Some((kind, count)) = kind_of(&words) {
            readings.push(Named::new(text, Some(kind), words[count..].to_vec()));
            if words[..count].iter().any(|word| !word.marked.is_empty()) {
                return readings;
            }
        } else if let [only] = words.as_slice()
            && let Some(kind) = run_together(&only.folded)
        {
            let number = &only.folded[1..];
            let words = tokens(Nfc::assume(number));
            readings.push(Named::new(number, Some(kind), words));
        }
        readings.push(Named::new(text, None, words));
        readings
    }

    /// Reads an official name, which begins with its kind; a name without is taken as it is.
    pub(crate) fn official(name: &str) -> Self {
        let mut words = tokens(Nfc::assume(name));
        let kind = kind_of(&words);
        if let Some((_, count)) = kind {
            words.drain(..count);
        }
        Named::new(name, kind.map(|(kind, _)| kind), words)
    }

    fn new(text: &str, kind: Option<Kind>, words: Vec<Token>) -> Self {
        let start = words.first().map_or(text.len(), |word| word.place.start);
        let key = key(text.get(start..).unwrap_or_default());
        Named {
            kind,
            joined: join(&words),
            words,
            key,
        }
    }

    /// The name run together without its kind.
    pub(crate) fn joined(&self) -> &str {
        &self.joined
    }

    /// Whether it is this earlier name, whose key mostly begins with the kind.
    pub(crate) fn is_earlier(&self, earlier: &str) -> bool {
        if self.key.is_empty() {
            return false;
        }
        let Some(before) = earlier.strip_suffix(self.key.as_str()) else {
            return false;
        };
        let kinds = KINDS
            .iter()
            .filter(|(_, kind)| self.kind.is_none_or(|known| known == *kind));
        before.is_empty()
            || kinds
                .map(|(words, _)| words.concat())
                .any(|kind| kind == before)
    }

    /// Whether an earlier name begins with what was typed.
    pub(crate) fn begins_earlier(&self, earlier: &str) -> bool {
        let kinds = KINDS.iter().map(|(words, _)| words.concat());
        let mut names = kinds.filter_map(|kind| earlier.strip_prefix(kind.as_str()));
        let begins = |name: &str| name.starts_with(&self.key);
        !self.key.is_empty() && (begins(earlier) || names.any(begins))
    }

    /// Whether a kind that was written is the kind of `other`; one left out agrees with any.
    pub(crate) fn kind_agrees(&self, other: &Named) -> bool {
        self.kind.is_none() || self.kind == other.kind
    }
}

/// The kind that the words begin with, and of how many words it is.
fn kind_of(words: &[Token]) -> Option<(Kind, usize)> {
    let begins = |(kind_words, kind): &&(&[&str], Kind)| {
        words.len() > kind_words.len()
            && kind_words
                .iter()
                .zip(words)
                .all(|(known, word)| word.folded == *known)
            && agrees(&words[..kind_words.len()], *kind)
    };
    let (kind_words, kind) = KINDS.iter().find(begins)?;
    Some((*kind, kind_words.len()))
}

fn run_together(word: &str) -> Option<Kind> {
    let digits = word.get(1..)?;
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    match word.as_bytes().first()? {
        b'p' if is_number => Some(Kind::Urban),
        b'q' if is_number => Some(Kind::UrbanDistrict),
        _ => None,
    }
}

/// "Xa" may be typed for "xã", but "Xà Phìn" and "Phương Đình" begin with other words.
fn agrees(words: &[Token], kind: Kind) -> bool {
    let full: &[&str] = match kind {
        Kind::Province => &["tinh2"],
        Kind::City => &["thanh1", "phô4"],
        Kind::RuralDistrict => &["huyên5"],
        Kind::UrbanDistrict => &["quân5"],
        Kind::TownDistrict => &["thi5", "xa3"],
        Kind::Rural => &["xa3"],
        Kind::Urban => &["phương1"],
        Kind::Town => &["thi5", "trân4"],
        Kind::Special => &["đăc5", "khu"],
    };
    let marked = words.iter().any(|word| !word.marked.is_empty());
    !marked
        || words.iter().zip(full).all(|(word, full)| {
            let known = if word.marked.is_empty() {
                &word.folded
            } else {
                &word.marked
            };
            known == full
        })
}
