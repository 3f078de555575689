//! Folders that a test may fill, and what is in a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder that goes away with the test.
pub struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// Makes one.
    ///
    /// # Panics
    ///
    /// If the system has no room for it.
    pub fn new(name: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("thu-tuc-{name}-{}-{number}", std::process::id()));
        if let Err(reason) = fs::create_dir_all(&folder) {
            panic!("cannot make {}: {reason}", folder.display());
        }
        Scratch { folder }
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Left behind, it costs a little room and nothing else.
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// Every file under a folder, by its path in it.
///
/// # Panics
///
/// If the folder cannot be read.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(here) = open.pop() {
        let entries = match fs::read_dir(&here) {
            Ok(entries) => entries,
            Err(reason) => panic!("cannot read {}: {reason}", here.display()),
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                open.push(path);
            } else if let (Ok(place), Ok(bytes)) = (path.strip_prefix(folder), fs::read(&path)) {
                found.insert(place.to_path_buf(), bytes);
            }
        }
    }
    found
}
