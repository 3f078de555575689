//! One file per command; each has an `Args` struct for the command line and a `run`.
//!
//! To add one: `pub(crate) mod name;` here, a variant in `Command` and an arm in `main`.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod eval;
pub(crate) mod explain;
pub(crate) mod search;
pub(crate) mod serve;
pub(crate) mod show;

use catalog::Date;
use clap::ValueEnum;

/// Judged on this day no period has ended: a build without a date must not depend on the clock.
pub(crate) const LONG_AGO: Date = Date { year: 1900, month: 1, day: 1 };

/// Which search answers.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Engine {
    /// The one that runs in the browser.
    #[default]
    Pack,
    /// The reference it must agree with.
    Tantivy,
}

/// Reads a day as commands take it.
pub(crate) fn date(text: &str) -> Result<Date, String> {
    let advice = || format!("\"{text}\" is not a day; write it like 2026-07-18");
    let mut parts = text.split('-');
    let mut number = || parts.next()?.parse::<i16>().ok();
    let (year, month, day) = number()
        .and_then(|year| Some((year, number()?, number()?)))
        .ok_or_else(advice)?;
    let valid = (1..=12).contains(&month) && (1..=31).contains(&day) && parts.next().is_none();
    if !valid {
        return Err(advice());
    }
    Ok(Date { year, month: month as u8, day: day as u8 })
}
