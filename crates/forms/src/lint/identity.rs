//! Numbers of people and papers.

use super::Rule;
use super::case::{Case, Found, Someone};
use super::names::{folded, same_words};
use crate::prefill::known;
use crate::{Answer, Attribute, FieldKind, Origin, PartialDate, Path, Role};

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

/// A personal number, taken apart.
struct Number {
    province: u16,
    century_and_sex: u8,
    year: u8,
}

impl Number {
    /// Twelve digits; anything else is not for the other rules to judge.
    fn of(text: &str) -> Option<Number> {
        let digits = unspaced(text);
        let digits = digits.as_bytes();
        if digits.len() != 12 || !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let digit = |at: usize| digits[at] - b'0';
        Some(Number {
            province: u16::from(digit(0)) * 100 + u16::from(digit(1)) * 10 + u16::from(digit(2)),
            century_and_sex: digit(3),
            year: digit(4) * 10 + digit(5),
        })
    }

    /// Male is 0, as among choices.
    fn sex(&self) -> u8 {
        self.century_and_sex % 2
    }

    fn birth_year(&self) -> u16 {
        1900 + 100 * u16::from(self.century_and_sex / 2) + u16::from(self.year)
    }
}

pub(super) fn id_length(case: &Case<'_>, found: &mut Found) {
    for seen in case.about(Attribute::Id) {
        let digits = unspaced(seen.text());
        let number = digits.bytes().all(|byte| byte.is_ascii_digit());
        // The dead may have left a card of nine digits and no other.
        let role = seen.field.person.map(|(role, _)| role);
        let former = digits.len() == 9 && role == Some(Role::Deceased);
        if number && digits.len() != 12 && !former {
            found.warn(Rule::IdLength, &[seen.path]);
        }
    }
}

pub(super) fn id_sex(case: &Case<'_>, found: &mut Found) {
    for_each_number(case, |someone, id, number| {
        let asked = case.of(someone, Attribute::Sex);
        let sex = match asked.and_then(|seen| seen.answer) {
            Some(Answer::Choice(sex)) => *sex,
            _ => match someone.role {
                Role::Father | Role::Husband => 0,
                Role::Mother | Role::Wife => 1,
                _ => return,
            },
        };
        if sex != number.sex() {
            let fields: Vec<Path> = [Some(id), asked.map(|seen| seen.path)]
                .into_iter()
                .flatten()
                .collect();
            found.warn(Rule::IdSex, &fields);
        }
    });
}

pub(super) fn id_year(case: &Case<'_>, found: &mut Found) {
    for_each_number(case, |someone, id, number| {
        let Some(birth) = case.of(someone, Attribute::Birth) else {
            return;
        };
        if birth
            .date()
            .is_some_and(|date| date.year != number.birth_year())
        {
            found.warn(Rule::IdYear, &[id, birth.path]);
        }
    });
}

pub(super) fn id_province(case: &Case<'_>, found: &mut Found) {
    for_each_number(case, |_, id, number| {
        // From 100 on they are countries, of which more come and go.
        let known = PROVINCES
            .iter()
            .any(|code| u16::from(*code) == number.province);
        if number.province < 100 && !known {
            found.warn(Rule::IdProvince, &[id]);
        }
    });
}

pub(super) fn issued_too_early(case: &Case<'_>, found: &mut Found) {
    for someone in &case.people {
        let issued = case.of(someone, Attribute::Issued);
        let birth = case.of(someone, Attribute::Birth);
        let (Some(issued), Some(birth)) = (issued, birth) else {
            continue;
        };
        let (Some(issued_on), Some(born_on)) = (issued.date(), birth.date()) else {
            continue;
        };
        let before_birth = born_on.is_after(issued_on);
        let as_child =
            born_on.plus_years(14).is_after(issued_on) && CARDS_FOR_CHILDREN.is_after(issued_on);
        if before_birth || as_child {
            found.warn(Rule::IssuedTooEarly, &[issued.path, birth.path]);
        }
    }
}

pub(super) fn old_issuer(case: &Case<'_>, found: &mut Found) {
    for someone in &case.people {
        let issuer = case.of(someone, Attribute::Issuer);
        let id = case.of(someone, Attribute::Id);
        let (Some(issuer), Some(id)) = (issuer, id) else {
            continue;
        };
        let said = folded(issuer.text());
        let local = [
            "cong an tinh",
            "cong an thanh pho",
            "cong an tp",
            "cong an huyen",
        ];
        if Number::of(id.text()).is_some() && local.iter().any(|words| said.contains(words)) {
            found.warn(Rule::OldIssuer, &[issuer.path]);
        }
    }
}

pub(super) fn phone_length(case: &Case<'_>, found: &mut Found) {
    for seen in &case.asked {
        if seen.field.kind != FieldKind::Phone || seen.answer.is_none() {
            continue;
        }
        let typed = seen.text();
        let mut digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        if typed.starts_with('+') && digits.starts_with("84") {
            digits.replace_range(..2, "0");
        }
        // Fixed lines begin with 02 and have eleven digits.
        let fixed = digits.len() == 11 && digits.starts_with("02");
        let mobile = digits.len() == 10 && digits.starts_with('0');
        if !fixed && !mobile {
            found.warn(Rule::PhoneLength, &[seen.path]);
        }
    }
}

/// One number for two names. One person may well play two parts, so names decide.
pub(super) fn same_id_twice(case: &Case<'_>, found: &mut Found) {
    for (at, someone) in case.people.iter().enumerate() {
        let Some(id) = case.of(someone, Attribute::Id) else {
            continue;
        };
        let twin = case.people[..at].iter().find_map(|earlier| {
            let same = case.of(earlier, Attribute::Id)?;
            let name = |someone| Some(case.of(someone, Attribute::Name)?.text());
            let differ = !same_words(name(someone)?, name(earlier)?);
            (unspaced(same.text()) == unspaced(id.text()) && differ).then_some(same.path)
        });
        if let Some(twin) = twin {
            found.warn(Rule::SameIdTwice, &[id.path, twin]);
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
        let same = match (&value.answer, answer) {
            (Answer::Text(card), Answer::Text(typed)) => same_words(card, typed),
            (card, typed) => card == typed,
        };
        if value.origin == Origin::Card && printed && !same {
            let fix = Some(value.answer.clone());
            found.suggest(Rule::CardValueChanged, &[seen.path], fix);
        }
    }
}

/// The number as the card prints it, without the spaces that make it easier to read.
fn unspaced(text: &str) -> String {
    text.chars().filter(|letter| *letter != ' ').collect()
}

fn for_each_number(case: &Case<'_>, mut each: impl FnMut(&Someone, Path, Number)) {
    for someone in &case.people {
        if let Some(id) = case.of(someone, Attribute::Id)
            && let Some(number) = Number::of(id.text())
        {
            each(someone, id.path, number);
        }
    }
}
