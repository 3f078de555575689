use serde::Serialize;
use std::fmt;
use std::str::FromStr;

/// How far a fact was checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Status {
    /// Read against the national record or the law named as source.
    Verified,
    /// The source supports part of it.
    Partial,
    /// Written from knowledge of the field; to be checked before relying on it.
    #[default]
    Unverified,
}
codec::coded!(
    enum Status {
        Verified,
        Partial,
        Unverified,
    }
);

/// Who vouches for a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Backing {
    /// The national record itself.
    #[default]
    Published,
    /// A curated guide: how far checked, and which of the guide's sources.
    Curated {
        /// How far it was checked.
        status: Status,
        /// Index into [`Provenance::sources`].
        source: u8,
    },
}
codec::coded!(enum Backing { Published, Curated { status, source } });

/// A calendar day without a clock, as records and commands give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Date {
    /// Year.
    pub year: i16,
    /// Month, from 1.
    pub month: u8,
    /// Day, from 1.
    pub day: u8,
}
codec::coded!(struct Date { year, month, day });

impl Date {
    /// The date, if there is such a day in the calendar.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let date = Date { year, month, day };
        (1..=date.days_in_month()).contains(&day).then_some(date)
    }

    /// The day in Vietnam at a moment counted in milliseconds since 1970 in UTC, which is how
    /// the portal writes dates. Vietnam is seven hours ahead and knows no summer time, so no
    /// time zone of any machine has a say in it.
    pub fn in_vietnam(milliseconds: i64) -> Option<Self> {
        const HOUR: i64 = 3_600_000;
        let days = milliseconds.checked_add(7 * HOUR)?.div_euclid(24 * HOUR);
        Date::from_days(days)
    }

    /// The day that many days after 1 January 1970, by Howard Hinnant's reckoning in eras of
    /// 400 years that begin on 1 March.
    fn from_days(days: i64) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Date::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )
    }

    /// How many days its month has; none when there is no such month.
    fn days_in_month(self) -> u8 {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        }
    }
}

/// "2026-07-18".
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A text that is not a day of the calendar written as year, month, day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day of the calendar; write it as 2026-07-18")
    }
}

impl std::error::Error for NotADate {}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.trim().splitn(3, '-');
        let mut part = || parts.next().ok_or(NotADate);
        let (year, month, day) = (part()?, part()?, part()?);
        Date::new(
            year.parse().map_err(|_| NotADate)?,
            month.parse().map_err(|_| NotADate)?,
            day.parse().map_err(|_| NotADate)?,
        )
        .ok_or(NotADate)
    }
}

/// The decision by which an agency published a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// Its number, "1234/QĐ-BTP"; empty when the record has none.
    pub number: String,
    /// The agency that issued it.
    pub agency: String,
    /// Its day.
    pub date: Option<Date>,
}
codec::coded!(struct Decision { number, agency, date });

/// A source a guide's facts rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// What it is, in words a reader can look up.
    pub title: String,
    /// The day it was read.
    pub read_on: Option<Date>,
}
codec::coded!(struct Source { title, read_on });

/// Which of the two shapes of knowledge a procedure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Origin {
    /// The national catalogue.
    National,
    /// `content/procedures/`.
    Guide,
}
codec::coded!(
    enum Origin {
        National,
        Guide,
    }
);

/// Where a procedure comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Provenance {
    /// National record or guide.
    pub origin: Origin,
    /// The national portal's id of the record, for the deep link; empty when unknown.
    pub portal_id: String,
    /// The decision that published it.
    pub decision: Option<Decision>,
    /// The day the record was last changed at its source.
    pub updated: Option<Date>,
    /// What a guide rests on; empty for national records.
    pub sources: Vec<Source>,
}
codec::coded!(struct Provenance { origin, portal_id, decision, updated, sources });

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn a_decision_signed_at_midnight_in_hanoi_keeps_its_day() {
        // 17:00 UTC on 29 December is midnight on the 30th in Hanoi.
        let day = Date::in_vietnam(1_767_027_600_000).unwrap();
        assert_eq!(day.to_string(), "2025-12-30");
        let before = Date::in_vietnam(1_767_027_599_999).unwrap();
        assert_eq!(before.to_string(), "2025-12-29");
    }

    #[test]
    fn dates_are_read_as_they_are_written() {
        for text in ["1970-01-01", "2024-02-29", "2026-07-18", "1969-12-31"] {
            let date: Date = text.parse().unwrap();
            assert_eq!(date.to_string(), text);
        }
        for text in [
            "",
            "2025-02-29",
            "2026-13-01",
            "2026-00-10",
            "18/07/2026",
            "2026-07",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn absurd_moments_have_no_day_instead_of_a_panic() {
        assert_eq!(Date::in_vietnam(i64::MAX), None);
        assert_eq!(Date::in_vietnam(i64::MIN), None);
    }
}
