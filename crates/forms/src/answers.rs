use crate::{Answer, Form, Origin, Path, Row, settle};

/// The answers to one form.
///
/// After every operation two things hold: every answer belongs to a question that is asked, and
/// every section that is asked has at least as many rows as it must have. Answers are kept in a
/// sorted list, for there are a hundred at most and a list costs a browser less code than a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The rows of each section, in their order; none where the section is not asked.
    pub(crate) rows: Vec<Vec<Row>>,
    /// Sorted by path.
    pub(crate) entries: Vec<Entry>,
    /// The key that was given out last; keys are not used again.
    last_row: u16,
}

/// One answer where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) path: Path,
    pub(crate) answer: Answer,
    pub(crate) origin: Origin,
}

/// Why an operation was not carried out; the answers are then as they were before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The form has no such field, section or row.
    #[error("the form has no such place")]
    NoSuchPlace,
    /// The question is not asked at present.
    #[error("the question is not asked")]
    NotAsked,
    /// The answer is of another kind than the question.
    #[error("the answer does not fit the question")]
    WrongKind,
    /// The section has all the rows it may have.
    #[error("there is no room for another row")]
    Full,
    /// The section has no more rows than it must have.
    #[error("no row can be spared")]
    Fewest,
}

impl Answers {
    /// No answers, with the rows that every form of this kind has.
    pub fn new(form: &Form) -> Self {
        let mut answers = Answers::default();
        settle::settle(form, &mut answers);
        answers
    }

    /// The answer at a path; a blank is no answer.
    pub fn get(&self, path: Path) -> Option<&Answer> {
        let at = self.find(path).ok()?;
        let answer = &self.entries[at].answer;
        (!answer.is_blank()).then_some(answer)
    }

    /// Where the answer at a path comes from.
    pub fn origin(&self, path: Path) -> Option<Origin> {
        self.get(path)?;
        let at = self.find(path).ok()?;
        Some(self.entries[at].origin)
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.entries.iter().all(|entry| entry.answer.is_blank())
    }

    /// The rows of a section in their order: none if it is not asked, [`Row::ONLY`] if it is not
    /// repeated.
    pub fn rows(&self, section: u8) -> &[Row] {
        self.rows
            .get(usize::from(section))
            .map_or(&[], Vec::as_slice)
    }

    /// Whether the question at a path is asked.
    pub fn is_asked(&self, form: &Form, path: Path) -> bool {
        form.field(path.at()).is_some_and(|field| {
            self.rows(path.section).contains(&path.row)
                && field.condition.holds(self, path.section, path.row)
        })
    }

    /// Every question that is asked, in the order of the form.
    pub fn asked(&self, form: &Form) -> Vec<Path> {
        let mut asked = Vec::new();
        for (section, known) in (0u8..).zip(&form.sections) {
            for &row in self.rows(section) {
                let fields = (0u8..).zip(&known.fields);
                let seen = fields.filter(|(_, field)| field.condition.holds(self, section, row));
                asked.extend(seen.map(|(field, _)| Path {
                    section,
                    row,
                    field,
                }));
            }
        }
        asked
    }

    /// Puts an answer down. A blank one clears.
    pub fn set(
        &mut self,
        form: &Form,
        path: Path,
        answer: Answer,
        origin: Origin,
    ) -> Result<(), Refused> {
        if answer.is_blank() {
            return self.clear(form, path);
        }
        let field = form.field(path.at()).ok_or(Refused::NoSuchPlace)?;
        self.must_be_asked(form, path)?;
        if !field.takes(&answer) {
            return Err(Refused::WrongKind);
        }
        self.put(path, answer, origin);
        settle::settle(form, self);
        Ok(())
    }

