//! Periods named in official words.

use super::passage::Passage;
use crate::normalize::{lower, pattern};
use catalog::{Date, Field, Span};
use regex::Regex;
use std::sync::LazyLock;

/// The last day of a period.
static LAST_DAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?(?:(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})\s*[/.\-]\s*(?P<y>\d{4})|(?P<d2>\d{1,2}) tháng (?P<m2>\d{1,2}) năm (?P<y2>\d{4})|năm (?P<y3>\d{4}))",
    )
});

/// The first period in words about money or handing in that ended before `today`.
///
/// Only there does a period say when a rule holds; elsewhere dates tell what happened.
pub(super) fn expired(passage: &Passage, today: Date) -> Option<Span> {
    if !matches!(passage.field, Field::Fee | Field::Channel | Field::Time) {
        return None;
    }
    let text = lower(passage.words);
    LAST_DAY.captures_iter(&text).find_map(|found| {
        let part = |names: [&str; 2]| {
            let group = names.iter().find_map(|name| found.name(name))?;
            group.as_str().parse::<u16>().ok()
        };
        let year = part(["y", "y2"]).or_else(|| part(["y3", "y3"]))?;
        let month = part(["m", "m2"]).unwrap_or(12);
        let day = part(["d", "d2"]).unwrap_or(31);
        let last = Date::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )?;
        let whole = found.get(0)?;
        (last < today).then_some(Span {
            start: whole.start() as u32,
            end: whole.end() as u32,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::expired;
    use crate::check::passage::Passage;
    use catalog::{Date, Field};

    #[track_caller]
    fn check(words: &str, expect: Option<&str>) {
        let passage = Passage {
            field: Field::Fee,
            at: 0,
            words,
        };
        let today = Date::new(2026, 7, 18).unwrap();
        let found = expired(&passage, today).and_then(|span| span.of(words));
        assert_eq!(found, expect, "{words}");
    }

    #[test]
    fn finds_periods_that_ended() {
        check(
            "từ 01/12/2023 đến hết ngày 31/12/2025, áp dụng",
            Some("đến hết ngày 31/12/2025"),
        );
        check(
            "đến ngày 30 tháng 6 năm 2026",
            Some("đến ngày 30 tháng 6 năm 2026"),
        );
        check("từ ngày 01/7/2025 đến hết ngày 31/12/2026", None);
        check("Thông tư ngày 11/11/2016", None);
        check("đến hết ngày 99/99/2020", None);
        check("đến ngày 18/7/2026", None);
    }
}
