//! How long the state may take, from a number, a unit and words.

use super::duration::{only_length, tenths};
use super::words::lower;
use catalog::{Kind, Span, Tenths, TimeLimit, TimeUnit};

/// What a time was understood to be, and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) limit: TimeLimit,
    /// Where in the words it was read; `None` when it was read from number and unit.
    pub(super) span: Option<Span>,
    pub(super) trouble: Option<Kind>,
}

/// The portal's constants, or the words they stand for.
pub(super) fn unit(published: &str) -> TimeUnit {
    match lower(published.trim()).as_str() {
        "hour" | "hours" | "giờ" => TimeUnit::Hour,
        "day" | "days" | "ngày" => TimeUnit::Day,
        "working_day" | "working_days" | "ngày làm việc" => TimeUnit::WorkingDay,
        "month" | "months" | "tháng" => TimeUnit::Month,
        "year" | "years" | "năm" => TimeUnit::Year,
        _ => TimeUnit::Unstated,
    }
}

/// Reads a time. A number with a unit is believed; a number without one, a zero and a sentence
/// give way to words that state one length and nothing else; what is left is as written.
pub(super) fn time_limit(written: &str, unit: TimeUnit, words: &str) -> Reading {
    let count = tenths(written);
    if let Some(limit) = count.and_then(|count| limit(count, unit)) {
        return Reading {
            limit,
            span: None,
            trouble: None,
        };
    }
    if written.trim().is_empty() && words.trim().is_empty() {
        return Reading {
            limit: TimeLimit::Missing,
            span: None,
            trouble: None,
        };
    }
    if let Some((limit, _)) = only_length(written) {
        return read(limit, None);
    }
    match only_length(words) {
        Some((limit, span)) if agrees(count, limit) => read(limit, Some(span)),
        _ if written.trim().is_empty() => Reading {
            limit: TimeLimit::Missing,
            span: None,
            trouble: None,
        },
        _ => Reading {
            limit: TimeLimit::AsWritten,
            span: None,
            trouble: Some(match count {
                Some(_) => Kind::TimeWithoutUnit,
                None => Kind::TimeUnparsed,
            }),
        },
    }
}

fn read(limit: TimeLimit, span: Option<Span>) -> Reading {
    Reading {
        limit,
        span,
        trouble: None,
    }
}

pub(super) fn limit(count: Tenths, unit: TimeUnit) -> Option<TimeLimit> {
    match unit {
        TimeUnit::Unstated => None,
        TimeUnit::Hour => Some(TimeLimit::Hours(count)),
        TimeUnit::Day => Some(TimeLimit::Days(count)),
        TimeUnit::WorkingDay => Some(TimeLimit::WorkingDays(count)),
        TimeUnit::Month => Some(TimeLimit::Months(count)),
        TimeUnit::Year => Some(TimeLimit::Years(count)),
    }
}

/// A bare 1 is what the portal's form starts with; any other bare number must be the one in the
/// words, or the two are at odds and neither is believed.
fn agrees(count: Option<Tenths>, limit: TimeLimit) -> bool {
    let Some(count) = count else { return true };
    let read = match limit {
        TimeLimit::Hours(read)
        | TimeLimit::Days(read)
        | TimeLimit::WorkingDays(read)
        | TimeLimit::Months(read)
        | TimeLimit::Years(read) => Some(read),
        TimeLimit::Missing | TimeLimit::AsWritten | TimeLimit::SameDay => None,
    };
    count == Tenths::whole(1) || read == Some(count)
}

#[cfg(test)]
mod tests {
    use super::{time_limit, unit};
    use catalog::Kind;

    #[track_caller]
    fn check(written: &str, constant: &str, words: &str, expect: &str) {
        let reading = time_limit(written, unit(constant), words);
        let mut said = format!("{:?}", reading.limit)
            .replace("(Tenths(", " ")
            .replace("))", "");
        said.push_str(match reading.trouble {
            None => "",
            Some(Kind::TimeUnparsed) => ", unparsed",
            Some(Kind::TimeWithoutUnit) => ", without unit",
            Some(_) => ", unexpected",
        });
        assert_eq!(said, expect, "{written} {constant} {words}");
    }

    #[test]
    fn believes_a_number_with_a_unit() {
        check("3", "WORKING_DAY", "", "WorkingDays 30");
        check("1.5", "WORKING_DAY", "", "WorkingDays 15");
        check("8", "HOUR", "", "Hours 80");
        check("30", "DAY", "trong 15 ngày làm việc", "Days 300");
        check("2", "MONTH", "", "Months 20");
        check("1", "YEAR", "", "Years 10");
    }

    #[test]
    fn reads_the_words_when_the_number_says_nothing() {
        check(
            "0",
            "OTHER",
            "15 ngày làm việc kể từ ngày nhận được hồ sơ đầy đủ",
            "WorkingDays 150",
        );
        check(
            "1",
            "OTHER",
            "03 ngày làm việc kể từ ngày nhận được hồ sơ.",
            "WorkingDays 30",
        );
        check("0", "WORKING_DAY", "Ngay trong ngày", "SameDay");
        check("5", "OTHER", "05 ngày kể từ ngày nhận hồ sơ", "Days 50");
        check("Trong vòng 05 ngày làm việc", "OTHER", "", "WorkingDays 50");
        check("", "", "Không quá 10 ngày", "Days 100");
    }

    #[test]
    fn what_is_not_understood_is_as_written() {
        check("1", "OTHER", "", "AsWritten, without unit");
        check("0", "OTHER", "", "AsWritten, unparsed");
        check("0", "WORKING_DAY", "", "AsWritten, unparsed");
        check(
            "5",
            "OTHER",
            "30 ngày kể từ ngày nhận",
            "AsWritten, without unit",
        );
        check("Không quy định", "OTHER", "", "AsWritten, unparsed");
        check(
            "Xem phần mô tả",
            "OTHER",
            "05 ngày, sau đó 10 ngày",
            "AsWritten, unparsed",
        );
        check(
            "0",
            "OTHER",
            "Thời gian giải quyết 15 ngày làm việc và 47 ngày.",
            "AsWritten, unparsed",
        );
        check("-3", "DAY", "", "AsWritten, unparsed");
    }

    #[test]
    fn nothing_stated_is_missing() {
        check("", "", "", "Missing");
        check("", "OTHER", "Nộp tại bộ phận một cửa", "Missing");
    }
}
