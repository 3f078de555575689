//! The checks that Chromium makes, through Playwright, over the built files.

use super::prepared::Prepared;
use super::rust::tested;
use super::tally::Tally;
use crate::site;
use std::process::Command;

pub(super) fn widget(prepared: &Prepared) -> anyhow::Result<Tally> {
    prepared.sites().map(|_| Tally::passed())
}

/// The plain pages need no widget, so this step does not wait for it to be built.
pub(super) fn pages(prepared: &Prepared) -> anyhow::Result<Tally> {
    let catalogues = prepared.catalogues()?;
    let mut command = playwright(prepared, "pages")?;
    command.env("PAGES_CONTENT", catalogues.content.join(site::PAGES));
    match &catalogues.national {
        Some(national) => command.env("PAGES_NATIONAL", national.join(site::PAGES)),
        None => command.env_remove("PAGES_NATIONAL"),
    };
    tested(&mut command)
}

pub(super) fn end_to_end(prepared: &Prepared) -> anyhow::Result<Tally> {
    tested(&mut on_sites(prepared, "end-to-end")?)
}

/// The main path in a second browser, where this machine can have one.
pub(super) fn firefox(prepared: &Prepared) -> anyhow::Result<Tally> {
    match prepared.tools.for_second_browser() {
        Ok(firefox) => tested(on_sites(prepared, "firefox")?.env("FIREFOX", firefox)),
        Err(reason) => Ok(Tally::skipped(&format!("{reason:#}"))),
    }
}

pub(super) fn accessibility(prepared: &Prepared) -> anyhow::Result<Tally> {
    tested(&mut on_sites(prepared, "accessibility")?)
}

pub(super) fn size(prepared: &Prepared) -> anyhow::Result<Tally> {
    tested(&mut on_sites(prepared, "size")?)
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
    tested(on_sites(prepared, "screenshots")?.env("SCREENSHOTS", place))
}

/// Playwright on the built sites.
fn on_sites(prepared: &Prepared, project: &str) -> anyhow::Result<Command> {
    let sites = prepared.sites()?;
    let mut command = playwright(prepared, project)?;
    command
        .env("INDEXER", prepared.indexer()?)
        .env("SITE_CONTENT", &sites.content);
    match &sites.national {
        Some(national) => command.env("SITE_NATIONAL", national),
        None => command.env_remove("SITE_NATIONAL"),
    };
    Ok(command)
}

/// Playwright on one of its projects, told where everything is.
fn playwright(prepared: &Prepared, project: &str) -> anyhow::Result<Command> {
    let browser = prepared.browser()?;
    let folder = prepared.workspace.source("tests/browser");
    let mut command = prepared.tools.command("node");
    command
        .current_dir(&folder)
        .arg(folder.join("node_modules/@playwright/test/cli.js"))
        .args(["test", "--project", project])
        .env("CHROMIUM", &browser.chromium)
        .env("RESULTS", prepared.workspace.built("playwright"));
    Ok(command)
}
