//! Sums, times and days in the words of a language. Pure, tested natively.

mod digits;
pub use digits::digits;
mod terms;
pub use terms::{Counted, EN, Terms, Unit, VI, fill};

use catalog::{Date, Fee, FeeGlance, Levels, Tenths, TimeGlance, TimeLimit, TimeUnit, Vnd};

/// A fact to be read from afar: the figure itself, and the words after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// "8.000 đ", "3"; empty when there is no number.
    pub large: String,
    /// "ngày làm việc"; or the whole fact when there is no number.
    pub words: String,
}

impl Figure {
    /// A fact without a number.
    pub fn words(words: &str) -> Self {
        Figure {
            large: String::new(),
            words: words.to_owned(),
        }
    }

    /// So many of something.
    pub fn counted(count: usize, unit: Unit) -> Self {
        let words = if count == 1 { unit.one } else { unit.many };
        Figure {
            large: digits(count as u64),
            words: words.to_owned(),
        }
    }

    fn large(large: String) -> Self {
        Figure {
            large,
            words: String::new(),
        }
    }

    /// All of it on one line.
    pub fn line(&self) -> String {
        let gap = if self.large.is_empty() || self.words.is_empty() {
            ""
        } else {
            " "
        };
        [&self.large, gap, &self.words].concat()
    }
}

/// A sum of money.
pub fn money(sum: Vnd, t: &Terms) -> String {
    fill(t.currency, &number(sum.0, t))
}

/// A number with the language's own grouping of digits.
pub fn number(number: u64, t: &Terms) -> String {
    let digits = digits(number);
    let mut grouped = String::with_capacity(digits.len() + 6);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push_str(t.thousands);
        }
        grouped.push(digit);
    }
    grouped
}

/// What one line of money says.
pub fn fee(fee: &Fee, t: &Terms) -> Figure {
    match fee {
        Fee::Missing => Figure::words(t.not_published),
        Fee::Free => Figure::large(t.free.to_owned()),
        Fee::Amount(sum) => Figure::large(money(*sum, t)),
        Fee::Range { least, most } => Figure {
            large: fill(t.from_sum, &money(*least, t)),
            words: fill(t.to_sum, &money(*most, t)),
        },
        Fee::Foreign(sum) => Figure::large(sum.clone()),
        Fee::SetByProvince => Figure::words(t.set_by_province),
        Fee::AsWritten => Figure::words(t.see_words),
    }
}

/// The money of a whole procedure.
pub fn fee_glance(fee: FeeGlance, t: &Terms) -> Figure {
    match fee {
        FeeGlance::Unknown => Figure::words(t.not_published),
        FeeGlance::Free => Figure::large(t.free.to_owned()),
        FeeGlance::Amount(sum) => Figure::large(money(sum, t)),
        FeeGlance::From(sum) => Figure::large(fill(t.from_sum, &money(sum, t))),
        FeeGlance::SetByProvince => Figure::words(t.set_by_province),
        FeeGlance::ByCase => Figure::words(t.by_case),
        FeeGlance::SeeWords => Figure::words(t.see_words),
    }
}

/// What one time limit says.
pub fn time(time: TimeLimit, t: &Terms) -> Figure {
    let (count, unit) = match time {
        TimeLimit::Missing => return Figure::words(t.not_published),
        TimeLimit::AsWritten => return Figure::words(t.see_words),
        TimeLimit::SameDay => return Figure::large(t.same_day.to_owned()),
        TimeLimit::Hours(count) => (count, t.hours),
        TimeLimit::Days(count) => (count, t.days),
        TimeLimit::WorkingDays(count) => (count, t.working_days),
        TimeLimit::Months(count) => (count, t.months),
        TimeLimit::Years(count) => (count, t.years),
    };
    Figure {
        large: tenths(count, t),
        words: unit_of(count, unit).to_owned(),
    }
}

/// The time of a whole procedure.
pub fn time_glance(glance: TimeGlance, t: &Terms) -> Figure {
    match glance {
        TimeGlance::Unknown => Figure::words(t.not_published),
        TimeGlance::One(limit) => time(limit, t),
        TimeGlance::Differs => Figure::words(t.by_case),
        TimeGlance::SeeWords => Figure::words(t.see_words),
    }
}

