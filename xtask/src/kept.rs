//! What takes long to make is kept while what it is made of stays the same.

use crate::site::{emptied, files};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Makes what a folder holds, unless it was made of the same before. A note beside the folder says
/// of what; it is written last, so that something half made is made again.
pub(crate) fn made_once(
    folder: &Path,
    made_of: &[u8],
    make: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let note = folder.with_extension("made-of");
    if fs::read(&note).ok().as_deref() == Some(made_of) {
        return Ok(());
    }
    if note.exists() {
        fs::remove_file(&note)?;
    }
    emptied(folder)?;
    make()?;
    Ok(fs::write(note, made_of)?)
}

/// What tells whether any of these is another: files by their bytes, folders by their files' names
/// and bytes.
pub(crate) fn digest(parts: &[&Path]) -> anyhow::Result<Vec<u8>> {
    let mut hasher = Sha256::new();
    for part in parts {
        if part.is_dir() {
            for file in files(part)? {
                hasher.update(file.as_os_str().as_encoded_bytes());
                hasher.update(Sha256::digest(fs::read(part.join(&file))?));
            }
        } else {
            hasher.update(Sha256::digest(fs::read(part)?));
        }
    }
    Ok(hasher.finalize().to_vec())
}

#[cfg(test)]
mod tests {
    use super::{digest, made_once};
    use std::cell::Cell;
    use std::fs;
    use std::path::{Path, PathBuf};

    /// A folder of this test's own, gone with it.
    struct Place(PathBuf);

    impl Place {
        fn new(name: &str) -> Self {
            let name = format!("thu-tuc-{name}-{}", std::process::id());
            Place(std::env::temp_dir().join(name))
        }

        fn path(&self) -> &Path {
            &self.0
        }
    }

    impl Drop for Place {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn is_made_again_only_when_something_it_is_made_of_changed() {
        let place = Place::new("changed");
        let (from, to) = (place.path().join("from"), place.path().join("to"));
        fs::create_dir_all(&from).unwrap();
        fs::write(from.join("a"), "one").unwrap();
        let made = Cell::new(0);
        let make = || {
            made_once(&to, &digest(&[&from]).unwrap(), || {
                made.set(made.get() + 1);
                Ok(fs::write(to.join("it"), "")?)
            })
            .unwrap();
        };
        make();
        make();
        assert_eq!(made.get(), 1);
        fs::write(from.join("a"), "two").unwrap();
        make();
        assert_eq!(made.get(), 2);
        fs::rename(from.join("a"), from.join("b")).unwrap();
        make();
        assert_eq!(made.get(), 3);
    }

    #[test]
    fn what_was_only_half_made_is_made_again() {
        let place = Place::new("half");
        let to = place.path().join("to");
        let failed = made_once(&to, b"same", || anyhow::bail!("no"));
        assert!(failed.is_err());
        let made = Cell::new(false);
        made_once(&to, b"same", || {
            made.set(true);
            Ok(())
        })
        .unwrap();
        assert!(made.get());
    }
}
