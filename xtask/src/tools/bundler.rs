//! Trunk and the command line of wasm-bindgen, built by cargo.

use super::Tools;
use crate::ahead::Ahead;
use crate::process::run;
use anyhow::Context;
use std::process::Command;

/// The newest that the supported Rust compilers build.
const TRUNK: &str = "0.21.14";

/// Must be the number of the library in the workspace's `Cargo.toml`, to the last digit: the
/// two halves write and read the same private section of the module.
pub(super) const WASM_BINDGEN: &str = "0.2.130";

/// A program that cargo builds from a package.
struct Built {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    options: &'static [&'static str],
}

/// Trunk without its question whether there is a newer one and its encrypted serving: nothing here
/// uses either, and both have cryptography compiled.
const BUNDLER: Built = Built {
    program: "trunk",
    package: "trunk",
    version: TRUNK,
    options: &["--locked", "--no-default-features"],
};

/// Without `--locked`, because its lock file names a crate version that was withdrawn.
const JOINER: Built = Built {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: WASM_BINDGEN,
    options: &[],
};

static AHEAD: Ahead = Ahead::new();

/// Begins to build what is missing of them, and then whatever `more` says.
pub(super) fn begin(tools: &Tools, more: Command) {
    let missing = [&JOINER, &BUNDLER]
        .into_iter()
        .filter(|one| !one.is_there(tools));
    let mut programs: Vec<Command> = missing.map(|one| one.installing(tools)).collect();
    programs.push(more);
    AHEAD.begin(programs);
}

pub(super) fn ensure_trunk(tools: &Tools) -> anyhow::Result<()> {
    BUNDLER.ensure(tools)
}

pub(super) fn ensure_wasm_bindgen(tools: &Tools) -> anyhow::Result<()> {
    JOINER.ensure(tools)
}

/// Unoptimised on purpose: these run for a second, and optimising them takes ten minutes.
const QUICK: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

impl Built {
    fn ensure(&self, tools: &Tools) -> anyhow::Result<()> {
        AHEAD.settle();
        if self.is_there(tools) {
            return Ok(());
        }
        let Built {
            package, version, ..
        } = self;
        run(&mut self.installing(tools))
            .with_context(|| format!("install {package} {version} and put it on the PATH, because cargo could not build it here"))
    }

    fn is_there(&self, tools: &Tools) -> bool {
        tools.has(self.program, self.version)
    }

    fn installing(&self, tools: &Tools) -> Command {
        let exactly = format!("={}", self.version);
        let mut command = tools.command("cargo");
        command
            .args([
                "install",
                self.package,
                "--version",
                &exactly,
                "--force",
                "--root",
            ])
            .arg(&tools.folder)
            .args(self.options)
            .envs(QUICK);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn library_and_command_line_of_wasm_bindgen_are_the_same_number_everywhere() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
        let workspace = std::fs::read_to_string(format!("{root}/Cargo.toml")).unwrap();
        let trunk = std::fs::read_to_string(format!("{root}/Trunk.toml")).unwrap();
        assert!(workspace.contains(&format!("wasm-bindgen = \"={WASM_BINDGEN}\"")));
        assert!(trunk.contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")));
    }
}
