//! The head of a request, read strictly: what two programs could read differently is refused.

use super::site::Request;

/// A head that is not one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Malformed;

/// The parts of a head that an answer depends on.
#[derive(Debug)]
pub(super) struct Head<'a> {
    method: &'a str,
    address: &'a str,
    accepts: String,
    known: String,
    keeps_open: bool,
}

impl<'a> Head<'a> {
    /// Reads a head with its closing empty line.
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let text = std::str::from_utf8(bytes).map_err(|_| Malformed)?;
        let text = text.strip_suffix("\r\n\r\n").ok_or(Malformed)?;
        let mut lines = text.split("\r\n");
        let (method, address, version) = request_line(lines.next().unwrap_or_default())?;
        let mut head = Head {
            method,
            address,
            accepts: String::new(),
            known: String::new(),
            keeps_open: version == "HTTP/1.1",
        };
        for line in lines {
            let (name, value) = field(line)?;
            head.take(name, value);
        }
        Ok(head)
    }

    fn take(&mut self, name: &str, value: &str) {
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => append(&mut self.accepts, value),
            "if-none-match" => append(&mut self.known, value),
            "connection" if value.to_ascii_lowercase().contains("close") => self.keeps_open = false,
            // A body is not read, so what follows cannot be told from a next request.
            "content-length" if value != "0" => self.keeps_open = false,
            "transfer-encoding" => self.keeps_open = false,
            _ => {}
        }
    }

    pub(super) fn method(&self) -> &'a str {
        self.method
    }

    /// Whether another request may follow on this connection.
    pub(super) fn keeps_open(&self) -> bool {
        self.keeps_open
    }

    pub(super) fn request(&self) -> Request<'_> {
        Request {
            method: self.method,
            address: self.address,
            accepts: &self.accepts,
            known: &self.known,
        }
    }
}

fn request_line(line: &str) -> Result<(&str, &str, &str), Malformed> {
    let mut words = line.split(' ');
    let (Some(method), Some(address), Some(version), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(Malformed);
    };
    let sound = is_token(method)
        && !address.is_empty()
        && !address.chars().any(char::is_control)
        && matches!(version, "HTTP/1.1" | "HTTP/1.0");
    if sound {
        Ok((method, address, version))
    } else {
        Err(Malformed)
    }
}

fn field(line: &str) -> Result<(&str, &str), Malformed> {
    let (name, value) = line.split_once(':').ok_or(Malformed)?;
    let value = value.trim_matches([' ', '\t']);
    let sound = is_token(name)
        && !value
            .chars()
            .any(|letter| letter.is_control() && letter != '\t');
    if sound {
        Ok((name, value))
    } else {
        Err(Malformed)
    }
}

fn is_token(word: &str) -> bool {
    !word.is_empty()
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// A header that stands twice is one list.
fn append(list: &mut String, value: &str) {
    if !list.is_empty() {
        list.push(',');
    }
    list.push_str(value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_an_answer_depends_on() {
        let text = "GET /a?b HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\naccept-encoding:  br \r\nIf-None-Match: \"1\"\r\n\r\n";
        let head = Head::parse(text.as_bytes()).unwrap();
        let request = head.request();
        assert_eq!(
            (
                request.method,
                request.address,
                request.accepts,
                request.known
            ),
            ("GET", "/a?b", "gzip,br", "\"1\"")
        );
        assert!(head.keeps_open());
    }

    #[test]
    fn a_connection_ends_where_the_next_request_could_not_be_told() {
        let check = |line: &str, open: bool| {
            let text = format!("GET / HTTP/1.1\r\n{line}\r\n\r\n");
            assert_eq!(
                Head::parse(text.as_bytes()).unwrap().keeps_open(),
                open,
                "{line}"
            );
        };
        check("Host: x", true);
        check("Content-Length: 0", true);
        check("Content-Length: 5", false);
        check("Transfer-Encoding: chunked", false);
        check("Connection: Close", false);
        assert!(
            !Head::parse(b"GET / HTTP/1.0\r\nHost: x\r\n\r\n")
                .unwrap()
                .keeps_open()
        );
    }

    #[test]
    fn refuses_what_could_be_read_in_two_ways() {
        for text in [
            "",
            "\r\n\r\n",
            "GET /\r\n\r\n",
            "GET  / HTTP/1.1\r\n\r\n",
            "GET / HTTP/2\r\n\r\n",
            "GET /a b HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost x\r\n\r\n",
            "GET / HTTP/1.1\r\nA: 1\r\n folded\r\n\r\n",
            "GET / HTTP/1.1\r\nA : 1\r\n\r\n",
            "GET / HTTP/1.1\r\nA: 1\nB: 2\r\n\r\n",
            "GET / HTTP/1.1\nA: 1\n\n",
            "GET / HTTP/1.1\r\nA: 1\r\n",
            "G(T / HTTP/1.1\r\n\r\n",
            "GET /\0 HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nA: \0\r\n\r\n",
        ] {
            assert_eq!(
                Head::parse(text.as_bytes()).err(),
                Some(Malformed),
                "{text:?}"
            );
        }
        assert!(Head::parse(b"GET /\xff HTTP/1.1\r\n\r\n").is_err());
    }
}
