//! Programs that come as packages of Debian and of the systems made from it.

use crate::ahead::Ahead;
use crate::process::{run, said};
use std::path::PathBuf;
use std::process::Command;

static AHEAD: Ahead = Ahead::new();

/// Begins to install packages, so that no later step waits for its own.
pub(super) fn begin(packages: &[&'static str]) {
    if packages.is_empty() || !may_install() {
        return;
    }
    println!("  meanwhile apt-get installs {}", packages.join(", "));
    AHEAD.begin(vec![update(), installing(packages)]);
}

/// Waits for what was begun: two of these programs at once refuse each other.
pub(super) fn settled() {
    AHEAD.settle();
}

/// Whether this user may install packages on this system.
pub(super) fn may_install() -> bool {
    on_path("apt-get").is_some() && said(Command::new("id").arg("-u")).as_deref() == Some("0")
}

pub(super) fn install(packages: &[&str]) -> anyhow::Result<()> {
    run(&mut update())?;
    run(&mut installing(packages))
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
