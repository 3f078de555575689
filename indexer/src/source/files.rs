use super::{Unreadable, archive};
use anyhow::{Context, Result, bail};
use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// No single file or archive member larger than this is read at once. The largest real record has
/// 1 MB and the whole country in one list about 120 MB, so what is larger is a mistake or an
/// archive made to fill the memory; only a file of a record a line may be, and comes in pieces.
pub(super) const MAX_DOCUMENT: u64 = 256 * 1024 * 1024;

/// Endings of what can hold records; in a folder everything else is passed over in silence.
const ENDINGS: [&str; 9] = [
    ".json", ".jsonl", ".ndjson", ".zip", ".tar", ".tar.xz", ".txz", ".tar.gz", ".tgz",
];

/// Bytes that should hold one or more records.
pub(super) struct Document {
    /// Where they were found, in words for a person.
    pub(super) name: String,
    /// The bytes.
    pub(super) bytes: Vec<u8>,
    /// Whether the name says that each line is a record.
    pub(super) lines: bool,
    /// How many lines of the file stand before these bytes; not zero where it came in pieces.
    pub(super) lines_before: usize,
}

impl Document {
    pub(super) fn new(name: String, bytes: Vec<u8>) -> Self {
        let lines = is_lines(&name);
        Document {
            name,
            bytes,
            lines,
            lines_before: 0,
        }
    }
}

/// Whether a name says that each line is a record.
pub(super) fn is_lines(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".jsonl") || name.ends_with(".ndjson")
}

/// Takes a document, or the name of what could not be read.
pub(super) type Sink<'a> = dyn FnMut(Result<Document, Unreadable>) + 'a;

/// Whether a name promises records or an archive of them.
pub(super) fn promising(name: &str) -> bool {
    let name = name.to_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Hands every document under `paths` to `sink`, folders in the order of their names.
pub(super) fn each_document(
    paths: &[PathBuf],
    progress: &dyn Fn(u64, u64),
    sink: &mut Sink,
) -> Result<()> {
    let files = list(paths, sink)?;
    let total = files.iter().map(|(_, size)| size).sum();
    let done = Cell::new(0);
    for (path, _) in &files {
        let advance = |bytes: u64| {
            done.set(done.get() + bytes);
            progress(done.get().min(total), total);
        };
        read_file(path, &advance, sink);
    }
    Ok(())
}

/// The files to read, with their sizes.
fn list(paths: &[PathBuf], sink: &mut Sink) -> Result<Vec<(PathBuf, u64)>> {
    let mut files = Vec::new();
    for path in paths {
        let about = fs::metadata(path).with_context(|| {
            format!(
                "{} cannot be opened; give a folder, an archive or a file of national records",
                path.display()
            )
        })?;
        let before = files.len();
        if about.is_dir() {
            walk(path, &mut files, sink);
            if files.len() == before {
                bail!(
                    "{} holds nothing to read; records come as {}",
                    path.display(),
                    ENDINGS.join(", ")
                );
            }
        } else {
            files.push((path.clone(), about.len()));
        }
    }
    Ok(files)
}

/// Adds the promising files of a folder and of the folders in it. Links to folders are not
/// followed, because they may lead back; hidden files are not records.
fn walk(folder: &Path, files: &mut Vec<(PathBuf, u64)>, sink: &mut Sink) {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => {
            let reason = format!("the folder cannot be listed: {error}");
            return sink(Err(unreadable(folder, reason)));
        }
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), files, sink),
            Ok(_) if promising(&name) => {
                let size = fs::metadata(entry.path()).map_or(0, |about| about.len());
                files.push((entry.path(), size));
            }
            Ok(_) => {}
            Err(error) => sink(Err(unreadable(&entry.path(), error.to_string()))),
        }
    }
}

fn read_file(path: &Path, advance: &dyn Fn(u64), sink: &mut Sink) {
    match File::open(path) {
        Ok(file) => archive::read(&path.display().to_string(), file, advance, sink),
        Err(error) => sink(Err(unreadable(path, format!("cannot be opened: {error}")))),
    }
}

fn unreadable(path: &Path, reason: String) -> Unreadable {
    Unreadable {
        file: path.display().to_string(),
        reason,
    }
}

/// All bytes of `reader`, or the reason why not.
pub(super) fn read_all(reader: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut reader = reader.take(MAX_DOCUMENT + 1);
    match reader.read_to_end(&mut bytes) {
        Err(error) => Err(format!(
            "cannot be read to its end ({error}); copy it again from its source"
        )),
        Ok(_) if bytes.len() as u64 > MAX_DOCUMENT => Err(format!(
            "is larger than {} MB; split it into one file per record",
            MAX_DOCUMENT / 1024 / 1024
        )),
        Ok(_) => Ok(bytes),
    }
}
