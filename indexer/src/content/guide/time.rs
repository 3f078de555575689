use crate::content::fault::Objection;
use catalog::{Tenths, TimeLimit};

/// Reads a time as guides write it; "missing" says that nothing is published.
pub(super) fn time(written: &str) -> Result<TimeLimit, Objection> {
    match written {
        "same-day" => Ok(TimeLimit::SameDay),
        "as-written" => Ok(TimeLimit::AsWritten),
        "missing" => Ok(TimeLimit::Missing),
        _ => span_of_time(written).ok_or_else(|| {
            Objection::new(
                format!("\"{written}\" is not a time"),
                "write e.g. \"3 working-days\", \"same-day\" or \"as-written\"",
            )
        }),
    }
}

fn span_of_time(written: &str) -> Option<TimeLimit> {
    let (count, unit) = written.split_once(' ')?;
    let count = tenths(count)?;
    match unit {
        "hours" | "hour" => Some(TimeLimit::Hours(count)),
        "days" | "day" => Some(TimeLimit::Days(count)),
        "working-days" | "working-day" => Some(TimeLimit::WorkingDays(count)),
        "months" | "month" => Some(TimeLimit::Months(count)),
        "years" | "year" => Some(TimeLimit::Years(count)),
        _ => None,
    }
}

/// A count above 0 with at most one digit after the point.
fn tenths(written: &str) -> Option<Tenths> {
    let (whole, tenth) = written.split_once('.').unwrap_or((written, "0"));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(tenth) || tenth.len() != 1 {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let tenth: u32 = tenth.parse().ok()?;
    let count = whole.checked_mul(10)?.checked_add(tenth)?;
    (count > 0).then_some(Tenths(count))
}

#[cfg(test)]
mod tests {
    use super::time;
    use catalog::{Tenths, TimeLimit};

    #[test]
    fn reads_times() {
        check("same-day", TimeLimit::SameDay);
        check("as-written", TimeLimit::AsWritten);
        check("missing", TimeLimit::Missing);
        check("4 hours", TimeLimit::Hours(Tenths(40)));
        check("1 day", TimeLimit::Days(Tenths(10)));
        check("1.5 working-days", TimeLimit::WorkingDays(Tenths(15)));
        check("2 months", TimeLimit::Months(Tenths(20)));
    }

    #[test]
    fn refuses_what_is_no_time() {
        for written in [
            "3 dayz",
            "3",
            "days",
            "0 days",
            "-1 days",
            "+1 days",
            "1.25 days",
            "1. days",
            "3  days",
            "3-5 days",
            "99999999999 days",
            "Same-day",
        ] {
            let objection = time(written).unwrap_err();
            assert_eq!(objection.said, format!("\"{written}\" is not a time"));
        }
    }

    #[track_caller]
    fn check(written: &str, expected: TimeLimit) {
        assert_eq!(time(written), Ok(expected));
    }
}
