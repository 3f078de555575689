//! The browsers that the tests drive: the system's Chromium, with its driver, and Firefox.
//!
//! Of Chromium its headless shell is taken first: the same engine without windows, which takes a
//! third less of the processor for a test and has less to install.

use super::from_debian::{install, may_install, on_path, settled};
use crate::process::said;
use anyhow::{Context, bail};
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

/// The packages that bring one, the first that the system has; each with fonts that carry every
/// stacked Vietnamese letter.
const PACKAGES: [&[&str]; 2] = [
    &["chromium-headless-shell", "fonts-noto-core"],
    &["chromium", "chromium-driver", "fonts-noto-core"],
];

/// What would be installed; nothing where there is one.
pub(super) fn missing() -> &'static [&'static str] {
    if find().is_some() { &[] } else { PACKAGES[0] }
}

pub(super) fn ensure() -> anyhow::Result<Browser> {
    settled();
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if !may_install() {
        bail!(
            "install Chromium and set CHROMIUM to its path (Debian: apt-get install {})",
            PACKAGES[0].join(" ")
        );
    }
    if !PACKAGES.iter().any(|packages| install(packages).is_ok()) {
        bail!(
            "install the packages {}, because apt-get could not",
            PACKAGES[1].join(", ")
        );
    }
    find().context("install Chromium and set CHROMIUM to its path, because the package did not bring one that starts")
}

fn find() -> Option<Browser> {
    let chosen = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let chromium = chosen
        .into_iter()
        .chain(NAMES.iter().filter_map(|name| on_path(name)))
        .find(answers)?;
    Some(Browser {
        chromium,
        driver: on_path("chromedriver").filter(answers),
    })
}

const FIREFOX: &[&str] = &["firefox-esr"];

/// What would be installed as the second browser.
pub(super) fn missing_firefox() -> &'static [&'static str] {
    if find_firefox().is_some() {
        &[]
    } else {
        FIREFOX
    }
}

/// The second browser. Unlike Chromium nothing depends on it but its own step, which skips where
/// it cannot be had.
pub(super) fn ensure_firefox() -> anyhow::Result<PathBuf> {
    settled();
    if let Some(firefox) = find_firefox() {
        return Ok(firefox);
    }
    if !may_install() {
        bail!("there is no Firefox here; set FIREFOX to its path");
    }
    install(FIREFOX).context("apt-get could not install firefox-esr")?;
    find_firefox().context("the package firefox-esr did not bring one that starts")
}

fn find_firefox() -> Option<PathBuf> {
    let chosen = std::env::var_os("FIREFOX").map(PathBuf::from);
    let names = ["firefox-esr", "firefox"];
    chosen
        .into_iter()
        .chain(names.iter().filter_map(|name| on_path(name)))
        .find(answers)
}

fn answers(program: &PathBuf) -> bool {
    said(Command::new(program).arg("--version")).is_some()
}
