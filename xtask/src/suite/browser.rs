//! The checks that Chromium makes, through Playwright, over the built files.

use super::prepared::Prepared;
use super::rust::tested;
use super::tally::Tally;
use std::process::Command;

pub(super) fn widget(prepared: &Prepared) -> anyhow::Result<Tally> {
    prepared.sites().map(|_| Tally::passed())
}

pub(super) fn end_to_end(prepared: &Prepared) -> anyhow::Result<Tally> {
    tested(&mut playwright(prepared, "end-to-end")?)
}

pub(super) fn accessibility(prepared: &Prepared) -> anyhow::Result<Tally> {
    tested(&mut playwright(prepared, "accessibility")?)
}

pub(super) fn size(prepared: &Prepared) -> anyhow::Result<Tally> {
    tested(&mut playwright(prepared, "size")?)
}

/// The pictures kept in docs/ are renewed only when this step is asked for by name; a full run
/// proves that they can be made, and leaves the sources as they are.
pub(super) fn screenshots(prepared: &Prepared) -> anyhow::Result<Tally> {
    let place = if prepared.by_name {
        prepared.workspace.source("docs/screenshots")
    } else {
        prepared.workspace.built("screenshots")
    };
    println!("  pictures go to {}", place.display());
    tested(playwright(prepared, "screenshots")?.env("SCREENSHOTS", place))
}

/// Playwright on one of its projects, told where everything is.
fn playwright(prepared: &Prepared, project: &str) -> anyhow::Result<Command> {
    let sites = prepared.sites()?;
    let browser = prepared.browser()?;
    let folder = prepared.workspace.source("tests/browser");
    let mut command = prepared.tools.command("node");
    command
        .current_dir(&folder)
        .arg(folder.join("node_modules/@playwright/test/cli.js"))
        .args(["test", "--project", project])
        .env("CHROMIUM", &browser.chromium)
        .env("INDEXER", prepared.indexer()?)
        .env("SITE_CONTENT", &sites.content)
        .env("RESULTS", prepared.workspace.built("playwright"));
    match &sites.national {
        Some(national) => command.env("SITE_NATIONAL", national),
        None => command.env_remove("SITE_NATIONAL"),
    };
    Ok(command)
}
