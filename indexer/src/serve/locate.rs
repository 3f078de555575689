//! From the address a browser asks for to a file inside the served folder, or to nothing.

use std::path::{Path, PathBuf};

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A file, with every link followed and known to be inside the folder.
    File(PathBuf),
    /// A folder asked for without its closing slash. Relative addresses in its page would
    /// resolve one level too high, so the browser is sent to this address instead.
    Folder(String),
    /// Nothing that this host gives.
    Nowhere,
}

/// Finds the file behind `address` under `root`, which must be canonical.
///
/// The name is taken apart before the file system sees it, and the canonical path must lie
/// under the root after every link was followed: neither `..` in any spelling nor a symbolic
/// link leads out.
pub(super) fn locate(root: &Path, address: &str) -> Place {
    let Some(names) = names(address) else {
        return Place::Nowhere;
    };
    let wanted = names
        .iter()
        .fold(root.to_path_buf(), |path, name| path.join(name));
    let Some(found) = inside(root, &wanted) else {
        return Place::Nowhere;
    };
    if found.is_file() {
        return if asks_for_folder(address) {
            Place::Nowhere
        } else {
            Place::File(found)
        };
    }
    if !asks_for_folder(address) {
        return Place::Folder(format!("/{}/", encoded(&names)));
    }
    match inside(root, &found.join("index.html")) {
        Some(page) if page.is_file() => Place::File(page),
        _ => Place::Nowhere,
    }
}

/// The canonical form of `path` if it exists and lies under `root`.
pub(super) fn inside(root: &Path, path: &Path) -> Option<PathBuf> {
    path.canonicalize()
        .ok()
        .filter(|found| found.starts_with(root))
}

fn without_query(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

fn asks_for_folder(address: &str) -> bool {
    without_query(address).ends_with('/')
}

/// The decoded names between the slashes, or nothing if one of them could mean more than a
/// plain file name: hidden files, `.` and `..`, separators of any system, drive letters,
/// control characters.
fn names(address: &str) -> Option<Vec<String>> {
    let path = without_query(address).strip_prefix('/')?;
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        return Some(Vec::new());
    }
    path.split('/')
        .map(|name| decoded(name).filter(|name| is_plain(name)))
        .collect()
}

fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('.')
        && !name
            .chars()
            .any(|letter| letter.is_control() || matches!(letter, '/' | '\\' | ':'))
}

/// Undoes percent-encoding; nothing if it is malformed or not UTF-8.
fn decoded(name: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            hex(rest.next()?)? * 16 + hex(rest.next()?)?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

/// Names as they may stand in a header: everything but letters, digits and `-_.` encoded.
fn encoded(names: &[String]) -> String {
    let name = |name: &String| -> String {
        name.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                    char::from(byte).to_string()
                }
                other => format!("%{other:02X}"),
            })
            .collect()
    };
    names.iter().map(name).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expected: Option<&[&str]>) {
        let found = names(address);
        let found = found
            .as_ref()
            .map(|names| names.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(found.as_deref(), expected, "{address:?}");
    }

    #[test]
    fn takes_plain_names_apart() {
        check("/", Some(&[]));
        check("/?q=../x", Some(&[]));
        check("/a/b.js", Some(&["a", "b.js"]));
        check("/a/", Some(&["a"]));
        check("/th%E1%BB%A7-t%E1%BB%A5c.html", Some(&["thủ-tục.html"]));
    }

    #[test]
    fn refuses_names_that_mean_more() {
        for address in [
            "",
            "a",
            "http://x/a",
            "/..",
            "/../a",
            "/a/../b",
            "/%2e%2e/a",
            "/%2E%2e%2fa",
            "/a%2fb",
            "/a%5cb",
            "/..%5c..%5ca",
            "/a%00.js",
            "/%00",
            "/a\0b",
            "/.git/config",
            "/.",
            "//a",
            "/a//b",
            "/C:/a",
            "/a%",
            "/a%2",
            "/a%zz",
            "/%ff",
            "/%c0%ae%c0%ae/a",
            "/a%0d%0ab",
        ] {
            check(address, None);
        }
    }

    #[test]
    fn names_in_a_header_carry_no_line_break_and_no_letter_beyond_ascii() {
        assert_eq!(
            encoded(&["thủ tục".into(), "a\r\n".into()]),
            "th%E1%BB%A7%20t%E1%BB%A5c/a%0D%0A"
        );
    }
}
