use crate::emit::compress::{self, Effort, Progress};
use crate::emit::{REFERENCE, Summary};
use crate::index::Document;
use anyhow::Context;
use pack::{Folder, MANIFEST};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// Writes the files of a folder, the manifest last, then removes files of an earlier catalogue.
///
/// Until the manifest is renamed into place a reader sees the old catalogue whole.
pub(crate) fn write(
    out: &Path,
    folder: Folder,
    documents: &[Document],
    progress: &Progress<'_>,
) -> anyhow::Result<Summary> {
    fs::create_dir_all(out).with_context(|| format!("cannot make the folder {}", out.display()))?;
    write_reference(out, documents)?;
    let total = folder.files.len() as u64;
    let done = AtomicU64::new(0);
    let (manifest, parts): (Vec<_>, Vec<_>) =
        folder.files.iter().partition(|(name, _)| name == MANIFEST);
    let part_bytes = parts
        .par_iter()
        .map(|(name, bytes)| {
            let written = write_file(out, name, bytes)?;
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, total);
            Ok(written)
        })
        .collect::<anyhow::Result<Vec<u64>>>()?;
    let mut compressed: u64 = part_bytes.into_iter().sum();
    for (name, bytes) in manifest {
        compressed += write_file(out, name, bytes)?;
    }
    progress(total, total);
    remove_stale(out, &folder)?;
    let bytes = folder
        .files
        .iter()
        .map(|(_, bytes)| bytes.len() as u64)
        .sum();
    Ok(Summary {
        entries: 0,
        files: folder.files.len(),
        bytes,
        compressed,
    })
}

/// Writes a file and its compressed copies; answers the size of the smallest.
fn write_file(out: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<u64> {
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
    for (ending, copy) in compress::copies(bytes, effort(name)) {
        smallest = smallest.min(copy.len() as u64);
        put(out, &format!("{name}.{ending}"), &copy)?;
    }
    put(out, name, bytes)?;
    Ok(smallest)
}

/// Files of entries are many, and a citizen opens one.
fn effort(name: &str) -> Effort {
    if name.starts_with("e-") {
        Effort::Ten
    } else {
        Effort::Eleven
    }
}

/// Writes beside and renames, so that no reader ever sees half a file.
fn put(out: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let unfinished = out.join(format!("{name}.part"));
    fs::write(&unfinished, bytes)
        .and_then(|()| fs::rename(&unfinished, out.join(name)))
        .with_context(|| format!("cannot write {}", out.join(name).display()))
}

fn write_reference(out: &Path, documents: &[Document]) -> anyhow::Result<()> {
    let mut lines = String::new();
    for document in documents {
        lines.push_str(&serde_json::to_string(document)?);
        lines.push('\n');
    }
    let folder = out.join(Path::new(REFERENCE).parent().unwrap_or(Path::new("")));
    fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    put(out, REFERENCE, lines.as_bytes())
}

/// Removes our own files that the new catalogue no longer names; never a file of anybody else.
fn remove_stale(out: &Path, folder: &Folder) -> anyhow::Result<()> {
    let kept: BTreeSet<&str> = folder.files.iter().map(|(name, _)| name.as_str()).collect();
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
