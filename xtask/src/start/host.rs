//! `indexer serve` as a child of this program.

use crate::process::line;
use anyhow::{Context, bail};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A host that runs as long as this value lives.
pub(super) struct Host {
    child: Child,
    address: SocketAddr,
}

impl Host {
    /// Starts it and waits until it says where it listens.
    pub(super) fn start(indexer: &Path, folder: &Path, port: u16) -> anyhow::Result<Self> {
        let mut command = Command::new(indexer);
        command
            .arg("serve")
            .arg(folder)
            .args(["--port", &port.to_string()]);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", line(&command)))?;
        let mut said = String::new();
        if let Some(stdout) = child.stdout.take() {
            BufReader::new(stdout).read_line(&mut said)?;
        }
        match address(&said) {
            Some(address) => Ok(Host { child, address }),
            None => {
                child.wait()?;
                bail!("the host did not start; its reason stands above")
            }
        }
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until somebody ends it.
    pub(super) fn wait(mut self) -> anyhow::Result<()> {
        let status = self.child.wait()?;
        bail!("the host has ended ({status})")
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended by itself, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn address(said: &str) -> Option<SocketAddr> {
    said.split_once("http://")?
        .1
        .trim()
        .trim_end_matches('/')
        .parse()
        .ok()
}
