use crate::{
    Block, Condition, Error, Field, FieldAt, FieldKind, Lint, Piece, Placed, Precision, Show, Test,
};
use catalog::{Code, Date, Status};
use codec::Coded;

/// The format of encoded forms and answers. Their bytes do not describe themselves, so any change
/// to an encoded type of this crate is a new number.
pub const FORMAT: u8 = 1;

/// An official form, as an officer described it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its name in files and links.
    pub id: String,
    /// Its official name.
    pub name: String,
    /// The same in English.
    pub name_en: String,
    /// Its official number, such as "CT01"; empty when it has none.
    pub number: String,
    /// What it was issued with, such as "Thông tư số 53/2025/TT-BCA".
    pub circular: String,
    /// First day on which this form is the one to use, where known.
    pub valid_from: Option<Date>,
    /// Last such day, where known.
    pub valid_to: Option<Date>,
    /// How far the form as a whole was checked.
    pub status: Status,
    /// What an officer should check before relying on it, in Vietnamese; empty when nothing.
    pub unconfirmed: String,
    /// The procedures it belongs to.
    pub procedures: Vec<Code>,
    /// What it asks.
    pub sections: Vec<Section>,
    /// What to watch for beside what each field calls for.
    pub lint: Vec<Lint>,
    /// How it is laid out on paper.
    pub sheet: Vec<Placed>,
}
codec::coded!(struct Form {
    id, name, name_en, number, circular, valid_from, valid_to, status, unconfirmed, procedures,
    sections, lint, sheet,
});

/// Questions that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name within the form, for files and other programs.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// What to know before answering, in plain Vietnamese; may be empty.
    pub hint: String,
    /// When it is asked.
    pub condition: Condition,
    /// How often it may be answered; `None` for once.
    pub rows: Option<Rows>,
    /// The questions.
    pub fields: Vec<Field>,
}
codec::coded!(struct Section { id, title, title_en, hint, condition, rows, fields });

/// How many rows a repeated section has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// At least.
    pub min: u8,
    /// At most.
    pub max: u8,
}
codec::coded!(struct Rows { min, max });

/// Whether a form may be used on some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It is in force, as far as is known.
    InForce,
    /// It comes into force later.
    NotYet,
    /// It is no longer to be used.
    Expired,
}

impl Form {
    /// Encodes the form: one byte of [`FORMAT`], then the form.
    pub fn to_bytes(&self) -> Vec<u8> {
        closed(self)
    }

