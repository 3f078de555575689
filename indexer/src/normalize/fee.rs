//! What one line of money means.
//!
//! The portal's form asks for a number and starts at 0, so 0 says "free" and "I left this field
//! alone" alike; clerks then write the truth beside it. "Free" is therefore believed only where no
//! word beside it names money or a rule about money. A number below a thousand is a sum typed with
//! a decimal point ("135.000" became 135), so it counts only where the words confirm it.

use super::money::{Money, Sum, names_percentage, pattern, sums};
use super::words::{folded, lower};
use catalog::{Fee, Kind, Read, Span, Stated, Vnd};
use regex::Regex;
use std::sync::LazyLock;

/// What a line was understood to be, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) fee: Read<Fee>,
    pub(super) trouble: Option<Kind>,
}

/// Below this a sum in đồng is a slip of the decimal point.
const SMALLEST_FEE: i64 = 1_000;

/// The whole of the words says that nothing is paid.
static FREE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\A[\s\-+*.:;,(]*(?:(?:phí|lệ phí|phí, lệ phí|phí và lệ phí)\s*[:\-]\s*)?(?:không|không có|không thu|không mất|không phải nộp|không phải trả|miễn|miễn thu|được miễn|không có thu|0\s?đ?|0 đồng|không đồng)(?: tiền)?(?: phí| lệ phí| phí, lệ phí| phí và lệ phí| phí/lệ phí| đồng)?(?: \((?:theo )?(?:thông tư|nghị định|luật)[^()%]*\))?[\s.;,:)]*\z",
    )
});

/// A council or committee of the province decides.
static BY_PROVINCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:hội đồng nhân dân|hđnd)|(?:ủy ban|uỷ ban) nhân dân (?:cấp )?(?:tỉnh|thành phố|địa phương)[^.;\n]{0,60}(?:quy định|quyết định)",
    )
});

/// Some rule decides, which a citizen would have to look up.
static BY_RULE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"theo quy định|quy định tại|thực hiện theo|áp dụng theo|theo thông tư|theo mức|biểu (?:mức )?(?:thu )?phí|mức (?:thu|phí|lệ phí|giá)|quy định mức|\A[\s\-*+(]*thông tư",
    )
});

/// From one day to another.
static WINDOW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:đến|tới|hết|trước|từ|kể từ|sau)\s+(?:hết\s+)?(?:ngày\s+)?\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}|(?:đến|hết|từ) (?:hết )?ngày \d{1,2} tháng \d{1,2}|đến hết năm|đến hết tháng",
    )
});

/// Sums that are added up or multiplied: none of them is what a citizen pays.
static RECKONED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\d[\s\p{L}/]*\s\+\s*\(|[\p{L}\d)]\s+[x×]\s+[\p{L}\d(]"));

/// Parts that are added to a stated sum, so that it is too little.
static ADDED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:thêm|tăng|cộng)[^.;\n]{0,40}\d\s*%"));

/// A text that opens by saying no: "Không thu lệ phí đối với …".
static OPENS_WITH_NO: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\A[\s\-+*.:;,(]*(?:không|miễn|chưa)"));

/// Why words forbid calling something free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// A sum, a percentage, or the province's council.
    Money,
    /// "Theo quy định", or a period.
    Rule,
}

/// The strongest reason in `text` not to believe a zero beside it.
pub(super) fn doubt(text: &str) -> Option<Doubt> {
    let small = lower(text);
    if !sums(text).is_empty() || names_percentage(text) || BY_PROVINCE.is_match(&small) {
        Some(Doubt::Money)
    } else if folded(&small).contains("theo quy định") || WINDOW.is_match(&small) {
        Some(Doubt::Rule)
    } else {
        None
    }
}

/// Reads a line from its number and its words alone. What stands around the line is looked at by
/// the channel, which knows it.
pub(super) fn fee(stated: &Stated, words: &str) -> Reading {
    let (value, span) = match stated.number {
        Some(number) if number != 0 && trusted(number, stated) => sum_stated(number, stated, words),
        Some(number) if number != 0 => sum_in_doubt(number, words),
        _ => from_words(stated, words),
    };
    Reading {
        trouble: trouble(&value, stated, words),
        fee: Read {
            value,
            official: words.to_owned(),
            span,
        },
    }
}

