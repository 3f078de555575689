use crate::number::push_padded;
use crate::sheet::{Room, Span, room};
use crate::shown::{Shown, shown};
use crate::{Answers, Field, FieldAt, FieldKind, Form, Path, Row, Section, Show};

/// The places a Word template may name, each with what to put there.
///
/// A field is `section.field` or has a name of its own; in a repeated section a number follows
/// the section (`members.2.name`). A date also has `.day`, `.month`, `.year` and `.words`, a sum
/// `.words`, everything else `.capitals`, a name `.surname` and `.given-names`, an address
/// `.detail`, `.commune` and `.province`; a choice has a box for each thing to choose; a repeated section has its row's
/// `.number`. All places are there whatever was answered: the ones without an answer hold a blank.
pub fn slots(form: &Form, answers: &Answers) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    for_each_number(form, |section, position, name| {
        let is_there = position < answers.rows(section).len();
        let mut number = String::new();
        push_padded(&mut number, position as u64 + 1, 1);
        let span = if is_there {
            Span::Answer(number)
        } else {
            Span::Blank(Room::Short)
        };
        found.push((name, span));
    });
    for_each_slot(form, |name, at, row, show| {
        let rows = answers.rows(at.section);
        // A repeated section gives out other keys, so beyond its last row this finds nothing.
        let row = row.and_then(|position| rows.get(position).copied());
        let row = row.unwrap_or(Row::ONLY);
        let path = Path {
            section: at.section,
            row,
            field: at.field,
        };
        let span = match shown(form, answers, path, show) {
            Shown::Text(text) | Shown::Digits(text) => Span::Answer(text),
            Shown::Tick(ticked) => Span::Tick(ticked),
            Shown::Blank => Span::Blank(match (show, form.field(at)) {
                (Show::Day | Show::Month | Show::Year, _) => Room::Short,
                (_, field) => field.map_or(Room::Middle, room),
            }),
        };
        found.push((name, span));
    });
    found
}

/// The names alone, to check a template by.
pub fn slot_names(form: &Form) -> Vec<String> {
    let mut names = Vec::new();
    for_each_number(form, |_, _, name| names.push(name));
    for_each_slot(form, |name, _, _, _| names.push(name));
    names
}

/// The name of the place that shows a field so. In a repeated section it is that of any of its
/// rows: a template repeats the row of a table it stands in.
pub fn slot_of(form: &Form, at: FieldAt, show: Show) -> Option<String> {
    let section = form.sections.get(usize::from(at.section))?;
    let field = form.field(at)?;
    let name = slot_name(&section.id, field, None);
    let ending = match (show, &field.kind) {
        (Show::Digits(_), _) => "",
        // Digits have no capitals.
        (Show::Capitals, FieldKind::Date(_) | FieldKind::Amount | FieldKind::Count) => "",
        (Show::Ticked(choice), FieldKind::Choice(choices) | FieldKind::Many(choices)) => {
            let choice = choices.get(usize::from(choice))?;
            return Some([name.as_str(), ".", &choice.id].concat());
        }
        _ => shows(field).iter().find(|(_, known)| *known == show)?.0,
    };
    Some([name.as_str(), ending].concat())
}

/// The name of the place that holds the number of a row, and nothing where there is no such row.
pub fn row_slot(section: &Section, number: usize) -> String {
    let mut name = section.id.clone();
    name.push('.');
    push_padded(&mut name, number as u64, 1);
    name.push_str(NUMBER);
    name
}

const NUMBER: &str = ".number";

fn for_each_number(form: &Form, mut each: impl FnMut(u8, usize, String)) {
    for (at, section) in (0u8..).zip(&form.sections) {
        for row in 0..section.rows.map_or(0, |rows| usize::from(rows.max)) {
            each(at, row, row_slot(section, row + 1));
        }
    }
}

fn for_each_slot(form: &Form, mut each: impl FnMut(String, FieldAt, Option<usize>, Show)) {
    for (at, field) in form.fields() {
        let section = &form.sections[usize::from(at.section)];
        let rows = section.rows.map_or(1, |rows| usize::from(rows.max));
        for row in 0..rows {
            let row = section.rows.map(|_| row);
            let name = slot_name(&section.id, field, row);
            for (ending, show) in shows(field) {
                each([name.as_str(), ending].concat(), at, row, *show);
            }
            if let FieldKind::Choice(choices) | FieldKind::Many(choices) = &field.kind {
                for (choice, known) in (0u8..).zip(choices) {
                    let name = [name.as_str(), ".", &known.id].concat();
                    each(name, at, row, Show::Ticked(choice));
                }
            }
        }
    }
}

/// `section.field`, or the field's own name; the number of the row goes before or behind it.
fn slot_name(section: &str, field: &Field, row: Option<usize>) -> String {
    let mut name = String::new();
    let number = |name: &mut String| {
        if let Some(row) = row {
            name.push('.');
            push_padded(name, row as u64 + 1, 1);
        }
    };
    if field.slot.is_empty() {
        name.push_str(section);
        number(&mut name);
        name.push('.');
        name.push_str(&field.id);
    } else {
        name.push_str(&field.slot);
        number(&mut name);
    }
    name
}

fn shows(field: &Field) -> &'static [(&'static str, Show)] {
    match field.kind {
        FieldKind::Date(_) => &[
            ("", Show::Plain),
            (".day", Show::Day),
            (".month", Show::Month),
            (".year", Show::Year),
            (".words", Show::InWords),
        ],
        FieldKind::Name => &[
            ("", Show::Plain),
            (".capitals", Show::Capitals),
            (".surname", Show::Surname),
            (".given-names", Show::GivenNames),
        ],
        FieldKind::Address => &[
            ("", Show::Plain),
            (".capitals", Show::Capitals),
            (".detail", Show::Detail),
            (".commune", Show::Commune),
            (".province", Show::Province),
        ],
        FieldKind::Amount | FieldKind::Count => &[("", Show::Plain), (".words", Show::InWords)],
        FieldKind::Sex => &[
            ("", Show::Plain),
            (".capitals", Show::Capitals),
            (".male", Show::Ticked(0)),
            (".female", Show::Ticked(1)),
        ],
        FieldKind::YesNo => &[
            ("", Show::Plain),
            (".capitals", Show::Capitals),
            (".yes", Show::Ticked(0)),
            (".no", Show::Ticked(1)),
        ],
        _ => &[("", Show::Plain), (".capitals", Show::Capitals)],
    }
}
