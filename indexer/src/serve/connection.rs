//! One connection: heads come in, answers go out, until one side has had enough.

use super::head::{Head, Malformed};
use super::site::{Answer, Site};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How long a connection may be silent, and how long an answer may take to be taken.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser's head is about a thousand bytes.
const LONGEST_HEAD: u64 = 16 * 1024;

/// Answers requests until the connection ends. Whatever goes wrong with a connection ends it and
/// concerns nobody else.
pub(super) fn converse(stream: &TcpStream, site: &Site) {
    let ready = stream.set_read_timeout(Some(PATIENCE)).is_ok()
        && stream.set_write_timeout(Some(PATIENCE)).is_ok()
        // Small answers must not wait for each other's acknowledgement.
        && stream.set_nodelay(true).is_ok();
    let mut reader = BufReader::new(stream);
    while ready && matches!(exchange(&mut reader, stream, site), Ok(After::Next)) {}
}

/// What becomes of the connection after an answer.
enum After {
    Next,
    End,
}

fn exchange(
    reader: &mut BufReader<&TcpStream>,
    writer: &TcpStream,
    site: &Site,
) -> io::Result<After> {
    let Some(text) = read_head(reader)? else {
        return Ok(After::End);
    };
    let (answer, only_head, after) = match Head::parse(&text) {
        Ok(head) => {
            let after = if head.keeps_open() {
                After::Next
            } else {
                After::End
            };
            (site.answer(&head.request()), head.method() == "HEAD", after)
        }
        Err(Malformed) => (Answer::malformed(), false, After::End),
    };
    write(writer, &answer, only_head, &after)?;
    Ok(after)
}

/// Everything up to the empty line; nothing when the other side is gone. A head that is too long
/// is given back cut off, and so is malformed.
fn read_head(reader: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    let mut limited = reader.take(LONGEST_HEAD);
    loop {
        let line = head.len();
        if limited.read_until(b'\n', &mut head)? == 0 {
            return Ok(Some(head).filter(|head| !head.is_empty()));
        }
        if matches!(&head[line..], b"\r\n" | b"\n") && line > 0 {
            return Ok(Some(head));
        }
    }
}

fn write(stream: &TcpStream, answer: &Answer, only_head: bool, after: &After) -> io::Result<()> {
    let mut out = BufWriter::new(stream);
    write!(
        out,
        "HTTP/1.1 {} {}\r\n",
        answer.status,
        reason(answer.status)
    )?;
    for (name, value) in &answer.headers {
        write!(out, "{name}: {value}\r\n")?;
    }
    // A length instead of chunks: the browser can show progress and knows a cut answer.
    if answer.status != 304 {
        write!(out, "Content-Length: {}\r\n", answer.body.len())?;
    }
    if matches!(after, After::End) {
        out.write_all(b"Connection: close\r\n")?;
    }
    out.write_all(b"\r\n")?;
    if !only_head {
        out.write_all(&answer.body)?;
    }
    out.flush()
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        400 => "Bad Request",
        405 => "Method Not Allowed",
        _ => "Not Found",
    }
}
