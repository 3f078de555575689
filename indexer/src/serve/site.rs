//! One folder, and what it answers.

use super::locate::{Place, locate};
use super::{coding, media, policy};
use anyhow::Context;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The part of a request that an answer may depend on.
pub(super) struct Request<'a> {
    /// As it stands in the request line.
    pub(super) method: &'a str,
    /// Path and query, still encoded.
    pub(super) address: &'a str,
    /// `Accept-Encoding`, or nothing.
    pub(super) accepts: &'a str,
    /// `If-None-Match`, or nothing.
    pub(super) known: &'a str,
}

/// An answer before it meets a socket.
#[derive(Debug)]
pub(super) struct Answer {
    /// The HTTP status.
    pub(super) status: u16,
    /// Name and value; every one of them plain ASCII.
    pub(super) headers: Vec<(&'static str, String)>,
    /// What is sent unless only the head was asked for.
    pub(super) body: Vec<u8>,
}

impl Answer {
    fn new(status: u16, media_type: &'static str, place: &Path) -> Self {
        let headers = policy::headers(media_type, place)
            .map(|(name, value)| (name, value.to_owned()))
            .collect();
        Answer {
            status,
            headers,
            body: Vec::new(),
        }
    }

    /// What somebody hears who does not speak HTTP.
    pub(super) fn malformed() -> Self {
        Answer::sentence(400, "This was not a request.\n")
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// A sentence for the person who looks; never a word of what was asked.
    fn sentence(status: u16, words: &str) -> Self {
        let media_type = "text/plain; charset=utf-8";
        let mut answer = Answer::new(status, media_type, Path::new(""))
            .with("Content-Type", media_type)
            .with("Cache-Control", "no-cache");
        answer.body = words.as_bytes().to_vec();
        answer
    }
}

/// A folder that exists, with its links followed.
pub(crate) struct Site {
    root: PathBuf,
}

impl Site {
    /// Opens a folder, or says why it cannot be served.
    pub(crate) fn open(folder: &Path) -> anyhow::Result<Self> {
        let root = folder
            .canonicalize()
            .with_context(|| format!("cannot serve {}", folder.display()))?;
        anyhow::ensure!(
            root.is_dir(),
            "cannot serve {}: it is not a folder",
            folder.display()
        );
        Ok(Site { root })
    }

    /// Answers one request. Any request gets an answer.
    pub(super) fn answer(&self, request: &Request<'_>) -> Answer {
        if !matches!(request.method, "GET" | "HEAD") {
            return Answer::sentence(405, "This host only gives files.\n")
                .with("Allow", "GET, HEAD");
        }
        match locate(&self.root, request.address) {
            Place::File(file) => self.file(&file, request),
            Place::Folder(address) => {
                Answer::sentence(301, "This is a folder.\n").with("Location", address)
            }
            Place::Nowhere => Answer::sentence(404, "There is no such file here.\n"),
        }
    }

    fn file(&self, file: &Path, request: &Request<'_>) -> Answer {
        let (coding, sent) = coding::choose(&self.root, file, request.accepts);
        let Ok(body) = fs::read(sent) else {
            return Answer::sentence(404, "This file cannot be read.\n");
        };
        let media_type = media::media_type(file);
        let place = file.strip_prefix(&self.root).unwrap_or(file);
        let (keeping, tag) = policy::keeping(place, tag(&body));
        let kept = tag.as_ref().is_some_and(|tag| known(request.known, tag));
        let mut answer = Answer::new(if kept { 304 } else { 200 }, media_type, place)
            .with("Cache-Control", keeping)
            .with("Vary", "Accept-Encoding");
        if let Some(tag) = tag {
            answer = answer.with("ETag", tag);
        }
        if kept {
            return answer;
        }
        if let Some(token) = coding.token() {
            answer = answer.with("Content-Encoding", token);
        }
        answer = answer.with("Content-Type", media_type);
        answer.body = body;
        answer
    }
}

/// Names the bytes that are sent, so that each coding has its own tag, and a rebuilt file with
/// the same content keeps the tag it had.
fn tag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

/// Whether an `If-None-Match` header names this tag. A proxy may have weakened it.
fn known(header: &str, tag: &str) -> bool {
    header
        .split(',')
        .map(str::trim)
        .any(|candidate| candidate == "*" || candidate.trim_start_matches("W/") == tag)
}
