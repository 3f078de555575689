use super::{SecretKey, edition, remove, sign};
use anyhow::Context;
use catalog::Date;
use clap::Args;
use std::path::{Path, PathBuf};

/// Whether and how a catalogue is signed.
#[derive(Args)]
pub(crate) struct SignOptions {
    /// Sign the manifest with this key, as `indexer keygen` made it.
    #[arg(long, value_name = "KEYFILE")]
    sign: Option<PathBuf>,
    /// The edition that is signed; readers refuse one smaller than they have seen. Left out, it is
    /// the day of the data, counted from 1970.
    #[arg(long, value_name = "N", requires = "sign")]
    edition: Option<u64>,
}

/// A key and the edition to sign.
pub(crate) struct Signing {
    key: SecretKey,
    edition: u64,
}

impl SignOptions {
    /// Reads the key, before anything is built that could then not be signed.
    pub(crate) fn prepare(&self, day: Option<Date>) -> anyhow::Result<Option<Signing>> {
        let Some(path) = &self.sign else {
            return Ok(None);
        };
        let edition = self.edition.or_else(|| day.and_then(edition::of_day));
        let edition =
            edition.context("say --date or --edition, so that readers can tell old from new")?;
        let key = SecretKey::read(path)?;
        Ok(Some(Signing { key, edition }))
    }
}

impl Signing {
    /// Signs a folder, or makes sure that no signature of an earlier catalogue stays in it.
    pub(crate) fn settle(signing: Option<&Signing>, folder: &Path) -> anyhow::Result<()> {
        match signing {
            Some(signing) => sign(folder, &signing.key, signing.edition),
            None => remove(folder),
        }
    }
}
