//! The built catalogue, served by the built program: what a browser is told about each file.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use tests::{Indexer, Scratch, source};

struct Host {
    child: Child,
    address: String,
}

impl Drop for Host {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Host {
    fn serve(folder: &std::path::Path) -> Self {
        let mut command = Indexer::find().command(["serve"]);
        let mut child = command
            .arg(folder)
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line
            .split("http://")
            .nth(1)
            .unwrap()
            .trim()
            .trim_end_matches('/')
            .to_owned();
        Host { child, address }
    }

    /// The head of an answer, in small letters, and its body.
    fn get(&self, path: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .unwrap();
        (
            String::from_utf8_lossy(&bytes[..end]).to_lowercase(),
            bytes[end + 4..].to_vec(),
        )
    }
}

/// `t-0123456789ab.bin`, as the catalogue's files are named.
fn is_named_by_content(name: &str) -> bool {
    let word = name.split(['-', '.']).nth(1).unwrap_or_default();
    name.ends_with(".bin") && word.len() >= 12 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[test]
fn every_file_of_a_built_catalogue_is_kept_as_long_as_its_name_allows() {
    let scratch = Scratch::new("serve");
    let out = scratch.path("catalogue");
    let mut command = Indexer::find().command(["build"]);
    let output = command
        .arg("--content")
        .arg(source("content"))
        .arg("--out")
        .arg(&out)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let host = Host::serve(&out);
    let names: Vec<String> = tests::files(&out)
        .into_keys()
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    assert!(names.contains(&"manifest.bin".to_owned()), "{names:?}");
    assert!(
        names.iter().any(|name| is_named_by_content(name)),
        "{names:?}"
    );
    for name in names
        .iter()
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
    {
        let (head, body) = host.get(&format!("/{name}"));
        assert!(head.starts_with("http/1.1 200"), "{name}: {head}");
        // Other sites may use the catalogue; pages are for reading here.
        assert_eq!(
            head.contains("access-control-allow-origin: *"),
            !name.ends_with(".html"),
            "{name}"
        );
        assert_eq!(
            head.contains("content-encoding: br"),
            names.contains(&format!("{name}.br")),
            "{name}"
        );
        let expected = if is_named_by_content(name) {
            "immutable"
        } else {
            "no-cache"
        };
        let kept = head
            .lines()
            .find(|line| line.starts_with("cache-control"))
            .unwrap_or_default()
            .to_owned();
        assert!(kept.contains(expected), "{name}: {kept}");
        assert!(head.contains("x-content-type-options: nosniff"), "{name}");
        assert!(!body.is_empty(), "{name}");
    }
}
