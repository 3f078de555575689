use catalog::Date;

/// A date of which perhaps only the month and year, or the year, is known.
///
/// Nothing keeps it from being 30 February: that is what the lunar calendar has and what people
/// write down, so it is kept as written and [`lint()`](crate::lint()) speaks about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// Year.
    pub year: u16,
    /// Month, from 1; 0 when unknown.
    pub month: u8,
    /// Day, from 1; 0 when unknown.
    pub day: u8,
}
codec::coded!(struct PartialDate { year, month, day });

impl PartialDate {
    /// A whole date.
    pub fn new(year: u16, month: u8, day: u8) -> Self {
        PartialDate { year, month, day }
    }

    /// A year alone.
    pub fn year(year: u16) -> Self {
        PartialDate::new(year, 0, 0)
    }

    /// Reads "18/7/2026", "7-2026" or "2026", whatever parts the numbers; `None` for anything
    /// else. The eight digits of a card ("18072026") are a date as well.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = [0u16; 3];
        let mut count = 0;
        for part in text.split(|letter: char| !letter.is_ascii_digit()) {
            if part.is_empty() {
                continue;
            }
            if part.len() == 8 && count == 0 {
                let whole: u32 = part.parse().ok()?;
                parts = [
                    (whole / 1_000_000) as u16,
                    (whole / 10_000 % 100) as u16,
                    (whole % 10_000) as u16,
                ];
                count = 3;
                continue;
            }
            *parts.get_mut(count)? = part.parse().ok()?;
            count += 1;
        }
        let only_numbers = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b'.' | b' ' | b','));
        let [first, second, third] = parts;
        let (day, month, year) = match count {
            1 => (0, 0, first),
            2 => (0, first, second),
            3 => (first, second, third),
            _ => return None,
        };
        let plausible = day < 32 && month < 13 && (1000..10_000).contains(&year);
        let complete = (count < 2 || month > 0) && (count < 3 || day > 0);
        (only_numbers && plausible && complete).then_some(PartialDate {
            year,
            month: month as u8,
            day: day as u8,
        })
    }

    /// Whether the parts that are given make a date of the calendar.
    pub fn is_real(self) -> bool {
        match (self.month, self.day) {
            (0, 0) => true,
            (1..=12, 0) => true,
            _ => Date::new(self.year as i16, self.month, self.day).is_some(),
        }
    }

    /// Whether it falls certainly after another: what is unknown is not held against it.
    pub fn is_after(self, other: PartialDate) -> bool {
        self.earliest() > other.latest()
    }

    /// Days from here to a later date; `None` unless both are whole dates of the calendar.
    pub(crate) fn days_until(self, later: PartialDate) -> Option<i32> {
        Some(later.day_number()? - self.day_number()?)
    }

    /// The same day so many years later.
    pub(crate) fn plus_years(self, years: u16) -> Self {
        PartialDate {
            year: self.year.saturating_add(years),
            ..self
        }
    }

    /// Months since the year 0; an unknown month counts as the first.
    pub(crate) fn months(self) -> u32 {
        u32::from(self.year) * 12 + u32::from(self.month.max(1))
    }

    fn earliest(self) -> Self {
        PartialDate::new(self.year, self.month.max(1), self.day.max(1))
    }

    fn latest(self) -> Self {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 { 31 } else { self.day };
        PartialDate::new(self.year, month, day)
    }

    /// Days on a line of days, by counting years from March so that leap days come last.
    fn day_number(self) -> Option<i32> {
        if self.day == 0 || !self.is_real() {
            return None;
        }
        let month = i32::from((self.month + 9) % 12);
        let year = i32::from(self.year) - month / 10;
        let leap_days = year / 4 - year / 100 + year / 400;
        Some(365 * year + leap_days + (month * 306 + 5) / 10 + i32::from(self.day))
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        PartialDate::new(date.year.unsigned_abs(), date.month, date.day)
    }
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[track_caller]
    fn reads(text: &str, year: u16, month: u8, day: u8) {
        let date = PartialDate::new(year, month, day);
        assert_eq!(PartialDate::read(text), Some(date), "{text}");
    }

    #[test]
    fn reads_dates_as_people_write_them() {
        reads("18/7/2026", 2026, 7, 18);
        reads(" 18-07-2026 ", 2026, 7, 18);
        reads("18.7.2026", 2026, 7, 18);
        reads("18 7 2026", 2026, 7, 18);
        reads("18072026", 2026, 7, 18);
        reads("7/2026", 2026, 7, 0);
        reads("1954", 1954, 0, 0);
        reads("30/2/1960", 1960, 2, 30);
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "hôm qua",
            "18/7",
            "18/7/26",
            "32/7/2026",
            "18/13/2026",
            "0/7/2026",
            "1/0/2026",
            "18/7/2026/1",
            "ngày 18/7/2026",
            "99999999999999",
        ] {
            assert_eq!(PartialDate::read(text), None, "{text}");
        }
    }

    #[test]
    fn knows_the_calendar() {
        for (year, month, day, real) in [
            (2024, 2, 29, true),
            (2023, 2, 29, false),
            (2023, 2, 30, false),
            (2023, 4, 31, false),
            (2023, 4, 0, true),
            (2023, 0, 0, true),
            (2023, 0, 4, false),
        ] {
            let date = PartialDate::new(year, month, day);
            assert_eq!(date.is_real(), real, "{date:?}");
        }
    }

    #[test]
    fn gives_what_is_unknown_the_benefit_of_the_doubt() {
        let day = PartialDate::new(2026, 7, 18);
        assert!(!PartialDate::year(2026).is_after(day));
        assert!(PartialDate::year(2027).is_after(day));
        assert!(!PartialDate::new(2026, 7, 0).is_after(day));
        assert!(PartialDate::new(2026, 8, 0).is_after(day));
    }

    #[test]
    fn counts_days_over_years_and_leap_days() {
        let days = |from: (u16, u8, u8), to: (u16, u8, u8)| {
            let from = PartialDate::new(from.0, from.1, from.2);
            from.days_until(PartialDate::new(to.0, to.1, to.2))
        };
        assert_eq!(days((2026, 5, 19), (2026, 7, 18)), Some(60));
        assert_eq!(days((2024, 2, 28), (2024, 3, 1)), Some(2));
        assert_eq!(days((2023, 2, 28), (2023, 3, 1)), Some(1));
        assert_eq!(days((2000, 1, 1), (2001, 1, 1)), Some(366));
        assert_eq!(days((1899, 12, 31), (1900, 1, 1)), Some(1));
        assert_eq!(days((2023, 2, 30), (2023, 3, 1)), None);
    }
}