fn trusted(number: i64, stated: &Stated) -> bool {
    number >= SMALLEST_FEE || (number > 0 && is_foreign(&stated.currency))
}

fn is_foreign(currency: &str) -> bool {
    let currency = lower(currency.trim());
    !matches!(
        currency.as_str(),
        "" | "vnd" | "vnđ" | "đồng" | "đ" | "việt nam đồng" | "đồng việt nam"
    )
}

/// A number one can believe. Words that name more sums make it a range. Percentages beside it
/// lower it for some ("giảm 50%"), so it is never less than what is due; words that add to it or
/// reckon with it make it something only they can tell.
fn sum_stated(number: i64, stated: &Stated, words: &str) -> (Fee, Option<Span>) {
    if is_foreign(&stated.currency) {
        let sum = format!("{number} {}", stated.currency.trim());
        return (Fee::Foreign(sum), None);
    }
    let small = lower(words);
    if RECKONED.is_match(&small) || ADDED.is_match(&small) {
        return (Fee::AsWritten, None);
    }
    let number = Vnd(number.unsigned_abs());
    let named = sums(words);
    if named
        .iter()
        .any(|sum| matches!(sum.money, Money::Foreign(_)))
    {
        return (Fee::AsWritten, None);
    }
    let (least, most) = bounds(&named, Some(number));
    if least == most {
        let span = named.first().map(|sum| sum.span);
        return (Fee::Amount(number), span);
    }
    (Fee::Range { least, most }, whole(&named))
}

/// A number that is a thousandth of the truth, or an amount of dollars without the word.
fn sum_in_doubt(number: i64, words: &str) -> (Fee, Option<Span>) {
    let named = sums(words);
    if named.is_empty() || unclear(words) {
        return (Fee::AsWritten, None);
    }
    let confirmed = named.iter().any(|sum| match &sum.money {
        Money::Vnd(sum) => i64::try_from(sum.0).is_ok_and(|sum| sum == number * 1000),
        Money::Foreign(sum) => leading_digits(sum) == Some(number),
    });
    if confirmed {
        one_or_several(&named)
    } else {
        (Fee::AsWritten, None)
    }
}

fn leading_digits(text: &str) -> Option<i64> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// No number, or zero.
fn from_words(stated: &Stated, words: &str) -> (Fee, Option<Span>) {
    let small = lower(words);
    let named = sums(words);
    let by_province = BY_PROVINCE.find(&small);
    if words.trim().is_empty() {
        let fee = if stated.number.is_none() {
            Fee::Missing
        } else {
            Fee::Free
        };
        (fee, None)
    } else if FREE.is_match(&folded(&small)) && doubt(words).is_none() {
        (Fee::Free, Some(Span::whole(words)))
    } else if unclear(words) {
        (Fee::AsWritten, None)
    } else if let (true, Some(found)) = (named.is_empty(), by_province) {
        let span = Span {
            start: found.start() as u32,
            end: found.end() as u32,
        };
        (Fee::SetByProvince, Some(span))
    } else if !named.is_empty() && by_province.is_none() {
        one_or_several(&named)
    } else {
        (Fee::AsWritten, None)
    }
}

fn unclear(words: &str) -> bool {
    names_percentage(words) || RECKONED.is_match(&lower(words))
}

fn one_or_several(named: &[Sum]) -> (Fee, Option<Span>) {
    let foreign: Vec<&str> = named
        .iter()
        .filter_map(|sum| match &sum.money {
            Money::Foreign(words) => Some(words.as_str()),
            Money::Vnd(_) => None,
        })
        .collect();
    match (named, foreign.as_slice()) {
        ([one], [words]) => (Fee::Foreign((*words).to_owned()), Some(one.span)),
        (_, [_, ..]) => (Fee::AsWritten, None),
        _ => match bounds(named, None) {
            (least, most) if least == most => {
                (Fee::Amount(least), named.first().map(|sum| sum.span))
            }
            (least, most) => (Fee::Range { least, most }, whole(named)),
        },
    }
}

