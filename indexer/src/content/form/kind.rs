use super::names;
use crate::content::fault::Objection;
use crate::content::table::Table;
use forms::{Choice, FieldKind, Precision};

/// The kinds by their names. Those that hold more are completed by other keys.
const KINDS: &[(&str, FieldKind)] = &[
    ("text", FieldKind::Text),
    ("long-text", FieldKind::LongText),
    ("name", FieldKind::Name),
    ("date", FieldKind::Date(Precision::Day)),
    ("sex", FieldKind::Sex),
    ("id-number", FieldKind::IdNumber),
    ("phone", FieldKind::Phone),
    ("email", FieldKind::Email),
    ("choice", FieldKind::Choice(Vec::new())),
    ("many", FieldKind::Many(Vec::new())),
    ("yes-no", FieldKind::YesNo),
    ("ethnicity", FieldKind::Ethnicity),
    ("nationality", FieldKind::Nationality),
    ("address", FieldKind::Address),
    ("amount", FieldKind::Amount),
    ("count", FieldKind::Count),
    ("measure", FieldKind::Measure(String::new())),
    ("words", FieldKind::Words),
];

const PRECISIONS: &[(&str, Precision)] = &[
    ("day", Precision::Day),
    ("month", Precision::Month),
    ("year", Precision::Year),
];

/// As many choices as the bits of an answer.
const MOST_CHOICES: usize = 32;

/// Reads what kind of answer a field takes.
pub(super) fn read(field: &mut Table<'_>) -> FieldKind {
    match field.one_of("kind", KINDS) {
        FieldKind::Date(_) => {
            FieldKind::Date(field.one_of_or("precision", PRECISIONS, Precision::Day))
        }
        FieldKind::Measure(_) => FieldKind::Measure(field.text("unit")),
        FieldKind::Choice(_) => FieldKind::Choice(choices(field)),
        FieldKind::Many(_) => FieldKind::Many(choices(field)),
        kind => kind,
    }
}

fn choices(field: &mut Table<'_>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for mut table in field.tables("choices") {
        let id = table.read("id", names::id).unwrap_or_default();
        if choices.iter().any(|known| known.id == id && !id.is_empty()) {
            table.object_to(
                "id",
                Objection::new(
                    format!("\"{id}\" names another choice already"),
                    "choose another id",
                ),
            );
        }
        choices.push(Choice {
            id,
            label: table.text("label"),
            label_en: table.text("en"),
        });
        table.finish();
    }
    if choices.len() > MOST_CHOICES {
        field.object_to(
            "choices",
            Objection::new(
                format!("{} choices", choices.len()),
                format!("keep to {MOST_CHOICES}, or let it be typed"),
            ),
        );
    }
    choices
}
