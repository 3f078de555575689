use crate::cmd::{Answer, load_content};
use crate::content::{Content, Meant, Synonym, folded};
use crate::emit::Published;
use catalog::Entry;
use clap::Args as ClapArgs;
use pack::{DocId, Plan};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use viet::Nfc;

mod trial;
use trial::{Trial, words};

/// How many sayings are named beside a procedure that lost its place: the likeliest reasons.
const REASONS: usize = 3;

/// Find synonyms that change nothing, contradict each other, or push a procedure from its own name.
///
/// The index must have been built with the same content, because it knows how queries are read.
#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The folder of guides, synonyms and life events.
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// A folder that `indexer build` wrote.
    #[arg(long)]
    index: PathBuf,
    /// One object instead of text.
    #[arg(long)]
    json: bool,
}

/// What there is to say about the words of a content folder.
#[derive(Serialize)]
struct Verdicts {
    pairs: usize,
    /// No official name here holds the official words; another catalogue may.
    unknown_here: Vec<Pair>,
    /// The first results for the citizen's words are the same without the pair.
    change_nothing: Vec<Pair>,
    /// Two meanings without a procedure in common, and no weight says which is likelier.
    undecided: Vec<Rivals>,
    /// Procedures that no longer come first for their own name.
    drowned: Vec<Drowned>,
    /// Lines of `asked.toml` and `questions.toml` whose code is not in the catalogue, or is the
    /// code of something else.
    astray: Vec<String>,
}

#[derive(Serialize)]
struct Pair {
    said: String,
    means: String,
}

#[derive(Serialize)]
struct Rivals {
    said: String,
    means: [String; 2],
}

#[derive(Serialize)]
struct Drowned {
    name: String,
    /// What comes first now.
    below: String,
    /// What citizens are taken to say for that.
    sayings: Vec<String>,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let content = load_content(&args.content)?;
    let mut published = Published::open(&args.index)?;
    let entries = entries(&mut published)?;
    let published = Mutex::new(published);
    let verdicts = judge(&content, &entries, &|query| {
        let mut published = published.lock().unwrap_or_else(PoisonError::into_inner);
        published.ask(|pack| pack.plan(Nfc::assume(query)))
    })?;
    let mut answer = Answer::default();
    if args.json {
        answer.line(serde_json::to_string(&verdicts)?);
    } else {
        describe(&verdicts, &mut answer);
    }
    answer.print()
}

fn entries(published: &mut Published) -> anyhow::Result<Vec<Arc<Entry>>> {
    let count = published.pack().about().procedures;
    let entries = (0..count).map(|doc| published.entry(DocId(doc)));
    Ok(entries
        .collect::<anyhow::Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect())
}

fn judge(
    content: &Content,
    entries: &[Arc<Entry>],
    plan: &(dyn Fn(&str) -> anyhow::Result<Plan> + Sync),
) -> anyhow::Result<Verdicts> {
    let pairs = &content.synonyms;
    let trial = Trial::new(entries, pairs);
    let (known, unknown): (Vec<usize>, Vec<usize>) =
        (0..pairs.len()).partition(|pair| !trial.found_by(*pair).is_empty());
    let named = |of: Vec<usize>| of.into_iter().map(|at| Pair::of(&pairs[at])).collect();
    Ok(Verdicts {
        pairs: pairs.len(),
        change_nothing: named(trial.idle(&known, plan)?),
        undecided: undecided(pairs, &known, &trial),
        drowned: drowned(entries, &trial, plan)?,
        astray: astray(content, entries),
        unknown_here: named(unknown),
    })
}

/// Pairs with the same words, full weight and no procedure in common.
fn undecided(pairs: &[Synonym], known: &[usize], trial: &Trial<'_>) -> Vec<Rivals> {
    let mut by_words: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for &at in known.iter().filter(|at| pairs[**at].weight >= 1.0) {
        by_words
            .entry(folded(&pairs[at].said))
            .or_default()
            .push(at);
    }
    let mut rivals = Vec::new();
    for same in by_words.values() {
        for (place, &one) in same.iter().enumerate() {
            for &other in &same[place + 1..] {
                if trial.found_by(one).is_disjoint(&trial.found_by(other)) {
                    rivals.push(Rivals {
                        said: pairs[one].said.clone(),
                        means: [pairs[one].means.clone(), pairs[other].means.clone()],
                    });
                }
            }
        }
    }
    rivals
}

