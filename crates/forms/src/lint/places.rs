//! Addresses and places.

use super::Rule;
use super::case::{Case, Found};
use super::names::folded;
use crate::letters::small_words;
use crate::{Address, Answer};

/// What the law abolished on 1 July 2025, or a unit that the list of today does not have.
pub(super) fn old_unit(case: &Case<'_>, found: &mut Found) {
    for seen in &case.asked {
        let old = match seen.answer {
            Some(Answer::Address(address)) => {
                let named = [
                    &address.detail,
                    &address.commune.name,
                    &address.province.name,
                ];
                named.iter().any(|part| names_old_level(part)) || is_unknown(case, address)
            }
            Some(Answer::Text(text)) => seen.lint(Rule::OldUnit).is_some() && names_old_level(text),
            _ => false,
        };
        if old {
            found.warn(Rule::OldUnit, &[seen.path]);
        }
    }
}

/// Whether a level that no longer exists is named: huyện, quận, thị xã, thị trấn.
fn names_old_level(text: &str) -> bool {
    let words = small_words(text);
    let followed = |at: usize, next: &[&str]| {
        words
            .get(at + 1)
            .is_some_and(|word| next.contains(&word.as_str()))
    };
    words
        .iter()
        .enumerate()
        .any(|(at, word)| match word.as_str() {
            // Nothing follows in a street that ends in a person's name ("đường Lê Quận").
            "huyện" | "quận" => at + 1 < words.len(),
            "thị" => followed(at, &["xã", "trấn"]),
            _ => false,
        })
}

/// A typed name is looked up; a name out of the list carries its code and is current.
fn is_unknown(case: &Case<'_>, address: &Address) -> bool {
    let typed = &address.commune;
    typed.code == 0
        && !typed.name.trim().is_empty()
        && !(case.desk.is_current_unit)(typed.name.trim())
}

pub(super) fn province_missing(case: &Case<'_>, found: &mut Found) {
    for seen in &case.asked {
        if let Some(Answer::Address(address)) = seen.answer
            && address.province.name.trim().is_empty()
        {
            found.warn(Rule::ProvinceMissing, &[seen.path]);
        }
    }
}

/// Words that name a place of health care.
const FACILITIES: [&str; 8] = [
    "benh vien",
    "tram y te",
    "trung tam y te",
    "nha ho sinh",
    "phong kham",
    "co so y te",
    "bv ",
    "vien ",
];

pub(super) fn facility_name(case: &Case<'_>, found: &mut Found) {
    for (place, lint) in case.marked(Rule::FacilityName) {
        let there = case.with(place, lint).and_then(|seen| seen.answer);
        if there != Some(&Answer::Choice(lint.value)) || place.answer.is_none() {
            continue;
        }
        let said = folded(place.text());
        if !FACILITIES.iter().any(|words| said.contains(words)) {
            found.warn(Rule::FacilityName, &[place.path]);
        }
    }
}
