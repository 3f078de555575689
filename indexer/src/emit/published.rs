use crate::index::Document;
use anyhow::{Context, bail};
use catalog::Entry;
use pack::{DocId, File, MANIFEST, Pack, Want};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the reference engine is fed with, inside a published folder. The widget never asks for it.
pub(crate) const REFERENCE: &str = "reference/documents.jsonl";

/// A published folder on disk, read as a browser reads it: a file at a time, when it is needed.
pub(crate) struct Published {
    folder: PathBuf,
    pack: Pack,
    /// The file of procedures that was read last: neighbours are asked for one after the other.
    entries: Option<(File, Vec<Arc<Entry>>)>,
}

impl Published {
    /// Opens the folder that `indexer build` wrote.
    pub(crate) fn open(folder: &Path) -> anyhow::Result<Self> {
        let manifest = folder.join(MANIFEST);
        let bytes = fs::read(&manifest).with_context(|| {
            format!(
                "cannot read {}: build the catalogue first",
                manifest.display()
            )
        })?;
        let pack = Pack::open(&bytes).with_context(|| manifest.display().to_string())?;
        Ok(Published {
            folder: folder.to_owned(),
            pack,
            entries: None,
        })
    }

    /// What has been read so far.
    pub(crate) fn pack(&self) -> &Pack {
        &self.pack
    }

    /// Asks until the answer is there, reading the files that are missing.
    pub(crate) fn ask<T>(&mut self, question: impl Fn(&Pack) -> Want<T>) -> anyhow::Result<T> {
        loop {
            match question(&self.pack) {
                Want::Ready(answer) => return Ok(answer),
                Want::Missing(files) if files.is_empty() => {
                    bail!("the catalogue asks for nothing and gives nothing")
                }
                Want::Missing(files) => files.into_iter().try_for_each(|file| self.read(file))?,
            }
        }
    }

    /// The document of a code.
    pub(crate) fn find(&mut self, code: &str) -> anyhow::Result<DocId> {
        self.ask(|pack| pack.find(code))?
            .with_context(|| format!("no procedure has the code {code}"))
    }

    /// The code and short name of documents.
    pub(crate) fn names(&mut self, docs: &[DocId]) -> anyhow::Result<Vec<(String, String)>> {
        self.ask(|pack| match pack.cards(docs) {
            Want::Ready(cards) => Want::Ready(
                cards
                    .iter()
                    .map(|card| (card.code.to_string(), card.short_name.clone()))
                    .collect(),
            ),
            Want::Missing(files) => Want::Missing(files),
        })
    }

    /// The codes of a document and of all that are one procedure with it.
    pub(crate) fn codes_of(&mut self, doc: DocId) -> anyhow::Result<Vec<String>> {
        let docs: Vec<DocId> = self.pack.twins(doc).collect();
        let names = self.names(&docs)?;
        Ok(names.into_iter().map(|(code, _)| code).collect())
    }

    /// The whole entry of a document.
    pub(crate) fn entry(&mut self, doc: DocId) -> anyhow::Result<Option<Arc<Entry>>> {
        let Some((file, at)) = self.ask(|pack| pack.entry_file(doc))? else {
            return Ok(None);
        };
        let known = self.entries.as_ref().filter(|(known, _)| *known == file);
        let entries = match known {
            Some((_, entries)) => entries,
            None => {
                let bytes = self.bytes(file)?;
                let entries = pack::entries(&bytes).with_context(|| format!("{file:?}"))?;
                &self.entries.insert((file, entries)).1
            }
        };
        Ok(entries.get(at).cloned())
    }

    /// What the reference engine searches by.
    pub(crate) fn documents(&self) -> anyhow::Result<Vec<Document>> {
        let path = self.folder.join(REFERENCE);
        let lines =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let documents = lines.lines().enumerate().map(|(at, line)| {
            serde_json::from_str(line).with_context(|| format!("{}:{}", path.display(), at + 1))
        });
        documents.collect()
    }

    fn read(&mut self, file: File) -> anyhow::Result<()> {
        let bytes = self.bytes(file)?;
        self.pack
            .add(file, &bytes)
            .with_context(|| format!("{file:?} in {}", self.folder.display()))
    }

    fn bytes(&self, file: File) -> anyhow::Result<Vec<u8>> {
        let name = self
            .pack
            .file_name(file)
            .context("the manifest does not name a file it needs")?;
        let path = self.folder.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    }
}
