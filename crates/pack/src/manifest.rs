use crate::keys::Keys;
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
    /// The files of terms.
    pub(crate) terms: Ranges,
    /// The list of the files of bodies.
    pub(crate) bodies: FileId,
    /// The files of cards, as long as they are few; else none.
    pub(crate) cards: Vec<FileId>,
    /// Lists of files of cards, when those are many.
    pub(crate) nodes: Vec<FileId>,
    /// The files of codes.
    pub(crate) codes: Ranges,
    pub(crate) facets: FileId,
    pub(crate) questions: FileId,
    pub(crate) sectors: FileId,
    /// Documents citizens ask for often, by number, with how often.
    pub(crate) asked: Vec<(u32, u8)>,
    /// Procedures that are one to a citizen, in order.
    pub(crate) twins: Vec<Twins>,
}
codec::coded!(struct Manifest { about, totals, lexicon, terms, bodies, cards, nodes, codes, facets, questions, sectors, asked, twins });

/// Files that follow one another, each with the first key in it.
#[derive(Debug, Default)]
pub(crate) struct Ranges {
    pub(crate) firsts: Keys,
    pub(crate) files: Vec<FileId>,
}
codec::coded!(struct Ranges { firsts, files });

impl Ranges {
    pub(crate) fn new(files: impl Iterator<Item = (String, FileId)>) -> Self {
        let (firsts, files) = files.unzip();
        let firsts = Keys::new(firsts);
        Ranges { firsts, files }
    }

    /// The file in which `key` would stand.
    pub(crate) fn holding(&self, key: &str) -> Option<u16> {
        let at = self.firsts.until(key).checked_sub(1)?;
        u16::try_from(at).ok()
    }

    pub(crate) fn id(&self, at: u16) -> Option<&FileId> {
        self.files.get(usize::from(at))
    }
}

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
            File::Terms(at) => ('t', self.terms.id(at)),
            File::Cards(at) => ('c', self.cards.get(usize::from(at))),
            File::Node(at) => ('n', self.nodes.get(usize::from(at))),
            File::Codes(at) => ('k', self.codes.id(at)),
            File::Facets => ('f', Some(&self.facets)),
            File::Questions => ('q', Some(&self.questions)),
            File::Sectors => ('s', Some(&self.sectors)),
            File::Bodies => ('b', Some(&self.bodies)),
            File::Body(_) | File::Entries(_) => return None,
        };
        Some((letter, *id?))
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

#[cfg(test)]
mod tests {
    use super::{Manifest, Ranges};
    use crate::lexicon::Lexicon;
    use crate::{About, Twins};

    #[test]
    fn documents_come_back_from_how_far_they_are_apart() {
        let mut manifest = Manifest {
            about: About::default(),
            totals: Vec::new(),
            lexicon: Lexicon::default(),
            terms: Ranges::default(),
            bodies: [0; 6],
            cards: Vec::new(),
            nodes: Vec::new(),
            codes: Ranges::default(),
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
