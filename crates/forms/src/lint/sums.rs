//! Codes, numbers and what they add up to.

use super::Rule;
use super::case::{Case, Found};
use crate::number::hundredths;
use crate::{Answer, FieldKind, Path, shown, words};

/// The groups of business lines: two digits, and those that may follow as a third.
///
/// Both systems together, that of 2018 and that of 2025: offices took up the new one at different
/// times, and a code of either is no mistake. The fourth digit is left to the office, whose list
/// is the only one that is always up to date.
const GROUPS: &str = "01:1234567 02:1234 03:123 05:12 06:12 07:123 08:19 09:19 10:12345678 11:0 \
    12:0 13:19 14:123 15:12 16:12 17:0 18:12 19:12 20:123 21:0 22:12 23:19 24:123 25:129 \
    26:12345678 27:123459 28:12 29:123 30:12349 31:0 32:123459 33:12 35:1234 36:0 37:0 38:123 \
    39:0 41:0 42:129 43:12349 45:1234 46:123456789 47:123456789 49:1234 50:12 51:12 52:123 \
    53:123 55:1239 56:1234 58:12 59:12 60:123 61:1239 62:0129 63:19 64:1239 65:123 66:123 68:12 \
    69:12 70:12 71:12 72:12 73:123 74:1239 75:0 77:12345 78:123 79:19 80:123 81:123 82:12349 \
    84:123 85:123456 86:129 87:1239 88:19 90:0123 91:01234 92:0 93:12 94:129 95:1234 96:12349 \
    97:0 98:12 99:0";

pub(super) fn activity_code(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::ActivityCode) {
        let named = marked.with.is_some_and(|seen| seen.answer.is_some());
        let digits = marked.seen.text();
        if (!digits.is_empty() || named) && !is_activity(digits) {
            found.warn(Rule::ActivityCode, &[marked.seen.path]);
        }
    }
}

fn is_activity(code: &str) -> bool {
    let &[a, b, third, fourth] = code.as_bytes() else {
        return false;
    };
    let mut groups = GROUPS.as_bytes().split(|byte| *byte == b' ');
    fourth.is_ascii_digit()
        && groups.any(|group| match group {
            [first, second, b':', thirds @ ..] => {
                (*first, *second) == (a, b) && thirds.contains(&third)
            }
            _ => false,
        })
}

/// None of several lines is marked as the main one, or more than one is.
pub(super) fn main_activity(case: &Case<'_>, found: &mut Found) {
    let mut fields: Vec<Path> = Vec::new();
    let mut main = 0;
    for marked in case.marked(Rule::MainActivity) {
        if marked.seen.answer.is_some() {
            fields.push(marked.seen.path);
            main += u8::from(marked.seen.is(0));
        }
    }
    if !fields.is_empty() && main != 1 {
        found.warn(Rule::MainActivity, &fields);
    }
}

/// Words that somebody typed over the ones that were computed, and that say something else.
pub(super) fn words_differ(case: &Case<'_>, found: &mut Found) {
    for seen in case.of_kind(&FieldKind::Words) {
        let Some(computed) = &seen.field.computed else {
            continue;
        };
        let right = shown::sentence(case.form, case.answers, &computed.pattern, seen.path);
        if let Some(right) = right
            && !words::same(&right, seen.text())
        {
            found.suggest(Rule::WordsDiffer, &[seen.path], Some(Answer::Text(right)));
        }
    }
}

pub(super) fn area_over_parcel(case: &Case<'_>, found: &mut Found) {
    compare(case, found, Rule::AreaOverParcel, |area, parcel| {
        area > parcel
    });
}

pub(super) fn floors_under_ground(case: &Case<'_>, found: &mut Found) {
    compare(case, found, Rule::FloorsUnderGround, |total, ground| {
        total < ground
    });
}

fn compare(case: &Case<'_>, found: &mut Found, rule: Rule, is_wrong: fn(u64, u64) -> bool) {
    for marked in case.marked(rule) {
        if let Some(other) = marked.with
            && let Some(number) = hundredths(marked.seen.text())
            && let Some(bound) = hundredths(other.text())
            && is_wrong(number, bound)
        {
            found.warn(rule, &[marked.seen.path, other.path]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_activity;

    #[test]
    fn knows_the_groups_of_business_lines() {
        for code in [
            "0111", "4711", "4730", "5610", "5630", "9621", "9631", "9900", "4520",
        ] {
            assert!(is_activity(code), "{code}");
        }
        for code in [
            "", "561", "56101", "0000", "9999", "1234", "0401", "5699", "56a0", "ăn",
        ] {
            assert!(!is_activity(code), "{code}");
        }
    }
}
