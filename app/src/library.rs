//! The catalogue as far as this page has fetched it.

use crate::net;
use crate::options::Options;
use crate::problem::Problem;
use js_sys::Promise;
use pack::{
    About, Aspect, Card, Clarify, ClarifyQuestion, Depth, DocId, File, Filter, Pack, Sector, Want,
};
use std::cell::RefCell;
use std::sync::Arc;

/// A question that still lacks files after this many rounds will never be answered.
const ROUNDS: usize = 12;

/// Of how many procedures of a life event the cards are fetched before anything is found.
const MOST_LIKELY: usize = 2;

/// How many files a browser asks one host for at a time; many hosts keep to it. One more would wait
/// for a whole round trip, and what waits for all of them with it.
const AT_A_TIME: usize = 6;

/// How many procedures that are one to a citizen are looked through: one for each province.
const MOST_TWINS: usize = 64;

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What the rows show, best first.
    pub cards: Vec<Arc<Card>>,
    /// How many matched at all.
    pub total: usize,
    /// What the citizen wants to know of the procedure, when that was said.
    pub aspect: Option<Aspect>,
    /// Words that were not understood.
    pub unknown: Vec<String>,
    /// What separates the first rows, when they compete.
    pub question: Option<(Arc<ClarifyQuestion>, Clarify)>,
    /// Whether asking for [`Depth::Bodies`] tells more.
    pub more: bool,
}

/// Whether a procedure is that of a province: "UBND tỉnh Thái Nguyên" holds for a page that says
/// "Thái Nguyên".
fn holds_at(card: &Card, agency: &str) -> bool {
    !agency.is_empty() && !card.province.is_empty() && card.province.ends_with(agency)
}

/// Asks a [`Pack`], fetches what it lacks, and asks again.
pub struct Library {
    folder: String,
    key: String,
    older: String,
    pack: RefCell<Option<Pack>>,
    fetching: RefCell<Vec<(File, Promise)>>,
}

impl Library {
    /// A library that will read the catalogue the page names, under the key it names.
    pub fn new(options: &Options) -> Self {
        Library {
            folder: options.catalogue.clone(),
            key: options.key.clone(),
            older: options.older.clone(),
            pack: RefCell::default(),
            fetching: RefCell::default(),
        }
    }

    /// Fetches the manifest. Asking again starts anew, which is what "try again" means when the
    /// catalogue was published over while somebody read it.
    pub async fn open(&self) -> Result<(), Problem> {
        let bytes = net::wait(net::manifest(&self.folder, &self.key, &self.older)).await?;
        let pack = Pack::open(&bytes)?;
        self.fetching.borrow_mut().clear();
        *self.pack.borrow_mut() = Some(pack);
        Ok(())
    }

    /// What the manifest tells; `None` until it is there.
    pub fn about<T>(&self, read: impl FnOnce(&About) -> T) -> Option<T> {
        self.pack.borrow().as_ref().map(|pack| read(pack.about()))
    }

    /// Ranks procedures, each with its card. Of procedures that are one to a citizen the one that
    /// holds at `agency` is shown, where the page knows its agency.
    ///
    /// `first` is given the first rows when their cards are here before those of the others: on a
    /// slow line that is a round trip earlier.
    pub async fn search(
        &self,
        query: &str,
        filter: &Filter,
        limit: usize,
        depth: Depth,
        agency: &str,
        first: &dyn Fn(&Answer),
    ) -> Result<Answer, Problem> {
        let query = viet::Nfc::assume(query);
        let mut answer = Answer::default();
        self.ask(&mut |pack| {
            let plan = match pack.plan(query) {
                Want::Ready(plan) => plan,
                Want::Missing(mut files) => {
                    // The words are on their way; so is what they will probably find.
                    let likely = pack::likely(pack.about(), query);
                    let likely = likely.get(..MOST_LIKELY).unwrap_or(likely);
                    if let Want::Missing(cards) = pack.cards(likely) {
                        let room = AT_A_TIME.saturating_sub(files.len());
                        files.extend(cards.into_iter().take(room));
                    }
                    return files;
                }
            };
            let found = match pack.run(&plan, filter, limit, depth) {
                Want::Ready(found) => found,
                Want::Missing(files) => return files,
            };
            answer.total = found.total;
            answer.more = depth == Depth::Names && !found.answered;
            answer.cards.clear();
            answer.aspect = plan.aspect;
            answer.unknown = plan.unknown;
            let mut missing = Vec::new();
            for hit in found.hits {
                let twins: Vec<DocId> = match agency {
                    "" => vec![hit.doc],
                    _ => pack.twins(hit.doc).take(MOST_TWINS).collect(),
                };
                let at = twins.iter().position(|twin| *twin == hit.doc);
                match pack.cards(&twins) {
                    // Behind a row that is not here yet there is none.
                    Want::Ready(_) if !missing.is_empty() => {}
                    Want::Ready(cards) => {
                        let here = cards.iter().find(|card| holds_at(card, agency));
                        let card = here.or(cards.get(at.unwrap_or_default()));
                        answer.cards.extend(card.cloned());
                    }
                    Want::Missing(files) => missing.extend(files),
                }
            }
            answer.question = None;
            if !missing.is_empty() {
                if !answer.cards.is_empty() {
                    first(&answer);
                }
                return missing;
            }
            let Some(clarify) = pack::clarify(&answer.cards) else {
                return missing;
            };
            match pack.question(clarify.question) {
                Want::Ready(question) => {
                    answer.question = question.map(|question| (question, clarify));
                    missing
                }
                // Rows are not kept waiting for what stands above them.
                Want::Missing(_) if depth == Depth::Names => {
                    answer.more = true;
                    missing
                }
                Want::Missing(files) => files,
            }
        })
        .await?;
        Ok(answer)
    }

