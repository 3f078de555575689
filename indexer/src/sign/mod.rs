//! Signed catalogues: who published this manifest, and is it older than the one known before.
//!
//! `manifest.sig` stands beside `manifest.bin` and is eighty bytes:
//!
//! | bytes | hold |
//! |---|---|
//! | 0 to 3 | `TTSG` |
//! | 4 and 5 | the version of this layout, 1, lowest byte first |
//! | 6 and 7 | nothing, 0 |
//! | 8 to 15 | the edition, lowest byte first |
//! | 16 to 79 | the signature |
//!
//! The signature is Ed25519 as RFC 8032 defines it (no context, no prehash), over the first sixteen
//! bytes of this file followed by all bytes of `manifest.bin`. So it covers what the manifest holds,
//! the day of the data and the version of the format among it, and the edition; and a signature made
//! for anything else can never be one of these. The same key, edition and manifest give the same
//! eighty bytes.
//!
//! The edition only grows: a reader that has seen one refuses a smaller one, and so an old catalogue
//! that was signed in its time. By default it is the day of the data, counted from 1970.

mod edition;
mod key;
mod options;
mod sidecar;
pub(crate) use key::{PublicKey, SecretKey};
pub(crate) use options::{SignOptions, Signing};

use anyhow::Context;
use pack::MANIFEST;
use sidecar::Sidecar;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// The file of the signature.
const SIGNATURE: &str = "manifest.sig";

/// Signs the manifest of a published folder.
pub(crate) fn sign(folder: &Path, key: &SecretKey, edition: u64) -> anyhow::Result<()> {
    let manifest = read(folder, MANIFEST)?;
    let sidecar = Sidecar::sign(&manifest, key, edition);
    let place = folder.join(SIGNATURE);
    let unfinished = folder.join(format!("{SIGNATURE}.part"));
    fs::write(&unfinished, sidecar.bytes())
        .and_then(|()| fs::rename(&unfinished, &place))
        .with_context(|| format!("cannot write {}", place.display()))
}

/// Takes away the signature of an earlier catalogue, which the manifest of this one does not bear.
pub(crate) fn remove(folder: &Path) -> anyhow::Result<()> {
    let place = folder.join(SIGNATURE);
    match fs::remove_file(&place) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", place.display()))
        }
        _ => Ok(()),
    }
}

/// Proves that the manifest of a folder was signed with the other half of this key; answers its
/// edition.
pub(crate) fn verify(folder: &Path, key: &PublicKey) -> anyhow::Result<u64> {
    let manifest = read(folder, MANIFEST)?;
    let signature = read(folder, SIGNATURE)?;
    let sidecar =
        Sidecar::open(&signature).with_context(|| folder.join(SIGNATURE).display().to_string())?;
    sidecar.verify(&manifest, key)?;
    Ok(sidecar.edition())
}

fn read(folder: &Path, name: &str) -> anyhow::Result<Vec<u8>> {
    let path = folder.join(name);
    fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}
