//! What is asked of the office, and by whom.

use super::Rule;
use super::case::{Case, Found};
use super::names::{begins_with, folded};
use crate::letters::small_words;
use crate::number::whole;
use crate::{Answer, FieldKind};

const YES: Answer = Answer::Choice(0);

pub(super) fn copies_without_count(case: &Case<'_>, found: &mut Found) {
    for (wanted, lint) in case.marked(Rule::CopiesWithoutCount) {
        let Some(count) = case.with(wanted, lint) else {
            continue;
        };
        let none = whole(count.text()).is_none_or(|count| count == 0);
        if wanted.answer == Some(&YES) && none {
            found.warn(Rule::CopiesWithoutCount, &[count.path, wanted.path]);
        }
    }
}

pub(super) fn one_for_marriage(case: &Case<'_>, found: &mut Found) {
    for (count, lint) in case.marked(Rule::OneForMarriage) {
        let purpose = case.with(count, lint).and_then(|seen| seen.answer);
        let several = whole(count.text()).is_some_and(|count| count > 1);
        if several && purpose == Some(&Answer::Choice(lint.value)) {
            let fix = Some(Answer::text("1"));
            found.suggest(Rule::OneForMarriage, &[count.path], fix);
        }
    }
}

/// Somebody who is not of the family comes without a written proxy.
pub(super) fn proxy_missing(case: &Case<'_>, found: &mut Found) {
    for (relation, lint) in case.marked(Rule::ProxyMissing) {
        let Some(Answer::Choice(relative)) = relation.answer else {
            continue;
        };
        let proxy = case.with(relation, lint);
        let has_proxy = proxy.is_some_and(|seen| seen.answer == Some(&YES));
        if *relative >= lint.value && !has_proxy {
            let path = proxy.map_or(relation.path, |seen| seen.path);
            found.warn(Rule::ProxyMissing, &[path, relation.path]);
        }
    }
}

/// Purposes that say nothing, as they are written every day.
const VAGUE: [&str; 8] = [
    "bo sung ho so",
    "viec rieng",
    "viec ca nhan",
    "ca nhan",
    "lam giay to",
    "lam ho so",
    "hoan thien ho so",
    "khac",
];

pub(super) fn purpose_vague(case: &Case<'_>, found: &mut Found) {
    for (purpose, _) in case.marked(Rule::PurposeVague) {
        let said = folded(purpose.text());
        let vague = VAGUE.iter().any(|words| {
            said == *words || said.strip_prefix("de ").is_some_and(|rest| rest == *words)
        });
        if vague || !said.contains(' ') {
            found.warn(Rule::PurposeVague, &[purpose.path]);
        }
    }
}

/// How a request about residence begins, and whether it must say where.
const REQUESTS: [(&str, bool); 10] = [
    ("đăng ký thường trú", true),
    ("đăng ký tạm trú", true),
    ("gia hạn tạm trú", true),
    ("tách hộ", true),
    ("xóa đăng ký thường trú", false),
    ("xóa đăng ký tạm trú", false),
    ("điều chỉnh thông tin", false),
    ("khai báo thông tin", false),
    ("khai báo tạm vắng", false),
    ("xác nhận thông tin", false),
];

pub(super) fn request_pattern(case: &Case<'_>, found: &mut Found) {
    for (request, _) in case.marked(Rule::RequestPattern) {
        let said = request.text();
        if said.is_empty() {
            continue;
        }
        let place = small_words(said).iter().any(|word| word == "tại");
        let known = REQUESTS
            .iter()
            .any(|(words, needs_place)| begins_with(said, words) && (place || !needs_place));
        if !known {
            found.warn(Rule::RequestPattern, &[request.path]);
        }
    }
}

pub(super) fn business_name(case: &Case<'_>, found: &mut Found) {
    for (name, _) in case.marked(Rule::BusinessName) {
        let said = name.text();
        if said.is_empty() || name.field.kind != FieldKind::Text {
            continue;
        }
        let words = folded(said);
        let company = words.contains("cong ty") || words.contains("doanh nghiep");
        if company {
            found.warn(Rule::BusinessName, &[name.path]);
        } else if !begins_with(said, "hộ kinh doanh") {
            let fix = Some(Answer::Text(["Hộ kinh doanh ", said].concat()));
            found.suggest(Rule::BusinessName, &[name.path], fix);
        }
    }
}
