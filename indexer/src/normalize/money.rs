//! Sums of money in official words.

use super::words::lower;
use catalog::{Span, Vnd};
use regex::Regex;
use std::sync::LazyLock;

/// A sum a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) money: Money,
    pub(super) span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Money {
    Vnd(Vnd),
    /// In another currency, as written.
    Foreign(String),
}

/// A sum larger than this is no fee but what the fee is reckoned by ("dự án trên 10 tỷ đồng").
const LARGEST_FEE: u64 = 1_000_000_000;

/// Digits in groups or not, the same number in words in brackets, a unit of money.
static SUM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<number>\d{1,3}(?:[.,]\d{3})+|\d+(?:,\d{1,2})?)\s*(?:\([^()\d]{0,60}\)\s*)?(?P<thousands>triệu|nghìn|ngàn|tỷ|tỉ)?\s*(?P<unit>đồng|đ|vnđ|vnd|₫|usd|us\$|\$|đô la mỹ|đô la|đô-la|eur|euro)(?:[^\p{L}\d]|$)",
    )
});

/// "8.000.000/lần": grouped digits that name no unit at all.
static BARE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?P<number>\d{1,3}(?:\.\d{3})+)\s*(?:/|$)"));

/// "1,5 triệu", "03 triệu/lần": thousands without the word đồng.
static THOUSANDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?P<number>\d+(?:,\d{1,2})?)\s*(?P<thousands>triệu|nghìn|ngàn)(?:\s*[/;.,)]|\s*$)")
});

/// Words right before a sum that make it a bound on something else.
static BOUND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(dưới|trên|vượt|vốn[^.;:\d]{0,40}|giá trị[^.;:\d]{0,40}|doanh thu[^.;:\d]{0,30}|tổng mức[^.;:\d]{0,30}|tài sản[^.;:\d]{0,30})\s*\z",
    )
});

static PERCENT: LazyLock<Regex> = LazyLock::new(|| pattern(r"\d\s*%|\d\s*phần trăm|‰"));

pub(crate) fn pattern(text: &str) -> Regex {
    // Patterns are constants of this crate and the tests use each of them.
    #[allow(clippy::unwrap_used)]
    Regex::new(&format!("(?m){text}")).unwrap()
}

/// Every sum that can be a fee, in the order of the text.
pub(super) fn sums(text: &str) -> Vec<Sum> {
    let lower = lower(text);
    let mut sums: Vec<Sum> = Vec::new();
    for pattern in [&SUM, &BARE, &THOUSANDS] {
        for found in pattern.captures_iter(&lower) {
            let Some(number) = found.name("number") else {
                continue;
            };
            let last = found
                .name("unit")
                .or(found.name("thousands"))
                .unwrap_or(number);
            let span = Span {
                start: number.start() as u32,
                end: last.end() as u32,
            };
            let thousands = found.name("thousands").map_or("", |word| word.as_str());
            let unit = found.name("unit").map_or("đồng", |unit| unit.as_str());
            let taken = sums
                .iter()
                .any(|sum| sum.span.start < span.end && span.start < sum.span.end);
            let Some(value) = value(number.as_str(), thousands) else {
                continue;
            };
            if taken || is_bound(&lower, span, value, unit) {
                continue;
            }
            let money = if is_dong(unit) {
                Money::Vnd(Vnd(value))
            } else {
                Money::Foreign(span.of(text).unwrap_or_default().to_owned())
            };
            sums.push(Sum { money, span });
        }
    }
    sums.sort_by_key(|sum| sum.span.start);
    sums
}

/// Whether the text reckons a fee by parts of something.
pub(super) fn names_percentage(text: &str) -> bool {
    PERCENT.is_match(&lower(text))
}

fn is_dong(unit: &str) -> bool {
    matches!(unit, "đồng" | "đ" | "vnđ" | "vnd" | "₫")
}

/// "135.000" is 135000, "1,5" with "triệu" is 1500000.
fn value(number: &str, thousands: &str) -> Option<u64> {
    let factor = match thousands {
        "" => 1,
        "nghìn" | "ngàn" => 1_000,
        "triệu" => 1_000_000,
        _ => 1_000_000_000,
    };
    let grouped = number
        .split(['.', ','])
        .skip(1)
        .all(|group| group.len() == 3);
    if grouped {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        return digits.parse::<u64>().ok()?.checked_mul(factor);
    }
    let (whole, part) = number.split_once(',')?;
    let unit = factor / 10_u64.pow(part.len() as u32);
    let whole = whole.parse::<u64>().ok()?.checked_mul(factor)?;
    whole.checked_add(part.parse::<u64>().ok()?.checked_mul(unit)?)
}

/// A sum that says for what a fee is due, not how much. A single "đ" after one or two digits is
/// a point of an article ("khoản 2 đ"), and no fee is below a hundred đồng.
fn is_bound(lower: &str, span: Span, value: u64, unit: &str) -> bool {
    let before = &lower[..span.start as usize];
    (is_dong(unit) && !(100..LARGEST_FEE).contains(&value)) || BOUND.is_match(before)
}

#[cfg(test)]
mod tests {
    use super::{Money, names_percentage, sums};

    /// Lists the sums, "USD" ones as written.
    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found: Vec<String> = sums(text)
            .into_iter()
            .map(|sum| match sum.money {
                Money::Vnd(sum) => sum.0.to_string(),
                Money::Foreign(words) => words,
            })
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn finds_sums() {
        check("8.000 đồng/bản", &["8000"]);
        check("135.000đ", &["135000"]);
        check("20.000Đ/tờ khai", &["20000"]);
        check("20.000 vnđ /tờ khai", &["20000"]);
        check("01 triệu đồng/lần cấp", &["1000000"]);
        check("01 (một) triệu đồng", &["1000000"]);
        check("1,5 triệu đồng", &["1500000"]);
        check("2 triệu/hồ sơ", &["2000000"]);
        check("100.000 (một trăm nghìn) đồng", &["100000"]);
        check("Miễn phí (135.000 đồng)", &["135000"]);
        check(
            "8.000.000/lần; thêm: 2.000.000/lần.",
            &["8000000", "2000000"],
        );
        check("50 USD", &["50 USD"]);
        check("10USD/giấy", &["10USD"]);
        check("9.000.000 VNĐ/hồ sơ", &["9000000"]);
        check("600000 đồng", &["600000"]);
        check("Nộp 150.000 đồng + 15.000 đồng/tấn", &["150000", "15000"]);
    }

    #[test]
    fn leaves_other_numbers_alone() {
        check("Thông tư số 245/2016/TT-BTC ngày 11/11/2016", &[]);
        check("theo quy định tại khoản 2 điểm đ", &[]);
        check("khoản 2 đ", &[]);
        check("dự án trên 10 tỷ đồng", &[]);
        check("vốn điều lệ dưới 500.000.000 đồng", &[]);
        check("mã 1.001193", &[]);
        check("5.000 tấn trở lên", &[]);
        check("ngày 01.07.2025", &[]);
        check("", &[]);
    }

    #[test]
    fn finds_percentages() {
        assert!(names_percentage("bằng 50% mức thu"));
        assert!(names_percentage("giảm 10 phần trăm"));
        assert!(!names_percentage("50 đồng"));
    }
}
