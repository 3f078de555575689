//! The browsers that the tests drive: the system's Chromium, with its driver, and Firefox.
//!
//! Of Chromium its headless shell is taken first: the same engine without windows, which takes a
//! third less of the processor for a test and has less to install.

use super::from_debian::{Packaged, on_path};
use crate::process::said;
use std::path::PathBuf;
use std::process::Command;

/// A Chromium that answers, and the driver for component tests if there is one.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: Option<PathBuf>,
}

/// The names that systems install it under, the quickest first.
const NAMES: [&str; 5] = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// The browser of nearly all tests, with fonts that carry every stacked Vietnamese letter.
pub(super) const CHROMIUM: Packaged<Browser> = Packaged {
    find,
    packages: &[
        &["chromium-headless-shell", "fonts-noto-core"],
        &["chromium", "chromium-driver", "fonts-noto-core"],
    ],
    without: "install Chromium and set CHROMIUM to its path (Debian: apt-get install chromium-headless-shell fonts-noto-core)",
};

/// The second browser. Unlike Chromium nothing depends on it but its own step, which skips where
/// it cannot be had.
pub(super) const FIREFOX: Packaged<PathBuf> = Packaged {
    find: find_firefox,
    packages: &[&["firefox-esr"]],
    without: "there is no Firefox here; set FIREFOX to its path",
};

fn find() -> Option<Browser> {
    Some(Browser {
        chromium: chosen("CHROMIUM", &NAMES)?,
        driver: on_path("chromedriver").filter(answers),
    })
}

fn find_firefox() -> Option<PathBuf> {
    chosen("FIREFOX", &["firefox-esr", "firefox"])
}

/// What a variable names, else the first of these names that the system has and that starts.
fn chosen(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let named = std::env::var_os(variable).map(PathBuf::from);
    let here = names.iter().filter_map(|name| on_path(name));
    named.into_iter().chain(here).find(answers)
}

fn answers(program: &PathBuf) -> bool {
    said(Command::new(program).arg("--version")).is_some()
}