/// The smallest and the largest sum in đồng, a stated one included.
fn bounds(named: &[Sum], stated: Option<Vnd>) -> (Vnd, Vnd) {
    let sums = named.iter().filter_map(|sum| match sum.money {
        Money::Vnd(sum) => Some(sum),
        Money::Foreign(_) => None,
    });
    let all: Vec<Vnd> = sums.chain(stated).collect();
    let least = all.iter().min().copied().unwrap_or(Vnd(0));
    let most = all.iter().max().copied().unwrap_or(Vnd(0));
    (least, most)
}

/// From the first sum to the last.
fn whole(named: &[Sum]) -> Option<Span> {
    Some(Span {
        start: named.first()?.span.start,
        end: named.last()?.span.end,
    })
}

/// What the owner of the record should mend.
fn trouble(fee: &Fee, stated: &Stated, words: &str) -> Option<Kind> {
    match fee {
        Fee::Missing => Some(Kind::FeeMissing),
        Fee::Free => None,
        _ if stated.number == Some(0) && contradicted(words) => Some(Kind::FeeFreeContradicted),
        Fee::AsWritten => Some(Kind::FeeUnparsed),
        _ => None,
    }
}

/// Whether the words of a whole channel name a sum or the council that sets it. They speak of much
/// besides money, so a percentage among them proves nothing.
pub(super) fn names_money(channel_words: &str) -> bool {
    !sums(channel_words).is_empty() || BY_PROVINCE.is_match(&lower(channel_words))
}

/// Whether words say that something is paid after all.
fn contradicted(words: &str) -> bool {
    let small = lower(words);
    doubt(words) == Some(Doubt::Money)
        || (BY_RULE.is_match(&small) && !OPENS_WITH_NO.is_match(&small))
}

#[cfg(test)]
mod tests {
    use super::fee;
    use catalog::{Fee, Kind, Stated};

    /// Reads a number and words, and compares with a short form of what is understood.
    #[track_caller]
    fn check(number: impl Into<Option<i64>>, currency: &str, words: &str, expect: &str) {
        let stated = Stated {
            number: number.into(),
            currency: currency.to_owned(),
        };
        let reading = fee(&stated, words);
        let mut said = match &reading.fee.value {
            Fee::Missing => "missing".to_owned(),
            Fee::Free => "free".to_owned(),
            Fee::Amount(sum) => format!("{} đ", sum.0),
            Fee::Range { least, most } => format!("{}–{} đ", least.0, most.0),
            Fee::Foreign(sum) => sum.clone(),
            Fee::SetByProvince => "by province".to_owned(),
            Fee::AsWritten => "as written".to_owned(),
        };
        said.push_str(match reading.trouble {
            None => "",
            Some(Kind::FeeFreeContradicted) => ", contradicted",
            Some(Kind::FeeUnparsed) => ", unparsed",
            Some(Kind::FeeMissing) => ", none stated",
            Some(_) => ", unexpected",
        });
        assert_eq!(
            said,
            expect,
            "{number:?} {currency} {words}",
            number = stated.number
        );
        if let Some(span) = reading.fee.span {
            assert!(span.of(words).is_some_and(|words| !words.is_empty()));
        }
    }

