//! Programs that come as packages of Debian and of the systems made from it.

use crate::ahead::Ahead;
use crate::process::{run, said};
use anyhow::Context;
use std::path::PathBuf;
use std::process::Command;

static AHEAD: Ahead = Ahead::new();

/// Something that packages bring.
pub(super) struct Packaged<T: 'static> {
    /// What is there already.
    pub(super) find: fn() -> Option<T>,
    /// The packages that bring it; of several sets the first that the system has.
    pub(super) packages: &'static [&'static [&'static str]],
    /// What is said where it cannot be had.
    pub(super) without: &'static str,
}

impl<T> Packaged<T> {
    /// What would be installed; nothing where it is there.
    pub(super) fn missing(&self) -> &'static [&'static str] {
        match (self.find)() {
            Some(_) => &[],
            None => self.packages.first().copied().unwrap_or_default(),
        }
    }

    /// The thing, installed if it is missing and this user may.
    pub(super) fn ensure(&self) -> anyhow::Result<T> {
        // Two of these programs at once refuse each other.
        AHEAD.settle();
        if let Some(found) = (self.find)() {
            return Ok(found);
        }
        if may_install() && run(&mut update()).is_ok() {
            let installed = |packages: &&[&str]| run(&mut installing(packages)).is_ok();
            let _ = self.packages.iter().any(installed);
        }
        (self.find)().context(self.without)
    }
}

/// Begins to install packages, so that no later step waits for its own.
pub(super) fn begin(packages: &[&'static str]) {
    if packages.is_empty() || !may_install() {
        return;
    }
    println!("  meanwhile apt-get installs {}", packages.join(", "));
    AHEAD.begin(vec![update(), installing(packages)]);
}

/// Whether this user may install packages on this system.
fn may_install() -> bool {
    on_path("apt-get").is_some() && said(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// A program of this name in one of the folders where the system looks for programs.
pub(super) fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

fn update() -> Command {
    let mut command = apt();
    command.arg("update");
    command
}

fn installing(packages: &[&str]) -> Command {
    let mut command = apt();
    command
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages);
    command
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command
        .arg("--quiet")
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}
