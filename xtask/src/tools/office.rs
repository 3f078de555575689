//! The office program that opens what citizens save and officers change: LibreOffice, with the
//! reader that takes the text out of its PDFs. Nothing depends on it but its own step.

use super::from_debian::{Packaged, on_path};
use std::path::PathBuf;

/// The text program without its windows, 88 MB to fetch.
pub(super) const OFFICE: Packaged<PathBuf> = Packaged {
    find: || on_path("pdftotext").and(on_path("soffice")),
    packages: &[&["libreoffice-writer-nogui", "poppler-utils"]],
    without: "there is no LibreOffice here, or no pdftotext (Debian: apt-get install libreoffice-writer-nogui poppler-utils)",
};
