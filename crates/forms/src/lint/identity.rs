//! Numbers of people and papers.

use super::Rule;
use super::case::{Case, Found};
use super::said::{holds_any, plain, same};
use crate::prefill::known;
use crate::{Answer, Attribute, FieldKind, Origin, PartialDate, Role};

/// The province codes of personal numbers: those of the 63 provinces there were.
const PROVINCES: [u8; 63] = [
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37,
    38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77,
    79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
];

/// The day on which cards for children came in (Luật Căn cước 2023).
const CARDS_FOR_CHILDREN: PartialDate = PartialDate {
    year: 2024,
    month: 7,
    day: 1,
};

/// The digits of a number as the card prints them, without spaces; none if it holds anything else.
fn digits(text: &str) -> Vec<u8> {
    let mut digits = Vec::new();
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => digits.push(byte - b'0'),
            b' ' => {}
            _ => return Vec::new(),
        }
    }
    digits
}

pub(super) fn id_length(case: &Case<'_>, found: &mut Found) {
    for seen in case.about(Attribute::Id) {
        let length = digits(seen.text()).len();
        // The dead may have left a card of nine digits and no other; a passport is no number.
        let dead = matches!(seen.field.person, Some((Role::Deceased, _)));
        if length != 12 && length != 0 && !(dead && length == 9) {
            found.warn(Rule::IdLength, &[seen.path]);
        }
    }
}

/// The fourth digit is even for men and odd for women, one pair to each century from 1900 on.
pub(super) fn id_sex(case: &Case<'_>, found: &mut Found) {
    for someone in &case.people {
        let Some(id) = case.of(someone, Attribute::Id) else {
            continue;
        };
        let asked = case.of(someone, Attribute::Sex);
        let sex = match (asked.and_then(|seen| seen.answer), someone.role) {
            (Some(Answer::Choice(sex)), _) => *sex,
            (_, Role::Father | Role::Husband) => 0,
            (_, Role::Mother | Role::Wife) => 1,
            _ => continue,
        };
        let number = digits(id.text());
        if number.len() == 12 && number[3] % 2 != sex {
            found.warn(Rule::IdSex, &[id.path, asked.unwrap_or(id).path]);
        }
    }
}

pub(super) fn id_year(case: &Case<'_>, found: &mut Found) {
    for someone in &case.people {
        let (Some(id), Some(birth)) = (
            case.of(someone, Attribute::Id),
            case.of(someone, Attribute::Birth),
        ) else {
            continue;
        };
        let number = digits(id.text());
        let Some(date) = birth.date() else { continue };
        if number.len() == 12 {
            let digit = |at: usize| u16::from(number[at]);
            let year = 1900 + 100 * (digit(3) / 2) + 10 * digit(4) + digit(5);
            if year != date.year {
                found.warn(Rule::IdYear, &[id.path, birth.path]);
            }
        }
    }
}

pub(super) fn id_province(case: &Case<'_>, found: &mut Found) {
    for seen in case.about(Attribute::Id) {
        // From 100 on they are countries, of which more come and go.
        if let [0, tens, ones, rest @ ..] = digits(seen.text()).as_slice()
            && rest.len() == 9
            && !PROVINCES.contains(&(tens * 10 + ones))
        {
            found.warn(Rule::IdProvince, &[seen.path]);
        }
    }
}

pub(super) fn issued_too_early(case: &Case<'_>, found: &mut Found) {
    for someone in &case.people {
        let (Some(issued), Some(birth)) = (
            case.of(someone, Attribute::Issued),
            case.of(someone, Attribute::Birth),
        ) else {
            continue;
        };
        let (Some(issued_on), Some(born_on)) = (issued.date(), birth.date()) else {
            continue;
        };
        let as_child =
            born_on.plus_years(14).is_after(issued_on) && CARDS_FOR_CHILDREN.is_after(issued_on);
        if as_child || born_on.is_after(issued_on) {
            found.warn(Rule::IssuedTooEarly, &[issued.path, birth.path]);
        }
    }
}

const LOCAL_POLICE: [&str; 5] = [
    " cong an tinh ",
    " cong an thanh pho ",
    " cong an tp ",
    " cong an huyen ",
    " cong an quan ",
];

pub(super) fn old_issuer(case: &Case<'_>, found: &mut Found) {
    for someone in &case.people {
        let (Some(issuer), Some(id)) = (
            case.of(someone, Attribute::Issuer),
            case.of(someone, Attribute::Id),
        ) else {
            continue;
        };
        if digits(id.text()).len() == 12 && holds_any(&plain(issuer.text()), &LOCAL_POLICE) {
            found.warn(Rule::OldIssuer, &[issuer.path]);
        }
    }
}

pub(super) fn phone_length(case: &Case<'_>, found: &mut Found) {
    for seen in case.of_kind(&FieldKind::Phone) {
        let mut digits: Vec<u8> = seen.text().bytes().collect();
        digits.retain(u8::is_ascii_digit);
        // Abroad 84 stands for the 0 in front; fixed lines begin with 02 and have one digit more.
        let right = match digits.as_slice() {
            [b'8', b'4', rest @ ..] if seen.text().starts_with('+') => matches!(rest.len(), 9 | 10),
            [b'0', b'2', rest @ ..] => matches!(rest.len(), 8 | 9),
            [b'0', rest @ ..] => rest.len() == 9,
            _ => false,
        };
        if !right {
            found.warn(Rule::PhoneLength, &[seen.path]);
        }
    }
}

/// One number for two names. One person may well play two parts, so names decide.
pub(super) fn same_id_twice(case: &Case<'_>, found: &mut Found) {
    for (at, someone) in case.people.iter().enumerate() {
        let (Some(id), Some(name)) = (
            case.of(someone, Attribute::Id),
            case.of(someone, Attribute::Name),
        ) else {
            continue;
        };
        for earlier in case.people.iter().take(at) {
            if let Some(other) = case.of(earlier, Attribute::Id)
                && let Some(other_name) = case.of(earlier, Attribute::Name)
                && digits(other.text()) == digits(id.text())
                && !same(name.text(), other_name.text())
            {
                found.warn(Rule::SameIdTwice, &[id.path, other.path]);
                break;
            }
        }
    }
}

pub(super) fn card_value_changed(case: &Case<'_>, found: &mut Found) {
    for seen in &case.asked {
        let value = known(case.form, case.desk.household, case.answers, seen.path);
        let (Some(value), Some(answer)) = (value, seen.answer) else {
            continue;
        };
        // The address on a card is the one at its issue, and may rightly be another by now.
        let printed = matches!(
            value.attribute,
            Attribute::Name
                | Attribute::Birth
                | Attribute::Sex
                | Attribute::Id
                | Attribute::OldId
                | Attribute::Issued
        );
        let alike = match (&value.answer, answer) {
            (Answer::Text(card), Answer::Text(typed)) => same(card, typed),
            (card, typed) => card == typed,
        };
        if value.origin == Origin::Card && printed && !alike {
            let fix = Some(value.answer.clone());
            found.suggest(Rule::CardValueChanged, &[seen.path], fix);
        }
    }
}
