use crate::source::{Loaded, load};
use crate::{cmd, report};
use anyhow::Result;
use catalog::Date;
use serde_json::json;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

/// Print what is wrong with the records of a catalogue, as work for the agencies that own them.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folders, archives (.zip, .tar.xz, .tar.gz) and files (.json, .jsonl) of national records.
    #[arg(required = true)]
    source: Vec<PathBuf>,
    /// Print one finding a line as JSON.
    #[arg(long)]
    json: bool,
    /// Judge periods as of this day instead of today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
}

pub(crate) fn run(args: Args) -> Result<()> {
    let today = args.date.unwrap_or_else(cmd::show::today);
    let loaded = load(&args.source, today, &|_, _| {})?;
    let mut out = BufWriter::new(io::stdout().lock());
    let written = if args.json {
        lines(&loaded, &mut out)
    } else {
        write!(out, "{}", summary(&loaded, today)).and_then(|()| out.flush())
    };
    cmd::show::unless_the_reader_left(written)
}

fn summary(loaded: &Loaded, today: Date) -> String {
    let records = report::group(loaded.procedures.len() as u64);
    let findings = report::group(loaded.findings.len() as u64);
    let unreadable = loaded.unreadable.len();
    format!(
        "{records} records read, {unreadable} unreadable, {findings} findings as of {today}\n{}",
        report::findings(&loaded.findings, &loaded.unreadable)
    )
}

fn lines(loaded: &Loaded, out: &mut impl Write) -> io::Result<()> {
    for file in &loaded.unreadable {
        let line = json!({"kind": "unreadable-record", "file": file.file, "reason": file.reason});
        writeln!(out, "{line}")?;
    }
    for finding in &loaded.findings {
        let line = json!({
            "kind": finding.kind.id(),
            "code": finding.code.as_str(),
            "field": finding.field.id(),
            "at": finding.at,
            "words": finding.words,
        });
        writeln!(out, "{line}")?;
    }
    out.flush()
}
