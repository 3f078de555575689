use crate::bm25::Bm25;
use crate::context::Neighbours;
use crate::header::{self, Kind};
use crate::manifest::{CARDS_PER_FILE, CARDS_PER_NODE, FileId, Manifest, Ranges};
use crate::remembered::Remembered;
use crate::search::{Terms, scores};
use crate::shelf::Shelf;
use crate::terms::TermFile;
use crate::weights::{ANSWERED, TERMS};
use crate::write::{facet_bit, file_name};
use crate::{
    About, Card, ClarifyQuestion, Clause, Depth, DocId, Error, Explanation, Field, File, Filter,
    Hit, Node, Plan, Results, Sector, Twins, Want, coverage, explain, final_score, mark_key,
    pair_key, plan, rank,
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
    /// The files of bodies.
    bodies: Option<Ranges>,
    body: Shelf<TermFile>,
    nodes: Shelf<Vec<FileId>>,
    cards: Shelf<CardFile>,
    codes: Shelf<Vec<(String, u32)>>,
    facets: Option<Vec<u8>>,
    questions: Option<Vec<Arc<ClarifyQuestion>>>,
    sectors: Option<Vec<Sector>>,
    remembered: Remembered,
}

impl Pack {
    /// Starts from the bytes of [`MANIFEST`](crate::MANIFEST).
    pub fn open(manifest: &[u8]) -> Result<Self, Error> {
        let body = header::open(Kind::Manifest, manifest)?;
        let mut manifest: Manifest = decode(body, "manifest")?;
        manifest.unfold();
        if manifest.totals.len() != TERMS.len() {
            return Err(Error::Malformed {
                section: "manifest",
            });
        }
        Ok(Pack {
            manifest,
            terms: Shelf::empty(),
            bodies: None,
            body: Shelf::empty(),
            nodes: Shelf::empty(),
            cards: Shelf::empty(),
            codes: Shelf::empty(),
            facets: None,
            questions: None,
            sectors: None,
            remembered: Remembered::default(),
        })
    }

    /// What the manifest tells.
    pub fn about(&self) -> &About {
        &self.manifest.about
    }

    /// The name of a file beside the manifest; `None` when there is no such file.
    pub fn file_name(&self, file: File) -> Option<String> {
        let (letter, id) = self.file_id(file)?;
        Some(file_name(letter, id))
    }

    fn file_id(&self, file: File) -> Option<(char, FileId)> {
        match file {
            File::Body(at) => Some(('p', *self.bodies.as_ref()?.id(at)?)),
            File::Cards(at) if !self.manifest.nodes.is_empty() => {
                let node = self.nodes.get(at / CARDS_PER_NODE)?;
                Some(('c', *node.get(usize::from(at % CARDS_PER_NODE))?))
            }
            File::Entries(first) => {
                let mut files = self.cards.all().flat_map(|file| &file.entries);
                let (_, id) = files.find(|(known, _)| *known == first)?;
                Some(('e', *id))
            }
            _ => self.manifest.file_id(file),
        }
    }

    /// Takes in a fetched file, once it has proved to be what it should be.
    pub fn add(&mut self, file: File, bytes: &[u8]) -> Result<(), Error> {
        self.file_id(file).ok_or(Error::NoSuchFile)?;
        match file {
            File::Terms(at) => {
                self.terms.put(at, TermFile::open(bytes)?);
            }
            File::Bodies => {
                self.bodies = Some(decode(header::open(Kind::Bodies, bytes)?, "bodies")?);
            }
            File::Body(at) => self.body.put(at, TermFile::open(bytes)?),
            File::Node(at) => {
                self.nodes
                    .put(at, decode(header::open(Kind::Node, bytes)?, "node")?);
            }
            File::Cards(at) => {
                self.cards
                    .put(at, decode(header::open(Kind::Cards, bytes)?, "cards")?);
            }
            // Proved only: nothing here is answered from them; see `entry_file`.
            File::Entries(_) => {
                header::open(Kind::Entries, bytes)?;
            }
            File::Codes(at) => {
                self.codes
                    .put(at, decode(header::open(Kind::Codes, bytes)?, "codes")?);
            }
            File::Questions => {
                self.questions = Some(decode(header::open(Kind::Questions, bytes)?, "questions")?);
            }
            File::Sectors => {
                self.sectors = Some(decode(header::open(Kind::Sectors, bytes)?, "fields")?);
            }
            File::Facets => self.facets = Some(header::open(Kind::Facets, bytes)?.to_vec()),
        }
        Ok(())
    }

