//! The part of the Rust toolchain that compiles for browsers.

use crate::process::{run, said};
use anyhow::{Context, ensure};
use std::path::Path;
use std::process::Command;

/// What cargo calls it.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

pub(super) fn ensure() -> anyhow::Result<()> {
    let root = said(Command::new("rustc").args(["--print", "sysroot"]))
        .context("install Rust 1.90 or newer with rustup, because rustc does not answer")?;
    if Path::new(&root).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    ensure!(
        said(Command::new("rustup").arg("--version")).is_some(),
        "install the Rust target {TARGET} with the package manager that Rust came from, because there is no rustup here"
    );
    run(Command::new("rustup").args(["target", "add", TARGET]))
}
