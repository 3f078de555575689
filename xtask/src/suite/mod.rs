//! `cargo xtask test`: every check, in one order, for a person and for CI alike.

mod browser;
mod pipeline;
mod prepared;
mod rust;
mod tally;

use anyhow::{Context, bail, ensure};
use prepared::Prepared;
use std::time::{Duration, Instant};
use tally::Tally;

/// Installs what is missing, then runs every check.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only this step, and what it needs built. May be given several times.
    #[arg(long, value_name = "STEP")]
    only: Vec<String>,
    /// Name the steps and end.
    #[arg(long)]
    list: bool,
}

/// One check: what it is called, what it claims, and how it is made.
struct Step {
    name: &'static str,
    claim: &'static str,
    run: fn(&Prepared) -> anyhow::Result<Tally>,
}

/// The steps in their order: the quick ones that read sources first, the browser last.
const STEPS: [Step; 15] = [
    Step {
        name: "format",
        claim: "every source file is formatted",
        run: rust::format,
    },
    Step {
        name: "clippy",
        claim: "the native members raise no warning",
        run: rust::clippy,
    },
    Step {
        name: "clippy-app",
        claim: "the widget raises no warning",
        run: rust::clippy_app,
    },
    Step {
        name: "doc",
        claim: "the documentation builds and its links lead somewhere",
        run: rust::doc,
    },
    Step {
        name: "unit",
        claim: "the members do what their tests say",
        run: rust::unit,
    },
    Step {
        name: "office",
        claim: "LibreOffice opens every document and prints it letter by letter",
        run: rust::office,
    },
    Step {
        name: "component",
        claim: "the widget's components work in a browser",
        run: rust::component,
    },
    Step {
        name: "pipeline",
        claim: "the built programs turn catalogues into answers",
        run: pipeline::pipeline,
    },
    Step {
        name: "pages",
        claim: "the plain pages are valid and can be read without script",
        run: browser::pages,
    },
    Step {
        name: "widget",
        claim: "the widget builds as released",
        run: browser::widget,
    },
    Step {
        name: "end-to-end",
        claim: "a citizen finds, reads and prints in Chromium",
        run: browser::end_to_end,
    },
    Step {
        name: "firefox",
        claim: "the main path works in Firefox too",
        run: browser::firefox,
    },
    Step {
        name: "accessibility",
        claim: "every screen passes axe",
        run: browser::accessibility,
    },
    Step {
        name: "size",
        claim: "code and data stay within their budgets",
        run: browser::size,
    },
    Step {
        name: "screenshots",
        claim: "every screen can be shown",
        run: browser::screenshots,
    },
];

/// What came of one step.
struct Outcome {
    name: &'static str,
    took: Duration,
    tally: Tally,
    reason: Option<String>,
}

pub(crate) fn run(options: &Args) -> anyhow::Result<()> {
    if options.list {
        for step in &STEPS {
            println!("{:14} {}", step.name, step.claim);
        }
        return Ok(());
    }
    let chosen = chosen(&options.only)?;
    let prepared = Prepared::new(!options.only.is_empty())?;
    if !prepared.by_name {
        prepared.begin_ahead();
    }
    let outcomes: Vec<Outcome> = chosen
        .into_iter()
        .map(|step| make(step, &prepared))
        .collect();
    report(&outcomes)
}

fn chosen(only: &[String]) -> anyhow::Result<Vec<&'static Step>> {
    if only.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    let known = || STEPS.map(|step| step.name).join(", ");
    let find = |name: &String| {
        STEPS
            .iter()
            .find(|step| step.name == name)
            .with_context(|| format!("there is no step {name}; there are: {}", known()))
    };
    only.iter().map(find).collect()
}

/// Makes one step. A step that fails does not keep the next from being made, so one run shows
/// everything that is wrong.
fn make(step: &'static Step, prepared: &Prepared) -> Outcome {
    println!("\n━━ {}: {}", step.name, step.claim);
    let began = Instant::now();
    let (mut tally, reason) = match (step.run)(prepared) {
        Ok(tally) => (tally, None),
        Err(error) => (Tally::failed(), Some(format!("{error:#}"))),
    };
    let reason = reason.or_else(|| (tally.failed > 0).then(|| "see above".to_owned()));
    // A step that ran no test at all has not shown what it claims, unless it said why.
    if tally.is_empty() && tally.skipped.is_none() {
        tally = Tally::failed();
    }
    let took = began.elapsed();
    match (&reason, &tally.skipped) {
        (Some(reason), _) => println!(
            "✗ {} failed after {:.1} s: {reason}",
            step.name,
            took.as_secs_f64()
        ),
        (None, Some(why)) => println!("– {} skipped: {why}", step.name),
        (None, None) => println!("✓ {}  {:.1} s", step.name, took.as_secs_f64()),
    }
    Outcome {
        name: step.name,
        took,
        tally,
        reason,
    }
}

/// Says again what did not pass at once.
fn complain(outcomes: &[Outcome]) {
    let complaining = outcomes
        .iter()
        .filter(|outcome| !outcome.tally.complaints.is_empty());
    for outcome in complaining {
        println!("\n━━ {}, what did not pass at once:", outcome.name);
        for line in &outcome.tally.complaints {
            println!("{line}");
        }
    }
}

fn report(outcomes: &[Outcome]) -> anyhow::Result<()> {
    complain(outcomes);
    println!(
        "\n{:14} {:>8} {:>7} {:>7}",
        "step", "seconds", "passed", "failed"
    );
    for outcome in outcomes {
        let note = outcome
            .tally
            .skipped
            .as_deref()
            .or(outcome.reason.as_deref())
            .unwrap_or_default();
        println!(
            "{:14} {:>8.1} {:>7} {:>7}  {}",
            outcome.name,
            outcome.took.as_secs_f64(),
            outcome.tally.passed,
            outcome.tally.failed,
            note.lines().next().unwrap_or_default()
        );
    }
    let passed: usize = outcomes.iter().map(|outcome| outcome.tally.passed).sum();
    let failed: usize = outcomes.iter().map(|outcome| outcome.tally.failed).sum();
    println!("\n{passed} passed, {failed} failed");
    if failed > 0 {
        let names: Vec<&str> = outcomes
            .iter()
            .filter(|outcome| outcome.tally.failed > 0)
            .map(|outcome| outcome.name)
            .collect();
        bail!("not all is well: {}", names.join(", "));
    }
    ensure!(passed > 0, "nothing was tested");
    Ok(())
}
