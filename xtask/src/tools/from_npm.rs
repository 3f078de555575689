//! Programs that come as npm packages: wasm-opt, because the systems' own is too old for what
//! today's Rust compiler writes, and Terser, because Trunk's minifier does not know all of the
//! JavaScript that wasm-bindgen writes.

use super::Tools;
use crate::process::run;
use anyhow::Context;
use std::fs;
use std::path::Path;

/// A program of an npm package, in the one version that was proven.
struct Program {
    name: &'static str,
    package: &'static str,
    version: &'static str,
}

const WASM_OPT: Program = Program {
    name: "wasm-opt",
    package: "binaryen",
    version: "132",
};
const TERSER: Program = Program {
    name: "terser",
    package: "terser",
    version: "5.51.2",
};

pub(super) fn ensure_wasm_opt(tools: &Tools) -> anyhow::Result<()> {
    ensure(tools, &WASM_OPT)
}

pub(super) fn ensure_terser(tools: &Tools) -> anyhow::Result<()> {
    ensure(tools, &TERSER)
}

fn ensure(tools: &Tools, program: &Program) -> anyhow::Result<()> {
    let Program {
        name,
        package,
        version,
    } = program;
    if tools.has(name, version) {
        return Ok(());
    }
    let home = tools.folder.join(package);
    fs::create_dir_all(&home)?;
    // npm takes a folder without this for a part of some project above it.
    fs::write(home.join("package.json"), "{}")?;
    run(tools
        .command("npm")
        .current_dir(&home)
        .args(["install", "--no-audit", "--no-fund", "--no-package-lock"])
        .arg(format!("{package}@{version}")))
    .with_context(|| format!("install {name} of the npm package {package} {version} and put it on the PATH, because npm could not fetch it here"))?;
    link(
        &home
            .join("node_modules")
            .join(package)
            .join("bin")
            .join(name),
        name,
        &tools.programs(),
    )
}

#[cfg(unix)]
fn link(program: &Path, name: &str, folder: &Path) -> anyhow::Result<()> {
    let place = folder.join(name);
    fs::create_dir_all(folder)?;
    if place.symlink_metadata().is_ok() {
        fs::remove_file(&place)?;
    }
    std::os::unix::fs::symlink(program, place)
        .with_context(|| format!("cannot put {name} into the tools folder"))
}

/// Other systems start a script only through a launcher of their own kind.
#[cfg(not(unix))]
fn link(program: &Path, name: &str, folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    let launcher = format!("@node \"{}\" %*\r\n", program.display());
    fs::write(folder.join(format!("{name}.cmd")), launcher)
        .with_context(|| format!("cannot put {name} into the tools folder"))
}
