//! The socket side: takes connections, each on a thread of its own.

use super::connection;
use super::site::Site;
use anyhow::Context;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;

/// A browser opens six connections to a host and keeps them. This many browsers' worth are
/// served at once; more are turned away, so that nobody can use up the machine.
const CONNECTIONS: usize = 256;

/// A bound address, not yet serving.
pub(crate) struct Listener {
    socket: TcpListener,
    address: SocketAddr,
}

impl Listener {
    /// Takes the address, or says that another program has it.
    pub(crate) fn bind(address: SocketAddr) -> anyhow::Result<Self> {
        let socket = TcpListener::bind(address).with_context(|| {
            format!("cannot listen on {address}; if another program has this port, choose one with --port")
        })?;
        let address = socket.local_addr().unwrap_or(address);
        Ok(Listener { socket, address })
    }

    /// Where it listens; the real port where any was asked for.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until the process ends.
    pub(crate) fn serve(self, site: Site) {
        let site = Arc::new(site);
        for stream in self.socket.incoming() {
            // A connection that broke while it was made is the other side's affair.
            let Ok(stream) = stream else { continue };
            // Every thread holds one count of the site.
            if Arc::strong_count(&site) > CONNECTIONS {
                continue;
            }
            let site = Arc::clone(&site);
            thread::spawn(move || connection::converse(&stream, &site));
        }
    }
}
