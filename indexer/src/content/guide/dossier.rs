use super::backing;
use super::source::Sources;
use super::vocabulary::HANDS;
use crate::content::fault::Objection;
use crate::content::table::Table;
use catalog::{Case, CaseName, Hand, Quantity, Row, RowKind};

/// More of one paper than any procedure asks for; a larger number is a slip.
const MOST_COPIES: u16 = 50;

/// Reads every `[[case]]`.
pub(super) fn read(top: &mut Table<'_>, sources: &Sources) -> Vec<Case> {
    let tables = top.tables("case");
    let naming = if tables.len() > 1 {
        Naming::Needed
    } else {
        Naming::Free
    };
    tables
        .into_iter()
        .map(|table| case(table, naming, sources))
        .collect()
}

/// Whether a case must have a name: citizens choose among several by it.
#[derive(Clone, Copy)]
enum Naming {
    Needed,
    Free,
}

fn case(mut table: Table<'_>, naming: Naming, sources: &Sources) -> Case {
    let name = match naming {
        Naming::Needed => table.text("name"),
        Naming::Free => table.text_or_empty("name"),
    };
    let papers = table.tables_if_any("paper");
    let notes = table.tables_if_any("note");
    if papers.is_empty() && notes.is_empty() {
        table.place().object(Objection::new(
            "neither paper nor note",
            "list the papers, or say in a note that none is needed",
        ));
    }
    table.finish();
    let papers = papers.into_iter().map(|table| paper(table, sources));
    let notes = notes.into_iter().map(|table| note(table, sources));
    Case {
        name_kind: if name.is_empty() {
            CaseName::Unnamed
        } else {
            CaseName::Circumstance
        },
        name,
        rows: papers.chain(notes).collect(),
    }
}

fn paper(mut table: Table<'_>, sources: &Sources) -> Row {
    let words = table.text("name");
    let originals = table.number("originals", 0..=MOST_COPIES);
    let copies = table.number("copies", 0..=MOST_COPIES);
    let hand = table.one_of("hand", HANDS);
    if (originals, copies) == (Some(0), Some(0)) && hand != Hand::Data {
        table.place().object(Objection::new(
            "neither originals nor copies",
            "say how many, or write hand = \"data\" if it need not be brought",
        ));
    }
    let row = Row {
        when: table.text_or_empty("when"),
        quantity: quantity(originals.unwrap_or_default(), copies.unwrap_or_default()),
        hand,
        ..row(RowKind::Paper, words, &mut table, sources)
    };
    table.finish();
    row
}

fn quantity(originals: u16, copies: u16) -> Quantity {
    match (originals, copies) {
        (0, 0) => Quantity::Unstated,
        _ => Quantity::Stated { originals, copies },
    }
}

fn note(mut table: Table<'_>, sources: &Sources) -> Row {
    let words = table.text("text");
    let row = row(RowKind::Note, words, &mut table, sources);
    table.finish();
    row
}

/// A row with its words and backing, and nothing else known.
fn row(kind: RowKind, words: String, table: &mut Table<'_>, sources: &Sources) -> Row {
    Row {
        kind,
        words,
        when: String::new(),
        quantity: Quantity::Unstated,
        hand: Hand::Unstated,
        code: String::new(),
        electronic_form: false,
        attachments: Vec::new(),
        backing: backing::read(table, sources),
    }
}
