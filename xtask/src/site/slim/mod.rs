//! Takes out of the bundled widget what no citizen ever runs.
//!
//! Four things are in every module that Rust and Leptos make, and weigh a quarter of ours:
//! the sentences of panics, with all that formats them; where in the sources they would have
//! happened; classes that Leptos' server functions export to JavaScript; and the long names under
//! which module and script find each other. [`module::slim`] empties what says the first and drops
//! the third, [`sentences::blank`] and [`places::blank`] blank the words, wasm-opt then throws away
//! what has become unreachable, and [`names::shorten`] does the fourth.
//!
//! A panic still ends the module at the spot, as it does in every browser; it only says nothing.
//! Developers see its sentence in a build without `cargo xtask`.

mod module;
mod names;
mod places;
mod sentences;

use super::files;
use crate::process::run;
use crate::tools::Tools;
use anyhow::{Context, anyhow};
use rayon::prelude::*;
use std::fs;
use std::path::Path;

/// How wasm-opt is asked: control flow drawn anew, then as small as it can, then once more with less
/// greed, because what is smallest before compression is not after it; and functions of like names
/// side by side, because they compress together. `traps-never-happen` lets it drop the conditions
/// that only led to a panic, `low-memory-unused` fold additions into addresses: below 1,024 lies
/// only the deep end of the stack. Inlining what is called once saves bytes before compression and
/// costs some after it, but a browser compiles each function by itself when it is first run: at 40
/// a widget has a seventh fewer than at 20, for some 400 bytes. What debuggers read of the standard
/// library wasm-bindgen has thrown away, where it came by.
const OPTIONS: [&str; 9] = [
    "--strip-debug",
    "--traps-never-happen",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=40",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Os",
    "--reorder-functions-by-name",
];

/// Makes a bundled module as small as it gets; `name` is that of its two files.
pub(super) fn slim(folder: &Path, name: &str, tools: &Tools) -> anyhow::Result<()> {
    let module = folder.join(format!("{name}_bg.wasm"));
    let script = folder.join(format!("{name}.js"));
    slim_module(&module, tools)?;
    let text =
        fs::read_to_string(&script).with_context(|| format!("cannot read {}", script.display()))?;
    let (bytes, text) = names::shorten(&fs::read(&module)?, &text, name)?;
    fs::write(&module, bytes)?;
    fs::write(&script, text)?;
    Ok(())
}

/// Makes a module as small as it gets without a word to whoever calls it.
pub(super) fn slim_module(module: &Path, tools: &Tools) -> anyhow::Result<()> {
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let bytes = places::blank(&module::slim(&bytes)?)?;
    fs::write(module, sentences::blank(bytes)?)?;
    run(tools
        .command("wasm-opt")
        .args(OPTIONS)
        .arg(module)
        .arg("--output")
        .arg(module))
}

/// Makes every script of the bundle as small as it gets, once each module has been through
/// [`slim`], which reads the scripts as wasm-bindgen writes them.
pub(super) fn shorten_scripts(folder: &Path, tools: &Tools) -> anyhow::Result<()> {
    files(folder)?
        .par_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "js"))
        .try_for_each(|script| shorten_script(&folder.join(script), tools))
}

/// Whole words and comments are for people; a fifth of the bytes is enough for phones.
fn shorten_script(script: &Path, tools: &Tools) -> anyhow::Result<()> {
    let options = [
        "--module",
        "--toplevel",
        "--compress",
        "passes=3",
        "--mangle",
    ];
    run(tools
        .command("terser")
        .arg(script)
        .args(options)
        .arg("--output")
        .arg(script))
}

/// Takes comments and spaces out of every style sheet of a folder.
pub(super) fn shorten_styles(folder: &Path) -> anyhow::Result<()> {
    for file in files(folder)? {
        if file.extension().is_none_or(|ending| ending != "css") {
            continue;
        }
        let sheet = folder.join(file);
        let cannot = || format!("cannot shorten {}", sheet.display());
        let css = fs::read_to_string(&sheet).with_context(cannot)?;
        let small = minifier::css::minify(&css).map_err(|reason| anyhow!("{reason}"));
        fs::write(&sheet, small.with_context(cannot)?.to_string())?;
    }
    Ok(())
}
