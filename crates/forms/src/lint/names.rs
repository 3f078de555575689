//! Names, peoples and countries, and how they are written.

use super::Rule;
use super::case::{Case, Found, Seen};
use crate::letters::{lower, small_words, title_case};
use crate::shown::plain;
use crate::{Answer, ETHNICITIES, FieldKind};
use viet::{Letter, Nfc, tokens};

pub(super) fn ethnicity_is_nationality(case: &Case<'_>, found: &mut Found) {
    for seen in of_kind(case, &FieldKind::Ethnicity) {
        let fix = match folded(seen.text()).as_str() {
            "viet nam" | "vietnam" | "nguoi viet nam" => None,
            "kinh viet" | "viet kinh" | "viet" | "nguoi viet" => Some(Answer::text("Kinh")),
            _ => continue,
        };
        found.suggest(Rule::EthnicityIsNationality, &[seen.path], fix);
    }
}

pub(super) fn nationality_is_ethnicity(case: &Case<'_>, found: &mut Found) {
    for seen in of_kind(case, &FieldKind::Nationality) {
        let written = folded(seen.text());
        // Lào is a people here and a country next door.
        let mut peoples = ETHNICITIES.iter().filter(|people| **people != "Lào");
        if peoples.any(|people| folded(people) == written) {
            let fix = Some(Answer::text("Việt Nam"));
            found.suggest(Rule::NationalityIsEthnicity, &[seen.path], fix);
        }
    }
}

/// A digit, two spaces in a row, or one word alone.
pub(super) fn name_form(case: &Case<'_>, found: &mut Found) {
    for seen in of_kind(case, &FieldKind::Name) {
        let name = seen.text();
        let digit = name.contains(|letter: char| letter.is_ascii_digit());
        let alone = !name.contains(' ');
        if digit || alone {
            found.warn(Rule::NameForm, &[seen.path]);
        } else if name.contains("  ") {
            let words: Vec<&str> = name.split_ascii_whitespace().collect();
            let fix = Some(Answer::Text(words.join(" ")));
            found.suggest(Rule::NameForm, &[seen.path], fix);
        }
    }
}

/// Surnames that are always written with marks; without them the input method was off.
const SURNAMES: [&str; 28] = [
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "vu", "vo", "dang", "bui", "do", "ngo",
    "duong", "ly", "dinh", "truong", "trinh", "luu", "dao", "doan", "luong", "quach", "phung",
    "ha", "ho", "to", "ta", "trieu",
];

/// The same among middle and given names. Many names have no mark at all ("Mai Lan Anh"), so only
/// those are here that cannot be meant without.
const MIDDLE_NAMES: [&str; 9] = [
    "thi", "van", "duc", "huu", "quoc", "ngoc", "xuan", "hong", "thuy",
];

pub(super) fn name_marks(case: &Case<'_>, found: &mut Found) {
    for seen in of_kind(case, &FieldKind::Name) {
        let name = seen.text();
        let small = name.split_ascii_whitespace().any(|word| {
            let first = word.chars().next();
            first.is_some_and(|letter| Letter::of(letter).is_some() && lower(letter) == letter)
        });
        if lacks_marks(name) {
            found.warn(Rule::NameMarks, &[seen.path]);
        } else if small {
            let fix = Some(Answer::Text(title_case(name)));
            found.suggest(Rule::NameMarks, &[seen.path], fix);
        }
    }
}

fn lacks_marks(name: &str) -> bool {
    let words = tokens(Nfc::assume(name));
    let known = |word: &str, names: &[&str]| names.iter().any(|name| folded(name) == word);
    let mut numbered = words.iter().enumerate();
    words.iter().all(|word| word.marked.is_empty())
        && numbered.any(|(at, word)| match at {
            0 => known(&word.folded, &SURNAMES),
            _ => known(&word.folded, &MIDDLE_NAMES),
        })
}

/// Marks stored beside their letters, the Icelandic Ð for Đ, and what no keyboard types.
pub(super) fn not_nfc(case: &Case<'_>, found: &mut Found) {
    let stray = |letter: char| matches!(letter, '\u{300}'..='\u{36F}' | 'Ð' | 'ð' | '\u{FFFD}' | '\u{200B}'..='\u{200F}');
    for seen in &case.asked {
        let bad = match seen.answer {
            Some(Answer::Text(text)) => text.contains(stray),
            Some(Answer::Address(address)) => address.line().contains(stray),
            _ => false,
        };
        if bad {
            found.warn(Rule::NotNfc, &[seen.path]);
        }
    }
}

/// "Vợ" beside "Nam".
pub(super) fn relation_word(case: &Case<'_>, found: &mut Found) {
    for (seen, lint) in case.marked(Rule::RelationWord) {
        let (Some(answer), Some(sex)) = (seen.answer, case.with(seen, lint)) else {
            continue;
        };
        let words = small_words(&plain(seen.field, answer));
        let told = match words.first().map(String::as_str) {
            Some("con" | "cháu" | "em") => words.get(1),
            _ => words.first(),
        };
        let expected = match told.map(String::as_str) {
            Some("chồng" | "cha" | "bố" | "ông" | "anh" | "trai" | "rể" | "chú") => 0,
            Some("vợ" | "mẹ" | "má" | "bà" | "chị" | "gái" | "dâu" | "dì" | "cô") => 1,
            _ => continue,
        };
        if sex
            .answer
            .is_some_and(|sex| *sex != Answer::Choice(expected))
        {
            found.warn(Rule::RelationWord, &[seen.path, sex.path]);
        }
    }
}

fn of_kind<'c, 'a>(case: &'c Case<'a>, kind: &'c FieldKind) -> impl Iterator<Item = &'c Seen<'a>> {
    let asked = case.asked.iter();
    asked.filter(move |seen| seen.field.kind == *kind && !seen.text().is_empty())
}

/// The words without marks, one space between them.
pub(super) fn folded(text: &str) -> String {
    let words = tokens(Nfc::assume(text));
    let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    folded.join(" ")
}

/// Whether two texts are the same words, whatever their case and wherever their tone stands.
pub(super) fn same_words(one: &str, other: &str) -> bool {
    let (one, other) = (tokens(Nfc::assume(one)), tokens(Nfc::assume(other)));
    one.len() == other.len()
        && one
            .iter()
            .zip(&other)
            .all(|(one, other)| one.folded == other.folded && one.marked == other.marked)
}

/// Whether a text begins with these words.
pub(super) fn begins_with(text: &str, words: &str) -> bool {
    let (text, words) = (tokens(Nfc::assume(text)), tokens(Nfc::assume(words)));
    text.len() >= words.len()
        && text
            .iter()
            .zip(&words)
            .all(|(said, word)| said.folded == word.folded && said.marked == word.marked)
}

#[cfg(test)]
mod tests {
    use super::lacks_marks;

    #[test]
    fn tells_names_without_marks_from_names_that_have_none() {
        for name in [
            "Nguyen Van A",
            "TRAN THI LAN",
            "Mai Thi Lan",
            "le minh anh",
            "Ho Anh",
        ] {
            assert!(lacks_marks(name), "{name}");
        }
        for name in [
            "Nguyễn Văn A",
            "Mai Lan Anh",
            "PHAN KIM LONG",
            "Cao Minh Khanh Ly",
            "John Smith",
            "H'Hen Niê",
            "",
        ] {
            assert!(!lacks_marks(name), "{name}");
        }
    }
}
