//! A program that comes from the Python package index: pySHACL, which checks linked data against
//! published shapes.

use super::Tools;
use crate::process::{run, said};
use anyhow::{Context, ensure};
use std::path::PathBuf;
use std::process::Command;

const PACKAGE: &str = "pyshacl";
const VERSION: &str = "0.40.1";

/// Gives the Python that has it. Python is no part of what building or running the product takes,
/// so where it is missing the tests that would use it skip and say so.
pub(super) fn ensure_pyshacl(tools: &Tools) -> anyhow::Result<PathBuf> {
    let home = tools.folder.join(PACKAGE);
    let python = home.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    if has(&python) {
        return Ok(python);
    }
    ensure!(
        said(Command::new("python3").arg("--version")).is_some(),
        "there is no python3 here"
    );
    run(Command::new("python3").args(["-m", "venv"]).arg(&home))
        .context("python3 cannot make a virtual environment here")?;
    run(Command::new(&python)
        .args(["-m", "pip", "install", "--quiet"])
        .arg(format!("{PACKAGE}=={VERSION}")))
    .context("pip could not fetch it")?;
    ensure!(has(&python), "it does not answer");
    Ok(python)
}

fn has(python: &PathBuf) -> bool {
    // The program itself says its version where errors go; Python says it as an answer.
    let asks = [
        "import importlib.metadata; print(importlib.metadata.version('",
        PACKAGE,
        "'))",
    ];
    said(Command::new(python).args(["-c", &asks.concat()])).is_some_and(|said| said == VERSION)
}
