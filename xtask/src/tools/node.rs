//! Node.js and the packages of the browser tests and of the benches.

use crate::process::{run, said};
use anyhow::{Context, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The oldest that Playwright still supports.
const OLDEST: u32 = 20;

/// Proof that a Node.js new enough is here; the only way to get one is [`ensure()`].
pub(super) struct Node;

pub(super) fn ensure() -> anyhow::Result<Node> {
    let how =
        format!("install Node.js {OLDEST} or newer with npm (Debian: apt-get install nodejs npm)");
    let version = said(Command::new("node").arg("--version"))
        .with_context(|| format!("{how}, because there is none here"))?;
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    ensure!(
        major.is_some_and(|major| major >= OLDEST),
        "{how}, because this one is {version}"
    );
    ensure!(
        said(Command::new("npm").arg("--version")).is_some(),
        "{how}, because npm does not answer"
    );
    Ok(Node)
}

/// Installs the packages that the lock file in `folder` names, once for each lock file.
pub(super) fn install(_: &Node, folder: &Path) -> anyhow::Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("there is no package-lock.json in {}", folder.display()))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(Command::new("npm")
        .current_dir(folder)
        .args(["ci", "--no-audit", "--no-fund"])
        // The browser is the system's; Playwright's own build is not fetched.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
    .with_context(|| {
        format!(
            "run `npm ci` in {} where the npm registry can be reached, because it failed here",
            folder.display()
        )
    })?;
    fs::write(stamp, lock).context("cannot note what was installed")
}