/// The number and the unit exactly as a record states them; empty when it states neither.
pub fn time_as_written(written: &str, unit: TimeUnit, t: &Terms) -> String {
    if written.is_empty() {
        return String::new();
    }
    let unit = match unit {
        TimeUnit::Unstated => t.unit_unstated,
        TimeUnit::Hour => t.hours.many,
        TimeUnit::Day => t.days.many,
        TimeUnit::WorkingDay => t.working_days.many,
        TimeUnit::Month => t.months.many,
        TimeUnit::Year => t.years.many,
    };
    let bare = written
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b".,/- ".contains(&byte));
    let gap = match (bare, unit == t.unit_unstated) {
        (true, false) => " ",
        (true, true) => ", ",
        // A sentence names its own unit.
        (false, _) => return written.to_owned(),
    };
    [written, gap, unit].concat()
}

fn tenths(count: Tenths, t: &Terms) -> String {
    let (whole, tenth) = count.parts();
    let mut text = digits(whole.into());
    if tenth > 0 {
        text.push_str(t.decimal);
        text.push_str(&digits(tenth.into()));
    }
    text
}

fn unit_of(count: Tenths, unit: Unit) -> &'static str {
    if count == Tenths::whole(1) {
        unit.one
    } else {
        unit.many
    }
}

/// A day as it is written in the country: 18/7/2026.
pub fn date(day: Date) -> String {
    let (day, month, year) = (
        digits(day.day.into()),
        digits(day.month.into()),
        digits(day.year.unsigned_abs().into()),
    );
    [&day, "/", &month, "/", &year].concat()
}

/// "Cấp xã, Cấp tỉnh".
pub fn levels(levels: Levels, t: &Terms) -> String {
    joined(levels.iter().map(|level| t.levels[level as usize]), ", ")
}

/// Those parts that are not empty, with `gap` between them.
#[inline(never)]
pub fn joined<'a>(parts: impl IntoIterator<Item = &'a str>, gap: &str) -> String {
    let mut whole = String::new();
    for part in parts {
        if !whole.is_empty() && !part.is_empty() {
            whole.push_str(gap);
        }
        whole.push_str(part);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::{date, fee, money, time, time_as_written};
    use crate::terms::{EN, VI};
    use catalog::{Date, Fee, Tenths, TimeLimit, TimeUnit, Vnd};

    #[test]
    fn groups_the_digits_of_a_sum() {
        assert_eq!(money(Vnd(8_000), &VI), "8.000 đ");
        assert_eq!(money(Vnd(8_000), &EN), "8,000 VND");
        assert_eq!(money(Vnd(1_234_567), &VI), "1.234.567 đ");
        assert_eq!(money(Vnd(500), &VI), "500 đ");
        assert_eq!(money(Vnd(0), &VI), "0 đ");
    }

    #[test]
    fn says_when_a_fee_is_not_known() {
        assert_eq!(fee(&Fee::Missing, &VI).line(), "Chưa công bố");
        assert_eq!(fee(&Fee::AsWritten, &VI).line(), "Xem quy định");
        let range = Fee::Range {
            least: Vnd(5_000),
            most: Vnd(75_000),
        };
        assert_eq!(fee(&range, &VI).line(), "Từ 5.000 đ đến 75.000 đ");
    }

    #[test]
    fn says_how_long_in_the_units_of_the_law() {
        assert_eq!(
            time(TimeLimit::WorkingDays(Tenths(30)), &VI).line(),
            "3 ngày làm việc"
        );
        assert_eq!(
            time(TimeLimit::WorkingDays(Tenths(15)), &VI).line(),
            "1,5 ngày làm việc"
        );
        assert_eq!(time(TimeLimit::Days(Tenths(10)), &EN).line(), "1 day");
        assert_eq!(time(TimeLimit::SameDay, &EN).line(), "Same day");
    }

    #[test]
    fn never_lends_a_unit_to_a_bare_number() {
        assert_eq!(
            time_as_written("1", TimeUnit::Unstated, &VI),
            "1, không ghi đơn vị"
        );
        assert_eq!(time_as_written("1/2", TimeUnit::Day, &VI), "1/2 ngày");
        assert_eq!(
            time_as_written("Ngay khi nhận", TimeUnit::Unstated, &VI),
            "Ngay khi nhận"
        );
        assert_eq!(time_as_written("", TimeUnit::Day, &VI), "");
    }

    #[test]
    fn writes_days_as_the_country_does() {
        assert_eq!(
            date(Date {
                year: 2026,
                month: 7,
                day: 18
            }),
            "18/7/2026"
        );
    }
}
