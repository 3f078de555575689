use crate::content::fault::Objection;
use crate::content::table::Table;
use forms::{FieldAt, FieldKind};

/// The names of a form's sections and fields, and what is asked there.
#[derive(Default)]
pub(super) struct Names {
    sections: Vec<Section>,
}

struct Section {
    id: String,
    repeats: bool,
    fields: Vec<(String, FieldKind)>,
}

impl Names {
    /// Adds a section; a second one of this name is objected to.
    pub(super) fn section(&mut self, table: &Table<'_>, id: &str, repeats: bool) {
        if self
            .sections
            .iter()
            .any(|known| known.id == id && !id.is_empty())
        {
            table.object_to("id", second(id, "section"));
        }
        self.sections.push(Section {
            id: id.to_owned(),
            repeats,
            fields: Vec::new(),
        });
    }

    /// Adds a field to the section added last.
    pub(super) fn field(&mut self, table: &Table<'_>, id: &str, kind: &FieldKind) {
        let Some(section) = self.sections.last_mut() else {
            return;
        };
        if section
            .fields
            .iter()
            .any(|(known, _)| known == id && !id.is_empty())
        {
            table.object_to("id", second(id, "field of this section"));
        }
        section.fields.push((id.to_owned(), kind.clone()));
    }

    /// The field a name stands for: `section.field`, or `field` within one section.
    pub(super) fn find(&self, written: &str, own: Option<u8>) -> Result<FieldAt, Objection> {
        let (section, field) = match written.split_once('.') {
            Some((section, field)) => (self.find_section(section)?, field),
            None => match own {
                Some(own) => (own, written),
                None => return Err(unknown(written)),
            },
        };
        let fields = self
            .sections
            .get(usize::from(section))
            .map(|known| &known.fields);
        let at = fields
            .and_then(|fields| fields.iter().position(|(known, _)| known == field))
            .and_then(|at| u8::try_from(at).ok())
            .ok_or_else(|| unknown(written))?;
        Ok(FieldAt { section, field: at })
    }

    /// The section with this id.
    pub(super) fn find_section(&self, written: &str) -> Result<u8, Objection> {
        let at = self.sections.iter().position(|known| known.id == written);
        at.and_then(|at| u8::try_from(at).ok()).ok_or_else(|| {
            let ids: Vec<&str> = self
                .sections
                .iter()
                .map(|known| known.id.as_str())
                .collect();
            Objection::new(
                format!("no section has the id \"{written}\""),
                format!("write one of {}", ids.join(", ")),
            )
        })
    }

    /// The same, if it is repeated.
    pub(super) fn find_rows(&self, written: &str) -> Result<u8, Objection> {
        let at = self.find_section(written)?;
        if self.repeats(at) {
            return Ok(at);
        }
        Err(Objection::new(
            format!("\"{written}\" is not repeated"),
            "name a section with rows, or give it rows",
        ))
    }

    /// A field as seen from a section: one that stands in rows is seen only from its own.
    pub(super) fn seen(&self, written: &str, own: Option<u8>) -> Result<FieldAt, Objection> {
        let at = self.find(written, own)?;
        if self.repeats(at.section) && own != Some(at.section) {
            return Err(Objection::new(
                format!("\"{written}\" has many rows and it is not said which"),
                "name a field outside the rows, or use it inside them",
            ));
        }
        Ok(at)
    }

    /// A field that is asked before another one.
    pub(super) fn earlier(&self, written: &str, own: (u8, u8)) -> Result<FieldAt, Objection> {
        let at = self.seen(written, Some(own.0))?;
        if (at.section, at.field) < own {
            return Ok(at);
        }
        Err(Objection::new(
            format!("\"{written}\" is asked later"),
            "name a question that stands before this one",
        ))
    }

    /// Whether a section has rows.
    pub(super) fn repeats(&self, section: u8) -> bool {
        let section = self.sections.get(usize::from(section));
        section.is_some_and(|section| section.repeats)
    }

    /// What is asked there.
    pub(super) fn kind(&self, at: FieldAt) -> Option<&FieldKind> {
        let section = self.sections.get(usize::from(at.section))?;
        section
            .fields
            .get(usize::from(at.field))
            .map(|(_, kind)| kind)
    }

    /// The position of a choice by its id.
    pub(super) fn choice(&self, at: FieldAt, written: &str) -> Result<u8, Objection> {
        let ids: Vec<&str> = match self.kind(at) {
            Some(FieldKind::Choice(choices) | FieldKind::Many(choices)) => {
                choices.iter().map(|choice| choice.id.as_str()).collect()
            }
            Some(FieldKind::Sex) => vec!["male", "female"],
            Some(FieldKind::YesNo) => vec!["yes", "no"],
            _ => Vec::new(),
        };
        let at = ids.iter().position(|known| *known == written);
        at.and_then(|at| u8::try_from(at).ok()).ok_or_else(|| {
            Objection::new(
                format!("\"{written}\" cannot be chosen there"),
                match ids.as_slice() {
                    [] => "name a field with choices".to_owned(),
                    ids => format!("write one of {}", ids.join(", ")),
                },
            )
        })
    }
}

/// Ids go into links, kept answers and Word templates, so they are kept to plain letters.
pub(super) fn id(written: &str) -> Result<String, Objection> {
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if written.chars().all(plain) {
        Ok(written.to_owned())
    } else {
        Err(Objection::new(
            format!("\"{written}\" is no id"),
            "use the letters a to z, digits and hyphens",
        ))
    }
}

fn unknown(written: &str) -> Objection {
    Objection::new(
        format!("no field has the name \"{written}\""),
        "write the id of its section, a point and its own id",
    )
}

fn second(id: &str, what: &str) -> Objection {
    Objection::new(
        format!("\"{id}\" names another {what} already"),
        "choose another id",
    )
}
