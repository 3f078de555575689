//! wasm-opt, from the npm package of Binaryen: the systems' packages are too old for what
//! today's Rust compiler writes.

use super::Tools;
use crate::process::run;
use anyhow::Context;
use std::fs;
use std::path::Path;

const BINARYEN: &str = "132";

pub(super) fn ensure(tools: &Tools) -> anyhow::Result<()> {
    if tools.has("wasm-opt", BINARYEN) {
        return Ok(());
    }
    let home = tools.folder.join("binaryen");
    fs::create_dir_all(&home)?;
    // npm takes a folder without this for a part of some project above it.
    fs::write(home.join("package.json"), "{}")?;
    run(tools
        .command("npm")
        .current_dir(&home)
        .args(["install", "--no-audit", "--no-fund", "--no-package-lock"])
        .arg(format!("binaryen@{BINARYEN}")))
    .context("install wasm-opt of Binaryen 132 and put it on the PATH, because npm could not fetch it here")?;
    link(
        &home.join("node_modules/binaryen/bin/wasm-opt"),
        &tools.programs(),
    )
}

#[cfg(unix)]
fn link(program: &Path, folder: &Path) -> anyhow::Result<()> {
    let place = folder.join("wasm-opt");
    fs::create_dir_all(folder)?;
    if place.symlink_metadata().is_ok() {
        fs::remove_file(&place)?;
    }
    std::os::unix::fs::symlink(program, place).context("cannot put wasm-opt into the tools folder")
}

/// Other systems start a script only through a launcher of their own kind.
#[cfg(not(unix))]
fn link(program: &Path, folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    let launcher = format!("@node \"{}\" %*\r\n", program.display());
    fs::write(folder.join("wasm-opt.cmd"), launcher)
        .context("cannot put wasm-opt into the tools folder")
}
