//! An agency's own Word template: how it is begun, and how it is filled.

use docx::{Document, Run, SignatureBox};
use forms::{Answers, Block, Form, Piece, Show, slots};

/// A filled form in an agency's own template.
///
/// A row of a table that names a repeated section is there once for each row that was answered;
/// what was not answered stays dotted, to be filled in by hand.
pub fn in_template(
    form: &Form,
    answers: &Answers,
    template: &[u8],
) -> Result<Vec<u8>, docx::Error> {
    let repeated = (0u8..).zip(&form.sections);
    let repeated = repeated.filter(|(_, section)| section.rows.is_some());
    let answers = docx::Answers {
        slots: slots(form, answers),
        rows: repeated
            .map(|(at, section)| (section.id.clone(), answers.rows(at).len()))
            .collect(),
        blank: forms::DOTS.to_owned(),
    };
    docx::fill(template, &answers).map(|filled| filled.bytes)
}

/// A template to begin with: the sheet as the form describes it, a place for every answer on it.
///
/// A template has no conditions, so parts that are printed in some cases only are all there: an
/// officer takes out what the agency does not need.
pub fn template(form: &Form) -> Document {
    let mut layout = Layout { form, number: 0 };
    let mut blocks = vec![docx::Block::Motto];
    blocks.extend(form.sheet.iter().map(|placed| layout.block(&placed.block)));
    Document {
        mark: forms::sheet(form, &Answers::new(form)).mark,
        blocks,
    }
}

struct Layout<'a> {
    form: &'a Form,
    /// The last number that was printed.
    number: usize,
}

impl Layout<'_> {
    fn block(&mut self, block: &Block) -> docx::Block {
        match block {
            Block::Title(lines) => docx::Block::Title(lines.clone()),
            Block::To(line) => docx::Block::To(self.line(line)),
            Block::Heading(heading) => docx::Block::Heading(heading.clone()),
            Block::Text(words) => docx::Block::Text(words.clone()),
            Block::Notes(notes) => docx::Block::Notes(notes.clone()),
            Block::Lines { each: None, lines } => {
                docx::Block::Lines(lines.iter().map(|line| self.line(line)).collect())
            }
            // Only the row of a table is repeated.
            Block::Lines {
                each: Some(section),
                lines,
            } => docx::Block::Table {
                titles: Vec::new(),
                rows: lines
                    .iter()
                    .map(|line| vec![self.of_row(line, *section)])
                    .collect(),
                struck: 0,
            },
            Block::Table {
                section, columns, ..
            } => docx::Block::Table {
                titles: columns.iter().map(|column| column.title.clone()).collect(),
                rows: vec![
                    columns
                        .iter()
                        .map(|column| self.of_row(&column.cell, *section))
                        .collect(),
                ],
                struck: 0,
            },
            Block::Grid { titles, rows } => docx::Block::Table {
                titles: titles.clone(),
                rows: rows
                    .iter()
                    .map(|row| row.iter().map(|cell| self.line(cell)).collect())
                    .collect(),
                struck: 0,
            },
            Block::Signatures { line, boxes } => docx::Block::Signatures {
                line: self.line(line),
                boxes: boxes
                    .iter()
                    .map(|space| SignatureBox {
                        caption: space.caption.clone(),
                        note: space.note.clone(),
                        name: self.line(&space.name),
                    })
                    .collect(),
            },
        }
    }

    fn line(&mut self, pieces: &[Piece]) -> Vec<Run> {
        let mut runs = Vec::with_capacity(pieces.len());
        for piece in pieces {
            runs.push(match piece {
                Piece::Words(words) => Run::Words(words.clone()),
                Piece::Number => {
                    self.number += 1;
                    Run::Words(self.number.to_string())
                }
                Piece::Fill(at, show) => self.place(*at, *show),
            });
        }
        runs
    }

    /// A line of a repeated section, which counts its rows itself.
    fn of_row(&self, pieces: &[Piece], section: u8) -> Vec<Run> {
        let pieces = pieces.iter();
        pieces
            .map(|piece| match piece {
                Piece::Words(words) => Run::Words(words.clone()),
                Piece::Number => {
                    let section = self.form.sections.get(usize::from(section));
                    Run::Slot(section.map_or_else(String::new, forms::number_slot))
                }
                Piece::Fill(at, show) => self.place(*at, *show),
            })
            .collect()
    }

    fn place(&self, at: forms::FieldAt, show: Show) -> Run {
        // A sound form points at fields of its own only, in ways they can be shown.
        Run::Slot(forms::slot_of(self.form, at, show).unwrap_or_default())
    }
}