    #[test]
    fn zero_is_free_only_when_nothing_says_otherwise() {
        check(0, "", "", "free");
        check(0, "", "Không", "free");
        check(0, "", "Không có.", "free");
        check(0, "Việt Nam Đồng", "- Miễn lệ phí", "free");
        check(0, "", "- Miễn lệ phí (Thông tư số 47/2019/TT-BTC).", "free");
        check(0, "", "Không thu phí", "free");
        check(0, "", "Lệ phí: Không", "free");
        check(None, "", "Không có", "free");
        check(0, "", "Miễn phí (135.000 đồng)", "135000 đ, contradicted");
        check(0, "", "8.000 đồng/bản", "8000 đ, contradicted");
        check(0, "", "20.000.000 đồng/lần", "20000000 đ, contradicted");
        check(
            0,
            "",
            "Lệ phí cấp mới 40.000đồng/lần; cấp lại 20.000 đồng/lần.",
            "20000–40000 đ, contradicted",
        );
        check(0, "USD", "Cấp mới 200 USD/lần", "200 USD, contradicted");
        check(
            0,
            "",
            "Theo quy định của Hội đồng nhân dân cấp tỉnh",
            "by province, contradicted",
        );
        check(
            0,
            "",
            "do Ủy ban nhân dân cấp tỉnh quy định.",
            "by province, contradicted",
        );
        check(
            0,
            "",
            "theo quy định tại Thông tư số 10/2024/TT-BTC",
            "as written, contradicted",
        );
        check(
            0,
            "",
            "Thông tư số 60/2023/TT-BTC quy định mức thu",
            "as written, contradicted",
        );
        check(0, "", "20% của 11.000.000 đồng", "as written, contradicted");
        check(
            0,
            "",
            "Nộp 150.000 đồng + (số tấn x 15.000 đồng/tấn)",
            "as written, contradicted",
        );
    }

    #[test]
    fn zero_with_unclear_words_is_as_written() {
        check(0, "", "Không quy định", "as written, unparsed");
        check(0, "", "Chưa quy định.", "as written, unparsed");
        check(0, "", "Không có thông tin", "as written, unparsed");
        check(0, "", "Phí thẩm định", "as written, unparsed");
        check(
            0,
            "",
            "Không thu lệ phí đối với tổ hợp tác theo quy định tại khoản 2",
            "as written, unparsed",
        );
        check(
            0,
            "",
            "Miễn lệ phí đối với trường hợp đăng ký qua mạng",
            "as written, unparsed",
        );
    }

    #[test]
    fn nothing_stated_is_missing_and_never_free() {
        check(None, "", "", "missing, none stated");
        check(
            None,
            "",
            "Hội đồng nhân dân cấp tỉnh quyết định",
            "by province",
        );
        check(
            None,
            "",
            "Phí xử lý trực tiếp tại cửa khẩu",
            "as written, unparsed",
        );
        check(None, "", "25.000 đồng/lần", "25000 đ");
    }

    #[test]
    fn reads_a_stated_sum_with_its_words() {
        check(500_000, "", "", "500000 đ");
        check(500_000, "Việt Nam Đồng", "500.000 đồng/hồ sơ", "500000 đ");
        check(
            600_000,
            "",
            "theo quy định tại Thông tư số 10/2024/TT-BTC",
            "600000 đ",
        );
        check(
            500_000,
            "",
            "(áp dụng mức phí 250.000 đồng/hồ sơ đến hết ngày 31/12/2026)",
            "250000–500000 đ",
        );
        check(
            70_000,
            "",
            "70.000 đồng/thẻ; nộp trực tuyến giảm 50%",
            "70000 đ",
        );
        check(
            500_000,
            "",
            "tăng thêm 20% cho hồ sơ thứ hai",
            "as written, unparsed",
        );
        check(
            1_500_000,
            "",
            "1.500.000 đồng/lô hàng + (số mặt hàng x 100.000 đồng)",
            "as written, unparsed",
        );
        check(10, "USD", "/bản", "10 USD");
        check(500_000, "", "dự án trên 10 tỷ đồng", "500000 đ");
    }

    #[test]
    fn a_small_number_counts_only_when_the_words_confirm_it() {
        check(
            135,
            "",
            "Lệ phí cấp giấy phép lái xe: 135.000 đồng/lần.",
            "135000 đ",
        );
        check(20, "", "20.000Đ/tờ khai", "20000 đ");
        check(165, "", "Thẻ tạm trú trên 05 năm: 165 USD/thẻ.", "165 USD");
        check(20, "", "", "as written, unparsed");
        check(50, "", "hồ sơ", "as written, unparsed");
        check(40, "", "4.000 đ/giấy thông hành", "as written, unparsed");
        check(-5, "", "", "as written, unparsed");
    }
}
