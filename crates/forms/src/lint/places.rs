//! Addresses and places.

use super::Rule;
use super::case::{Case, Found};
use super::said::{exact, holds_any, plain};
use crate::{Address, Answer};

/// What the law abolished on 1 July 2025, or a unit that the list of today does not have.
pub(super) fn old_unit(case: &Case<'_>, found: &mut Found) {
    let mut typed = Vec::new();
    for marked in case.marked(Rule::OldUnit) {
        typed.push(marked.seen.path);
    }
    for seen in &case.asked {
        let old = match seen.answer {
            Some(Answer::Address(address)) => {
                names_old_level(&address.detail)
                    || names_old_level(&address.commune.name)
                    || names_old_level(&address.province.name)
                    || is_unknown(case, address)
            }
            Some(Answer::Text(text)) => typed.contains(&seen.path) && names_old_level(text),
            _ => false,
        };
        if old {
            found.warn(Rule::OldUnit, &[seen.path]);
        }
    }
}

/// Whether a level that no longer exists is named: huyện, quận, thị xã, thị trấn.
fn names_old_level(text: &str) -> bool {
    let said = exact(text);
    // A street may end in a person's name ("đường Lê Quận"): a unit has a name behind it.
    let behind = said.strip_suffix("quân5 ").unwrap_or(&said);
    let levels = [" huyên5 ", " quân5 ", " thi5 xa3 ", " thi5 trân4 "];
    holds_any(behind, &levels)
}

/// A typed name is looked up; a name out of the list carries its code and is current.
fn is_unknown(case: &Case<'_>, address: &Address) -> bool {
    let name = address.commune.name.trim();
    address.commune.code == 0 && !name.is_empty() && !(case.desk.is_current_unit)(name)
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
    " benh vien ",
    " tram y te ",
    " trung tam y te ",
    " nha ho sinh ",
    " phong kham ",
    " co so y te ",
    " bv ",
    " vien ",
];

pub(super) fn facility_name(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::FacilityName) {
        let there = marked.with.is_some_and(|seen| seen.is(marked.lint.value));
        let said = plain(marked.seen.text());
        if there && said.len() > 1 && !holds_any(&said, &FACILITIES) {
            found.warn(Rule::FacilityName, &[marked.seen.path]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::names_old_level;

    #[test]
    fn knows_the_levels_that_were_abolished() {
        for text in [
            "huyện Ba Vì",
            "Số 5, Quận 1",
            "thị xã Từ Sơn",
            "THỊ TRẤN Vôi",
            "xã An, huyện Bình, tỉnh Cần",
        ] {
            assert!(names_old_level(text), "{text}");
        }
        for text in [
            "Phường Ba Đình",
            "đường Lê Quận",
            "phố Huyền Trân Công Chúa",
            "Xã Thị Cầu",
            "quán Gió",
            "",
        ] {
            assert!(!names_old_level(text), "{text}");
        }
    }
}