    /// How a query is understood. The files of its words tell which of them stand together.
    pub fn plan(&self, query: Nfc<'_>) -> Want<Plan> {
        let planned = plan::plan(query, &self.manifest.lexicon, self);
        let files = planned.lacking.iter();
        let files = files.filter_map(|word| self.manifest.terms.holding(word));
        let missing = lacking(files, &self.terms, File::Terms);
        if missing.is_empty() {
            Want::Ready(planned.plan)
        } else {
            Want::Missing(missing)
        }
    }

    /// Ranks procedures for what a citizen typed. An empty query finds nothing.
    pub fn search(
        &self,
        query: Nfc<'_>,
        filter: &Filter,
        limit: usize,
        depth: Depth,
    ) -> Want<Results> {
        match self.plan(query) {
            Want::Ready(plan) => self.run(&plan, filter, limit, depth),
            Want::Missing(files) => Want::Missing(files),
        }
    }

    /// Ranks procedures for a plan.
    pub fn run(&self, plan: &Plan, filter: &Filter, limit: usize, depth: Depth) -> Want<Results> {
        let missing = self.missing(plan, filter, Depth::Names);
        if !missing.is_empty() {
            return Want::Missing(missing);
        }
        if let Some(code) = &plan.code {
            let mut ranked = self.ranked(&self.with_code(code), filter, limit);
            ranked.answered = true;
            return Want::Ready(ranked);
        }
        let mut found = self.total(&plan.words);
        let mut ranked = self.ranked(&found, filter, limit);
        // The best of everything decides; only a list that was narrowed has to be ranked for it anew.
        let answered = if *filter == Filter::default() && limit > 0 {
            self.answers(plan, ranked.hits.first())
        } else {
            self.is_answered(plan, &found)
        };
        if depth == Depth::Bodies && !answered {
            let missing = self.missing(plan, filter, Depth::Bodies);
            if !missing.is_empty() {
                return Want::Missing(missing);
            }
            for (sum, more) in found.iter_mut().zip(self.total(&plan.bodies)) {
                *sum += more;
            }
            ranked = self.ranked(&found, filter, limit);
        }
        ranked.answered = answered;
        Want::Ready(ranked)
    }

    /// Ranks what has a score on a board, with the preference for what citizens often ask. Board and
    /// preferences are both in the order of documents, so one pass over the two is enough.
    fn ranked(&self, found: &[f32], filter: &Filter, limit: usize) -> Results {
        let mut often = self.manifest.asked.as_slice();
        let hits = (0..).zip(found).filter_map(|(doc, words)| {
            if *words <= 0.0 || !self.passes(doc, filter) {
                return None;
            }
            while let [(known, _), rest @ ..] = often
                && *known < doc
            {
                often = rest;
            }
            let here = often.first().filter(|(known, _)| *known == doc);
            Some(Hit {
                doc: DocId(doc),
                score: final_score(*words, here.map_or(0, |(_, asked)| *asked)),
            })
        });
        rank(hits, false, &self.manifest.twins, limit)
    }

    /// The scores of everything that was said, added up, one for each document. From key to key all
    /// but the last word stay, and so do their scores.
    fn total(&self, said: &Node) -> Vec<f32> {
        let mut board = vec![0.0; self.many()];
        let nodes = match said {
            Node::Sum(nodes) => nodes,
            other => core::slice::from_ref(other),
        };
        for node in nodes {
            let part = self.remembered.of(node, &|| scores(node, self));
            for (doc, score) in part.iter() {
                if let Some(sum) = board.get_mut(*doc as usize) {
                    *sum += score;
                }
            }
        }
        board
    }

    /// Whether names alone answer what was said.
    fn is_answered(&self, plan: &Plan, found: &[f32]) -> bool {
        let best = self.ranked(found, &Filter::default(), 1);
        self.answers(plan, best.hits.first())
    }

    /// Whether the best name holds what was said.
    fn answers(&self, plan: &Plan, best: Option<&Hit>) -> bool {
        let best = best.map(|best| best.doc.0);
        let look = |word: &str| {
            let file = self.manifest.terms.holding(word);
            let file = file.and_then(|file| self.terms.get(file));
            file.map_or((0, false), |file| file.holds(word, best))
        };
        coverage(plan, self.about().procedures, &look) >= ANSWERED
    }

