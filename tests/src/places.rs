//! Where the sources are, and the real material beside them.

use std::path::{Path, PathBuf};

/// A path in the sources.
pub fn source(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// The folder of real material, where this machine has it. A test that needs it says so when it
/// finds none, and passes.
pub fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("SHARED").map_or_else(|| source("../shared"), PathBuf::from);
    folder.is_dir().then_some(folder)
}

/// The published catalogues of the ministries; `None` is said aloud, with the test that misses it.
pub fn national_catalogue(test: &str) -> Option<PathBuf> {
    let folder = shared()
        .map(|shared| shared.join("catalogue/national"))
        .filter(|folder| folder.is_dir());
    if folder.is_none() {
        println!("{test}: skipped the real catalogue, which this machine does not have");
    }
    folder
}

/// What `cargo xtask test` built of the ministries' catalogues for all its steps, with the plain
/// pages beside the catalogue, as the program builds without a day or a wish; `None` in a run that
/// built nothing before, and then a test builds for itself.
pub fn built_national() -> Option<PathBuf> {
    std::env::var_os("BUILT_NATIONAL").map(PathBuf::from)
}
