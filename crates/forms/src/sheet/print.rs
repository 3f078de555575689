use super::{Block, Placed};
use crate::number::push_padded;
use crate::shown::{Shown, shown};
use crate::{Answers, Field, FieldAt, FieldKind, Form, Path, Piece, Row, Show};

/// A sheet ready to be printed: no conditions and no places any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Which form it is and what issued it, in small print at the top.
    pub mark: String,
    /// What stands on it, from top to bottom.
    pub parts: Vec<Printed>,
}

impl Sheet {
    /// The state's name, above every official form.
    pub const NATION: &'static str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    /// Its motto, below the name.
    pub const MOTTO: &'static str = "Độc lập - Tự do - Hạnh phúc";
}

/// A part of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Whether it must stand on one page with what follows, as a heading must; of a table its last
    /// row.
    pub with_next: bool,
    /// What it is. No part is split over pages except a table between its rows.
    pub body: Body,
}

/// What a part of the sheet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// The title, line by line.
    Title(Vec<String>),
    /// To whom it is addressed, in the middle of the line.
    To(Vec<Span>),
    /// The heading of a part.
    Heading(String),
    /// Lines that stay together.
    Lines(Vec<Vec<Span>>),
    /// A paragraph.
    Text(String),
    /// A table.
    Table {
        /// Headings of its columns.
        titles: Vec<String>,
        /// Its rows.
        rows: Vec<Vec<Vec<Span>>>,
        /// How many more rows the official sheet has, to be struck through.
        struck: u8,
    },
    /// Place and date, and the boxes to sign in.
    Signatures {
        /// Place and date.
        line: Vec<Span>,
        /// The boxes.
        boxes: Vec<SignatureSpace>,
    },
    /// Small print.
    Notes(Vec<String>),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Printed on the official sheet.
    Words(String),
    /// Filled in.
    Answer(String),
    /// Left to be filled in by hand, as a dotted line.
    Blank(Room),
    /// A box, ticked or not.
    Tick(bool),
    /// Boxes of one digit each; fewer digits than boxes leave the last ones empty.
    Digits {
        /// What stands in them.
        digits: String,
        /// How many there are.
        boxes: u8,
    },
}

/// How much room a blank leaves for a hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A day, a month, a number of copies.
    Short,
    /// A date, a number, a word or two.
    Middle,
    /// To the end of the line.
    Long,
}

/// A box to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureSpace {
    /// Who signs.
    pub caption: String,
    /// How.
    pub note: String,
    /// The name to be printed below; empty to be written by hand.
    pub name: String,
}

/// Lays out the official sheet with the answers in it.
pub fn sheet(form: &Form, answers: &Answers) -> Sheet {
    let mut printer = Printer {
        form,
        answers,
        number: 0,
    };
    let mut parts: Vec<Printed> = Vec::new();
    for placed in &form.sheet {
        if placed.condition.holds(answers, u8::MAX, Row::ONLY) {
            // No officer takes a page of signatures alone: what stands before them goes with them.
            if let (Block::Signatures { .. }, Some(before)) = (&placed.block, parts.last_mut()) {
                before.with_next = true;
            }
            printer.block(placed, &mut parts);
        }
    }
    Sheet {
        mark: mark(form),
        parts,
    }
}

fn mark(form: &Form) -> String {
    let mut mark = String::new();
    if !form.number.is_empty() {
        mark.push_str("Mẫu ");
        mark.push_str(&form.number);
    }
    if !form.circular.is_empty() {
        mark.push_str(if mark.is_empty() { "Ban" } else { " ban" });
        mark.push_str(" hành kèm theo ");
        mark.push_str(&form.circular);
    }
    mark
}

struct Printer<'a> {
    form: &'a Form,
    answers: &'a Answers,
    /// The last number that was printed.
    number: u16,
}

