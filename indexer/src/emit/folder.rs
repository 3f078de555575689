use crate::emit::compress::{self, Effort, Progress};
use crate::emit::listing::{LISTING, Listing};
use crate::emit::{REFERENCE, Summary};
use crate::index::Document;
use anyhow::Context;
use pack::{MANIFEST, Take};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many files may wait to be compressed: so many that bundles, which take longest, are begun
/// before the last of the others.
const WAITING: usize = 1024;

/// The same of a catalogue that must not be in memory twice.
const HUGE_WAITING: usize = 8;

/// From how many procedures on a catalogue is so large that time counts more than bytes; the whole
/// country has 5,700.
const HUGE: usize = 20_000;

/// A file to write, and how hard to compress it.
type Job = (String, Vec<u8>, Effort);

/// Writes the files that `produce` hands over while it makes them, the manifest last, then removes
/// files of an earlier catalogue.
///
/// Until the manifest is renamed into place a reader sees the old catalogue whole.
pub(crate) fn write(
    out: &Path,
    entries: usize,
    progress: &Progress<'_>,
    produce: impl FnOnce(&mut Take<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<Summary> {
    make_folder(out)?;
    let writer = Writer {
        out,
        progress,
        handed_over: AtomicU64::new(0),
        done: AtomicU64::new(0),
        bytes: AtomicU64::new(0),
        compressed: AtomicU64::new(0),
        failed: Mutex::new(None),
    };
    let is_huge = entries > HUGE;
    let (waiting, mut listing) = match is_huge {
        true => (HUGE_WAITING, Listing::of_a_huge_catalogue()),
        false => (WAITING, Listing::of_bales()),
    };
    let mut kept = BTreeSet::from([LISTING.to_owned(), MANIFEST.to_owned()]);
    let mut manifest = Vec::new();
    let (send, receive) = sync_channel(waiting);
    let receive = Mutex::new(receive);
    let shared = &writer;
    let produced = thread::scope(|scope| {
        for _ in 0..rayon::current_num_threads() {
            scope.spawn(|| writer.work(&receive));
        }
        let mut hand_over = |name: String, bytes| {
            writer.handed_over.fetch_add(1, Ordering::Relaxed);
            kept.insert(name.clone());
            let effort = effort(&name, is_huge);
            if effort == Effort::Whole {
                // Seconds of work, and only a few of them: none waits for the files before it.
                scope.spawn(move || shared.take((name, bytes, effort)));
                return;
            }
            // Workers end only after the last file, so somebody is there to take it.
            let _ = send.send((name, bytes, effort));
        };
        let produced = produce(&mut |name, bytes| {
            if name == MANIFEST {
                manifest = bytes;
                return;
            }
            if let Some((bundle, bytes)) = listing.add(&name, &bytes) {
                hand_over(bundle, bytes);
            }
            hand_over(name, bytes);
        });
        if let Some((bundle, bytes)) = listing.bundle() {
            hand_over(bundle, bytes);
        }
        drop(send);
        produced
    });
    produced?;
    if let Some(error) = writer.first_failure().take() {
        return Err(error);
    }
    let text = listing.text(&manifest).into_bytes();
    for (name, bytes) in [(LISTING, text), (MANIFEST, manifest)] {
        writer.write_file(name, &bytes, Effort::Everyone)?;
    }
    remove_stale(out, &kept)?;
    Ok(Summary {
        entries,
        files: kept.len(),
        bytes: writer.bytes.into_inner(),
        compressed: writer.compressed.into_inner(),
    })
}

/// What the threads share that compress and write.
struct Writer<'a> {
    out: &'a Path,
    progress: &'a Progress<'a>,
    handed_over: AtomicU64,
    done: AtomicU64,
    bytes: AtomicU64,
    compressed: AtomicU64,
    failed: Mutex<Option<anyhow::Error>>,
}

impl Writer<'_> {
    /// Takes files until there are no more. After a failure they are only taken, so that nobody
    /// waits for ever to hand one over.
    fn work(&self, files: &Mutex<Receiver<Job>>) {
        let next = || {
            let files = files.lock().unwrap_or_else(PoisonError::into_inner);
            files.recv().ok()
        };
        while let Some(job) = next() {
            self.take(job);
        }
    }

    /// Writes a file, unless another could not be written.
    fn take(&self, (name, bytes, effort): Job) {
        if self.first_failure().is_some() {
            return;
        }
        if let Err(error) = self.write_file(&name, &effort.form(bytes), effort) {
            self.first_failure().get_or_insert(error);
        }
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        (self.progress)(done, self.handed_over.load(Ordering::Relaxed));
    }

    fn first_failure(&self) -> MutexGuard<'_, Option<anyhow::Error>> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes a file and its compressed copies, unless it is there already.
    fn write_file(&self, name: &str, bytes: &[u8], effort: Effort) -> anyhow::Result<()> {
        let smallest = write_file(self.out, name, bytes, effort)?;
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        self.compressed.fetch_add(smallest, Ordering::Relaxed);
        Ok(())
    }
}

