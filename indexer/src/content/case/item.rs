use super::question::{id_of, second, when};
use super::{Read, Reference};
use crate::content::fault::Objection;
use crate::content::guide::backing;
use crate::content::guide::source::Sources;
use crate::content::page::Place;
use crate::content::table::Table;
use crate::content::value::Given;
use catalog::{Attendance, Handing, Item, LegalBasis, Origin, Quantity, Question};

const HANDINGS: &[(&str, Handing)] = &[
    ("original", Handing::Original),
    ("certified", Handing::Certified),
    ("plain", Handing::Plain),
    ("show", Handing::Show),
    ("online", Handing::Online),
    ("no-need", Handing::NoNeed),
    ("office", Handing::ByOffice),
];

/// More of one paper than any procedure asks for; a larger number is a slip.
const MOST_COPIES: u16 = 50;

/// The items of a file, their places, and the rows they come from.
#[derive(Default)]
pub(super) struct Items<'p> {
    pub(super) read: Vec<Item>,
    pub(super) places: Vec<Place<'p>>,
    pub(super) references: Vec<(Reference, Place<'p>)>,
}

/// Reads every `[[item]]`.
pub(super) fn read<'p>(
    top: &mut Table<'p>,
    questions: &[Question],
    sources: &Sources,
) -> Items<'p> {
    let mut items = Items::default();
    for mut table in top.tables("item") {
        items.places.push(table.place().clone());
        let at = items.read.len();
        let id = id_of(&mut table);
        if items.read.iter().any(|item| item.id == id) {
            table.object_to("id", second(&id, "item"));
        }
        for (key, of) in [("rows", Origin::National), ("guide_rows", Origin::Guide)] {
            let begins = table.texts_if_any(key);
            items
                .references
                .extend(begins.into_iter().map(|begins| reference(at, begins, of)));
        }
        items.read.push(item(id, &mut table, questions, sources));
        table.finish();
    }
    items
}

fn item(id: String, table: &mut Table<'_>, questions: &[Question], sources: &Sources) -> Item {
    let hand = table.one_of("hand", HANDINGS);
    let paper = table.text_or_empty("paper");
    Item {
        paper: if paper.is_empty() { id.clone() } else { paper },
        id,
        words: table.text("words"),
        hand,
        quantity: quantity(table, hand),
        when: when(table, questions),
        rows: Vec::new(),
        note: table.text_or_empty("note"),
        law: (hand == Handing::NoNeed)
            .then(|| law(table, sources))
            .flatten(),
        backing: backing::read(table, sources),
    }
}

/// Reads the counts, which only what is carried has.
fn quantity(table: &mut Table<'_>, hand: Handing) -> Quantity {
    if !hand.in_the_bag() {
        return Quantity::Unstated;
    }
    let originals = table.number("originals", 0..=MOST_COPIES);
    let copies = table.number("copies", 0..=MOST_COPIES);
    let (key, named) = match hand {
        Handing::Certified | Handing::Plain => ("copies", copies),
        _ => ("originals", originals),
    };
    if named == Some(0) {
        table.object_to(
            key,
            Objection::new("none of what is to be brought", "say how many"),
        );
    }
    Quantity::Stated {
        originals: originals.unwrap_or(1),
        copies: copies.unwrap_or_default(),
    }
}

/// Reads why a paper need not be brought.
fn law(item: &mut Table<'_>, sources: &Sources) -> Option<LegalBasis> {
    let mut table = item.table("law")?;
    let law = LegalBasis {
        number: table.text("number"),
        name: table.text("name"),
        backing: backing::read(&mut table, sources),
    };
    table.finish();
    Some(law)
}

fn reference<'p>(item: usize, begins: Given<'p, String>, of: Origin) -> (Reference, Place<'p>) {
    let at = format!("{}: {}", begins.place.pointer(), begins.place.field());
    let reference = Reference {
        item,
        begins: begins.value,
        of,
        at,
    };
    (reference, begins.place)
}

/// Reads every `[[person]]`, of whom there need be none.
pub(super) fn people<'p>(
    top: &mut Table<'p>,
    questions: &[Question],
    sources: &Sources,
) -> Read<'p, Attendance> {
    let mut people = Read::default();
    for mut table in top.tables_if_any("person") {
        people.places.push(table.place().clone());
        let id = id_of(&mut table);
        if people
            .read
            .iter()
            .any(|person: &Attendance| person.id == id)
        {
            table.object_to("id", second(&id, "person"));
        }
        people.read.push(Attendance {
            id,
            words: table.text("words"),
            when: when(&mut table, questions),
            backing: backing::read(&mut table, sources),
        });
        table.finish();
    }
    people
}