impl Printer<'_> {
    fn block(&mut self, placed: &Placed, parts: &mut Vec<Printed>) {
        let mut with_next = false;
        let body = match &placed.block {
            Block::Title(lines) => {
                with_next = true;
                Body::Title(lines.clone())
            }
            Block::To(line) => Body::To(self.line(line, u8::MAX, Row::ONLY)),
            Block::Heading(heading) => {
                with_next = true;
                Body::Heading(heading.clone())
            }
            Block::Text(text) => Body::Text(text.clone()),
            Block::Notes(notes) => Body::Notes(notes.clone()),
            Block::Lines { each: None, lines } => self.lines(lines, u8::MAX, Row::ONLY),
            Block::Lines {
                each: Some(section),
                lines,
            } => {
                let counted = std::mem::take(&mut self.number);
                for row in self.answers.rows(*section) {
                    let body = self.lines(lines, *section, *row);
                    parts.push(Printed {
                        with_next: false,
                        body,
                    });
                }
                self.number = counted;
                return;
            }
            Block::Table {
                section,
                columns,
                rows,
            } => {
                let used = self.answers.rows(*section);
                let cells = |printer: &mut Self, row: &Row| {
                    let cells = columns.iter();
                    cells
                        .map(|column| printer.line(&column.cell, *section, *row))
                        .collect()
                };
                // Rows count from 1 in each table, whatever was counted above it.
                let counted = std::mem::take(&mut self.number);
                let printed: Vec<_> = used.iter().map(|row| cells(self, row)).collect();
                self.number = counted;
                Body::Table {
                    titles: columns.iter().map(|column| column.title.clone()).collect(),
                    struck: rows.saturating_sub(u8::try_from(printed.len()).unwrap_or(u8::MAX)),
                    rows: printed,
                }
            }
            Block::Grid { titles, rows } => Body::Table {
                titles: titles.clone(),
                rows: rows
                    .iter()
                    .map(|row| {
                        row.iter()
                            .map(|cell| self.line(cell, u8::MAX, Row::ONLY))
                            .collect()
                    })
                    .collect(),
                struck: 0,
            },
            Block::Signatures { line, boxes } => Body::Signatures {
                line: self.line(line, u8::MAX, Row::ONLY),
                boxes: boxes
                    .iter()
                    .map(|space| SignatureSpace {
                        caption: space.caption.clone(),
                        note: space.note.clone(),
                        name: self.name(&space.name),
                    })
                    .collect(),
            },
        };
        parts.push(Printed { with_next, body });
    }

    fn lines(&mut self, lines: &[Vec<Piece>], section: u8, row: Row) -> Body {
        let lines = lines.iter();
        Body::Lines(lines.map(|line| self.line(line, section, row)).collect())
    }

    /// One line, seen from a row of a section.
    fn line(&mut self, pieces: &[Piece], section: u8, row: Row) -> Vec<Span> {
        let from = Path {
            section,
            row,
            field: 0,
        };
        let last = pieces.len();
        let mut spans = Vec::with_capacity(last);
        for (at, piece) in pieces.iter().enumerate() {
            spans.push(match piece {
                Piece::Words(words) => Span::Words(words.clone()),
                Piece::Number => {
                    self.number += 1;
                    let mut number = String::new();
                    push_padded(&mut number, self.number.into(), 1);
                    Span::Words(number)
                }
                Piece::Fill(field, show) => self.fill(*field, *show, from, at + 1 == last),
            });
        }
        spans
    }

    fn fill(&self, at: FieldAt, show: Show, from: Path, is_last: bool) -> Span {
        match (shown(self.form, self.answers, from.beside(at), show), show) {
            (Shown::Text(text), _) => Span::Answer(text),
            (Shown::Tick(ticked), _) => Span::Tick(ticked),
            (Shown::Digits(digits), Show::Digits(boxes)) => Span::Digits { digits, boxes },
            (Shown::Digits(digits), _) => Span::Answer(digits),
            (Shown::Blank, Show::Digits(boxes)) => Span::Digits {
                digits: String::new(),
                boxes,
            },
            (Shown::Blank, Show::Day | Show::Month | Show::Year) => Span::Blank(Room::Short),
            (Shown::Blank, _) if is_last => Span::Blank(Room::Long),
            (Shown::Blank, _) => Span::Blank(self.form.field(at).map_or(Room::Long, room)),
        }
    }

    fn name(&mut self, pieces: &[Piece]) -> String {
        let mut name = String::new();
        for span in self.line(pieces, u8::MAX, Row::ONLY) {
            if let Span::Words(text) | Span::Answer(text) = span {
                name.push_str(&text);
            }
        }
        name
    }
}

/// Room for an answer in the middle of a line, by what is to be written there.
pub(crate) fn room(field: &Field) -> Room {
    match field.kind {
        FieldKind::Count => Room::Short,
        FieldKind::LongText | FieldKind::Address | FieldKind::Words => Room::Long,
        _ => Room::Middle,
    }
}
