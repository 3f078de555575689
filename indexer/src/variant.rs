//! The ways a query may be typed, so that one list of questions measures them all.

use clap::ValueEnum;
use unicode_normalization::UnicodeNormalization;
use viet::{Letter, Nfc, Shape, Tone, keys};

/// How a query is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Variant {
    /// As it stands.
    #[default]
    Clean,
    /// Without any marks.
    NoMarks,
    /// With its letters in pieces.
    Decomposed,
    /// Raw Telex keys.
    Telex,
    /// Raw VNI keys.
    Vni,
    /// Every beginning from the third letter.
    HalfTyped,
    /// "hoá" for "hóa" and the other way round.
    TonePlace,
    /// One hỏi for a ngã or the other way round.
    AskingTumbling,
    /// One d for a gi or the other way round.
    DGi,
    /// One s for an x or the other way round.
    #[value(name = "s-x")]
    SX,
    /// One final n for an ng or the other way round.
    FinalN,
    /// Two letters of one word swapped.
    Swapped,
    /// The first three fifths, which mostly end within a word.
    ThreeFifths,
    /// Two letters in the middle of the longest word swapped.
    Typo,
    /// The second half before the first.
    Reordered,
    /// In capitals.
    Upper,
    /// With spaces around and between.
    Spaces,
}

impl Variant {
    /// The query typed this way; nothing when the way does not change it.
    pub(crate) fn of(self, query: &str) -> Vec<String> {
        let query: String = query.nfc().collect();
        let typed = match self {
            Variant::Clean => return vec![query],
            Variant::HalfTyped => return beginnings(&query),
            Variant::NoMarks => query
                .chars()
                .map(|letter| bare(letter, Tone::Level))
                .collect(),
            Variant::Decomposed => query.nfd().collect(),
            Variant::Telex => keys::as_telex(&query),
            Variant::Vni => keys::as_vni(&query),
            Variant::TonePlace => each_word(&query, other_tone_place),
            Variant::AskingTumbling => first_word(&query, other_tone),
            Variant::DGi => first_word(&query, other_d),
            Variant::SX => first_word(&query, other_s),
            Variant::FinalN => first_word(&query, other_n),
            Variant::Swapped => first_word(&query, swapped),
            Variant::ThreeFifths => three_fifths(&query),
            Variant::Typo => longest_swapped(&query),
            Variant::Reordered => reordered(&query),
            Variant::Upper => query.to_uppercase(),
            Variant::Spaces => format!("  {}  ", query.replace(' ', "   ")),
        };
        if typed == query {
            Vec::new()
        } else {
            vec![typed]
        }
    }
}

/// The letter without its shape, with this tone.
fn bare(letter: char, tone: Tone) -> char {
    match Letter::of(letter) {
        Some(parts) if !letter.is_ascii() => Letter {
            shape: Shape::Plain,
            tone,
            ..parts
        }
        .compose(),
        _ => letter,
    }
}

fn beginnings(query: &str) -> Vec<String> {
    let ends = query
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    ends.skip(2)
        .map(|end| query[..end].to_owned())
        .filter(|half| !half.ends_with(' '))
        .collect()
}

fn each_word(query: &str, change: fn(&str) -> Option<String>) -> String {
    let words = query
        .split(' ')
        .map(|word| change(word).unwrap_or_else(|| word.to_owned()));
    words.collect::<Vec<_>>().join(" ")
}

/// Changes the first word that can be changed.
fn first_word(query: &str, change: fn(&str) -> Option<String>) -> String {
    let mut done = false;
    let words = query.split(' ').map(|word| {
        let changed = if done { None } else { change(word) };
        done |= changed.is_some();
        changed.unwrap_or_else(|| word.to_owned())
    });
    words.collect::<Vec<_>>().join(" ")
}

/// "oa", "oe", "uy" at the end of a word carry their tone on either letter.
fn other_tone_place(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let (start, [first, second]) = letters.split_last_chunk::<2>()?;
    let (one, two) = (Letter::of(*first)?, Letter::of(*second)?);
    let movable = matches!((one.base, two.base), ('o', 'a') | ('o', 'e') | ('u', 'y'))
        && one.shape == Shape::Plain
        && two.shape == Shape::Plain
        && start.last() != Some(&'q');
    if !movable || one.tone == two.tone {
        return None;
    }
    let moved = [
        Letter {
            tone: two.tone,
            ..one
        }
        .compose(),
        Letter {
            tone: one.tone,
            ..two
        }
        .compose(),
    ];
    Some(start.iter().chain(&moved).collect())
}

