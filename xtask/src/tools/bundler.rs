//! Trunk and the command line of wasm-bindgen, built by cargo.

use super::Tools;
use crate::process::run;
use anyhow::Context;

/// The newest that the supported Rust compilers build.
const TRUNK: &str = "0.21.14";

/// Must be the number of the library in the workspace's `Cargo.toml`, to the last digit: the
/// two halves write and read the same private section of the module.
pub(super) const WASM_BINDGEN: &str = "0.2.130";

pub(super) fn ensure_trunk(tools: &Tools) -> anyhow::Result<()> {
    // Without its question whether there is a newer one and its encrypted serving: nothing here
    // uses either, and both have cryptography compiled.
    let options = ["--locked", "--no-default-features"];
    install(tools, "trunk", "trunk", TRUNK, &options)
}

/// Without `--locked`, because its lock file names a crate version that was withdrawn.
pub(super) fn ensure_wasm_bindgen(tools: &Tools) -> anyhow::Result<()> {
    install(tools, "wasm-bindgen", "wasm-bindgen-cli", WASM_BINDGEN, &[])
}

/// Unoptimised on purpose: these run for a second, and optimising them takes ten minutes.
const QUICK: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

fn install(
    tools: &Tools,
    program: &str,
    package: &str,
    version: &str,
    options: &[&str],
) -> anyhow::Result<()> {
    if tools.has(program, version) {
        return Ok(());
    }
    let exactly = format!("={version}");
    run(tools
        .command("cargo")
        .args(["install", package, "--version", &exactly, "--force", "--root"])
        .arg(&tools.folder)
        .args(options)
        .envs(QUICK))
    .with_context(|| format!("install {package} {version} and put it on the PATH, because cargo could not build it here"))
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
