//! The browser that the tests drive: the system's Chromium, with its driver.

use crate::process::{run, said};
use anyhow::{Context, bail};
use std::path::PathBuf;
use std::process::Command;

/// A Chromium that answers, and the driver for component tests if there is one.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: Option<PathBuf>,
}

/// The names that systems install it under.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// The packages of Debian and Ubuntu; the fonts carry every stacked Vietnamese letter.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-core"];

pub(super) fn ensure() -> anyhow::Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if !may_install() {
        bail!(
            "install Chromium and set CHROMIUM to its path (Debian: apt-get install {})",
            PACKAGES.join(" ")
        );
    }
    install().with_context(|| {
        format!(
            "install the packages {}, because apt-get could not",
            PACKAGES.join(", ")
        )
    })?;
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

fn answers(program: &PathBuf) -> bool {
    said(Command::new(program).arg("--version")).is_some()
}

fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

fn may_install() -> bool {
    on_path("apt-get").is_some() && said(Command::new("id").arg("-u")).as_deref() == Some("0")
}

fn install() -> anyhow::Result<()> {
    run(apt().arg("update"))?;
    run(apt()
        .args(["install", "--yes", "--no-install-recommends"])
        .args(PACKAGES))
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command
        .arg("--quiet")
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}
