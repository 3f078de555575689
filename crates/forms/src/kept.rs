use crate::form::{closed, opened};
use crate::number::push_padded;
use crate::{Answer, Answers, Error, Form, Origin, Path, Row};

/// An answer under its name, for files: a form that has gained a question since then still finds
/// every answer to the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// `section.field`, or `section[2].field` in the second row.
    pub name: String,
    /// What was answered.
    pub answer: Answer,
    /// Where it came from.
    pub origin: Origin,
}
codec::coded!(struct Named { name, answer, origin });

/// Answers as they came back from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// What the form of today can hold.
    pub answers: Answers,
    /// What it cannot: names of questions that are no longer there or are asked otherwise.
    pub lost: Vec<Named>,
}

struct Kept {
    form: String,
    /// Repeated sections and how many rows they have: an empty row may be what a question hangs on.
    rows: Vec<(String, u8)>,
    answers: Vec<Named>,
}
codec::coded!(struct Kept { form, rows, answers });

impl Answers {
    /// Every answer under its name, in the order of the form.
    pub fn named(&self, form: &Form) -> Vec<Named> {
        let mut named = Vec::new();
        for path in self.asked(form) {
            // A field that was emptied on purpose is told as well, or it would be computed anew.
            if let Ok(at) = self.find(path) {
                let entry = &self.entries[at];
                named.push(Named {
                    name: self.name(form, path),
                    answer: entry.answer.clone(),
                    origin: entry.origin,
                });
            }
        }
        named
    }

    /// Encodes the answers: one byte of [`FORMAT`](crate::FORMAT), then the answers under their names.
    pub fn to_bytes(&self, form: &Form) -> Vec<u8> {
        let repeated = (0u8..).zip(&form.sections);
        let rows = repeated
            .filter(|(_, section)| section.rows.is_some())
            .map(|(at, section)| (section.id.clone(), self.rows(at).len() as u8));
        closed(&Kept {
            form: form.id.clone(),
            rows: rows.collect(),
            answers: self.named(form),
        })
    }

    /// Decodes answers to a form. What the form no longer asks comes back apart.
    pub fn from_bytes(form: &Form, bytes: &[u8]) -> Result<Loaded, Error> {
        let kept: Kept = opened(bytes)?;
        if kept.form != form.id {
            return Err(Error::OtherForm { form: kept.form });
        }
        Ok(Answers::restored(form, &kept.rows, kept.answers))
    }

    /// Gives named answers their places, adding rows as they need them.
    pub fn from_named(form: &Form, named: Vec<Named>) -> Loaded {
        Answers::restored(form, &[], named)
    }

    /// Goes through the form from the first section to the last, as conditions do: when a section
    /// comes, whether it is asked is known, so its rows and then its answers can be put there.
    fn restored(form: &Form, rows: &[(String, u8)], named: Vec<Named>) -> Loaded {
        let mut answers = Answers::new(form);
        let mut left = named;
        // An answer may stand before the one that makes its question asked, if the form has been
        // reordered since; so it goes on as long as some answer finds its place.
        loop {
            let before = left.len();
            for section in &form.sections {
                for (_, count) in rows.iter().filter(|(id, _)| *id == section.id) {
                    answers.fill_rows(form, &section.id, usize::from(*count));
                }
                left.retain(|one| !answers.places(form, &section.id, one));
            }
            if left.is_empty() || left.len() == before {
                return Loaded {
                    answers,
                    lost: left,
                };
            }
        }
    }

    /// Adds rows until a section has so many, or can have no more.
    fn fill_rows(&mut self, form: &Form, section: &str, count: usize) {
        let known = form.sections.iter().position(|known| known.id == section);
        let Some(at) = known.and_then(|at| u8::try_from(at).ok()) else {
            return;
        };
        while self.rows(at).len() < count {
            if self.add_row(form, at).is_err() {
                return;
            }
        }
    }

    /// Puts an answer into its place in a section; says whether it has one there.
    fn places(&mut self, form: &Form, section: &str, one: &Named) -> bool {
        if parts(&one.name).is_none_or(|(of, _, _)| of != section) {
            return false;
        }
        let place = self.place_for(form, &one.name);
        place.is_some_and(|path| {
            if one.answer.is_blank() {
                self.clear(form, path).is_ok()
            } else {
                self.set(form, path, one.answer.clone(), one.origin).is_ok()
            }
        })
    }

    /// The name of a path.
    pub fn name(&self, form: &Form, path: Path) -> String {
        let mut name = String::new();
        let Some(section) = form.sections.get(usize::from(path.section)) else {
            return name;
        };
        name.push_str(&section.id);
        if section.rows.is_some() {
            let rows = self.rows(path.section);
            let position = rows.iter().position(|row| *row == path.row);
            name.push('[');
            push_padded(&mut name, position.map_or(0, |at| at as u64 + 1), 1);
            name.push(']');
        }
        name.push('.');
        name.push_str(form.field(path.at()).map_or("", |field| field.id.as_str()));
        name
    }

    /// The path of a name, if there is such a field and row.
    pub fn path(&self, form: &Form, name: &str) -> Option<Path> {
        let (section, position, field) = parts(name)?;
        let at = form.find(&[section, ".", field].concat())?;
        let row = match position {
            None if form.repeats(at.section) => return None,
            None => Row::ONLY,
            Some(position) => *self.rows(at.section).get(position.checked_sub(1)?)?,
        };
        Some(Path {
            section: at.section,
            row,
            field: at.field,
        })
    }

    /// The same, with as many new rows as the name needs.
    fn place_for(&mut self, form: &Form, name: &str) -> Option<Path> {
        let (section, position, field) = parts(name)?;
        let at = form.find(&[section, ".", field].concat())?;
        while self.rows(at.section).len() < position.unwrap_or(0) {
            self.add_row(form, at.section).ok()?;
        }
        self.path(form, name)
    }
}

/// Section, position of the row if one is named, field.
fn parts(name: &str) -> Option<(&str, Option<usize>, &str)> {
    let (section, field) = name.split_once('.')?;
    match section.split_once('[') {
        None => Some((section, None, field)),
        Some((section, rest)) => {
            let position = rest.strip_suffix(']')?.parse().ok()?;
            Some((section, Some(position), field))
        }
    }
}
