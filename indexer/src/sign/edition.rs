use catalog::Date;

/// The edition that a day stands for: the days since 1 January 1970, by Howard Hinnant's reckoning
/// in eras of 400 years that begin on 1 March. Days before that are no edition.
pub(super) fn of_day(day: Date) -> Option<u64> {
    let (year, month) = (i64::from(day.year), i64::from(day.month));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(day.day) - 1;
    let days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    u64::try_from(era * 146_097 + days - 719_468).ok()
}

#[cfg(test)]
mod tests {
    use super::of_day;

    #[test]
    fn editions_are_days_since_1970() {
        let check = |day: &str, edition| assert_eq!(of_day(day.parse().unwrap()), edition, "{day}");
        check("1970-01-01", Some(0));
        check("1969-12-31", None);
        check("2000-02-29", Some(11_016));
        check("2000-03-01", Some(11_017));
        check("2026-07-18", Some(20_652));
    }
}
