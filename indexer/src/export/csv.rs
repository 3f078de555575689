//! A table with a row for each procedure, for those who count and sort.

use super::address::portal_page;
use super::{agencies, province};
use crate::pages;
use crate::report;
use catalog::{AgencyRole, Date, Entry, Fee, Glance, Procedure, TimeGlance};
use std::io::{self, Write};

/// The first row. Names are those of the project's vocabulary, so that they stay when words for
/// citizens change.
const COLUMNS: [&str; 21] = [
    "code",
    "name",
    "short_name",
    "sector",
    "levels",
    "audiences",
    "channels",
    "time",
    "fee_least_vnd",
    "fee_most_vnd",
    "fee",
    "papers",
    "executes",
    "publishes",
    "province",
    "decision",
    "decision_date",
    "updated",
    "guide",
    "portal",
    "page",
];

/// Writes the table: commas, quotes where they are needed, lines ended as RFC 4180 ends them.
pub(super) fn write(entries: &[Entry], site: Option<&str>, to: &mut dyn Write) -> io::Result<()> {
    row(COLUMNS.map(str::to_owned).as_slice(), to)?;
    for entry in entries {
        row(&cells(entry, site), to)?;
    }
    Ok(())
}

fn row(cells: &[String], to: &mut dyn Write) -> io::Result<()> {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    write!(to, "{}\r\n", cells.join(","))
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn cells(entry: &Entry, site: Option<&str>) -> Vec<String> {
    let Some(record) = entry.listed() else {
        return Vec::new();
    };
    let (least, most) = sums(record);
    let decision = record.provenance.decision.as_ref();
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let time = match Glance::of(entry).time {
        TimeGlance::One(time) => report::time(time),
        TimeGlance::Unknown => String::new(),
        TimeGlance::Differs => "tùy trường hợp".to_owned(),
        TimeGlance::SeeWords => "xem nguyên văn".to_owned(),
    };
    let papers: usize = record.cases.iter().map(|case| case.papers().count()).sum();
    vec![
        record.code.as_str().to_owned(),
        record.name.clone(),
        entry.short_name().to_owned(),
        record.sector.clone(),
        list(record.levels.iter().map(report::level)),
        list(record.audiences.iter().map(catalog::Audience::official)),
        list(
            record
                .channels
                .iter()
                .map(|channel| report::channel_name(channel.kind)),
        ),
        time,
        least.map(|sum| sum.to_string()).unwrap_or_default(),
        most.map(|sum| sum.to_string()).unwrap_or_default(),
        fees(record),
        papers.to_string(),
        list(agencies(record, AgencyRole::Executes)),
        list(agencies(record, AgencyRole::Publishes)),
        province(record).unwrap_or_default().to_owned(),
        decision.map_or(String::new(), |decision| decision.number.clone()),
        day(decision.and_then(|decision| decision.date)),
        day(record.provenance.updated),
        if entry.guide.is_some() { "yes" } else { "no" }.to_owned(),
        portal_page(entry).unwrap_or_default(),
        site.map(|site| format!("{site}{}", pages::place_of(&record.code)))
            .unwrap_or_default(),
    ]
}

/// Several values in one cell, each once.
fn list<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let mut known: Vec<&str> = Vec::new();
    for value in values {
        if !known.contains(&value) {
            known.push(value);
        }
    }
    known.join("; ")
}

/// The smallest and the largest sum that is named; free is a sum of nothing.
fn sums(record: &Procedure) -> (Option<u64>, Option<u64>) {
    let lines = record.channels.iter().flat_map(|channel| &channel.fees);
    let sums = lines.filter_map(|line| match &line.fee.value {
        Fee::Free => Some((0, 0)),
        Fee::Amount(sum) => Some((sum.0, sum.0)),
        Fee::Range { least, most } => Some((least.0, most.0)),
        _ => None,
    });
    let sums: Vec<(u64, u64)> = sums.collect();
    let least = sums.iter().map(|(least, _)| *least).min();
    let most = sums.iter().map(|(_, most)| *most).max();
    (least, most)
}

/// What each line of money says, in words.
fn fees(record: &Procedure) -> String {
    let lines = record.channels.iter().flat_map(|channel| &channel.fees);
    let said: Vec<String> = lines.map(|line| report::fee(&line.fee.value)).collect();
    list(said.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn quotes_what_would_break_a_row() {
        assert_eq!(quoted("Hộ tịch"), "Hộ tịch");
        assert_eq!(quoted("a, b"), "\"a, b\"");
        assert_eq!(quoted("a \"b\""), "\"a \"\"b\"\"\"");
        assert_eq!(quoted("a\nb"), "\"a\nb\"");
    }
}
