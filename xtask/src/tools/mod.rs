//! The programs that building and testing take, in the versions that were proven together.
//!
//! They go into one folder outside the checkout, so that a fresh clone finds them:
//! `$THU_TUC_TOOLS`, or `thu-tuc/tools` in the user's cache folder.

mod bundler;
mod chromium;
mod from_debian;
mod from_npm;
mod from_pypi;
mod node;
mod office;
mod wasm_target;

use crate::process::said;
use crate::progress::step;
use anyhow::Context;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) use chromium::Browser;
use chromium::{CHROMIUM, FIREFOX};
use office::OFFICE;
pub(crate) use wasm_target::TARGET as WASM_TARGET;

/// The tools folder.
pub(crate) struct Tools {
    folder: PathBuf,
}

impl Tools {
    /// Settles where tools are kept.
    pub(crate) fn find() -> anyhow::Result<Self> {
        let folder = chosen_folder().context("set THU_TUC_TOOLS to a folder where build tools may be kept, because this user has no home folder")?;
        Ok(Tools { folder })
    }

    /// Begins, while the first steps compile and leave a processor idle now and then, what later
    /// ones would wait for: packages, build tools, and then `more`.
    pub(crate) fn begin_ahead(&self, more: Command) {
        let missing = [CHROMIUM.missing(), FIREFOX.missing(), OFFICE.missing()];
        from_debian::begin(&missing.concat());
        bundler::begin(self, more);
    }

    /// Sees to it that Rust compiles for browsers.
    pub(crate) fn for_compiling(&self) -> anyhow::Result<()> {
        step(
            "the browser's target of the Rust compiler",
            wasm_target::ensure,
        )
    }

    /// Installs what building the widget takes and is missing.
    pub(crate) fn for_building(&self) -> anyhow::Result<()> {
        self.for_compiling()?;
        step("Node.js", || node::ensure().map(drop))?;
        step("wasm-opt, which makes the widget small", || {
            from_npm::ensure_wasm_opt(self)
        })?;
        step("Terser, which makes its scripts small", || {
            from_npm::ensure_terser(self)
        })?;
        step("wasm-bindgen, which joins the widget to the page", || {
            bundler::ensure_wasm_bindgen(self)
        })?;
        step("Trunk, which bundles the widget", || {
            bundler::ensure_trunk(self)
        })
    }

    /// Installs what the browser tests take and is missing.
    pub(crate) fn for_browsing(&self, tests: &Path) -> anyhow::Result<Browser> {
        let node = step("Node.js", node::ensure)?;
        let browser = step("Chromium", || CHROMIUM.ensure())?;
        step("Playwright, axe and an HTML validator", || {
            node::install(&node, tests)
        })?;
        Ok(browser)
    }

    /// The system's Firefox, or why there is none.
    pub(crate) fn for_second_browser(&self) -> anyhow::Result<PathBuf> {
        step("Firefox", || FIREFOX.ensure())
    }

    /// The office program, or why there is none.
    pub(crate) fn for_documents(&self) -> anyhow::Result<PathBuf> {
        step("LibreOffice, which opens documents", || OFFICE.ensure())
    }

    /// Installs what measuring beside others takes and is missing.
    pub(crate) fn for_benching(&self, bench: &Path) -> anyhow::Result<Browser> {
        let node = step("Node.js", node::ensure)?;
        let browser = step("Chromium", || CHROMIUM.ensure())?;
        step("Playwright and the searches to compare with", || {
            node::install(&node, bench)
        })?;
        Ok(browser)
    }

    /// The Python that checks linked data against published shapes; `None` where there is none.
    pub(crate) fn for_shapes(&self) -> Option<PathBuf> {
        let python = step("pySHACL, which checks linked data", || {
            from_pypi::ensure_pyshacl(self)
        });
        match python {
            Ok(python) => Some(python),
            Err(reason) => {
                println!("  linked data are not checked against shapes: {reason:#}");
                None
            }
        }
    }

    /// A command that finds our tools before any others of the same name.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", self.path());
        command
    }

    fn path(&self) -> OsString {
        let others = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(self.programs()).chain(std::env::split_paths(&others));
        // Joining fails only if our own folder has the separator in its name; then the rest.
        std::env::join_paths(folders).unwrap_or(others)
    }

    fn programs(&self) -> PathBuf {
        self.folder.join("bin")
    }

    /// Whether the program that would be run is of this version: the word anywhere in what
    /// `--version` prints.
    fn has(&self, program: &str, version: &str) -> bool {
        said(self.command(program).arg("--version"))
            .is_some_and(|said| said.split_whitespace().any(|word| word == version))
    }
}

fn chosen_folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("THU_TUC_TOOLS") {
        return Some(PathBuf::from(folder));
    }
    let cache = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))?;
    Some(cache.join("thu-tuc/tools"))
}
