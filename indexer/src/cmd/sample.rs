use super::Answer;
use crate::sample::{self, Order, Pool};
use crate::source;
use anyhow::{Context, ensure};
use clap::Args as ClapArgs;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::time::Instant;

/// Write a synthetic catalogue of any size, to measure programs with. Nothing in it is true.
#[derive(ClapArgs)]
pub(crate) struct Args {
    /// Catalogues to draw from; left out, the guides of the content folder.
    sources: Vec<PathBuf>,
    /// How many records.
    #[arg(long, value_name = "N")]
    count: usize,
    /// Another number gives another catalogue; the same gives the same bytes.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Begin with the records of the sources: all that is searched by and most of what is read, without
    /// decisions and attachments; only the rest is made up.
    #[arg(long)]
    real_first: bool,
    /// The folder of guides.
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// Where to write, a record a line.
    #[arg(long, value_name = "FILE.jsonl")]
    out: PathBuf,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let started = Instant::now();
    let ending = args.out.extension();
    ensure!(
        ending.is_some_and(|ending| ending == "jsonl" || ending == "ndjson"),
        "name the file {}.jsonl, because the ending tells readers that each line is a record",
        args.out.display()
    );
    ensure!(
        args.count <= sample::MOST,
        "there are numbers for {} records and no more",
        sample::MOST
    );
    let pool = if args.sources.is_empty() {
        Pool::of_guides(&super::load_content(&args.content)?.guides)
    } else {
        Pool::of_records(source::raw_records(&args.sources)?)
    };
    ensure!(
        pool.len() > 0,
        "there is no record with a name to draw from"
    );
    let order = Order {
        count: args.count,
        seed: args.seed,
        real_first: args.real_first,
    };
    write(&pool, &order, &args.out)
        .with_context(|| format!("cannot write {}", args.out.display()))?;
    let mut answer = Answer::default();
    answer.line(format_args!(
        "{} records drawn from {}; {:.1} s",
        order.count,
        pool.len(),
        started.elapsed().as_secs_f32()
    ));
    answer.print()
}

/// Writes beside and renames, so that no reader ever sees half a catalogue.
fn write(pool: &Pool, order: &Order, out: &PathBuf) -> std::io::Result<()> {
    let mut unfinished = out.as_os_str().to_owned();
    unfinished.push(".part");
    let mut to = BufWriter::with_capacity(1 << 20, File::create(&unfinished)?);
    sample::write(pool, order, &mut to)?;
    to.flush()?;
    fs::rename(&unfinished, out)
}