/// Names that find their procedure first without the pairs and something else with them.
fn drowned(
    entries: &[Arc<Entry>],
    trial: &Trial<'_>,
    plan: &(dyn Fn(&str) -> anyhow::Result<Plan> + Sync),
) -> anyhow::Result<Vec<Drowned>> {
    let (with, without) = (trial.with_all()?, trial.without_any()?);
    let official: Vec<Vec<String>> = entries
        .iter()
        .map(|entry| folded(entry.official_name()))
        .collect();
    let mut drowned = Vec::new();
    for (doc, name) in names(entries) {
        let plan = plan(name)?;
        // Several provinces publish one name; any of them is right.
        let is_right = |first: Option<&DocId>| {
            first.is_some_and(|first| official[first.0 as usize] == official[doc])
        };
        let now = with.first(&plan, 1)?;
        if is_right(now.first()) || !is_right(without.first(&plan, 1)?.first()) {
            continue;
        }
        let Some(first) = now.first().map(|first| first.0 as usize) else {
            continue;
        };
        drowned.push(Drowned {
            name: name.to_owned(),
            below: entries[first].official_name().to_owned(),
            sayings: reasons(name, first, trial),
        });
    }
    Ok(drowned)
}

/// Every official name, and the short names of guides.
fn names(entries: &[Arc<Entry>]) -> impl Iterator<Item = (usize, &str)> {
    entries.iter().enumerate().flat_map(|(doc, entry)| {
        let short = entry
            .guide
            .as_deref()
            .map(|guide| guide.short_name.as_str());
        std::iter::once(entry.official_name())
            .chain(short)
            .map(move |name| (doc, name))
    })
}

/// The sayings beside a document that share most words with a name.
fn reasons(name: &str, doc: usize, trial: &Trial<'_>) -> Vec<String> {
    let name = words(name);
    let shared = |said: &str| {
        words(said)
            .iter()
            .filter(|word| name.contains(word))
            .count()
    };
    let mut sayings: Vec<(usize, &str)> = trial
        .pairs_beside(doc)
        .map(|pair| (shared(&pair.said), pair.said.as_str()))
        .filter(|(shared, _)| *shared > 0)
        .collect();
    sayings.sort_by(|one, other| other.cmp(one));
    sayings.dedup();
    let likeliest = sayings.into_iter().take(REASONS);
    likeliest.map(|(_, said)| said.to_owned()).collect()
}

fn astray(content: &Content, entries: &[Arc<Entry>]) -> Vec<String> {
    let asked = content.asked.iter().map(|line| &line.meant);
    let answers = content.questions.iter().flat_map(|one| &one.answers);
    let lines = asked.chain(answers.map(|answer| &answer.meant));
    lines
        .flat_map(|meant| codes_astray(meant, entries))
        .collect()
}

fn codes_astray(meant: &Meant, entries: &[Arc<Entry>]) -> Vec<String> {
    let mut astray = Vec::new();
    for code in &meant.codes {
        let entry = entries
            .iter()
            .find(|entry| entry.front().is_some_and(|front| front.code == *code));
        match entry {
            None => astray.push(format!("{code} ({}) is not in the catalogue", meant.name)),
            Some(entry) if !meant.is_in(&folded(entry.official_name())) => astray.push(format!(
                "{code} is \"{}\", in which \"{}\" does not stand",
                entry.official_name(),
                meant.name
            )),
            Some(_) => {}
        }
    }
    astray
}

impl Pair {
    fn of(pair: &Synonym) -> Self {
        Pair {
            said: pair.said.clone(),
            means: pair.means.clone(),
        }
    }
}

fn describe(verdicts: &Verdicts, answer: &mut Answer) {
    answer.line(format_args!("{} pairs", verdicts.pairs));
    let pairs = |of: &[Pair]| {
        of.iter()
            .map(|pair| format!("\"{}\" means \"{}\"", pair.said, pair.means))
            .collect()
    };
    let rivals = verdicts.undecided.iter().map(|rivals| {
        let [one, other] = &rivals.means;
        format!("\"{}\" means \"{one}\" and \"{other}\"", rivals.said)
    });
    let drowned = verdicts.drowned.iter().map(|lost| {
        let sayings = lost.sayings.join("\", \"");
        format!(
            "\"{}\" now finds \"{}\", said \"{sayings}\"",
            lost.name, lost.below
        )
    });
    let lists: [(&str, Vec<String>); 5] = [
        (
            "find nothing in this catalogue",
            pairs(&verdicts.unknown_here),
        ),
        ("change nothing", pairs(&verdicts.change_nothing)),
        (
            "mean two things, and no weight tells which",
            rivals.collect(),
        ),
        (
            "names no longer find their procedure first",
            drowned.collect(),
        ),
        ("codes lead astray", verdicts.astray.clone()),
    ];
    for (title, lines) in lists {
        answer.line(format_args!("{} {title}", lines.len()));
        for line in lines {
            answer.line(format_args!("  {line}"));
        }
    }
}
