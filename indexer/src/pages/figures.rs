//! Sums, times and days as the country writes them.

use super::wording::{self as w, fill};
use crate::report::group;
use catalog::{
    Audience, Date, Fee, FeeGlance, Hand, Levels, Quantity, Tenths, TimeGlance, TimeLimit,
    TimeUnit, Vnd,
};

/// A fact to be read from afar: the figure itself, and the words after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Figure {
    /// "8.000 đ", "3"; empty when there is no number.
    pub(super) large: String,
    /// "ngày làm việc"; or the whole fact when there is no number.
    pub(super) words: String,
}

impl Figure {
    /// A fact without a number.
    pub(super) fn words(words: &str) -> Self {
        Figure {
            large: String::new(),
            words: words.to_owned(),
        }
    }

    /// So many of something.
    pub(super) fn counted(count: usize, unit: &str) -> Self {
        Figure {
            large: group(count as u64),
            words: unit.to_owned(),
        }
    }

    fn large(large: String) -> Self {
        Figure {
            large,
            words: String::new(),
        }
    }

    /// All of it on one line.
    pub(super) fn line(&self) -> String {
        joined([self.large.as_str(), &self.words], " ")
    }
}

/// Those parts that are not empty, with `gap` between them.
pub(super) fn joined<'a>(parts: impl IntoIterator<Item = &'a str>, gap: &str) -> String {
    let mut parts: Vec<&str> = parts.into_iter().collect();
    parts.retain(|part| !part.is_empty());
    parts.join(gap)
}

fn money(sum: Vnd) -> String {
    fill(w::CURRENCY, &[&group(sum.0)])
}

/// What one line of money says.
pub(super) fn fee(fee: &Fee) -> Figure {
    match fee {
        Fee::Missing => Figure::words(w::NOT_PUBLISHED),
        Fee::Free => Figure::large(w::FREE.to_owned()),
        Fee::Amount(sum) => Figure::large(money(*sum)),
        Fee::Range { least, most } => Figure {
            large: fill(w::FROM_SUM, &[&money(*least)]),
            words: fill(w::TO_SUM, &[&money(*most)]),
        },
        Fee::Foreign(sum) => Figure::large(sum.clone()),
        Fee::SetByProvince => Figure::words(w::SET_BY_PROVINCE),
        Fee::AsWritten => Figure::words(w::SEE_WORDS),
    }
}

/// The money of a whole procedure.
pub(super) fn fee_glance(fee: FeeGlance) -> Figure {
    match fee {
        FeeGlance::Unknown => Figure::words(w::NOT_PUBLISHED),
        FeeGlance::Free => Figure::large(w::FREE.to_owned()),
        FeeGlance::Amount(sum) => Figure::large(money(sum)),
        FeeGlance::From(sum) => Figure::large(fill(w::FROM_SUM, &[&money(sum)])),
        FeeGlance::SetByProvince => Figure::words(w::SET_BY_PROVINCE),
        FeeGlance::ByCase => Figure::words(w::BY_CASE),
        FeeGlance::SeeWords => Figure::words(w::SEE_WORDS),
    }
}

/// What one time limit says.
pub(super) fn time(time: TimeLimit) -> Figure {
    let (count, unit) = match time {
        TimeLimit::Missing => return Figure::words(w::NOT_PUBLISHED),
        TimeLimit::AsWritten => return Figure::words(w::SEE_WORDS),
        TimeLimit::SameDay => return Figure::large(w::SAME_DAY.to_owned()),
        TimeLimit::Hours(count) => (count, w::HOURS),
        TimeLimit::Days(count) => (count, w::DAYS),
        TimeLimit::WorkingDays(count) => (count, w::WORKING_DAYS),
        TimeLimit::Months(count) => (count, w::MONTHS),
        TimeLimit::Years(count) => (count, w::YEARS),
    };
    Figure {
        large: tenths(count),
        words: unit.to_owned(),
    }
}

fn tenths(count: Tenths) -> String {
    match count.parts() {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole},{tenth}"),
    }
}

/// The time of a whole procedure.
pub(super) fn time_glance(glance: TimeGlance) -> Figure {
    match glance {
        TimeGlance::Unknown => Figure::words(w::NOT_PUBLISHED),
        TimeGlance::One(limit) => time(limit),
        TimeGlance::Differs => Figure::words(w::BY_CASE),
        TimeGlance::SeeWords => Figure::words(w::SEE_WORDS),
    }
}

