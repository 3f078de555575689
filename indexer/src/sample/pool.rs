use super::guide;
use super::name::phrases;
use super::record::{Parts, Published};
use crate::source::raw::Raw;
use catalog::Procedure;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// The records that others are drawn from, by field.
#[derive(Default)]
pub(crate) struct Pool {
    sectors: Vec<Sector>,
    /// The field of the n-th record, so that drawing a record draws crowded fields more often.
    places: Vec<usize>,
}

/// The records of one field.
pub(super) struct Sector {
    pub(super) records: Vec<Record>,
}

/// A record taken apart.
pub(super) struct Record {
    code: String,
    name: String,
    /// The name in phrases.
    pub(super) phrases: Vec<String>,
    pub(super) parts: Parts<String>,
}

impl Pool {
    /// Takes the records of catalogues. They are put in order, so that neither the order nor the
    /// packing of files decides what is drawn.
    pub(crate) fn of_records(records: impl IntoIterator<Item = Raw>) -> Self {
        let mut sectors: BTreeMap<String, Vec<Record>> = BTreeMap::new();
        for raw in records {
            let record = Record::of(&raw);
            if !record.phrases.is_empty() {
                let sector = spaced(&raw.sector);
                sectors.entry(sector).or_default().push(record);
            }
        }
        let mut pool = Pool::default();
        for (_, mut records) in sectors {
            records.sort_by(|one, other| (&one.code, &one.name).cmp(&(&other.code, &other.name)));
            let places = std::iter::repeat_n(pool.sectors.len(), records.len());
            pool.places.extend(places);
            pool.sectors.push(Sector { records });
        }
        pool
    }

    /// Takes the guides of a content folder.
    pub(crate) fn of_guides(guides: &[Procedure]) -> Self {
        Self::of_records(guides.iter().map(guide::raw))
    }

    /// How many records there are to draw from.
    pub(crate) fn len(&self) -> usize {
        self.places.len()
    }

    /// The field of the n-th record.
    pub(super) fn sector(&self, at: usize) -> &Sector {
        &self.sectors[self.places[at]]
    }

    /// Every record as it came.
    pub(super) fn records(&self) -> impl Iterator<Item = Published<'_, String>> {
        let records = self.sectors.iter().flat_map(|sector| &sector.records);
        records.map(|record| Published {
            code: &record.code,
            name: &record.name,
            parts: &record.parts,
        })
    }
}

impl Record {
    fn of(raw: &Raw) -> Self {
        Record {
            code: raw.code.clone(),
            name: raw.name.clone(),
            phrases: phrases(&spaced(&raw.name)),
            parts: Parts::of(raw),
        }
    }
}

/// A text with composed letters and single spaces.
fn spaced(text: &str) -> String {
    let text: String = text.nfc().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
