//! Codes, numbers and what they add up to.

use super::case::{Case, Found, Seen};
use super::{Lint, Rule};
use crate::number::hundredths;
use crate::{Answer, FieldKind, Path, shown, words};

/// Pairs of digits with which no code begins: the system of business lines leaves them out.
const NO_DIVISION: [&str; 12] = [
    "00", "04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89",
];

pub(super) fn activity_code(case: &Case<'_>, found: &mut Found) {
    for (code, lint) in case.marked(Rule::ActivityCode) {
        let named = case
            .with(code, lint)
            .is_some_and(|seen| seen.answer.is_some());
        let digits = code.text();
        if digits.is_empty() && !named {
            continue;
        }
        let four = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !four || NO_DIVISION.iter().any(|pair| digits.starts_with(pair)) {
            found.warn(Rule::ActivityCode, &[code.path]);
        }
    }
}

/// None of several lines is marked as the main one, or more than one is.
pub(super) fn main_activity(case: &Case<'_>, found: &mut Found) {
    let marked: Vec<Seen<'_>> = case
        .marked(Rule::MainActivity)
        .map(|(seen, _)| seen)
        .filter(|seen| seen.answer.is_some())
        .collect();
    let main = |seen: &&Seen<'_>| seen.answer == Some(&Answer::Choice(0));
    if !marked.is_empty() && marked.iter().filter(main).count() != 1 {
        let fields: Vec<Path> = marked.iter().map(|seen| seen.path).collect();
        found.warn(Rule::MainActivity, &fields);
    }
}

/// Words that somebody typed over the ones that were computed, and that say something else.
pub(super) fn words_differ(case: &Case<'_>, found: &mut Found) {
    for seen in &case.asked {
        if seen.field.kind != FieldKind::Words || seen.answer.is_none() {
            continue;
        }
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
    for (area, lint) in case.marked(Rule::AreaOverParcel) {
        compare(case, found, (area, lint), |area, parcel| area > parcel);
    }
}

pub(super) fn floors_under_ground(case: &Case<'_>, found: &mut Found) {
    for (total, lint) in case.marked(Rule::FloorsUnderGround) {
        compare(case, found, (total, lint), |total, ground| total < ground);
    }
}

fn compare(
    case: &Case<'_>,
    found: &mut Found,
    (seen, lint): (Seen<'_>, &Lint),
    is_wrong: fn(u64, u64) -> bool,
) {
    let Some(other) = case.with(seen, lint) else {
        return;
    };
    if let (Some(number), Some(bound)) = (hundredths(seen.text()), hundredths(other.text()))
        && is_wrong(number, bound)
    {
        found.warn(lint.rule, &[seen.path, other.path]);
    }
}
