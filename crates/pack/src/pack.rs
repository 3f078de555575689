use crate::best::Best;
use crate::bm25::Bm25;
use crate::header::{self, Kind};
use crate::manifest::{CARDS_PER_FILE, Manifest};
use crate::search::{Terms, scores};
use crate::shelf::Shelf;
use crate::terms::TermFile;
use crate::weights::TERMS;
use crate::write::{facet_bit, file_name};
use crate::{
    About, Card, Clause, DocId, Error, Explanation, File, Filter, Hit, Plan, Posting, Results,
    Want, by_score_then_number, explain, final_score, plan,
};
use catalog::Entry;
use codec::{Coded, Reader};
use std::sync::Arc;
use viet::Nfc;

/// A catalogue as far as it has been fetched.
#[derive(Debug)]
pub struct Pack {
    manifest: Manifest,
    terms: Shelf<TermFile>,
    cards: Shelf<Vec<Arc<Card>>>,
    entries: Shelf<Vec<Arc<Entry>>>,
    codes: Shelf<Vec<(String, u32)>>,
    facets: Option<Vec<u8>>,
}

impl Pack {
    /// Starts from the bytes of [`MANIFEST`](crate::MANIFEST).
    pub fn open(manifest: &[u8]) -> Result<Self, Error> {
        let body = header::open(Kind::Manifest, manifest)?;
        let manifest: Manifest = decode(body, "manifest")?;
        if manifest.totals.len() != TERMS.len() {
            return Err(Error::Malformed {
                section: "manifest",
            });
        }
        Ok(Pack {
            manifest,
            terms: Shelf::empty(),
            cards: Shelf::empty(),
            entries: Shelf::empty(),
            codes: Shelf::empty(),
            facets: None,
        })
    }

    /// What the manifest tells.
    pub fn about(&self) -> &About {
        &self.manifest.about
    }

    /// The name of a file beside the manifest; `None` when there is no such file.
    pub fn file_name(&self, file: File) -> Option<String> {
        self.manifest
            .file_id(file)
            .map(|(letter, id)| file_name(letter, id))
    }

    /// Takes in a fetched file, once it has proved to be what it should be.
    pub fn add(&mut self, file: File, bytes: &[u8]) -> Result<(), Error> {
        self.manifest.file_id(file).ok_or(Error::NoSuchFile)?;
        match file {
            File::Terms(at) => {
                self.terms.put(at, TermFile::open(bytes)?);
            }
            File::Cards(at) => {
                self.cards
                    .put(at, decode(header::open(Kind::Cards, bytes)?, "cards")?);
            }
            File::Entries(at) => {
                self.entries.put(at, entries(bytes)?);
            }
            File::Codes(at) => {
                self.codes
                    .put(at, decode(header::open(Kind::Codes, bytes)?, "codes")?);
            }
            File::Facets => self.facets = Some(header::open(Kind::Facets, bytes)?.to_vec()),
        }
        Ok(())
    }

    /// How a query is understood; needs nothing but the manifest.
    pub fn plan(&self, query: Nfc<'_>) -> Plan {
        plan::plan(query, &self.manifest.lexicon)
    }

    /// Ranks procedures for what a citizen typed. An empty query finds nothing.
    pub fn search(&self, query: Nfc<'_>, filter: &Filter, limit: usize) -> Want<Results> {
        self.run(&self.plan(query), filter, limit)
    }

    /// Ranks procedures for a plan.
    pub fn run(&self, plan: &Plan, filter: &Filter, limit: usize) -> Want<Results> {
        let missing = self.missing(plan, filter);
        if !missing.is_empty() {
            return Want::Missing(missing);
        }
        let found = match &plan.code {
            Some(code) => self
                .with_code(code)
                .into_iter()
                .map(|doc| (doc, 1.0))
                .collect(),
            None => scores(&plan.words, self),
        };
        let mut total = 0;
        let mut best = Best::new(limit, by_score_then_number);
        for (doc, words) in found
            .into_iter()
            .filter(|(doc, _)| self.passes(*doc, filter))
        {
            total += 1;
            best.offer(Hit {
                doc: DocId(doc),
                score: final_score(words, self.manifest.asked(doc)),
            });
        }
        let hits = best.into_vec();
        Want::Ready(Results { hits, total })
    }

    /// Why a document stands where it stands for a query.
    pub fn explain(&self, query: Nfc<'_>, doc: DocId) -> Want<Explanation> {
        let plan = self.plan(query);
        let missing = self.missing(&plan, &Filter::default());
        if !missing.is_empty() {
            return Want::Missing(missing);
        }
        Want::Ready(explain::explain(
            &plan.words,
            doc.0,
            self.manifest.asked(doc.0),
            self,
        ))
    }

    /// How often citizens ask for a document, 0 to 3.
    pub fn asked(&self, doc: DocId) -> u8 {
        self.manifest.asked(doc.0)
    }

    /// The cards of these documents, in their order; a number that is no document has none.
    pub fn cards(&self, docs: &[DocId]) -> Want<Vec<Arc<Card>>> {
        let files = docs
            .iter()
            .filter(|doc| doc.0 < self.about().procedures)
            .map(|doc| card_file(*doc));
        let missing = lacking(files, &self.cards, File::Cards);
        if !missing.is_empty() {
            return Want::Missing(missing);
        }
        let card = |doc: &DocId| {
            self.cards
                .get(card_file(*doc))?
                .get((doc.0 % CARDS_PER_FILE) as usize)
                .cloned()
        };
        Want::Ready(docs.iter().filter_map(card).collect())
    }