    /// The cards of all procedures that are one to a citizen with this one, when it is not alone.
    pub async fn twins(&self, code: &str) -> Result<Vec<Arc<Card>>, Problem> {
        let mut cards = Vec::new();
        self.ask(&mut |pack| {
            let doc = match pack.find(code) {
                Want::Ready(Some(doc)) => doc,
                Want::Ready(None) => return Vec::new(),
                Want::Missing(files) => return files,
            };
            let twins: Vec<DocId> = pack.twins(doc).take(MOST_TWINS).collect();
            if twins.len() < 2 {
                return Vec::new();
            }
            take_cards(pack, &twins, &mut cards)
        })
        .await?;
        Ok(cards)
    }

    /// Fetches the names of all fields.
    pub async fn fetch_sectors(&self) -> Result<(), Problem> {
        self.ask(&mut |pack| match pack.sectors() {
            Want::Ready(_) => Vec::new(),
            Want::Missing(files) => files,
        })
        .await
    }

    /// All fields; none before they are fetched.
    pub fn sectors(&self) -> Vec<Sector> {
        match self.pack.borrow().as_ref().map(Pack::sectors) {
            Some(Want::Ready(sectors)) => sectors.to_vec(),
            _ => Vec::new(),
        }
    }

    /// The field of this name, once fields are fetched.
    pub fn sector(&self, name: &str) -> Option<Sector> {
        let mut sectors = self.sectors().into_iter();
        sectors.find(|sector| sector.name == name)
    }

    /// The cards of these documents.
    pub async fn cards(&self, docs: &[DocId]) -> Result<Vec<Arc<Card>>, Problem> {
        let mut cards = Vec::new();
        self.ask(&mut |pack| take_cards(pack, docs, &mut cards))
            .await?;
        Ok(cards)
    }

    /// The file with everything known under a code; `None` when the catalogue has no such
    /// procedure.
    pub async fn entry(&self, code: &str) -> Result<Option<Vec<u8>>, Problem> {
        let mut file = None;
        self.ask(&mut |pack| {
            let doc = match pack.find(code) {
                Want::Ready(Some(doc)) => doc,
                Want::Ready(None) => return Vec::new(),
                Want::Missing(files) => return files,
            };
            match pack.entry_file(doc) {
                Want::Ready(found) => {
                    file = found.map(|(file, _)| file);
                    Vec::new()
                }
                Want::Missing(files) => files,
            }
        })
        .await?;
        let Some(file) = file else {
            return Ok(None);
        };
        Ok(Some(self.learn(file, self.fetch(file)?).await?))
    }

    /// A file of the folder that keeps its name.
    pub async fn file(&self, name: &str) -> Result<Vec<u8>, Problem> {
        net::wait(self.start(name)).await
    }

    /// Asks until nothing is missing. The question keeps its own answer and returns what it lacks,
    /// so that this loop is compiled once for all questions.
    async fn ask(&self, question: &mut dyn FnMut(&Pack) -> Vec<File>) -> Result<(), Problem> {
        for _ in 0..ROUNDS {
            let missing = match self.pack.borrow().as_ref() {
                Some(pack) => question(pack),
                None => return Err(Problem::Offline),
            };
            if missing.is_empty() {
                return Ok(());
            }
            // All start before the first is waited for, so they travel side by side.
            let mut started = Vec::with_capacity(missing.len());
            for file in missing {
                started.push((file, self.fetch(file)?));
            }
            for (file, fetch) in started {
                self.learn(file, fetch).await?;
            }
        }
        Err(Problem::Damaged)
    }

    /// Starts fetching a file, unless somebody did already.
    fn fetch(&self, file: File) -> Result<Promise, Problem> {
        let mut fetching = self.fetching.borrow_mut();
        if let Some((_, promise)) = fetching.iter().find(|(known, _)| *known == file) {
            return Ok(promise.clone());
        }
        let name = match self.pack.borrow().as_ref() {
            Some(pack) => pack.file_name(file).ok_or(Problem::Missing)?,
            None => return Err(Problem::Offline),
        };
        let promise = self.start(&name);
        fetching.push((file, promise.clone()));
        Ok(promise)
    }

    /// Waits for a file and gives it to the pack.
    async fn learn(&self, file: File, fetch: Promise) -> Result<Vec<u8>, Problem> {
        let bytes = net::wait(fetch).await;
        // A fetch that failed is forgotten too, so that trying again really tries. Whoever waited
        // for the same one adds the same bytes again, which changes nothing.
        self.fetching
            .borrow_mut()
            .retain(|(known, _)| *known != file);
        let bytes = bytes?;
        if let Some(pack) = self.pack.borrow_mut().as_mut() {
            pack.add(file, &bytes)?;
        }
        Ok(bytes)
    }

    fn start(&self, name: &str) -> Promise {
        net::start(&[self.folder.as_str(), name].concat())
    }
}

fn take_cards(pack: &Pack, docs: &[DocId], cards: &mut Vec<Arc<Card>>) -> Vec<File> {
    match pack.cards(docs) {
        Want::Ready(ready) => {
            *cards = ready;
            Vec::new()
        }
        Want::Missing(files) => files,
    }
}
