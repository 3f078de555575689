//! The modules of the widget that a page loads only when they are used.
//!
//! Trunk bundles one module, the search. Each of these is a package of its own under `app/`, with
//! its own memory, and becomes `modules/<name>.js` and `modules/<name>_bg.wasm` in the folder of
//! the widget. The script of the widget imports them by these names, so both always come from one
//! build: the folder around them is named by its content.

use super::slim;
use crate::process::run;
use crate::progress::step;
use crate::tools::{Tools, WASM_TARGET};
use crate::workspace::Workspace;
use std::path::Path;

/// The modules, by the names of their packages. One more line here is one more module.
pub(crate) const MODULES: [&str; 8] = [
    "procedure", // draws procedures and asks what decides about the papers
    "filler",    // fills official forms
    "sources",   // knows communes and cards, for what fills forms
    "advice",    // warns as an office would, and lays out the sheet
    "papers",    // takes them out of the browser
    "desk",      // reads them at the counter
    "camera",    // finds codes in a picture, where the browser cannot
    "debug",     // says why a result stands where it stands
];

/// Where they lie within the bundle.
pub(super) const FOLDER: &str = "modules/";

/// Builds every module into the bundle.
pub(super) fn build(workspace: &Workspace, tools: &Tools, bundle: &Path) -> anyhow::Result<()> {
    step("the modules of the widget, as released", || {
        let packages = MODULES.into_iter().flat_map(|name| ["--package", name]);
        run(tools
            .command("cargo")
            .current_dir(workspace.source(""))
            .args(["build", "--lib", "--profile", "wasm-release"])
            .args(["--target", WASM_TARGET, "--target-dir"])
            .arg(workspace.built(""))
            .args(packages))
    })?;
    let compiled = workspace.built(WASM_TARGET).join("wasm-release");
    let folder = bundle.join(FOLDER);
    for name in MODULES {
        step(&format!("the module {name}, made small"), || {
            run(tools
                .command("wasm-bindgen")
                .args(["--target", "web", "--no-typescript"])
                .args(["--out-name", name, "--out-dir"])
                .arg(&folder)
                .arg(compiled.join(format!("{name}.wasm"))))?;
            slim::slim(&folder, name, tools)
        })?;
    }
    Ok(())
}
