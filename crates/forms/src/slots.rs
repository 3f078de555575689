use crate::number::push_padded;
use crate::shown::{Shown, shown};
use crate::{Answers, Field, FieldAt, FieldKind, Form, Path, Row, Show};

/// What stands in a Word template where nothing was answered, to be filled in by hand.
const DOTS: &str = "…………………………";

/// The places a Word template may name, each with what to put there.
///
/// A field is `section.field` or has a name of its own; in a repeated section a number follows
/// the section (`members.2.name`). A date also has `.day`, `.month`, `.year` and `.words`, a name
/// `.capitals`, an address `.detail`, `.commune` and `.province`, a sum `.words`; a choice has a
/// box for each thing to choose. All places are there whatever was answered: the ones without an
/// answer hold dots.
pub fn slots(form: &Form, answers: &Answers) -> Vec<(String, String)> {
    let mut found = Vec::new();
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
        let text = match shown(form, answers, path, show) {
            Shown::Text(text) | Shown::Digits(text) => text,
            Shown::Tick(true) => "☒".to_owned(),
            Shown::Tick(false) => "☐".to_owned(),
            Shown::Blank => DOTS.to_owned(),
        };
        found.push((name, text));
    });
    found
}

/// The names alone, to check a template by.
pub fn slot_names(form: &Form) -> Vec<String> {
    let mut names = Vec::new();
    for_each_slot(form, |name, _, _, _| names.push(name));
    names
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
        FieldKind::Name => &[("", Show::Plain), (".capitals", Show::Capitals)],
        FieldKind::Address => &[
            ("", Show::Plain),
            (".detail", Show::Detail),
            (".commune", Show::Commune),
            (".province", Show::Province),
        ],
        FieldKind::Amount | FieldKind::Count => &[("", Show::Plain), (".words", Show::InWords)],
        FieldKind::Sex => &[
            ("", Show::Plain),
            (".male", Show::Ticked(0)),
            (".female", Show::Ticked(1)),
        ],
        FieldKind::YesNo => &[
            ("", Show::Plain),
            (".yes", Show::Ticked(0)),
            (".no", Show::Ticked(1)),
        ],
        _ => &[("", Show::Plain)],
    }
}
