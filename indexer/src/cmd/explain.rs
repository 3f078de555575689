use crate::cmd::Answer;
use crate::emit::Published;
use clap::Args as ClapArgs;
use pack::{Depth, DocId, Filter, Reason};
use std::path::PathBuf;
use unicode_normalization::UnicodeNormalization;
use viet::Nfc;

/// Say why a procedure stands where it stands for a query.
#[derive(ClapArgs)]
pub(crate) struct Args {
    /// What a citizen types.
    query: String,
    /// The procedure.
    code: String,
    /// A folder that `indexer build` wrote.
    #[arg(long)]
    index: PathBuf,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let mut published = Published::open(&args.index)?;
    let doc = published.find(&args.code)?;
    let composed: String = args.query.nfc().collect();
    let query = Nfc::assume(&composed);
    let results =
        published.ask(|pack| pack.search(query, &Filter::default(), usize::MAX, Depth::Bodies))?;
    let same: Vec<DocId> = published.pack().twins(doc).collect();
    let explanation = published.ask(|pack| pack.explain(query, doc))?;
    let mut answer = Answer::default();
    match results.hits.iter().position(|hit| same.contains(&hit.doc)) {
        Some(at) => answer.line(format_args!(
            "{} is number {} of {} for \"{}\"",
            args.code,
            at + 1,
            results.total,
            args.query
        )),
        None => answer.line(format_args!(
            "{} is not found for \"{}\"",
            args.code, args.query
        )),
    }
    for reason in &explanation.reasons {
        answer.line(line(reason));
    }
    answer.line(format_args!("{:>9.3}  words together", explanation.words));
    answer.line(format_args!(
        "{:>9.3}  times, because citizens ask for it {} of 3",
        explanation.preference(),
        explanation.asked
    ));
    answer.line(format_args!("{:>9.3}  score", explanation.score));
    answer.print()
}

fn line(reason: &Reason) -> String {
    let counted = if reason.counted {
        ""
    } else {
        "  (another reading of the same word gives more)"
    };
    format!(
        "{:>9.3}  {} (weight {:.2}){counted}",
        reason.score,
        reason.term(),
        reason.clause.weight
    )
}
