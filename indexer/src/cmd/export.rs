use crate::export::{self, Format};
use crate::{content, emit, pages, source};
use anyhow::Context;
use catalog::Date;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Write a catalogue for other programs: linked data, a table, or everything a line at a time.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folders, .zip, .tar.xz, .tar.gz, .json or .jsonl files of national records.
    sources: Vec<PathBuf>,
    /// The shape to write.
    #[arg(long)]
    format: Format,
    /// The folder of guides, questions and life events.
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// Where to write; left out, it is printed.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The address of the plain pages; left out, ids are relative and links to pages left out.
    #[arg(long, value_name = "https://HOST/PATH/")]
    site: Option<String>,
    /// Judge periods as of this day.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let site = args.site.as_deref().map(pages::address).transpose()?;
    let content = super::load_content(&args.content)?;
    let day = args.date.unwrap_or(super::LONG_AGO);
    let loaded = source::load(&args.sources, day, &|_, _| {})?;
    for unreadable in &loaded.unreadable {
        eprintln!("left out: {}: {}", unreadable.file, unreadable.reason);
    }
    let mut entries = emit::entries(loaded.procedures, content.guides.clone());
    for note in content::attach(&mut entries, &content) {
        eprintln!("note: {note}");
    }
    let write = |to: &mut dyn Write| {
        let events = &content.life_events;
        export::write(args.format, &entries, events, site.as_deref(), to)
    };
    match &args.out {
        Some(path) => to_file(path, &write),
        None => printed(&write),
    }
}

type Writing<'a> = &'a dyn Fn(&mut dyn Write) -> io::Result<()>;

/// Writes beside and renames, so that no reader ever sees half an export.
fn to_file(path: &Path, write: Writing<'_>) -> anyhow::Result<()> {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    let finished = File::create(&unfinished).and_then(|file| {
        let mut to = BufWriter::new(file);
        write(&mut to)?;
        to.flush()
    });
    finished
        .and_then(|()| fs::rename(&unfinished, path))
        .with_context(|| format!("cannot write {}", path.display()))
}

/// A reader who has seen enough (`| head`) has done nothing wrong.
fn printed(write: Writing<'_>) -> anyhow::Result<()> {
    let mut to = BufWriter::new(io::stdout().lock());
    match write(&mut to).and_then(|()| to.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
