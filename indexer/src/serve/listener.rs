//! The socket side: several workers take requests and hand out answers.

use super::site::{Answer, Request, Site};
use anyhow::anyhow;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Response, Server};

/// Browsers open six connections to a host; more workers than that only wait.
const WORKERS: usize = 6;

/// A bound address, not yet serving.
pub(crate) struct Listener {
    server: Arc<Server>,
    address: SocketAddr,
}

impl Listener {
    /// Takes the address, or says that another program has it.
    pub(crate) fn bind(address: SocketAddr) -> anyhow::Result<Self> {
        let server = Server::http(address).map_err(|reason| {
            anyhow!("cannot listen on {address}: {reason}; if another program has this port, choose one with --port")
        })?;
        let address = server.server_addr().to_ip().unwrap_or(address);
        Ok(Listener {
            server: Arc::new(server),
            address,
        })
    }

    /// Where it listens; the real port where any was asked for.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until the process ends or the server is unblocked.
    pub(crate) fn serve(self, site: Site) {
        let workers: Vec<_> = (0..WORKERS)
            .map(|_| {
                let (server, site) = (Arc::clone(&self.server), site.clone());
                thread::spawn(move || {
                    while let Ok(request) = server.recv() {
                        reply(request, &site);
                    }
                })
            })
            .collect();
        for worker in workers {
            // A worker that panicked has printed why; the others go on serving.
            drop(worker.join());
        }
    }
}

fn reply(request: tiny_http::Request, site: &Site) {
    let answer = site.answer(&Request {
        method: request.method().as_str(),
        address: request.url(),
        accepts: &joined(&request, "Accept-Encoding"),
        known: &joined(&request, "If-None-Match"),
    });
    // The browser may have gone away; there is nobody left to tell.
    drop(request.respond(response(answer)));
}

/// All values of a header, as one list.
fn joined(request: &tiny_http::Request, name: &'static str) -> String {
    let values: Vec<&str> = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv(name))
        .map(|header| header.value.as_str())
        .collect();
    values.join(",")
}

fn response(answer: Answer) -> Response<std::io::Cursor<Vec<u8>>> {
    let headers = answer
        .headers
        .iter()
        .filter_map(|(name, value)| Header::from_bytes(*name, value.as_str()).ok())
        .collect();
    let length = answer.body.len();
    // A known length instead of chunks: the browser can show progress and knows a cut answer.
    Response::new(
        answer.status.into(),
        headers,
        std::io::Cursor::new(answer.body),
        Some(length),
        None,
    )
    .with_chunked_threshold(usize::MAX)
}