    /// Takes an answer away.
    ///
    /// One that is computed stays away: whoever empties such a field wants it empty, so a blank
    /// is kept in its place until something is typed.
    pub fn clear(&mut self, form: &Form, path: Path) -> Result<(), Refused> {
        let field = form.field(path.at()).ok_or(Refused::NoSuchPlace)?;
        self.must_be_asked(form, path)?;
        if field.computed.is_some() {
            self.put(path, Answer::Text(String::new()), Origin::Typed);
        } else {
            self.take(path);
        }
        settle::settle(form, self);
        Ok(())
    }

    /// Lets a field that was typed over be computed again.
    pub fn recompute(&mut self, form: &Form, path: Path) -> Result<(), Refused> {
        self.must_be_asked(form, path)?;
        self.take(path);
        settle::settle(form, self);
        Ok(())
    }

    /// Adds an empty row at the end of a section.
    pub fn add_row(&mut self, form: &Form, section: u8) -> Result<Row, Refused> {
        let known = form.sections.get(usize::from(section));
        let most = known
            .and_then(|known| known.rows)
            .ok_or(Refused::NoSuchPlace)?;
        if !known.is_some_and(|known| known.condition.holds(self, section, Row::ONLY)) {
            return Err(Refused::NotAsked);
        }
        if self.rows(section).len() >= usize::from(most.max) {
            return Err(Refused::Full);
        }
        let row = self.new_row(section).ok_or(Refused::Full)?;
        settle::settle(form, self);
        Ok(row)
    }

    /// Takes a row away with all its answers.
    pub fn remove_row(&mut self, form: &Form, section: u8, row: Row) -> Result<(), Refused> {
        let known = form.sections.get(usize::from(section));
        let least = known
            .and_then(|known| known.rows)
            .ok_or(Refused::NoSuchPlace)?;
        let at = self.row_at(section, row)?;
        if self.rows(section).len() <= usize::from(least.min) {
            return Err(Refused::Fewest);
        }
        self.rows[usize::from(section)].remove(at);
        settle::settle(form, self);
        Ok(())
    }

    /// Moves a row to another position; one beyond the end means the end.
    pub fn move_row(
        &mut self,
        form: &Form,
        section: u8,
        row: Row,
        to: usize,
    ) -> Result<(), Refused> {
        if !form.repeats(section) {
            return Err(Refused::NoSuchPlace);
        }
        let at = self.row_at(section, row)?;
        let rows = &mut self.rows[usize::from(section)];
        let row = rows.remove(at);
        rows.insert(to.min(rows.len()), row);
        Ok(())
    }

    fn must_be_asked(&self, form: &Form, path: Path) -> Result<(), Refused> {
        if form.field(path.at()).is_none() {
            Err(Refused::NoSuchPlace)
        } else if !self.is_asked(form, path) {
            Err(Refused::NotAsked)
        } else {
            Ok(())
        }
    }

    fn row_at(&self, section: u8, row: Row) -> Result<usize, Refused> {
        let rows = self.rows(section);
        let at = rows.iter().position(|known| *known == row);
        at.ok_or(Refused::NoSuchPlace)
    }

    /// A row with a key that was never used; `None` once all keys are.
    pub(crate) fn new_row(&mut self, section: u8) -> Option<Row> {
        let row = Row(self.last_row.checked_add(1)?);
        self.last_row = row.0;
        self.rows.get_mut(usize::from(section))?.push(row);
        Some(row)
    }

    pub(crate) fn find(&self, path: Path) -> Result<usize, usize> {
        self.entries.binary_search_by(|entry| entry.path.cmp(&path))
    }

    pub(crate) fn put(&mut self, path: Path, answer: Answer, origin: Origin) {
        let entry = Entry {
            path,
            answer,
            origin,
        };
        match self.find(path) {
            Ok(at) => self.entries[at] = entry,
            Err(at) => self.entries.insert(at, entry),
        }
    }

    pub(crate) fn take(&mut self, path: Path) {
        if let Ok(at) = self.find(path) {
            self.entries.remove(at);
        }
    }
}
