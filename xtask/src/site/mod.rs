//! The folder that is served, from its parts.
//!
//! ```text
//! index.html               the stand-alone page, from app/index.html
//! thu-tuc.js               brings the widget, here and on any other site
//! widget/<content hash>/   the bundled widget, kept for ever by browsers
//!   modules/               the parts of it that are loaded when they are used
//! catalogue/               what `indexer build` writes
//! thu-tuc/                 the same as plain pages
//! …                        the pages of public/, as they are
//! ```

mod compress;
mod joined;
mod modules;
mod seal;
mod slim;

pub(crate) use modules::MODULES;

use crate::process::run;
use crate::progress::step;
use crate::tools::Tools;
use crate::workspace::Workspace;
use anyhow::Context;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the plain pages in a site.
pub(crate) const PAGES: &str = "thu-tuc";

/// Builds the indexer as it is shipped.
pub(crate) fn build_indexer(workspace: &Workspace, tools: &Tools) -> anyhow::Result<()> {
    step("the indexer, as released", || {
        run(&mut building_indexer(workspace, tools))
    })
}

/// What builds the indexer as it is shipped.
pub(crate) fn building_indexer(workspace: &Workspace, tools: &Tools) -> Command {
    let mut command = tools.command("cargo");
    command
        .current_dir(workspace.source(""))
        .args(["build", "--release", "--package", "indexer", "--target-dir"])
        .arg(workspace.built(""));
    command
}

/// Builds the widget as it is shipped and gives the folder that Trunk wrote.
pub(crate) fn build_widget(workspace: &Workspace, tools: &Tools) -> anyhow::Result<PathBuf> {
    // Trunk builds without asking the network, so everything has to be here before.
    step("the crates of the widget", || {
        run(tools
            .command("cargo")
            .current_dir(workspace.source(""))
            .args(["fetch", "--quiet"]))
    })?;
    let bundle = workspace.built("widget");
    step("the widget, as released", || {
        run(tools
            .command("trunk")
            .current_dir(workspace.source(""))
            .args([
                "build",
                "--release",
                "--cargo-profile",
                modules::PROFILE,
                "--dist",
            ])
            .arg(&bundle)
            .env("CARGO_TARGET_DIR", workspace.built(""))
            // Trunk reads this variable as a switch of its own and refuses every value but
            // true and false.
            .env_remove("NO_COLOR")
            // Its backtraces are about Trunk; what is wrong with our code stands above them.
            .env("RUST_BACKTRACE", "0"))?;
        slim::slim(&bundle, "app", tools)
    })?;
    step("the scripts and styles of the widget, shortened", || {
        look(workspace, &bundle.join(seal::LOOK))?;
        // Every page that embeds the widget pays for the starter, so it is shortened as well.
        let starter = workspace.source("public").join(seal::STARTER);
        fs::copy(starter, bundle.join(seal::STARTER))?;
        joined::join(&bundle)?;
        slim::shorten_scripts(&bundle, tools)?;
        slim::shorten_styles(&bundle)
    })?;
    step("the modules of the widget, as released", || {
        modules::compile(workspace, tools)
    })?;
    step("the modules of the widget, made small", || {
        modules::bundle(workspace, tools, &bundle)
    })?;
    Ok(bundle)
}

/// The style sheets that lie beside the components of the widget, in the order in which they hold.
const SHEETS: [&str; 3] = [
    "app/src/style.css",
    "app/src/ui/ui.css",
    "app/src/search/search.css",
];

/// Joins them: the widget has one look, which is there before its module.
fn look(workspace: &Workspace, sheet: &Path) -> anyhow::Result<()> {
    let mut css = String::new();
    for name in SHEETS {
        let part = workspace.source(name);
        css += &fs::read_to_string(&part)
            .with_context(|| format!("cannot read {}", part.display()))?;
    }
    fs::write(sheet, css).with_context(|| format!("cannot write {}", sheet.display()))
}

/// Puts a site together: the bundled widget, the pages, and the catalogue of these sources.
pub(crate) fn assemble(
    workspace: &Workspace,
    bundle: &Path,
    sources: &[PathBuf],
    site: &Path,
) -> anyhow::Result<()> {
    pages_and_widget(workspace, bundle, site)?;
    step("the catalogue and the plain pages", || {
        catalogue(workspace, sources, site)
    })
}

/// Puts everything but the catalogue into a new site.
pub(crate) fn pages_and_widget(
    workspace: &Workspace,
    bundle: &Path,
    site: &Path,
) -> anyhow::Result<()> {
    step("the pages and the widget in their places", || {
        emptied(site)?;
        copy_folder(&workspace.source("public"), site)?;
        slim::shorten_styles(site)?;
        seal::seal(bundle, site)?;
        compress::compress_folder(site)
    })
}

/// A new site out of what was built before: pages and widget from one folder, the catalogue and
/// its plain pages from another.
pub(crate) fn join(shell: &Path, catalogue: &Path, site: &Path) -> anyhow::Result<()> {
    emptied(site)?;
    copy_folder(shell, site)?;
    copy_folder(catalogue, site)
}

/// A folder with nothing in it.
pub(crate) fn emptied(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Writes the catalogue of these sources into a site, and the pages that need no script beside it.
pub(crate) fn catalogue(
    workspace: &Workspace,
    sources: &[PathBuf],
    site: &Path,
) -> anyhow::Result<()> {
    run(Command::new(workspace.indexer())
        .arg("build")
        .args(sources)
        .arg("--content")
        .arg(workspace.source("content"))
        .arg("--out")
        .arg(site.join("catalogue"))
        .arg("--pages")
        .arg(site.join(PAGES)))
}

fn copy_folder(from: &Path, to: &Path) -> anyhow::Result<()> {
    for file in files(from)? {
        let place = to.join(&file);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(from.join(&file), &place)
            .with_context(|| format!("cannot copy {}", file.display()))?;
    }
    Ok(())
}

/// Every file under a folder, relative to it, in one order on every machine.
pub(crate) fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(place) = open.pop() {
        let here = folder.join(&place);
        for entry in
            fs::read_dir(&here).with_context(|| format!("cannot read {}", here.display()))?
        {
            let entry = entry?;
            let path = place.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                open.push(path)
            } else {
                found.push(path)
            }
        }
    }
    found.sort();
    Ok(found)
}