/// The number and the unit exactly as a record states them; empty when it states neither.
pub(super) fn time_as_written(written: &str, unit: TimeUnit) -> String {
    let bare = written
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b".,/- ".contains(&byte));
    // A sentence names its own unit.
    if written.is_empty() || !bare {
        return written.to_owned();
    }
    match unit {
        TimeUnit::Unstated => format!("{written}, {}", w::UNIT_UNSTATED),
        TimeUnit::Hour => format!("{written} {}", w::HOURS),
        TimeUnit::Day => format!("{written} {}", w::DAYS),
        TimeUnit::WorkingDay => format!("{written} {}", w::WORKING_DAYS),
        TimeUnit::Month => format!("{written} {}", w::MONTHS),
        TimeUnit::Year => format!("{written} {}", w::YEARS),
    }
}

/// A day as it is written in the country: 18/7/2026.
pub(super) fn date(day: Date) -> String {
    format!("{}/{}/{}", day.day, day.month, day.year)
}

/// "Cấp xã, Cấp tỉnh".
pub(super) fn levels(levels: Levels) -> String {
    joined(levels.iter().map(|level| w::LEVELS[level as usize]), ", ")
}

/// The name of a class of people.
pub(super) fn audience(audience: &Audience) -> &str {
    let known = Audience::CLASSES.iter().position(|class| class == audience);
    match (known, audience) {
        (Some(at), _) => w::AUDIENCES[at],
        (None, audience) => audience.official(),
    }
}

/// Several of them on one line.
pub(super) fn audiences(classes: &[Audience]) -> String {
    joined(classes.iter().map(audience), ", ")
}

/// "bản chính 1 · bản sao 0 · nộp"; empty when none of it is stated.
pub(super) fn quantity(quantity: Quantity, hand: Hand) -> String {
    let (originals, copies) = match quantity {
        Quantity::Stated { originals, copies } => (
            fill(w::ORIGINALS, &[&originals.to_string()]),
            fill(w::COPIES, &[&copies.to_string()]),
        ),
        Quantity::Unstated => (String::new(), String::new()),
    };
    let hand = match hand {
        Hand::Submit => w::SUBMIT,
        Hand::Show => w::SHOW,
        Hand::Unstated | Hand::Data => "",
    };
    joined([originals.as_str(), &copies, hand], " · ")
}

#[cfg(test)]
mod tests {
    use super::{date, fee, quantity, time, time_as_written};
    use catalog::{Date, Fee, Hand, Quantity, Tenths, TimeLimit, TimeUnit, Vnd};

    #[test]
    fn says_when_a_fee_is_not_known() {
        assert_eq!(fee(&Fee::Missing).line(), "Chưa công bố");
        assert_eq!(fee(&Fee::AsWritten).line(), "Xem quy định");
        let range = Fee::Range {
            least: Vnd(5_000),
            most: Vnd(75_000),
        };
        assert_eq!(fee(&range).line(), "Từ 5.000 đ đến 75.000 đ");
    }

    #[test]
    fn never_lends_a_unit_to_a_bare_number() {
        let written = time_as_written("1", TimeUnit::Unstated);
        assert_eq!(written, "1, không ghi đơn vị");
        assert_eq!(time_as_written("1/2", TimeUnit::Day), "1/2 ngày");
        let words = "Ngay khi nhận";
        assert_eq!(time_as_written(words, TimeUnit::Day), words);
        assert_eq!(time_as_written("", TimeUnit::Day), "");
    }

    #[test]
    fn says_counts_and_days_as_the_country_does() {
        let half = TimeLimit::WorkingDays(Tenths(15));
        assert_eq!(time(half).line(), "1,5 ngày làm việc");
        let day = Date::new(2026, 7, 18).unwrap();
        assert_eq!(date(day), "18/7/2026");
        let stated = Quantity::Stated {
            originals: 1,
            copies: 0,
        };
        assert_eq!(
            quantity(stated, Hand::Submit),
            "bản chính 1 · bản sao 0 · nộp"
        );
        assert_eq!(quantity(Quantity::Unstated, Hand::Unstated), "");
    }
}
