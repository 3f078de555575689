use crate::cmd::Answer;
use crate::content::{self, Content, missing};
use crate::emit;
use crate::normalize::fnv;
use crate::source::{Loaded, load};
use crate::{cmd, report};
use anyhow::Result;
use catalog::{Date, Finding, Kind};
use serde_json::json;
use std::path::PathBuf;

/// Print what is wrong with the records of a catalogue, as work for the agencies that own them.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folders, archives (.zip, .tar.xz, .tar.gz) and files (.json, .jsonl) of national records.
    #[arg(required = true)]
    source: Vec<PathBuf>,
    /// Check this folder of guides, forms and their Word templates as well; faults in it are
    /// printed and end the command. What it names and the catalogue lacks is noted.
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// Print one finding a line as JSON.
    #[arg(long)]
    json: bool,
    /// Keep only findings of this kind; may be given several times.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Vec<Kind>,
    /// Of each kind keep only so many, spread over all records and the same every time.
    #[arg(long, value_name = "N")]
    sample: Option<usize>,
    /// Judge periods as of this day instead of today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
}

pub(crate) fn run(args: Args) -> Result<()> {
    let today = args.date.unwrap_or_else(cmd::show::today);
    let content = args.content.as_deref().map(cmd::load_content).transpose()?;
    let mut loaded = load(&args.source, today, &|_, _| {})?;
    if let Some(content) = &content {
        say_missing(content)?;
        say_unattached(content, &loaded);
    }
    if !args.kind.is_empty() {
        loaded
            .findings
            .retain(|finding| args.kind.contains(&finding.kind));
    }
    if let Some(count) = args.sample {
        loaded.findings = sample(loaded.findings, count);
    }
    let mut answer = Answer::default();
    if args.json {
        lines(&loaded, &mut answer);
    } else {
        answer.text(&summary(&loaded, today));
    }
    answer.print()
}

/// Says on the error stream which answers an agency's own templates have no place for: no fault,
/// and no line of the findings.
fn say_missing(content: &Content) -> Result<()> {
    for template in &content.templates {
        let form = content.forms.iter().find(|form| form.id == template.form);
        let places = docx::places(&template.bytes)?;
        for name in form.map_or(Ok(Vec::new()), |form| missing(form, &places))? {
            eprintln!(
                "note: forms/{}.docx: missing: {name} stands nowhere",
                template.form
            );
        }
    }
    Ok(())
}

/// Says which procedures and official rows guides and forms name that are not in the catalogue.
fn say_unattached(content: &Content, loaded: &Loaded) {
    let mut entries = emit::entries(loaded.procedures.clone(), content.guides.clone());
    let notes = content::attach(&mut entries, content);
    for note in notes
        .into_iter()
        .chain(emit::orphans(&entries, &content.forms))
    {
        eprintln!("note: {note}");
    }
}

fn kind(id: &str) -> Result<Kind, String> {
    let known = Kind::ALL.into_iter().find(|kind| kind.id() == id);
    known.ok_or_else(|| {
        let ids: Vec<&str> = Kind::ALL.into_iter().map(Kind::id).collect();
        format!("no such kind; the kinds are {}", ids.join(", "))
    })
}

/// Some findings of each kind, drawn by a hash of their place, so that a reader who judges fifty
/// does not judge fifty of one record, and another reader can judge the same.
fn sample(findings: Vec<Finding>, count: usize) -> Vec<Finding> {
    let mut drawn: Vec<(Kind, u32, Finding)> = findings
        .into_iter()
        .map(|finding| {
            let place = format!("{}/{}/{}", finding.code, finding.field.id(), finding.at);
            (finding.kind, mixed(fnv(&place)), finding)
        })
        .collect();
    drawn.sort();
    let mut kept: Vec<Finding> = drawn
        .chunk_by(|a, b| a.0 == b.0)
        .flat_map(|of_kind| of_kind.iter().take(count))
        .map(|(_, _, finding)| finding.clone())
        .collect();
    kept.sort();
    kept
}

/// Spreads neighbouring hashes, as MurmurHash3 ends.
fn mixed(hash: u32) -> u32 {
    let hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    let hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
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

fn lines(loaded: &Loaded, answer: &mut Answer) {
    for file in &loaded.unreadable {
        let line = json!({"kind": "unreadable-record", "file": file.file, "reason": file.reason});
        answer.line(line);
    }
    for finding in &loaded.findings {
        let line = json!({
            "kind": finding.kind.id(),
            "code": finding.code.as_str(),
            "field": finding.field.id(),
            "at": finding.at,
            "words": finding.words,
        });
        answer.line(line);
    }
}
