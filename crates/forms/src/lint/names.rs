//! Names, peoples and countries, and how they are written.

use super::Rule;
use super::case::{Case, Found};
use super::said::{exact, holds, plain};
use crate::letters::{lower, title_case};
use crate::{Answer, ETHNICITIES, FieldKind, shown};
use viet::{Letter, Nfc, tokens};

pub(super) fn ethnicity_is_nationality(case: &Case<'_>, found: &mut Found) {
    for seen in case.of_kind(&FieldKind::Ethnicity) {
        let fix = match plain(seen.text()).as_str() {
            " viet nam " | " vietnam " | " vn " | " nguoi viet nam " => None,
            " kinh viet " | " viet kinh " | " viet " | " nguoi viet " => Some(Answer::text("Kinh")),
            _ => continue,
        };
        found.suggest(Rule::EthnicityIsNationality, &[seen.path], fix);
    }
}

pub(super) fn nationality_is_ethnicity(case: &Case<'_>, found: &mut Found) {
    for seen in case.of_kind(&FieldKind::Nationality) {
        let written = plain(seen.text());
        for people in ETHNICITIES {
            // Lào is a people here and a country next door.
            if people != "Lào" && plain(people) == written {
                let fix = Some(Answer::text("Việt Nam"));
                found.suggest(Rule::NationalityIsEthnicity, &[seen.path], fix);
            }
        }
    }
}

/// A digit, two spaces in a row, or one word alone.
pub(super) fn name_form(case: &Case<'_>, found: &mut Found) {
    for seen in case.of_kind(&FieldKind::Name) {
        let name = seen.text();
        let mut words = String::new();
        let mut count = 0;
        for word in name.split_ascii_whitespace() {
            if count > 0 {
                words.push(' ');
            }
            words.push_str(word);
            count += 1;
        }
        let digit = name.bytes().any(|byte| byte.is_ascii_digit());
        if digit || count == 1 {
            found.warn(Rule::NameForm, &[seen.path]);
        } else if words != name {
            found.suggest(Rule::NameForm, &[seen.path], Some(Answer::Text(words)));
        }
    }
}

/// Surnames that are always written with marks; without them the input method was off.
const SURNAMES: &str = " nguyen tran le pham hoang huynh vu vo dang bui do ngo duong li dinh \
    truong trinh luu dao doan luong quach phung ha ho to ta trieu ";

/// The same among middle and given names. Many names have no mark at all ("Mai Lan Anh"), so only
/// those are here that cannot be meant without.
const MIDDLE_NAMES: &str = " thi van duc huu quoc ngoc xuan hong thuy ";

pub(super) fn name_marks(case: &Case<'_>, found: &mut Found) {
    for seen in case.of_kind(&FieldKind::Name) {
        let name = seen.text();
        if lacks_marks(name) {
            found.warn(Rule::NameMarks, &[seen.path]);
        } else if begins_small(name) {
            let fix = Some(Answer::Text(title_case(name)));
            found.suggest(Rule::NameMarks, &[seen.path], fix);
        }
    }
}

fn lacks_marks(name: &str) -> bool {
    let mut known = SURNAMES;
    let mut found = false;
    for word in tokens(Nfc::assume(name)) {
        if !word.marked.is_empty() {
            return false;
        }
        found |= holds(known, &[" ", &word.folded, " "].concat());
        known = MIDDLE_NAMES;
    }
    found
}

/// Whether a word of a name begins with a small letter.
fn begins_small(name: &str) -> bool {
    let mut before = ' ';
    for letter in name.chars() {
        if before == ' ' && Letter::of(letter).is_some() && lower(letter) == letter {
            return true;
        }
        before = letter;
    }
    false
}

/// Marks stored beside their letters, the Icelandic Ð for Đ, and what no keyboard types.
pub(super) fn not_nfc(case: &Case<'_>, found: &mut Found) {
    for seen in &case.asked {
        let text = seen.answer.map(|answer| shown::plain(seen.field, answer));
        if text.is_some_and(|text| text.chars().any(is_stray)) {
            found.warn(Rule::NotNfc, &[seen.path]);
        }
    }
}

fn is_stray(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | 'Ð' | 'ð' | '\u{FFFD}' | '\u{200B}'..='\u{200F}')
}

/// Words for men and for women, by which a relation is told.
const OF_MEN: &str = "chồng cha bố ông anh trai rể chú";
const OF_WOMEN: &str = "vợ mẹ má bà chị gái dâu dì cô";

/// "Vợ" beside "Nam".
pub(super) fn relation_word(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::RelationWord) {
        let (Some(answer), Some(sex)) = (marked.seen.answer, marked.with) else {
            continue;
        };
        let said = exact(&shown::plain(marked.seen.field, answer));
        let mut words = said.split_ascii_whitespace();
        // "Con gái", "cháu trai": the second word tells.
        let first = words.next().unwrap_or("");
        let told = match first {
            "con" | "chau4" | "em" => words.next().unwrap_or(""),
            _ => first,
        };
        let among = |list: &str| holds(&exact(list), &[" ", told, " "].concat());
        let wrong = (among(OF_MEN) && sex.is(1)) || (among(OF_WOMEN) && sex.is(0));
        if wrong {
            found.warn(Rule::RelationWord, &[marked.seen.path, sex.path]);
        }
    }
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
            "Ly Anh",
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