    /// The documents that are one procedure to a citizen with this one, itself among them.
    pub fn twins(&self, doc: DocId) -> impl Iterator<Item = DocId> + use<> {
        self.manifest.twins(doc.0).map(DocId)
    }

    /// All procedures that are one to a citizen, as [`rank()`] takes them.
    pub fn all_twins(&self) -> &[Twins] {
        &self.manifest.twins
    }

    /// Why a document stands where it stands for a query.
    pub fn explain(&self, query: Nfc<'_>, doc: DocId) -> Want<Explanation> {
        let plan = match self.plan(query) {
            Want::Ready(plan) => plan,
            Want::Missing(files) => return Want::Missing(files),
        };
        let found = match self.run(&plan, &Filter::default(), 1, Depth::Bodies) {
            Want::Ready(found) if found.answered => plan.words,
            Want::Ready(_) => Node::Sum(vec![plan.words, plan.bodies]),
            Want::Missing(files) => return Want::Missing(files),
        };
        Want::Ready(explain::explain(
            &found,
            doc.0,
            self.manifest.asked(doc.0),
            self,
        ))
    }

    /// The cards of these documents, in their order; a number that is no document has none.
    pub fn cards(&self, docs: &[DocId]) -> Want<Vec<Arc<Card>>> {
        let files = docs
            .iter()
            .filter(|doc| doc.0 < self.about().procedures)
            .map(|doc| card_file(*doc));
        let missing = self.missing_cards(files);
        if !missing.is_empty() {
            return Want::Missing(missing);
        }
        let card = |doc: &DocId| {
            let file = self.cards.get(card_file(*doc))?;
            file.cards
                .get((doc.0 % CARDS_PER_FILE) as usize)
                .map(Arc::clone)
        };
        Want::Ready(docs.iter().filter_map(card).collect())
    }

    /// The files to fetch before these files of cards are here: the nodes that name them first.
    fn missing_cards(&self, files: impl Iterator<Item = u16>) -> Vec<File> {
        let missing = self.cards.lacks(files);
        if !self.manifest.nodes.is_empty() {
            let nodes = missing.iter().map(|at| at / CARDS_PER_NODE);
            let nodes = self.nodes.lacks(nodes);
            if !nodes.is_empty() {
                return nodes.into_iter().map(File::Node).collect();
            }
        }
        missing.into_iter().map(File::Cards).collect()
    }

    /// A question by its number, see [`Asks`](crate::Asks).
    pub fn question(&self, number: u16) -> Want<Option<Arc<ClarifyQuestion>>> {
        let Some(questions) = &self.questions else {
            return Want::Missing(vec![File::Questions]);
        };
        let question = questions.get(usize::from(number)).or(questions.last());
        Want::Ready(question.cloned())
    }

    /// All fields, in the order of their documents.
    pub fn sectors(&self) -> Want<&[Sector]> {
        match &self.sectors {
            Some(sectors) => Want::Ready(sectors),
            None => Want::Missing(vec![File::Sectors]),
        }
    }

    /// Which document has this code; `None` when the catalogue has no such procedure.
    pub fn find(&self, code: &str) -> Want<Option<DocId>> {
        let code = code.trim();
        let Some(file) = self.manifest.codes.holding(code) else {
            return Want::Ready(None);
        };
        let Some(codes) = self.codes.get(file) else {
            return Want::Missing(vec![File::Codes(file)]);
        };
        let found = codes.binary_search_by(|(known, _)| known.as_str().cmp(code));
        Want::Ready(found.ok().map(|at| DocId(codes[at].1)))
    }

    /// The file that holds everything known about one procedure, which [`entries`] reads, and the
    /// place of the procedure in it; `None` when there is no such document.
    ///
    /// What looks for procedures need not be able to read them: the widget hands the file on.
    pub fn entry_file(&self, doc: DocId) -> Want<Option<(File, usize)>> {
        if doc.0 >= self.about().procedures {
            return Want::Ready(None);
        }
        let at = card_file(doc);
        let Some(cards) = self.cards.get(at) else {
            return Want::Missing(self.missing_cards(core::iter::once(at)));
        };
        let mut files = cards.entries.iter().rev().map(|(first, _)| *first);
        let first = files.find(|first| *first <= doc.0);
        Want::Ready(first.map(|first| (File::Entries(first), (doc.0 - first) as usize)))
    }