/// Writes a file and its compressed copies; answers the size of the smallest.
fn write_file(out: &Path, name: &str, bytes: &[u8], effort: Effort) -> anyhow::Result<u64> {
    let path = out.join(name);
    let is_there = name != MANIFEST && fs::read(&path).is_ok_and(|there| there == bytes);
    let mut smallest = bytes.len() as u64;
    for ending in ["br", "gz"] {
        match fs::metadata(out.join(format!("{name}.{ending}"))) {
            Ok(copy) if is_there => smallest = smallest.min(copy.len()),
            _ => {}
        }
    }
    if is_there {
        return Ok(smallest);
    }
    for (ending, copy) in compress::copies(bytes, effort) {
        smallest = smallest.min(copy.len() as u64);
        put(out, &format!("{name}.{ending}"), &copy)?;
    }
    put(out, name, bytes)?;
    Ok(smallest)
}

/// Who waits for a file, by the letter that says what it holds.
fn effort(name: &str, is_huge: bool) -> Effort {
    match name.as_bytes().first_chunk() {
        Some(b"c-" | b"e-" | b"w-") if is_huge => Effort::Huge,
        Some(b"t-" | b"p-") if is_huge => Effort::Words,
        Some(b"e-") => Effort::Few,
        Some(b"w-") => Effort::Whole,
        _ => Effort::Everyone,
    }
}

/// Writes beside and renames, so that no reader ever sees half a file.
fn put(out: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let unfinished = out.join(format!("{name}.part"));
    fs::write(&unfinished, bytes)
        .and_then(|()| fs::rename(&unfinished, out.join(name)))
        .with_context(|| cannot_write(&out.join(name)))
}

fn cannot_write(file: &Path) -> String {
    format!("cannot write {}", file.display())
}

fn make_folder(folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))
}

/// What the reference engine is fed with, while it is being written: beside, as by [`put`].
pub(crate) struct Reference {
    path: PathBuf,
    unfinished: PathBuf,
    lines: BufWriter<File>,
}

impl Reference {
    /// Makes the folder and begins the file.
    pub(crate) fn begin(out: &Path) -> anyhow::Result<Self> {
        let path = out.join(REFERENCE);
        make_folder(path.parent().unwrap_or(out))?;
        let unfinished = out.join(format!("{REFERENCE}.part"));
        let file = File::create(&unfinished).with_context(|| cannot_write(&path))?;
        Ok(Reference {
            path,
            unfinished,
            lines: BufWriter::new(file),
        })
    }

    /// Writes the next documents, a line each.
    pub(crate) fn add(&mut self, documents: &[Document]) -> anyhow::Result<()> {
        for document in documents {
            serde_json::to_writer(&mut self.lines, document)
                .map_err(io::Error::from)
                .and_then(|()| self.lines.write_all(b"\n"))
                .with_context(|| cannot_write(&self.path))?;
        }
        Ok(())
    }

    /// Puts the file into place.
    pub(crate) fn finish(mut self) -> anyhow::Result<()> {
        self.lines
            .flush()
            .and_then(|()| fs::rename(&self.unfinished, &self.path))
            .with_context(|| cannot_write(&self.path))
    }
}

/// Removes our own files that the new catalogue no longer names; never a file of anybody else.
fn remove_stale(out: &Path, kept: &BTreeSet<String>) -> anyhow::Result<()> {
    for file in fs::read_dir(out)? {
        let file = file?;
        let name = file.file_name();
        let Some(name) = name.to_str() else { continue };
        let plain = name
            .strip_suffix(".br")
            .or_else(|| name.strip_suffix(".gz"))
            .unwrap_or(name);
        if is_ours(plain) && !kept.contains(plain) {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}

/// `t-0123456789ab.bin`, as [`pack::write`] names them.
fn is_ours(name: &str) -> bool {
    let Some((kind, rest)) = name.split_once('-') else {
        return false;
    };
    let Some(hash) = rest.strip_suffix(".bin") else {
        return false;
    };
    kind.len() == 1 && hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn knows_its_own_files() {
        assert!(is_ours("t-0123456789ab.bin"));
        assert!(!is_ours("manifest.bin"));
        assert!(!is_ours("my-photos.bin"));
        assert!(!is_ours("index.html"));
    }
}
