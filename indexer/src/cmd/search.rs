use crate::cmd::{Answer, Engine};
use crate::emit::Published;
use crate::index;
use anyhow::Context;
use clap::Args as ClapArgs;
use pack::{Depth, DocId, Filter, Results};
use serde::Serialize;
use std::fmt;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;
use viet::Nfc;

/// Rank procedures for a query.
#[derive(ClapArgs)]
pub(crate) struct Args {
    /// What a citizen types.
    #[arg(required_unless_present = "queries")]
    query: Option<String>,
    /// Many queries instead of one: the first column of a `.tsv` whose first row is a title.
    #[arg(long, conflicts_with = "query")]
    queries: Option<PathBuf>,
    /// A folder that `indexer build` wrote.
    #[arg(long)]
    index: PathBuf,
    /// The engine of the browser, or the reference it must agree with.
    #[arg(long, value_enum, default_value_t)]
    engine: Engine,
    /// How many to show.
    #[arg(long, default_value_t = 10)]
    limit: usize,
    /// One object a line instead of text.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Line<'a> {
    query: &'a str,
    rank: usize,
    code: &'a str,
    /// Every procedure of this place in the list: the same at other levels or in other provinces.
    codes: Vec<String>,
    name: &'a str,
    score: f32,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let mut searcher = Searcher::open(&args.index, args.engine)?;
    let mut answer = Answer::default();
    for query in queries(&args)? {
        let results = searcher.search(&query, args.limit)?;
        let docs: Vec<DocId> = results.hits.iter().map(|hit| hit.doc).collect();
        let names = searcher.published.names(&docs)?;
        for (at, (hit, (code, name))) in results.hits.iter().zip(&names).enumerate() {
            let line = Line {
                query: &query,
                rank: at + 1,
                code,
                codes: searcher.published.codes_of(hit.doc)?,
                name,
                score: hit.score,
            };
            answer.line(if args.json {
                serde_json::to_string(&line)?
            } else {
                line.to_string()
            });
        }
        if !args.json {
            answer.line(format_args!(
                "{} of {} that match",
                names.len(),
                results.total
            ));
        }
    }
    answer.print()
}

fn queries(args: &Args) -> anyhow::Result<Vec<String>> {
    let Some(path) = &args.queries else {
        return Ok(args.query.iter().cloned().collect());
    };
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let rows = text.lines().skip(1).filter(|row| !row.trim().is_empty());
    Ok(rows
        .map(|row| row.split('\t').next().unwrap_or(row).to_owned())
        .collect())
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:>3}  {:<10} {:>8.3}  {}",
            self.rank, self.code, self.score, self.name
        )
    }
}

/// A published folder with either engine.
pub(crate) struct Searcher {
    pub(crate) published: Published,
    reference: Option<(index::Built, Vec<index::Document>)>,
}

impl Searcher {
    pub(crate) fn open(folder: &Path, engine: Engine) -> anyhow::Result<Self> {
        let published = Published::open(folder)?;
        let reference = match engine {
            Engine::Pack => None,
            Engine::Tantivy => {
                let documents = published.documents()?;
                Some((index::build(&documents)?, documents))
            }
        };
        Ok(Searcher {
            published,
            reference,
        })
    }

    pub(crate) fn search(&mut self, query: &str, limit: usize) -> anyhow::Result<Results> {
        let composed: String = query.nfc().collect();
        let query = Nfc::assume(&composed);
        match &self.reference {
            None => self
                .published
                .ask(|pack| pack.search(query, &Filter::default(), limit, Depth::Bodies)),
            Some((built, documents)) => {
                let plan = self.published.ask(|pack| pack.plan(query))?;
                index::run(
                    built,
                    documents,
                    self.published.pack().all_twins(),
                    &plan,
                    limit,
                )
            }
        }
    }
}
