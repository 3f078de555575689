use crate::cmd::Answer;
use anyhow::{Context, Result, bail};
use docx::{Fault, Place, places};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// List the places of a Word template: unknown ones, missing ones and broken ones.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The template, a .docx with places like {{declarant.name}}.
    #[arg(value_name = "FILE.docx")]
    file: PathBuf,
    /// The names a template may have, with commas between them. In a repeated section
    /// `members.2.name` stands for `members.name` too. Without names every place is listed.
    #[arg(long, value_name = "NAME,…", value_delimiter = ',')]
    slots: Vec<String>,
}

pub(crate) fn run(args: Args) -> Result<()> {
    let name = args.file.display();
    let bytes = std::fs::read(&args.file).with_context(|| format!("cannot read {name}"))?;
    let places = places(&bytes).with_context(|| name.to_string())?;
    let report = Report::new(&places, &args.slots);
    let mut answer = Answer::default();
    for line in &report.lines {
        answer.line(line);
    }
    answer.line(format_args!(
        "{} places, {} to put right",
        places.len(),
        report.wrong
    ));
    answer.print()?;
    if report.wrong > 0 {
        bail!("{name} has places that no answer reaches");
    }
    Ok(())
}

struct Report {
    lines: Vec<String>,
    wrong: usize,
}

impl Report {
    fn new(places: &[Place], slots: &[String]) -> Self {
        let known: BTreeSet<String> = slots.iter().map(|slot| without_numbers(slot)).collect();
        let mut report = Report {
            lines: Vec::new(),
            wrong: 0,
        };
        let mut seen = BTreeSet::new();
        for place in places {
            let plain = without_numbers(&place.name);
            let said = match place.broken {
                Some(fault) => Some(format!("broken: {}", sentence(fault))),
                None if slots.is_empty() => None,
                None if slots.contains(&place.name) || known.contains(&plain) => None,
                None => Some("unknown: the form has no such answer".to_owned()),
            };
            if let Some(said) = said {
                report
                    .lines
                    .push(format!("{}: {{{{{}}}}} {said}", place.part, place.name));
                report.wrong += 1;
            } else if slots.is_empty() {
                report
                    .lines
                    .push(format!("{}: {{{{{}}}}}", place.part, place.name));
            }
            seen.insert(plain);
        }
        // A form may print less than it asks, so an unused answer is told and is no fault.
        let missing = known.iter().filter(|slot| !seen.contains(*slot));
        report
            .lines
            .extend(missing.map(|slot| format!("missing: {slot} stands nowhere")));
        report
    }
}

fn sentence(fault: Fault) -> &'static str {
    match fault {
        Fault::NotClosed => "no }} in the same paragraph; write the place without a line end in it",
        Fault::NotOpened => "}} without {{ before it in the same paragraph",
        Fault::Name => "a name has letters a to z, digits, points, hyphens and underscores only",
    }
}

/// "members.2.name" and "members.name" are one place of a template.
fn without_numbers(name: &str) -> String {
    let parts = name.split('.');
    let names = parts.filter(|part| part.parse::<u16>().is_err());
    names.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[(&str, Option<Fault>)], slots: &str, expect: &[&str]) {
        let places: Vec<Place> = names
            .iter()
            .map(|(name, broken)| Place {
                name: (*name).to_owned(),
                broken: *broken,
                part: "word/document.xml".to_owned(),
            })
            .collect();
        let slots: Vec<String> = slots.split_terminator(',').map(str::to_owned).collect();
        assert_eq!(Report::new(&places, &slots).lines, expect);
    }

    #[test]
    fn lists_unknown_missing_and_broken_places() {
        check(&[("a.name", None)], "", &["word/document.xml: {{a.name}}"]);
        check(
            &[("a.name", None), ("m.name", None), ("m.1.id", None)],
            "a.name,m.1.name,m.2.name,m.1.id",
            &[],
        );
        check(
            &[("a.nam", None), ("b", Some(Fault::NotClosed))],
            "a.name,b",
            &[
                "word/document.xml: {{a.nam}} unknown: the form has no such answer",
                "word/document.xml: {{b}} broken: no }} in the same paragraph; write the place without a line end in it",
                "missing: a.name stands nowhere",
            ],
        );
    }
}