    /// The files a plan needs and that are not here yet.
    fn missing(&self, plan: &Plan, filter: &Filter, depth: Depth) -> Vec<File> {
        let mut missing = Vec::new();
        let mut before: Option<&Clause> = None;
        for clause in plan.clauses(depth) {
            // What one file knows of a term it knows for all fields.
            let is_body = |clause: &Clause| clause.field == Field::Body;
            if before.is_some_and(|one| one.key == clause.key && is_body(one) == is_body(clause)) {
                continue;
            }
            before = Some(clause);
            let file = match (clause.field, &self.bodies) {
                (Field::Body, None) => Some(File::Bodies),
                (Field::Body, Some(files)) => files
                    .holding(&clause.key)
                    .filter(|file| self.body.get(*file).is_none())
                    .map(File::Body),
                _ => {
                    let file = self.manifest.terms.holding(&clause.key);
                    file.filter(|file| self.terms.get(*file).is_none())
                        .map(File::Terms)
                }
            };
            if let Some(file) = file
                && !missing.contains(&file)
            {
                missing.push(file);
            }
        }
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
        let first = self.manifest.codes.holding(code).unwrap_or(0);
        let starts = |start: &&String| start.as_str() <= code || start.starts_with(code);
        let firsts = self.manifest.codes.firsts.as_slice();
        let end = firsts.iter().take_while(starts).count();
        first..u16::try_from(end).unwrap_or(u16::MAX)
    }

    /// One for each document whose code begins so, on a board of all.
    fn with_code(&self, code: &str) -> Vec<f32> {
        let mut board = vec![0.0; self.many()];
        let files = self.code_files(code);
        for (known, doc) in files.filter_map(|file| self.codes.get(file)).flatten() {
            if known.starts_with(code)
                && let Some(place) = board.get_mut(*doc as usize)
            {
                *place = 1.0;
            }
        }
        board
    }

    fn passes(&self, doc: u32, filter: &Filter) -> bool {
        let facets = || {
            self.facets
                .as_ref()
                .and_then(|facets| facets.get(doc as usize))
                .copied()
                .unwrap_or(0)
        };
        let in_sector = |sector: &Sector| sector.documents().contains(&doc);
        filter.sector.as_ref().is_none_or(in_sector)
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

impl Neighbours for Pack {
    fn together(&self, first: &str, second: &str) -> Option<u32> {
        let key = pair_key(first, second);
        let file = self.manifest.terms.holding(&key)?;
        Some(self.terms.get(file)?.count(&key))
    }

    fn marked(&self, word: &str, marked: &str) -> Option<u32> {
        let file = self.manifest.terms.holding(word)?;
        Some(self.terms.get(file)?.count(&mark_key(word, marked)))
    }

    fn following(&self, first: &str, start: &str, most: usize) -> Vec<String> {
        let key = pair_key(first, start);
        // Pairs that begin with the same letter behind the same word share a file.
        let file = self.manifest.terms.holding(&key);
        let file = file.and_then(|file| self.terms.get(file));
        file.map(|file| file.completions(&key, most))
            .unwrap_or_default()
    }
}

impl Terms for Pack {
    fn many(&self) -> usize {
        // No more than files of cards can hold, whatever a broken manifest says.
        let most = u32::from(u16::MAX) * CARDS_PER_FILE;
        self.about().procedures.min(most) as usize
    }

    fn documents(&self, clause: &Clause) -> (Bm25, Vec<(u32, u32)>) {
        let file = match (clause.field, &self.bodies) {
            (Field::Body, Some(files)) => files
                .holding(&clause.key)
                .and_then(|file| self.body.get(file)),
            (Field::Body, None) => None,
            _ => {
                let file = self.manifest.terms.holding(&clause.key);
                file.and_then(|file| self.terms.get(file))
            }
        };
        let found = file
            .map(|file| file.find(&clause.key, clause.field))
            .unwrap_or_default();
        let bm25 = Bm25::new(
            self.about().procedures,
            self.total_words(clause),
            found.count,
            clause.weight,
        );
        (bm25, found.documents)
    }
}

/// Neighbouring cards, and the files of their entries, each by its first document.
#[derive(Debug)]
pub(crate) struct CardFile {
    pub(crate) cards: Vec<Arc<Card>>,
    pub(crate) entries: Vec<(u32, FileId)>,
}
codec::coded!(struct CardFile { cards, entries });

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
