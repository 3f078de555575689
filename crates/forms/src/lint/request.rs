//! What is asked of the office, and by whom.

use super::Rule;
use super::case::{Case, Found};
use super::said::{exact, holds, holds_any, plain};
use crate::Answer;
use crate::number::whole;

/// The first choice of a question that is answered with yes or no.
const YES: u8 = 0;

pub(super) fn copies_without_count(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::CopiesWithoutCount) {
        if let Some(count) = marked.with
            && marked.seen.is(YES)
            && whole(count.text()).unwrap_or(0) == 0
        {
            found.warn(Rule::CopiesWithoutCount, &[count.path, marked.seen.path]);
        }
    }
}

pub(super) fn one_for_marriage(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::OneForMarriage) {
        let for_marriage = marked.with.is_some_and(|seen| seen.is(marked.lint.value));
        if for_marriage && whole(marked.seen.text()).unwrap_or(0) > 1 {
            let fix = Some(Answer::text("1"));
            found.suggest(Rule::OneForMarriage, &[marked.seen.path], fix);
        }
    }
}

/// Somebody who is not of the family comes without a written proxy.
pub(super) fn proxy_missing(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::ProxyMissing) {
        let Some(Answer::Choice(relative)) = marked.seen.answer else {
            continue;
        };
        let proxy = marked.with.unwrap_or(marked.seen);
        let has_proxy = marked.with.is_some_and(|seen| seen.is(YES));
        if *relative >= marked.lint.value && !has_proxy {
            found.warn(Rule::ProxyMissing, &[proxy.path, marked.seen.path]);
        }
    }
}

/// Purposes that say nothing, as they are written every day.
const VAGUE: [&str; 8] = [
    " bo sung ho so ",
    " viec rieng ",
    " viec ca nhan ",
    " ca nhan ",
    " lam giay to ",
    " lam ho so ",
    " hoan thien ho so ",
    " khac ",
];

pub(super) fn purpose_vague(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::PurposeVague) {
        let said = plain(marked.seen.text());
        let said = said.strip_prefix(" de").unwrap_or(&said);
        let words = said.bytes().filter(|byte| *byte == b' ').count();
        if words < 3 || VAGUE.contains(&said) {
            found.warn(Rule::PurposeVague, &[marked.seen.path]);
        }
    }
}

/// How a request about residence begins if it must say where, and if it need not.
const ABOUT_A_PLACE: [&str; 4] = [
    "đăng ký thường trú",
    "đăng ký tạm trú",
    "gia hạn tạm trú",
    "tách hộ",
];
const ABOUT_DATA: [&str; 6] = [
    "xóa đăng ký thường trú",
    "xóa đăng ký tạm trú",
    "điều chỉnh thông tin",
    "khai báo thông tin",
    "khai báo tạm vắng",
    "xác nhận thông tin",
];

pub(super) fn request_pattern(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::RequestPattern) {
        let said = exact(marked.seen.text());
        let begins = |words: &&str| said.starts_with(&exact(words));
        let known = ABOUT_DATA.iter().any(begins)
            || (ABOUT_A_PLACE.iter().any(begins) && holds(&said, &exact("tại")));
        if said.len() > 1 && !known {
            found.warn(Rule::RequestPattern, &[marked.seen.path]);
        }
    }
}

pub(super) fn business_name(case: &Case<'_>, found: &mut Found) {
    for marked in case.marked(Rule::BusinessName) {
        let name = marked.seen.text();
        let said = plain(name);
        if said.len() == 1 {
            continue;
        }
        if holds_any(&said, &[" cong ty ", " doanh nghiep "]) {
            found.warn(Rule::BusinessName, &[marked.seen.path]);
        } else if !said.starts_with(" ho kinh doanh ") {
            let fix = Some(Answer::Text(["Hộ kinh doanh ", name].concat()));
            found.suggest(Rule::BusinessName, &[marked.seen.path], fix);
        }
    }
}
