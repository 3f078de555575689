use super::frame::MARK;
use anyhow::Context;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// How far into a file our mark stands at most.
const HEAD: usize = 16_384;

/// The folders that pages stand in.
const FOLDERS: [&str; 5] = ["", "linh-vuc", "viec", "cung-luc", "ma"];

/// Makes the folders.
pub(super) fn prepare(out: &Path) -> anyhow::Result<()> {
    for folder in FOLDERS.map(|folder| out.join(folder)) {
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    Ok(())
}

/// Writes beside and renames, so that no reader ever sees half a page. One that is there with the
/// same bytes is left alone, so that a host that copies by date copies only what changed.
pub(super) fn put(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    fs::write(&unfinished, bytes)
        .and_then(|()| fs::rename(&unfinished, path))
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Removes the pages of an earlier catalogue that are not among these; never a file of anybody
/// else, for the folder may hold other pages of the site.
pub(super) fn remove_stale(out: &Path, kept: &BTreeSet<String>) -> anyhow::Result<()> {
    for folder in FOLDERS {
        let Ok(files) = fs::read_dir(out.join(folder)) else {
            continue;
        };
        for file in files {
            let file = file?;
            let name = file.file_name();
            let Some(name) = name.to_str() else { continue };
            let place = match folder {
                "" => name.to_owned(),
                folder => format!("{folder}/{name}"),
            };
            if !kept.contains(&place) && is_ours(&file.path(), name) {
                fs::remove_file(file.path())?;
            }
        }
    }
    Ok(())
}

/// A page with our mark in its head, or a list of addresses as we name it.
fn is_ours(path: &Path, name: &str) -> bool {
    if name.starts_with("sitemap") && name.ends_with(".xml") {
        return true;
    }
    let is_page = name.ends_with(".html");
    is_page && fs::read(path).is_ok_and(|bytes| has_mark(&bytes))
}

fn has_mark(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    head.windows(MARK.len())
        .any(|window| window == MARK.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{MARK, has_mark};

    #[test]
    fn knows_its_own_pages() {
        assert!(has_mark(
            format!("<!doctype html><html><head>{MARK}").as_bytes()
        ));
        assert!(!has_mark(b"<!doctype html><html><head></head></html>"));
        assert!(!has_mark(b""));
    }
}
