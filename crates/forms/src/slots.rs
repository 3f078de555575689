use crate::number::push_padded;
use crate::shown::{Shown, shown};
use crate::{Answers, Field, FieldAt, FieldKind, Form, Path, Row, Section, Show};

/// What stands in a Word template where nothing was answered, to be filled in by hand.
pub const DOTS: &str = "…………………………";

/// The places a Word template may name, each with what to put there.
///
/// A field is `section.field` or has a name of its own; in a repeated section a number follows
/// the section (`members.2.name`). A date also has `.day`, `.month`, `.year` and `.words`, a name
/// `.capitals`, `.surname` and `.given-names`, an address `.detail`, `.commune` and `.province`, a
/// sum `.words`; a choice has a box for each thing to choose; a repeated section has its row's
/// `.number`. All places are there whatever was answered: the ones without an answer hold dots.
pub fn slots(form: &Form, answers: &Answers) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for_each_number(form, |section, position, name| {
        let is_there = position < answers.rows(section).len();
        let mut number = String::new();
        push_padded(&mut number, position as u64 + 1, 1);
        found.push((name, if is_there { number } else { DOTS.to_owned() }));
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
        (Show::Ticked(choice), FieldKind::Choice(choices) | FieldKind::Many(choices)) => {
            let choice = choices.get(usize::from(choice))?;
            return Some([name.as_str(), ".", &choice.id].concat());
        }
        _ => shows(field).iter().find(|(_, known)| *known == show)?.0,
    };
    Some([name.as_str(), ending].concat())
}

/// The name of the place that counts the rows of a repeated section.
pub fn number_slot(section: &Section) -> String {
    [section.id.as_str(), NUMBER].concat()
}

const NUMBER: &str = ".number";

fn for_each_number(form: &Form, mut each: impl FnMut(u8, usize, String)) {
    for (at, section) in (0u8..).zip(&form.sections) {
        for row in 0..section.rows.map_or(0, |rows| usize::from(rows.max)) {
            let mut name = section.id.clone();
            name.push('.');
            push_padded(&mut name, row as u64 + 1, 1);
            name.push_str(NUMBER);
            each(at, row, name);
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
