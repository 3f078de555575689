use super::fault::Objection;
use super::page::{Page, Place};
use super::table::Table;
use std::collections::BTreeMap;

/// Why citizens and the state call one thing by two names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SynonymKind {
    /// Everyday speech: "giấy độc thân".
    Colloquial,
    /// Said in one part of the country: "cà vẹt".
    Regional,
    /// A name that laws no longer use: "chứng minh nhân dân".
    OldLaw,
    /// Letters for words: "GPLX".
    Abbreviation,
    /// A way of writing that is wrong and frequent.
    Misspelling,
    /// The number of a form, said for the procedure it belongs to: "CT01".
    Form,
}

const KINDS: &[(&str, SynonymKind)] = &[
    ("colloquial", SynonymKind::Colloquial),
    ("regional", SynonymKind::Regional),
    ("old-law", SynonymKind::OldLaw),
    ("abbreviation", SynonymKind::Abbreviation),
    ("misspelling", SynonymKind::Misspelling),
    ("form", SynonymKind::Form),
];

/// What citizens say, and what the state calls it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Synonym {
    /// The citizen's words.
    pub(crate) said: String,
    /// Words of official names.
    pub(crate) means: String,
    /// Why they differ.
    pub(crate) kind: SynonymKind,
    /// How surely one means the other, above 0 and at most 1: at 1 the official words count as if
    /// they had been typed.
    pub(crate) weight: f32,
    /// Whether the official words also find what is named by the citizen's.
    pub(crate) both: bool,
}

/// Reads the pairs of all files, in their order; a pair that is there twice is a fault.
pub(super) fn read_all(pages: &[Page]) -> Vec<Synonym> {
    let mut pairs = Vec::new();
    let mut seen = BTreeMap::new();
    for page in pages {
        read(page, &mut pairs, &mut seen);
    }
    pairs
}

type Seen<'p> = BTreeMap<(String, String), Place<'p>>;

fn read<'p>(page: &'p Page, pairs: &mut Vec<Synonym>, seen: &mut Seen<'p>) {
    let Some(parsed) = page.parse() else { return };
    let mut top = Table::top(page, parsed.get_ref());
    if !top.has_format(1) {
        return;
    }
    top.text("theme");
    for mut table in top.tables("pair") {
        let place = page.keep(table.place());
        let pair = Synonym {
            said: table.text("said"),
            means: table.text("means"),
            kind: table.one_of("kind", KINDS),
            weight: table.share("weight"),
            both: table.flag("both"),
        };
        table.finish();
        object_to_echo(&pair, &place);
        object_to_second(&pair, place, seen);
        pairs.push(pair);
    }
    top.finish();
}

fn object_to_echo(pair: &Synonym, place: &Place<'_>) {
    if !pair.said.is_empty() && pair.said.to_lowercase() == pair.means.to_lowercase() {
        place.object(Objection::new(
            "said and means are the same words",
            "delete the pair",
        ));
    }
}

fn object_to_second<'p>(pair: &Synonym, place: Place<'p>, seen: &mut Seen<'p>) {
    let key = (pair.said.to_lowercase(), pair.means.to_lowercase());
    if key.0.is_empty() || key.1.is_empty() {
        return;
    }
    if let Some(first) = seen.get(&key) {
        let pointer = first.pointer();
        place.object(Objection::new(
            format!("\"{}\" has this meaning at {pointer} already", pair.said),
            "delete one",
        ));
    } else {
        seen.insert(key, place);
    }
}
