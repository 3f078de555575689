use super::page::Page;
use super::template::File;
use std::io;
use std::path::{Path, PathBuf};

/// The pages of a content folder, before anything is read from them.
pub(super) struct Folder {
    /// `life-events.toml`.
    pub(super) life_events: Page,
    /// `procedures/*.toml`, by name.
    pub(super) guides: Vec<Page>,
    /// `synonyms/*.toml`, by name.
    pub(super) synonyms: Vec<Page>,
    /// `forms/*.toml`, by name.
    pub(super) forms: Vec<Page>,
    /// `forms/*.docx`, by name.
    pub(super) templates: Vec<File>,
    /// `cases/*.toml`, by name.
    pub(super) cases: Vec<Page>,
    /// `bundles.toml`, where there is one.
    pub(super) bundles: Option<Page>,
    /// `asked.toml`, if there is one.
    pub(super) asked: Option<Page>,
    /// `questions.toml`, if there is one.
    pub(super) questions: Option<Page>,
}

impl Folder {
    /// Opens everything there; what cannot be opened becomes a page that says so.
    pub(super) fn open(dir: &Path) -> Self {
        Folder {
            life_events: Page::open(&dir.join("life-events.toml")),
            guides: pages(&dir.join("procedures")),
            synonyms: pages(&dir.join("synonyms")),
            forms: pages(&dir.join("forms")),
            templates: templates(&dir.join("forms")),
            cases: pages(&dir.join("cases")),
            bundles: page_if_any(&dir.join("bundles.toml")),
            asked: page_if_any(&dir.join("asked.toml")),
            questions: page_if_any(&dir.join("questions.toml")),
        }
    }

    /// Everything found wrong, in the order of files and lines.
    pub(super) fn into_faults(self) -> Vec<super::Fault> {
        let pages = std::iter::once(self.life_events)
            .chain(self.guides)
            .chain(self.synonyms)
            .chain(self.forms)
            .chain(self.templates.into_iter().map(|file| file.page))
            .chain(self.cases)
            .chain(self.bundles)
            .chain(self.asked)
            .chain(self.questions);
        let mut faults: Vec<_> = pages.flat_map(Page::into_faults).collect();
        faults.sort();
        faults
    }
}

/// The `.toml` files of a folder. A folder that does not exist holds none: a catalogue without
/// guides, synonyms or forms is poorer, not wrong.
fn pages(dir: &Path) -> Vec<Page> {
    match files(dir, "toml") {
        Ok(files) => files.iter().map(|file| Page::open(file)).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => vec![Page::unreadable(dir.display().to_string(), &error)],
    }
}

/// The `.docx` files of a folder; that it can be read was seen when its forms were. What an office
/// program leaves beside a document that is open begins with "~$".
fn templates(dir: &Path) -> Vec<File> {
    let files = files(dir, "docx").unwrap_or_default().into_iter();
    let is_left_over = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("~$")
    };
    files
        .filter(|file| !is_left_over(file))
        .map(|file| File::open(&file))
        .collect()
}

/// A file that a catalogue can do without.
fn page_if_any(file: &Path) -> Option<Page> {
    file.exists().then(|| Page::open(file))
}

/// Sorted, because folders list their files in no order and output must not depend on it.
fn files(dir: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == ending)
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
