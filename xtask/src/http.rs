//! Just enough of HTTP to ask the served page for its files.

use anyhow::{Context, ensure};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// What a host answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// Asks for one file, in brotli if the host has it so.
pub(crate) fn get(host: SocketAddr, path: &str) -> anyhow::Result<Answer> {
    let patience = Duration::from_secs(10);
    let mut stream = TcpStream::connect_timeout(&host, patience)
        .with_context(|| format!("nobody answers at {host}"))?;
    stream.set_read_timeout(Some(patience))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n"
    )?;
    let mut bytes = Vec::new();
    stream
        .read_to_end(&mut bytes)
        .with_context(|| format!("{path} was cut off"))?;
    parse(&bytes).with_context(|| format!("{path} was not answered in HTTP"))
}

fn parse(bytes: &[u8]) -> anyhow::Result<Answer> {
    let end = bytes
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .context("the head has no end")?;
    let head = std::str::from_utf8(&bytes[..end])?.to_owned();
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|word| word.parse().ok())
        .context("there is no status")?;
    let body = bytes[end + 4..].to_vec();
    let answer = Answer { status, head, body };
    if let Some(length) = answer.header("Content-Length") {
        ensure!(
            length.parse() == Ok(answer.body.len()),
            "the body is {} bytes, not {length}",
            answer.body.len()
        );
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_status_headers_and_body() {
        let answer =
            parse(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi")
                .unwrap();
        assert_eq!(
            (
                answer.status,
                answer.header("content-type"),
                answer.body.as_slice()
            ),
            (200, Some("text/html"), &b"hi"[..])
        );
    }

    #[test]
    fn refuses_what_is_cut_off() {
        assert!(parse(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhi").is_err());
        assert!(parse(b"HTTP/1.1 200 OK\r\n").is_err());
        assert!(parse(b"").is_err());
    }
}
