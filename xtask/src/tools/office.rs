//! The office program that opens what citizens save and officers change: LibreOffice, with the
//! reader that takes the text out of its PDFs. Nothing depends on it but its own step.

use super::from_debian::{install, may_install, on_path, settled};
use anyhow::{Context, bail};
use std::path::PathBuf;

/// The packages of Debian and Ubuntu: the text program without its windows, 88 MB to fetch.
const PACKAGES: [&str; 2] = ["libreoffice-writer-nogui", "poppler-utils"];

/// What would be installed; nothing where all is there.
pub(super) fn missing() -> &'static [&'static str] {
    if find().is_some() { &[] } else { &PACKAGES }
}

/// LibreOffice, installed if it is missing.
pub(super) fn ensure() -> anyhow::Result<PathBuf> {
    settled();
    if let Some(office) = find() {
        return Ok(office);
    }
    if !may_install() {
        bail!("there is no LibreOffice here, or no pdftotext");
    }
    install(&PACKAGES)
        .with_context(|| format!("apt-get could not install {}", PACKAGES.join(", ")))?;
    find().context("the packages of LibreOffice did not bring soffice and pdftotext")
}

fn find() -> Option<PathBuf> {
    on_path("pdftotext").and(on_path("soffice"))
}
