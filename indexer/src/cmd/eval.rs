use crate::cmd::search::Searcher;
use crate::cmd::{Answer, Engine};
use crate::variant::Variant;
use anyhow::Context;
use clap::Args as ClapArgs;
use pack::DocId;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// Measure how well queries with known answers are answered.
#[derive(ClapArgs)]
pub(crate) struct Args {
    /// `.jsonl` with `query` and `relevant`, or `.tsv` with the query first and the codes last.
    #[arg(long, required_unless_present = "names")]
    queries: Option<PathBuf>,
    /// Instead of questions so many official names, in the nine ways the bench types them.
    #[arg(long, conflicts_with_all = ["queries", "variant"])]
    names: Option<usize>,
    /// A folder that `indexer build` wrote.
    #[arg(long)]
    index: PathBuf,
    /// The engine of the browser, or the reference it must agree with.
    #[arg(long, value_enum, default_value_t)]
    engine: Engine,
    /// Type the queries in another way first; a query the way does not change is left out.
    #[arg(long, value_enum, default_value_t)]
    variant: Variant,
    /// One object instead of text.
    #[arg(long)]
    json: bool,
}

mod names;

/// A query and the codes that answer it.
#[derive(Clone, Debug, Deserialize)]
struct Question {
    query: String,
    relevant: Vec<String>,
}

#[derive(Serialize)]
struct Report {
    queries: usize,
    #[serde(rename = "success@1")]
    success_at_1: f64,
    #[serde(rename = "success@3")]
    success_at_3: f64,
    #[serde(rename = "success@5")]
    success_at_5: f64,
    #[serde(rename = "mrr@10")]
    mrr_at_10: f64,
    /// Codes of `relevant` that the catalogue does not have; they are left out.
    codes_not_loaded: usize,
    /// Queries of which no answer is in the catalogue; they are not counted.
    queries_without_answer: usize,
    failed: Vec<Failure>,
}

/// A query whose first five hold no answer.
#[derive(Serialize)]
struct Failure {
    query: String,
    relevant: Vec<String>,
    found: Vec<String>,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let mut searcher = Searcher::open(&args.index, args.engine)?;
    if let Some(count) = args.names {
        return names::measure(&mut searcher, count, args.json);
    }
    let questions = args.queries.as_deref().map_or(Ok(Vec::new()), read)?;
    let questions = questions
        .into_iter()
        .flat_map(|question| typed(question, args.variant))
        .collect();
    let report = evaluate(&mut searcher, questions)?;
    let mut answer = Answer::default();
    if args.json {
        answer.line(serde_json::to_string(&report)?);
    } else {
        describe(&report, &mut answer);
    }
    answer.print()
}

/// A question as someone else would type it.
fn typed(question: Question, variant: Variant) -> Vec<Question> {
    let ways = variant.of(&question.query).into_iter();
    ways.map(|query| Question {
        query,
        relevant: question.relevant.clone(),
    })
    .collect()
}

fn evaluate(searcher: &mut Searcher, questions: Vec<Question>) -> anyhow::Result<Report> {
    let mut ranks = Vec::new();
    let mut failed = Vec::new();
    let (mut codes_not_loaded, mut queries_without_answer) = (0, 0);
    for question in questions {
        let mut relevant = Vec::new();
        for code in &question.relevant {
            match searcher.published.ask(|pack| pack.find(code))? {
                Some(doc) => relevant.push((doc, code.clone())),
                None => codes_not_loaded += 1,
            }
        }
        if relevant.is_empty() {
            queries_without_answer += 1;
            continue;
        }
        let hits = searcher.search(&question.query, 10)?.hits;
        let pack = searcher.published.pack();
        let rank = hits.iter().position(|hit| {
            pack.twins(hit.doc)
                .any(|twin| relevant.iter().any(|(doc, _)| *doc == twin))
        });
        ranks.push(rank);
        if rank.is_none_or(|rank| rank >= 5) {
            let docs: Vec<DocId> = hits.iter().take(3).map(|hit| hit.doc).collect();
            let found = searcher.published.names(&docs)?;
            failed.push(Failure {
                query: question.query,
                relevant: relevant.into_iter().map(|(_, code)| code).collect(),
                found: found
                    .into_iter()
                    .map(|(code, name)| format!("{code} {name}"))
                    .collect(),
            });
        }
    }
    let queries = ranks.len();
    let share = |count: f64| {
        if queries == 0 {
            0.0
        } else {
            count / queries as f64
        }
    };
    let within =
        |most: usize| share(ranks.iter().flatten().filter(|rank| **rank < most).count() as f64);
    Ok(Report {
        queries,
        success_at_1: within(1),
        success_at_3: within(3),
        success_at_5: within(5),
        mrr_at_10: share(
            ranks
                .iter()
                .flatten()
                .map(|rank| 1.0 / (*rank as f64 + 1.0))
                .sum(),
        ),
        codes_not_loaded,
        queries_without_answer,
        failed,
    })
}

fn describe(report: &Report, answer: &mut Answer) {
    answer.line(format_args!("queries    {}", report.queries));
    answer.line(format_args!("success@1  {:.3}", report.success_at_1));
    answer.line(format_args!("success@3  {:.3}", report.success_at_3));
    answer.line(format_args!("success@5  {:.3}", report.success_at_5));
    answer.line(format_args!("mrr@10     {:.3}", report.mrr_at_10));
    answer.line(format_args!(
        "codes the catalogue lacks  {}",
        report.codes_not_loaded
    ));
    answer.line(format_args!(
        "queries without an answer in it  {}",
        report.queries_without_answer
    ));
    for failure in &report.failed {
        answer.line(format_args!(
            "failed  {}  wants {}",
            failure.query,
            failure.relevant.join(" ")
        ));
        for found in &failure.found {
            answer.line(format_args!("        found {found}"));
        }
    }
}

fn read(path: &Path) -> anyhow::Result<Vec<Question>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let is_table = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("tsv"));
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let questions = lines.skip(usize::from(is_table)).map(|(at, line)| {
        let question = if is_table {
            from_row(line)
        } else {
            serde_json::from_str(line).map_err(Into::into)
        };
        question.with_context(|| format!("{}:{}", path.display(), at + 1))
    });
    questions.collect()
}

/// The query first, the codes last and parted by spaces; between them anything.
fn from_row(line: &str) -> anyhow::Result<Question> {
    let (query, rest) = line
        .split_once('\t')
        .context("a row needs a query, a tab and codes")?;
    let codes = rest.rsplit('\t').next().unwrap_or(rest);
    Ok(Question {
        query: query.to_owned(),
        relevant: codes
            .split([' ', ',', ';'])
            .filter(|code| !code.is_empty())
            .map(str::to_owned)
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::from_row;

    #[test]
    fn reads_a_row_with_any_number_of_columns() {
        let row = from_row("làm khai sinh\tđăng ký khai sinh\t1.001193 2.000986").unwrap();
        assert_eq!(row.query, "làm khai sinh");
        assert_eq!(row.relevant, ["1.001193", "2.000986"]);
        assert_eq!(from_row("a\t1.000001").unwrap().relevant, ["1.000001"]);
        assert!(from_row("no tab").is_err());
    }
}
