//! The modules of the widget that a page loads only when they are used.
//!
//! Trunk bundles one module, the search. Each of these is a package of its own under `app/`, with
//! its own memory, and becomes `modules/<name>.js` and `modules/<name>_bg.wasm` in the folder of
//! the widget. The script of the widget imports them by these names, so both always come from one
//! build: the folder around them is named by its content.

use super::{copy_folder, slim};
use crate::kept::{digest, made_once};
use crate::process::run;
use crate::tools::{Tools, WASM_TARGET};
use crate::workspace::Workspace;
use rayon::prelude::*;
use std::fs;
use std::path::Path;

/// The modules, by the names of their packages. One more line here is one more module.
pub(crate) const MODULES: [&str; 11] = [
    "procedure", // draws procedures and asks what decides about the papers
    "filler",    // fills official forms
    "sources",   // knows communes and cards, for what fills forms
    "advice",    // warns as an office would, and lays out the sheet
    "papers",    // takes them out of the browser
    "template",  // fills the Word file of one
    "desk",      // reads them at the counter
    "kiosk",     // draws codes to take home and the plan of an office, on public screens
    "camera",    // finds codes in a picture, where the browser cannot
    "debug",     // says why a result stands where it stands
    BARE,        // opens what a device fetches to keep the whole catalogue
];

/// The one that the service worker calls, which can import no script of wasm-bindgen's: it is
/// `modules/keeper.wasm` alone, and only numbers cross.
const BARE: &str = "keeper";

/// The profile that both they and the widget are compiled with; app/index.html names it to Trunk.
pub(super) const PROFILE: &str = "wasm-release";

/// Where they lie within the bundle.
pub(super) const FOLDER: &str = "modules/";

/// Compiles every module: apart from the widget, which draws its screens on another graph (see
/// `docs/decisions/010`), or each would be given that one too.
pub(super) fn compile(workspace: &Workspace, tools: &Tools) -> anyhow::Result<()> {
    run(tools
        .command("cargo")
        .current_dir(workspace.source(""))
        .args(["build", "--lib", "--profile", PROFILE])
        .args(["--target", WASM_TARGET, "--target-dir"])
        .arg(workspace.built(""))
        .args(MODULES.into_iter().flat_map(|name| ["--package", name])))
}

/// Puts every compiled module into the bundle, as small as it gets. What was made small is kept
/// beside it, because that takes half a minute and comes out the same for the same module.
pub(super) fn bundle(workspace: &Workspace, tools: &Tools, bundle: &Path) -> anyhow::Result<()> {
    let compiled = workspace.built(WASM_TARGET).join(PROFILE);
    let kept = workspace.built("modules");
    // How a module is made small is a matter of this program.
    let program = std::env::current_exe()?;
    MODULES.into_par_iter().try_for_each(|name| {
        let module = compiled.join(format!("{name}.wasm"));
        let made_of = digest(&[&program, &module])?;
        let folder = kept.join(name);
        made_once(&folder, &made_of, || {
            make_small(&module, name, &folder, tools)
        })?;
        copy_folder(&folder, &bundle.join(FOLDER))
    })
}

fn make_small(module: &Path, name: &str, folder: &Path, tools: &Tools) -> anyhow::Result<()> {
    if name == BARE {
        let bare = folder.join(format!("{name}.wasm"));
        fs::copy(module, &bare)?;
        return slim::slim_module(&bare, tools);
    }
    run(tools
        .command("wasm-bindgen")
        .args(["--target", "web", "--no-typescript"])
        .args(["--out-name", name, "--out-dir"])
        .arg(folder)
        .arg(module))?;
    slim::slim(folder, name, tools)?;
    slim::shorten_scripts(folder, tools)
}