fn other_tone(word: &str) -> Option<String> {
    let other = |letter: char| {
        let parts = Letter::of(letter)?;
        let tone = match parts.tone {
            Tone::Asking => Tone::Tumbling,
            Tone::Tumbling => Tone::Asking,
            _ => return None,
        };
        Some(Letter { tone, ..parts }.compose())
    };
    word.chars().any(|letter| other(letter).is_some()).then(|| {
        word.chars()
            .map(|letter| other(letter).unwrap_or(letter))
            .collect()
    })
}

fn other_d(word: &str) -> Option<String> {
    if let Some(rest) = word.strip_prefix("gi") {
        let needs_vowel = Letter::of(rest.chars().next()?).is_none_or(|letter| !letter.is_vowel());
        return Some(if needs_vowel {
            format!("di{rest}")
        } else {
            format!("d{rest}")
        });
    }
    word.strip_prefix('d').map(|rest| format!("gi{rest}"))
}

fn other_s(word: &str) -> Option<String> {
    let s = word.strip_prefix('s').map(|rest| format!("x{rest}"));
    s.or_else(|| word.strip_prefix('x').map(|rest| format!("s{rest}")))
}

fn other_n(word: &str) -> Option<String> {
    let syllable = || viet::tokens(Nfc::assume(word)).len() == 1 && word.chars().count() > 2;
    let ng = word.strip_suffix("ng").map(|rest| format!("{rest}n"));
    let n = || word.ends_with('n').then(|| format!("{word}g"));
    ng.or_else(n).filter(|_| syllable())
}

fn swapped(word: &str) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    let at = (1..letters.len().checked_sub(1)?).find(|&at| letters[at] != letters[at + 1])?;
    letters.swap(at, at + 1);
    Some(letters.into_iter().collect())
}

fn three_fifths(query: &str) -> String {
    let letters: Vec<char> = query.chars().collect();
    let end = (letters.len() * 3).div_ceil(5).max(3);
    letters.into_iter().take(end).collect()
}

fn longest_swapped(query: &str) -> String {
    let mut words: Vec<String> = query.split(' ').map(str::to_owned).collect();
    let lengths = words.iter().map(|word| word.chars().count());
    // Of equals the first.
    let longest = lengths.enumerate().rev().max_by_key(|(_, length)| *length);
    if let Some((longest, length)) = longest {
        let mut letters: Vec<char> = words[longest].chars().collect();
        let at = (length / 2).saturating_sub(1).max(1);
        if at + 1 < length {
            letters.swap(at, at + 1);
        }
        words[longest] = letters.into_iter().collect();
    }
    words.join(" ")
}

fn reordered(query: &str) -> String {
    let words: Vec<&str> = query.split(' ').collect();
    let (first, second) = words.split_at(words.len().div_ceil(2));
    [second, first].concat().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Variant::{self, *};

    #[track_caller]
    fn check(variant: Variant, query: &str, expect: &[&str]) {
        assert_eq!(variant.of(query), expect);
    }

    #[test]
    fn types_a_query_in_every_way() {
        check(Clean, "sổ đỏ", &["sổ đỏ"]);
        check(NoMarks, "Đăng ký", &["dang ky"]);
        check(Decomposed, "đỏ", &["đo\u{309}"]);
        check(Telex, "sổ đỏ", &["soor ddor"]);
        check(Vni, "sổ đỏ", &["so63 d9o3"]);
        check(HalfTyped, "sổ đỏ", &["sổ đ", "sổ đỏ"]);
        check(TonePlace, "hoá đơn uỷ quyền", &["hóa đơn ủy quyền"]);
        check(AskingTumbling, "nghĩa vụ", &["nghỉa vụ"]);
        check(DGi, "giấy", &["dấy"]);
        check(SX, "sổ", &["xổ"]);
        check(FinalN, "đăng ký", &["đăn ký"]);
        check(Swapped, "khai sinh", &["kahi sinh"]);
        check(ThreeFifths, "khai sinh", &["khai s"]);
        check(Typo, "đăng ký khai sinh", &["đnăg ký khai sinh"]);
        check(
            Reordered,
            "đăng ký khai sinh con",
            &["sinh con đăng ký khai"],
        );
        check(Upper, "sổ đỏ", &["SỔ ĐỎ"]);
        check(TonePlace, "sinh", &[]);
    }
}
