//! One file per command; each has an `Args` struct for the command line and a `run`.
//!
//! To add one: `pub(crate) mod name;` here, a variant in `Command` and an arm in `main`.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod eval;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod keygen;
pub(crate) mod places;
mod print;
pub(crate) use print::{Answer, print};
pub(crate) mod sample;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod serve;
pub(crate) mod show;
mod show_list;
pub(crate) mod template;
pub(crate) mod verify;
pub(crate) mod words;

use crate::content::{self, Content};
use catalog::Date;
use clap::ValueEnum;
use std::path::Path;

/// Judged on this day no period has ended: a build without a date must not depend on the clock.
pub(crate) const LONG_AGO: Date = Date {
    year: 1900,
    month: 1,
    day: 1,
};

/// Which search answers.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Engine {
    /// The one that runs in the browser.
    #[default]
    Pack,
    /// The reference it must agree with.
    Tantivy,
}

/// Reads a content folder.
fn load_content(folder: &Path) -> anyhow::Result<Content> {
    sound(content::load(folder), folder)
}

/// Reads the forms of a content folder, whatever their templates are like.
fn load_forms(folder: &Path) -> anyhow::Result<Vec<forms::Form>> {
    let content = sound(content::load_without_templates(folder), folder)?;
    Ok(content.forms)
}

/// What was read from a content folder; what is wrong with it is printed, for an officer to mend
/// in one go.
fn sound<T>(read: Result<T, Vec<content::Fault>>, folder: &Path) -> anyhow::Result<T> {
    read.map_err(|faults| {
        for fault in &faults {
            eprintln!("{fault}");
        }
        anyhow::anyhow!(
            "{} faults in {}: mend them and build again",
            faults.len(),
            folder.display()
        )
    })
}
