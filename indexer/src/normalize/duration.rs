//! Lengths of time in official words.

use super::money::pattern;
use super::words::lower;
use catalog::{Span, Tenths, TimeLimit};
use regex::Regex;
use std::sync::LazyLock;

/// Digits, the same in words in brackets, a unit; "từ 05 đến 07 ngày" is found as two.
static LENGTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<number>\d{1,4}(?:[.,]\d)?)\s*(?:\([^()\d]{0,40}\)\s*)?(?P<unit>ngày làm việc|giờ làm việc|tháng làm việc|ngày|giờ|tháng|tuần|năm|phút)(?P<after>\s*\d)?",
    )
});

static SAME_DAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"ngay trong ngày|trong ngày làm việc|trong ngày tiếp nhận|trong ngày nhận|giải quyết ngay|trả (?:kết quả )?ngay|ngay sau khi nhận đủ|ngay khi nhận đủ",
    )
});

/// Words that bind a length to a case: then it is not the length of the procedure.
static CASE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"trường hợp|đối với|nếu |hoặc|sau \d+ giờ|gia hạn|hết hạn|thời hạn sử dụng")
});

/// Words that show that a length is how long the state takes.
static LIMIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:thời hạn(?: giải quyết| xử lý| thực hiện| trả kết quả)?(?: hồ sơ)?\s*:?(?: là| tối đa| không quá)?|thời gian(?: giải quyết| xử lý| thực hiện)?\s*:?(?: là)?|trong(?: vòng)?|không quá|tối đa|chậm nhất(?: là)?|\A[\s\-+*:.(]*)\s*\z",
    )
});

/// The one length a text states, with its place; `None` unless it is unmistakable: the only one
/// in the text, of no particular case, and said to be a limit or counted from the dossier.
pub(super) fn only_length(text: &str) -> Option<(TimeLimit, Span)> {
    let small = lower(text);
    if CASE.is_match(&small) {
        return None;
    }
    let same_day = SAME_DAY.find(&small);
    let mut lengths = LENGTH.captures_iter(&small);
    let Some(first) = lengths.next() else {
        let found = same_day?;
        let alone = SAME_DAY.find_iter(&small).count() == 1;
        return alone.then(|| (TimeLimit::SameDay, span(found.start(), found.end())));
    };
    if same_day.is_some() || lengths.next().is_some() || first.name("after").is_some() {
        return None;
    }
    let (number, unit) = (first.name("number")?, first.name("unit")?);
    let before = LIMIT.is_match(&small[..number.start()]);
    let after = small[unit.end()..].trim_start_matches([',', ' ', '\n']);
    let counted =
        after.starts_with("kể từ") || after.starts_with("tính từ") || after.starts_with("từ ngày");
    if !before && !counted {
        return None;
    }
    let limit = limit(tenths(number.as_str())?, unit.as_str())?;
    Some((limit, span(number.start(), unit.end())))
}

fn span(start: usize, end: usize) -> Span {
    Span {
        start: start as u32,
        end: end as u32,
    }
}

fn limit(count: Tenths, unit: &str) -> Option<TimeLimit> {
    match unit {
        "ngày làm việc" => Some(TimeLimit::WorkingDays(count)),
        "ngày" => Some(TimeLimit::Days(count)),
        "giờ" | "giờ làm việc" => Some(TimeLimit::Hours(count)),
        "tháng" => Some(TimeLimit::Months(count)),
        "năm" => Some(TimeLimit::Years(count)),
        _ => None,
    }
}

/// "1.5", "1,5", "07", "20". Nothing finer than a tenth, nothing negative, not zero.
pub(super) fn tenths(text: &str) -> Option<Tenths> {
    let text = text.trim();
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) {
        return None;
    }
    let tenth = match part.trim_end_matches('0') {
        "" => 0,
        one if one.len() == 1 => one.parse().ok()?,
        _ => return None,
    };
    let count = whole
        .parse::<u32>()
        .ok()?
        .checked_mul(10)?
        .checked_add(tenth)?;
    (count > 0).then_some(Tenths(count))
}

#[cfg(test)]
mod tests {
    use super::{only_length, tenths};

    #[track_caller]
    fn check(text: &str, expect: Option<(&str, &str)>) {
        let found = only_length(text).map(|(limit, span)| (format!("{limit:?}"), span.of(text)));
        let expect = expect.map(|(limit, words)| (limit.to_owned(), Some(words)));
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn reads_the_one_length_a_text_states() {
        check(
            "15 ngày làm việc kể từ ngày nhận đủ hồ sơ",
            Some(("WorkingDays(Tenths(150))", "15 ngày làm việc")),
        );
        check(
            "05 ngày, kể từ ngày nhận hồ sơ",
            Some(("Days(Tenths(50))", "05 ngày")),
        );
        check(
            "Trong thời hạn 03 (ba) ngày làm việc",
            Some(("WorkingDays(Tenths(30))", "03 (ba) ngày làm việc")),
        );
        check("Ngay trong ngày", Some(("SameDay", "Ngay trong ngày")));
        check(
            "Thời hạn giải quyết: 02 tháng",
            Some(("Months(Tenths(20))", "02 tháng")),
        );
        check("Không quá 30 ngày", Some(("Days(Tenths(300))", "30 ngày")));
    }

    #[test]
    fn never_guesses_between_several() {
        check("Thời gian giải quyết 06 ngày làm việc và 30 ngày.", None);
        check("Cấp mới: 05 ngày; cấp lại: 02 ngày", None);
        check("Trường hợp cấp lại: 03 ngày làm việc kể từ ngày nhận", None);
        check("05 ngày hoặc 07 ngày", None);
        check("trước ngày 30 tháng 11", None);
        check("trước ngày 30 tháng 8 năm 2026", None);
        check("Nộp hồ sơ tại bộ phận một cửa", None);
        check("Giấy khám sức khỏe còn giá trị 12 tháng", None);
        check("", None);
    }

    #[test]
    fn counts_in_tenths() {
        for (text, expect) in [
            ("1.5", Some(15)),
            ("0,5", Some(5)),
            ("07", Some(70)),
            ("3.0", Some(30)),
            ("0", None),
            ("1.25", None),
            ("-3", None),
            ("năm", None),
            ("99999999999", None),
            ("", None),
        ] {
            assert_eq!(tenths(text).map(|count| count.0), expect, "{text}");
        }
    }
}
