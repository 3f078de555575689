use crate::cmd::Answer;
use crate::content::Content;
use crate::sign::{self, Signing};
use crate::{content, emit, pages, source};
use anyhow::bail;
use catalog::{Date, Entry};
use clap::Args as ClapArgs;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::Instant;

/// Read catalogues and content, write the folder the widget searches and the plain pages beside it.
#[derive(ClapArgs)]
pub(crate) struct Args {
    /// Folders, .zip, .tar.xz, .tar.gz, .json or .jsonl files of national records.
    sources: Vec<PathBuf>,
    /// The folder of guides, synonyms and life events.
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// Where to write.
    #[arg(long)]
    out: PathBuf,
    /// The day of the data, shown to citizens; periods are judged by it. Left out, nothing is shown.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    #[command(flatten)]
    pages: pages::PageOptions,
    #[command(flatten)]
    signing: sign::SignOptions,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let started = Instant::now();
    let site = args.pages.settle(&args.out)?;
    let signing = args.signing.prepare(args.date)?;
    let content = super::load_content(&args.content)?;
    let places = super::sound(content::places::load(&args.content), &args.content)?;
    let loaded = {
        let bar = bar("reading");
        source::load(
            &args.sources,
            args.date.unwrap_or(crate::cmd::LONG_AGO),
            &|done, all| show(&bar, done, all),
        )?
    };
    for unreadable in &loaded.unreadable {
        eprintln!("left out: {}: {}", unreadable.file, unreadable.reason);
    }
    let (unreadable, findings) = (loaded.unreadable.len(), loaded.findings.len());
    drop(loaded.findings);
    let mut entries = emit::entries(loaded.procedures, content.guides.clone());
    for note in content::attach(&mut entries, &content) {
        eprintln!("note: {note}");
    }
    if entries.is_empty() {
        bail!(
            "there is nothing to publish: name a catalogue, or put guides into {}",
            args.content.display()
        );
    }
    if !args.sources.is_empty() {
        for orphan in emit::orphans(&entries, &content.forms) {
            eprintln!("note: {orphan}");
        }
    }
    let summary = {
        let bar = bar("writing");
        emit::publish(
            &entries,
            &content,
            &places,
            args.date,
            &args.out,
            &|done, all| show(&bar, done, all),
        )?
    };
    Signing::settle(signing.as_ref(), &args.out)?;
    let mut answer = Answer::default();
    answer.line(format_args!(
        "{} procedures ({} with a guide), {} records left out, {} findings; {} files, {} kB, {} kB compressed; {:.1} s",
        summary.entries,
        content.guides.len(),
        unreadable,
        findings,
        summary.files,
        summary.bytes.div_ceil(1000),
        summary.compressed.div_ceil(1000),
        started.elapsed().as_secs_f32(),
    ));
    if let Some(site) = site {
        answer.line(pages_of(&site, &entries, &content, args.date)?);
    }
    answer.print()
}

/// Writes the plain pages; answers what there is to report.
fn pages_of(
    site: &pages::Site,
    entries: &[Entry],
    content: &Content,
    date: Option<Date>,
) -> anyhow::Result<String> {
    let started = Instant::now();
    let written = pages::write(entries, &content.life_events, date, site)?;
    Ok(format!(
        "{} pages, {} kB; {:.1} s",
        written.pages,
        written.bytes.div_ceil(1000),
        started.elapsed().as_secs_f32()
    ))
}

/// A progress bar on a terminal, nothing in a pipe.
fn bar(doing: &'static str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0).with_message(doing);
    if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len} {elapsed}") {
        bar.set_style(style);
    }
    bar
}

fn show(bar: &ProgressBar, done: u64, all: u64) {
    bar.set_length(all);
    bar.set_position(done);
}