    /// Which document has this code; `None` when the catalogue has no such procedure.
    pub fn find(&self, code: &str) -> Want<Option<DocId>> {
        let code = code.trim();
        let Some(file) = self.manifest.code_file(code) else {
            return Want::Ready(None);
        };
        let Some(codes) = self.codes.get(file) else {
            return Want::Missing(vec![File::Codes(file)]);
        };
        let found = codes.binary_search_by(|(known, _)| known.as_str().cmp(code));
        Want::Ready(found.ok().map(|at| DocId(codes[at].1)))
    }

    /// Everything known about one procedure; `None` when there is no such document.
    pub fn entry(&self, doc: DocId) -> Want<Option<Arc<Entry>>> {
        let Some(file) = self.manifest.entry_file(doc.0) else {
            return Want::Ready(None);
        };
        let Some(entries) = self.entries.get(file) else {
            return Want::Missing(vec![File::Entries(file)]);
        };
        let first = self.manifest.entries[usize::from(file)].0;
        Want::Ready(entries.get((doc.0 - first) as usize).cloned())
    }

    /// The files a plan needs and that are not here yet.
    fn missing(&self, plan: &Plan, filter: &Filter) -> Vec<File> {
        let wanted = plan
            .clauses()
            .into_iter()
            .filter_map(|clause| self.manifest.term_file(&clause.key));
        let mut missing = lacking(wanted, &self.terms, File::Terms);
        if let Some(code) = &plan.code {
            missing.extend(lacking(self.code_files(code), &self.codes, File::Codes));
        }
        let narrows = filter.level.is_some() || filter.audience.is_some();
        if narrows && self.facets.is_none() {
            missing.push(File::Facets);
        }
        missing
    }

    /// The files in which codes that begin with `code` may stand.
    fn code_files(&self, code: &str) -> impl Iterator<Item = u16> + use<> {
        let first = self.manifest.code_file(code).unwrap_or(0);
        let starts = |(start, _): &&(String, _)| start.as_str() <= code || start.starts_with(code);
        let end = self.manifest.codes.iter().take_while(starts).count();
        first..u16::try_from(end).unwrap_or(u16::MAX)
    }

    fn with_code(&self, code: &str) -> Vec<u32> {
        let codes = self
            .code_files(code)
            .filter_map(|file| self.codes.get(file))
            .flatten();
        codes
            .filter(|(known, _)| known.starts_with(code))
            .map(|(_, doc)| *doc)
            .collect()
    }

    fn passes(&self, doc: u32, filter: &Filter) -> bool {
        let facets = || {
            self.facets
                .as_ref()
                .and_then(|facets| facets.get(doc as usize))
                .copied()
                .unwrap_or(0)
        };
        let in_sector = |sector: u16| {
            self.about()
                .sectors
                .get(usize::from(sector))
                .is_some_and(|sector| {
                    (sector.first.0..sector.first.0.saturating_add(sector.count)).contains(&doc)
                })
        };
        filter.sector.is_none_or(in_sector)
            && filter
                .level
                .is_none_or(|level| facets() & 1 << level as u8 != 0)
            && filter
                .audience
                .is_none_or(|class| facets() & facet_bit(class) != 0)
    }

    fn total_words(&self, clause: &Clause) -> u64 {
        let same =
            |(field, shape, _): &(_, _, f32)| *field == clause.field && *shape == clause.shape;
        let at = TERMS.iter().position(same);
        at.and_then(|at| self.manifest.totals.get(at))
            .copied()
            .unwrap_or(0)
    }
}

impl Terms for Pack {
    fn documents(&self, clause: &Clause) -> (Bm25, Vec<Posting>) {
        let file = self
            .manifest
            .term_file(&clause.key)
            .and_then(|file| self.terms.get(file));
        let documents = file
            .map(|file| file.documents(&clause.key, clause.field))
            .unwrap_or_default();
        let bm25 = Bm25::new(
            self.about().procedures,
            self.total_words(clause),
            documents.len() as u32,
            clause.weight,
        );
        (bm25, documents)
    }
}

fn card_file(doc: DocId) -> u16 {
    u16::try_from(doc.0 / CARDS_PER_FILE).unwrap_or(u16::MAX)
}

fn lacking<T>(
    wanted: impl Iterator<Item = u16>,
    have: &Shelf<T>,
    file: fn(u16) -> File,
) -> Vec<File> {
    have.lacks(wanted).into_iter().map(file).collect()
}

fn decode<T: Coded>(body: &[u8], section: &'static str) -> Result<T, Error> {
    codec::read(body).ok_or(Error::Malformed { section })
}

/// The procedures in a file of the kind [`File::Entries`], for whoever reads one without a pack.
pub fn entries(bytes: &[u8]) -> Result<Vec<Arc<Entry>>, Error> {
    decode_entries(header::open(Kind::Entries, bytes)?)
}

fn decode_entries(blocks: &[u8]) -> Result<Vec<Arc<Entry>>, Error> {
    let mut blocks = Reader::new(blocks);
    let mut entries = Vec::new();
    while !blocks.is_empty() {
        entries.push(decode(blocks.block(), "entries")?);
    }
    if blocks.is_sound() {
        Ok(entries)
    } else {
        Err(Error::Malformed { section: "entries" })
    }
}
