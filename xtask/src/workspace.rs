//! Where the sources are, and where what is built from them goes.

use anyhow::Context;
use std::path::{Path, PathBuf};

/// The folders of one checkout.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds the checkout this program was built from and the target folder it was built into.
    pub(crate) fn find() -> anyhow::Result<Self> {
        let member = std::env::var_os("CARGO_MANIFEST_DIR")
            .context("run this as `cargo xtask …`, so that cargo says where the sources are")?;
        let root = Path::new(&member)
            .parent()
            .context("xtask lies in the workspace")?
            .to_path_buf();
        // `<target>/debug/xtask`: right whether a variable or a configuration file moved it.
        let program = std::env::current_exe().context("cannot tell where this program is")?;
        let target = program
            .ancestors()
            .nth(2)
            .context("cargo builds into a target folder")?
            .to_path_buf();
        Ok(Workspace { root, target })
    }

    /// A path in the sources.
    pub(crate) fn source(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// A path among the built things.
    pub(crate) fn built(&self, path: &str) -> PathBuf {
        self.target.join(path)
    }

    /// The release build of the indexer; a file once [`crate::site::build_indexer`] has run.
    pub(crate) fn indexer(&self) -> PathBuf {
        self.built("release")
            .join(format!("indexer{}", std::env::consts::EXE_SUFFIX))
    }

    /// The published catalogues of the ministries, where this machine has them.
    pub(crate) fn national_catalogue(&self) -> Option<PathBuf> {
        Some(self.shared()?.join("catalogue/national")).filter(|folder| folder.is_dir())
    }

    /// The folder of real material that lies beside the checkout and is never part of it.
    pub(crate) fn shared(&self) -> Option<PathBuf> {
        self.source("../shared").canonicalize().ok()
    }
}
