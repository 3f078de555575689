//! Putting together the Telex or VNI keys of a scanner that types for an input method nobody
//! turned on.

use viet::{Letter, Method, is_syllable};

/// So many marked words make it certain that the scanner writes marks as keys. A scanner that
/// leaves marks out shows one or two by chance: "Dur" without its neighbours' marks reads "Dủ".
const MARKED_WORDS: usize = 3;

/// The text behind the keys, if every word of it can be told; see the rules in `wedge`.
pub(crate) fn decode(typed: &str, method: Method) -> Option<String> {
    let mut text = String::with_capacity(typed.len());
    let mut word = String::new();
    let mut counts = Counts::default();
    for letter in typed.chars().map(Some).chain([None]) {
        match letter {
            Some(letter) if letter.is_ascii_alphanumeric() => word.push(letter),
            other => {
                put_word(&mut text, &word, method, &mut counts)?;
                word.clear();
                text.extend(other);
            }
        }
    }
    // Three of four words of any text carry marks; where fewer than half do, marks were lost.
    let enough = counts.marked >= MARKED_WORDS && counts.marked >= counts.unmarked;
    enough.then_some(text)
}

#[derive(Default)]
struct Counts {
    marked: usize,
    unmarked: usize,
}

fn put_word(text: &mut String, word: &str, method: Method, counts: &mut Counts) -> Option<()> {
    let decoded = method.decode(word);
    if decoded.is_none() && is_plain(word, method) {
        counts.unmarked += usize::from(is_syllable(word));
        text.push_str(word);
        return Some(());
    }
    let decoded = decoded?;
    // "A1" is a house code or "Á", and the keys are the same.
    let code = word.len() <= 3 && word.ends_with(|last: char| last.is_ascii_digit());
    if !is_syllable(&decoded) || code && word.bytes().all(|b| !b.is_ascii_lowercase()) {
        return None;
    }
    counts.marked += 1;
    put_in_case(text, &decoded, word)
}

/// A number, a code or an abbreviation of capitals that hides no key, or a syllable without marks.
fn is_plain(word: &str, method: Method) -> bool {
    let capital = |byte: u8| byte.is_ascii_uppercase();
    if !word
        .bytes()
        .all(|byte| byte.is_ascii_digit() || capital(byte))
    {
        return is_syllable(word);
    }
    match method {
        // Digits are never keys here, so "A1" is "A1" unless its letters alone hide a mark.
        Method::Telex => {
            let letters: String = word.chars().filter(char::is_ascii_uppercase).collect();
            method.decode(&letters).is_none()
        }
        Method::Vni => !word.bytes().any(is_vowel) || is_syllable(word),
    }
}

fn is_vowel(byte: u8) -> bool {
    Letter::of(char::from(byte)).is_some_and(Letter::is_vowel)
}

/// Capitals come out as they were typed: all, the first, or none. Anything between is not ours to
/// decide.
fn put_in_case(text: &mut String, decoded: &str, typed: &str) -> Option<()> {
    let letters = || typed.bytes().filter(u8::is_ascii_alphabetic);
    let capitals = letters().filter(u8::is_ascii_uppercase).count();
    let first = typed.starts_with(|first: char| first.is_ascii_uppercase());
    let all = capitals == letters().count();
    // "DDoor" is how some scanners write "Đổ": both keys of the first letter as capitals.
    let first_twice = capitals == 2 && typed.starts_with("DD");
    let raised = match capitals {
        0 => 0,
        _ if all => usize::MAX,
        1 if first => 1,
        2 if first_twice => 1,
        _ => return None,
    };
    for (at, letter) in decoded.chars().enumerate() {
        let parts = Letter::of(letter)?;
        text.push(if at < raised { parts.capital() } else { letter });
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(telex: &str, vni: &str, expect: Option<&str>) {
        assert_eq!(decode(telex, Method::Telex).as_deref(), expect, "{telex}");
        assert_eq!(decode(vni, Method::Vni).as_deref(), expect, "{vni}");
    }

    #[test]
    fn puts_words_together_in_their_case() {
        check(
            "Nguyeenx Thij Vis AN",
            "Nguye6n4 Thi5 Vi1 AN",
            Some("Nguyễn Thị Ví AN"),
        );
        check("DDinhj VAWN QUYS", "D9i5nh VA8N QUY1", Some("Định VĂN QUÝ"));
        check(
            "DDaafu Tieens Laf 12/3 CT2",
            "D9a6u2 Tie6n1 La2 12/3 CT2",
            Some("Đầu Tiến Là 12/3 CT2"),
        );
    }

    #[test]
    fn gives_up_on_words_that_are_no_syllables() {
        check("Ksor Hiene", "Ksor Hie6n5 Ksor", None);
        check("Nguyen Van Nam", "Nguyen Van Nam", None);
        check("Dak Lak Thij", "Dak Lak Thi5", None);
        check("tHij", "tHi5", None);
    }

    #[test]
    fn one_mark_among_many_words_is_chance() {
        check(
            "Ro Cham Dur An Giang Tan An",
            "Ro Cham Du3 An Giang Tan An",
            None,
        );
        check("Vis Thij Nam", "Vi1 Thi5 Nam", None);
    }

    #[test]
    fn a_house_code_may_also_be_a_letter_with_a_mark() {
        assert_eq!(decode("Khu A1, Vi1 Thi5 Du5", Method::Vni), None);
        let telex = decode("Khu A1, Vis Thij Duj", Method::Telex);
        assert_eq!(telex.as_deref(), Some("Khu A1, Ví Thị Dụ"));
        assert_eq!(decode("Khu AS1, Vis Thij Duj", Method::Telex), None);
    }
}
