use super::names::Names;
use super::{condition, kind, lint, names, pattern};
use crate::content::fault::Objection;
use crate::content::guide::vocabulary::STATUSES;
use crate::content::table::{Table, look_up};
use catalog::Status;
use forms::{Attribute, Computed, Field, FieldKind, Role};

/// A field of which only name and kind are known.
pub(super) struct Draft<'p> {
    table: Table<'p>,
    id: String,
    kind: FieldKind,
}

impl<'p> Draft<'p> {
    pub(super) fn read(mut table: Table<'p>) -> Self {
        Draft {
            id: table.read("id", names::id).unwrap_or_default(),
            kind: kind::read(&mut table),
            table,
        }
    }

    pub(super) fn table(&self) -> &Table<'p> {
        &self.table
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn kind(&self) -> &FieldKind {
        &self.kind
    }

    /// Reads the rest. `at` is where the field stands; what it asks about stands before.
    pub(super) fn finish(mut self, at: (u8, u8), names: &Names, usual: Status) -> Field {
        let table = &mut self.table;
        let field = Field {
            id: self.id,
            label: table.text("label"),
            label_en: table.text("en"),
            hint: table.text_or_empty("hint"),
            required: table.flag("required"),
            condition: condition::read(table, "when", names, Some(at)),
            person: table.read_if_any("person", person),
            computed: computed(table, at, names),
            lint: lint::of_field(table, at, names),
            status: table.one_of_or("status", STATUSES, usual),
            item: table.text_or_empty("item"),
            slot: table.read_if_any("slot", slot).unwrap_or_default(),
            kind: self.kind,
        };
        object_to_words(table, &field);
        self.table.finish();
        field
    }
}

/// Reads "mother.birth": who, and what about them.
fn person(written: &str) -> Result<(Role, Attribute), Objection> {
    let (role, attribute) = written.split_once('.').ok_or_else(|| {
        Objection::new(
            format!("\"{written}\" is no part and attribute"),
            "write e.g. \"me.name\" or \"child.birth\"",
        )
    })?;
    Ok((
        look_up(role, &Role::ALL)?,
        look_up(attribute, &Attribute::ALL)?,
    ))
}

fn computed(table: &mut Table<'_>, at: (u8, u8), names: &Names) -> Option<Computed> {
    let given = table.given_text_if_any("computed");
    let condition = condition::read(table, "computed_when", names, Some(at));
    let Some(given) = given else {
        if condition != forms::Condition::ALWAYS {
            table.object_to(
                "computed_when",
                Objection::new(
                    "nothing is computed",
                    "say what under computed, or delete it",
                ),
            );
        }
        return None;
    };
    let find = |name: &str| names.earlier(name, at);
    let pattern = pattern::read(&given, names, &find);
    Some(Computed { pattern, condition })
}

/// Template places are looked up by name, among them those made of section and field.
fn slot(written: &str) -> Result<String, Objection> {
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    if written.chars().all(plain) {
        Ok(written.to_owned())
    } else {
        Err(Objection::new(
            format!("\"{written}\" is no name of a place"),
            "use letters, digits, hyphens and underscores",
        ))
    }
}

/// Words stand beside the digits they spell, and are spelled by the program.
fn object_to_words(table: &Table<'_>, field: &Field) {
    if field.kind == FieldKind::Words && field.computed.is_none() {
        table.object_to(
            "computed",
            Objection::new(
                "nothing says which number or date these words are",
                "write e.g. computed = \"{child.birth:words}\"",
            ),
        );
    }
}
