//! The catalogue as far as this page has fetched it.

use crate::net;
use crate::problem::Problem;
use catalog::Entry;
use js_sys::Promise;
use pack::{About, Card, DocId, File, Filter, Pack, Results, Want};
use std::cell::RefCell;
use std::rc::Rc;

/// A question that still lacks files after this many rounds will never be answered.
const ROUNDS: usize = 12;

/// Asks a [`Pack`], fetches what it lacks, and asks again.
///
/// Cheap to clone; clones share the catalogue and the fetches that are under way.
#[derive(Clone)]
pub struct Library(Rc<Shelf>);

struct Shelf {
    folder: String,
    pack: RefCell<Option<Pack>>,
    fetching: RefCell<Vec<(File, Promise)>>,
}

impl Library {
    /// A library that will read the catalogue in this folder.
    pub fn new(folder: String) -> Self {
        Library(Rc::new(Shelf {
            folder,
            pack: RefCell::default(),
            fetching: RefCell::default(),
        }))
    }

    /// Fetches the manifest. Asking again starts anew, which is what "try again" means when the
    /// catalogue was published over while somebody read it.
    pub async fn open(&self) -> Result<(), Problem> {
        let url = [&self.0.folder, "manifest.bin"].concat();
        let bytes = net::wait(&net::start(url)).await?;
        let pack = Pack::open(&bytes)?;
        self.0.fetching.borrow_mut().clear();
        *self.0.pack.borrow_mut() = Some(pack);
        Ok(())
    }

    /// What the manifest tells; `None` until it is there.
    pub fn about<T>(&self, read: impl FnOnce(&About) -> T) -> Option<T> {
        self.0.pack.borrow().as_ref().map(|pack| read(pack.about()))
    }

    /// Ranks procedures, each with its card.
    pub async fn search(
        &self,
        query: &str,
        filter: &Filter,
        limit: usize,
    ) -> Result<(Vec<Card>, usize), Problem> {
        let query = viet::Nfc::assume(query);
        let Results { hits, total } = self
            .ask(&mut |pack| pack.search(query, filter, limit))
            .await?;
        let docs: Vec<DocId> = hits.iter().map(|hit| hit.doc).collect();
        Ok((self.cards(&docs).await?, total))
    }

    /// The cards of these documents.
    pub async fn cards(&self, docs: &[DocId]) -> Result<Vec<Card>, Problem> {
        self.ask(&mut |pack| match pack.cards(docs) {
            Want::Ready(cards) => Want::Ready(cards.into_iter().cloned().collect()),
            Want::Missing(files) => Want::Missing(files),
        })
        .await
    }

    /// Everything known under a code; `None` when the catalogue has no such procedure.
    pub async fn entry(&self, code: &str) -> Result<Option<Entry>, Problem> {
        let Some(doc) = self.ask(&mut |pack| pack.find(code)).await? else {
            return Ok(None);
        };
        self.ask(&mut |pack| match pack.entry(doc) {
            Want::Ready(entry) => Want::Ready(entry.cloned()),
            Want::Missing(files) => Want::Missing(files),
        })
        .await
    }

    async fn ask<T>(&self, question: &mut dyn FnMut(&Pack) -> Want<T>) -> Result<T, Problem> {
        for _ in 0..ROUNDS {
            let answer = match self.0.pack.borrow().as_ref() {
                Some(pack) => question(pack),
                None => return Err(Problem::Offline),
            };
            match answer {
                Want::Ready(answer) => return Ok(answer),
                Want::Missing(files) => self.learn(files).await?,
            }
        }
        Err(Problem::Damaged)
    }

    /// Fetches files side by side and adds them to the pack.
    async fn learn(&self, files: Vec<File>) -> Result<(), Problem> {
        let mut started = Vec::with_capacity(files.len());
        for file in files {
            started.push((file, self.start(file)?));
        }
        for (file, fetch) in started {
            let bytes = net::wait(&fetch).await;
            // Whoever waits first adds the file; the others find the fetch gone and the file there.
            let first = self.forget(file);
            let bytes = bytes?;
            if let (true, Some(pack)) = (first, self.0.pack.borrow_mut().as_mut()) {
                pack.add(file, &bytes)?;
            }
        }
        Ok(())
    }

    fn start(&self, file: File) -> Result<Promise, Problem> {
        let mut fetching = self.0.fetching.borrow_mut();
        if let Some((_, promise)) = fetching.iter().find(|(known, _)| *known == file) {
            return Ok(promise.clone());
        }
        let name = match self.0.pack.borrow().as_ref() {
            Some(pack) => pack.file_name(file).ok_or(Problem::Missing)?,
            None => return Err(Problem::Offline),
        };
        let promise = net::start([self.0.folder.as_str(), &name].concat());
        fetching.push((file, promise.clone()));
        Ok(promise)
    }

    fn forget(&self, file: File) -> bool {
        let mut fetching = self.0.fetching.borrow_mut();
        let before = fetching.len();
        fetching.retain(|(known, _)| *known != file);
        fetching.len() < before
    }
}
