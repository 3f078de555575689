use crate::lexicon::Lexicon;
use crate::{About, File, Twins};

/// How many cards share a file: small enough that ten results and one that changed cost little,
/// large enough that neighbours, which are of one field, compress together.
pub(crate) const CARDS_PER_FILE: u32 = 16;

/// How many codes share a file.
pub(crate) const CODES_PER_FILE: usize = 1024;

/// How many files of cards share a node when there are too many for the manifest.
pub(crate) const CARDS_PER_NODE: u16 = 128;

/// How many files of cards the manifest names itself; more would weigh on the first result more
/// than the way over a node does. The whole country has 357.
pub(crate) const MOST_CARDS_HERE: usize = 512;

/// Forty-eight bits of a file's content, its name in the folder.
pub(crate) type FileId = [u8; 6];

/// Everything that is fetched before the first letter is typed.
#[derive(Debug)]
pub(crate) struct Manifest {
    pub(crate) about: About,
    /// How many terms all documents hold together, in the order of [`TERMS`](crate::weights::TERMS).
    pub(crate) totals: Vec<u64>,
    pub(crate) lexicon: Lexicon,
    /// The first key of each file of terms.
    pub(crate) terms: Vec<(String, FileId)>,
    /// The list of the files of bodies.
    pub(crate) bodies: FileId,
    /// The files of cards, as long as they are few; else none.
    pub(crate) cards: Vec<FileId>,
    /// Lists of files of cards, when those are many.
    pub(crate) nodes: Vec<FileId>,
    /// The first code of each file of codes.
    pub(crate) codes: Vec<(String, FileId)>,
    pub(crate) facets: FileId,
    pub(crate) questions: FileId,
    pub(crate) sectors: FileId,
    /// Documents citizens ask for often, by number, with how often.
    pub(crate) asked: Vec<(u32, u8)>,
    /// Procedures that are one to a citizen, in order.
    pub(crate) twins: Vec<Twins>,
}
codec::coded!(struct Manifest { about, totals, lexicon, terms, bodies, cards, nodes, codes, facets, questions, sectors, asked, twins });

impl Manifest {
    /// Writes of documents that rise how far each is behind what was expected, because everyone
    /// fetches the manifest.
    pub(crate) fn fold(&mut self) {
        let mut next = 0;
        for run in &mut self.twins {
            let first = run.first;
            run.first = first.wrapping_sub(next);
            next = first.wrapping_add(run.count);
        }
        next = 0;
        for (doc, _) in &mut self.asked {
            let here = *doc;
            *doc = here.wrapping_sub(next);
            next = here;
        }
    }

    /// The other way round. Sums of arbitrary bytes may be anything, and are wrong, not dangerous.
    pub(crate) fn unfold(&mut self) {
        let mut next = 0_u32;
        for run in &mut self.twins {
            run.first = run.first.wrapping_add(next);
            next = run.first.wrapping_add(run.count);
        }
        next = 0;
        for (doc, _) in &mut self.asked {
            *doc = doc.wrapping_add(next);
            next = *doc;
        }
    }

    pub(crate) fn file_id(&self, file: File) -> Option<(char, FileId)> {
        let (letter, id) = match file {
            File::Terms(at) => ('t', self.terms.get(usize::from(at)).map(|(_, id)| id)),
            File::Cards(at) => ('c', self.cards.get(usize::from(at))),
            File::Node(at) => ('n', self.nodes.get(usize::from(at))),
            File::Codes(at) => ('k', self.codes.get(usize::from(at)).map(|(_, id)| id)),
            File::Facets => ('f', Some(&self.facets)),
            File::Questions => ('q', Some(&self.questions)),
            File::Sectors => ('s', Some(&self.sectors)),
            File::Bodies => ('b', Some(&self.bodies)),
            File::Body(_) | File::Entries(_) => return None,
        };
        Some((letter, *id?))
    }

    /// The file of terms in which `key` would stand.
    pub(crate) fn term_file(&self, key: &str) -> Option<u16> {
        term_file(&self.terms, key)
    }

    /// The file of codes in which `code` would stand.
    pub(crate) fn code_file(&self, code: &str) -> Option<u16> {
        before(&self.codes, |(first, _)| first.as_str() <= code)
    }

    /// How often citizens ask for a document, 0 to 3.
    pub(crate) fn asked(&self, doc: u32) -> u8 {
        self.asked
            .binary_search_by_key(&doc, |(known, _)| *known)
            .map_or(0, |at| self.asked[at].1)
    }

    /// The documents that are one procedure with this one; itself alone for most.
    pub(crate) fn twins(&self, doc: u32) -> core::ops::Range<u32> {
        let at = self.twins.partition_point(|run| run.first <= doc);
        let run = at.checked_sub(1).and_then(|at| self.twins.get(at));
        match run {
            Some(run) if doc - run.first < run.count => {
                run.first..run.first.saturating_add(run.count)
            }
            _ => doc..doc.saturating_add(1),
        }
    }
}

/// The file of `files`, each with its first key, in which `key` would stand.
pub(crate) fn term_file(files: &[(String, FileId)], key: &str) -> Option<u16> {
    before(files, |(first, _)| first.as_str() <= key)
}

/// The last of `sorted` that is not after what is looked for.
fn before<T>(sorted: &[T], not_after: impl Fn(&T) -> bool) -> Option<u16> {
    sorted
        .partition_point(not_after)
        .checked_sub(1)
        .and_then(|at| u16::try_from(at).ok())
}

#[cfg(test)]
mod tests {
    use super::Manifest;
    use crate::lexicon::Lexicon;
    use crate::{About, Twins};

    #[test]
    fn documents_come_back_from_how_far_they_are_apart() {
        let mut manifest = Manifest {
            about: About::default(),
            totals: Vec::new(),
            lexicon: Lexicon::new(Vec::new()),
            terms: Vec::new(),
            bodies: [0; 6],
            cards: Vec::new(),
            nodes: Vec::new(),
            codes: Vec::new(),
            facets: [0; 6],
            questions: [0; 6],
            sectors: [0; 6],
            asked: vec![(2, 3), (7, 1), (8, 2)],
            twins: vec![Twins { first: 1, count: 2 }, Twins { first: 5, count: 3 }],
        };
        let asked = manifest.asked.clone();
        let twins = manifest.twins.clone();
        manifest.fold();
        assert_eq!(manifest.asked, [(2, 3), (5, 1), (1, 2)]);
        manifest.unfold();
        assert_eq!(manifest.asked, asked);
        assert_eq!(manifest.twins, twins);
    }
}