    /// Decodes a form.
    ///
    /// Whether everything it points at is there was shown by [`Form::is_sound`] when it was
    /// published; if bytes lie about that, what is pointed at is taken as not answered.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        opened(bytes)
    }

    /// Whether it may be used on a day.
    pub fn validity(&self, today: Date) -> Validity {
        if self.valid_to.is_some_and(|last| last < today) {
            Validity::Expired
        } else if self.valid_from.is_some_and(|first| first > today) {
            Validity::NotYet
        } else {
            Validity::InForce
        }
    }

    /// A field by its position.
    pub fn field(&self, at: FieldAt) -> Option<&Field> {
        let section = self.sections.get(usize::from(at.section))?;
        section.fields.get(usize::from(at.field))
    }

    /// The position of the field with this name, "section.field".
    pub fn find(&self, name: &str) -> Option<FieldAt> {
        let (section, field) = name.split_once('.')?;
        let section_at = self.sections.iter().position(|known| known.id == section)?;
        let fields = &self.sections[section_at].fields;
        let field_at = fields.iter().position(|known| known.id == field)?;
        Some(FieldAt {
            section: u8::try_from(section_at).ok()?,
            field: u8::try_from(field_at).ok()?,
        })
    }

    /// Every field with its position, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = (FieldAt, &Field)> {
        (0u8..).zip(&self.sections).flat_map(|(section, known)| {
            let fields = (0u8..).zip(&known.fields);
            fields.map(move |(field, known)| (FieldAt { section, field }, known))
        })
    }

    /// Whether a section is answered several times over.
    pub(crate) fn repeats(&self, section: u8) -> bool {
        let section = self.sections.get(usize::from(section));
        section.is_some_and(|section| section.rows.is_some())
    }

    /// Whether everything the form points at exists and is seen from where it is pointed at.
    ///
    /// Questions look only at earlier ones: so one walk through the form decides what is asked,
    /// and no circle can make the answer depend on where one starts.
    pub fn is_sound(&self) -> bool {
        let few = self.sections.len() <= usize::from(u8::MAX);
        let sections = (0u8..).zip(&self.sections);
        few && sections.clone().all(|(at, section)| {
            section.fields.len() <= usize::from(u8::MAX)
                && section
                    .rows
                    .is_none_or(|rows| rows.min <= rows.max && rows.max > 0)
                && self.looks_back(&section.condition, at, 0)
                && (0u8..)
                    .zip(&section.fields)
                    .all(|(field_at, field)| self.field_is_sound(field, at, field_at))
        }) && self.lint.iter().all(|lint| self.lint_is_sound(lint, None))
            && self.sheet.iter().all(|placed| self.block_is_sound(placed))
    }

    fn field_is_sound(&self, field: &Field, section: u8, at: u8) -> bool {
        let computed = field.computed.as_ref().is_none_or(|computed| {
            self.looks_back(&computed.condition, section, at)
                && self.pieces_are_sound(&computed.pattern, Some(section))
                && computed.pattern.iter().all(|piece| match piece {
                    Piece::Fill(from, _) => (from.section, from.field) < (section, at),
                    _ => true,
                })
        });
        let lint = field.lint.iter();
        computed
            && self.looks_back(&field.condition, section, at)
            && lint
                .clone()
                .all(|lint| self.lint_is_sound(lint, Some(section)))
    }

    /// Whether a condition asks only what stands before a field, in its own row or outside rows.
    fn looks_back(&self, condition: &Condition, section: u8, field: u8) -> bool {
        condition.tests().all(|test| match test {
            Test::Is(at, choice) => {
                (at.section, at.field) < (section, field)
                    && self.sees(Some(section), at)
                    && self.has_choice(at, choice)
            }
            Test::Answered(at) => {
                (at.section, at.field) < (section, field) && self.sees(Some(section), at)
            }
            Test::Rows(of, _) => of < section && self.repeats(of),
        })
    }

    /// Whether a field exists and, if it stands in a row, is looked at from its own section.
    fn sees(&self, from: Option<u8>, at: FieldAt) -> bool {
        self.field(at).is_some() && (!self.repeats(at.section) || from == Some(at.section))
    }

    fn has_choice(&self, at: FieldAt, choice: u8) -> bool {
        self.field(at).is_some_and(|field| match &field.kind {
            FieldKind::Many(choices) => usize::from(choice) < choices.len(),
            _ => usize::from(choice) < field.choices(),
        })
    }

    fn lint_is_sound(&self, lint: &Lint, from: Option<u8>) -> bool {
        lint.with.is_none_or(|at| self.sees(from, at))
    }

    fn block_is_sound(&self, placed: &Placed) -> bool {
        let seen = placed.condition.tests().all(|test| match test {
            Test::Is(at, choice) => self.sees(None, at) && self.has_choice(at, choice),
            Test::Answered(at) => self.sees(None, at),
            Test::Rows(of, _) => self.repeats(of),
        });
        seen && match &placed.block {
            Block::To(line) => self.pieces_are_sound(line, None),
            Block::Lines { each, lines } => {
                each.is_none_or(|section| self.repeats(section))
                    && lines.iter().all(|line| self.pieces_are_sound(line, *each))
            }
            Block::Table {
                section, columns, ..
            } => {
                let mut cells = columns.iter().map(|column| &column.cell);
                self.repeats(*section)
                    && cells.all(|cell| self.pieces_are_sound(cell, Some(*section)))
            }
            Block::Grid { rows, .. } => {
                let mut cells = rows.iter().flatten();
                cells.all(|cell| self.pieces_are_sound(cell, None))
            }
            Block::Signatures { line, boxes } => {
                let mut names = boxes.iter().map(|space| &space.name);
                self.pieces_are_sound(line, None)
                    && names.all(|name| self.pieces_are_sound(name, None))
            }
            Block::Title(_) | Block::Heading(_) | Block::Text(_) | Block::Notes(_) => true,
        }
    }

    fn pieces_are_sound(&self, pieces: &[Piece], from: Option<u8>) -> bool {
        pieces.iter().all(|piece| match piece {
            Piece::Words(_) | Piece::Number => true,
            Piece::Fill(at, show) => {
                self.sees(from, *at)
                    && match show {
                        Show::Ticked(choice) => self.has_choice(*at, *choice),
                        _ => true,
                    }
            }
        })
    }
}

impl Precision {
    /// How many parts of a date it asks for.
    pub(crate) fn parts(self) -> u8 {
        match self {
            Precision::Day => 3,
            Precision::Month => 2,
            Precision::Year => 1,
        }
    }
}

/// The byte of [`FORMAT`], then a value.
pub(crate) fn closed(value: &impl Coded) -> Vec<u8> {
    let mut bytes = vec![FORMAT];
    value.put(&mut bytes);
    bytes
}

/// What stands behind the byte of [`FORMAT`], all of it.
pub(crate) fn opened<T: Coded>(bytes: &[u8]) -> Result<T, Error> {
    let (format, body) = bytes.split_first().ok_or(Error::Empty)?;
    if *format != FORMAT {
        return Err(Error::Format {
            expected: FORMAT,
            got: *format,
        });
    }
    codec::read(body).ok_or(Error::Damaged)
}
