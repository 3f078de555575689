//! The Word template of a form: how it is made, and how it is filled.

use docx::{Document, Run, SignatureBox};
use forms::sheet::{Room, Span};
use forms::{Answers, Block, Condition, FieldKind, Form, Piece, Show, Test, slots};

/// A filled form in a template: one made by [`template`], or an agency's own.
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
    let slots = slots(form, answers).into_iter();
    let answers = docx::Answers {
        slots: slots.map(|(name, span)| (name, answer(span))).collect(),
        rows: repeated
            .map(|(at, section)| (section.id.clone(), answers.rows(at).len()))
            .collect(),
    };
    docx::fill(template, &answers).map(|filled| filled.bytes)
}

fn answer(span: Span) -> docx::Answer {
    match span {
        Span::Words(text) | Span::Answer(text) | Span::Digits { digits: text, .. } => {
            docx::Answer::Text(text)
        }
        Span::Tick(ticked) => docx::Answer::Tick(ticked),
        Span::Blank(Room::Short) => docx::Answer::Blank(docx::Room::Short),
        Span::Blank(Room::Middle | Room::Long) => docx::Answer::Blank(docx::Room::Middle),
    }
}

/// The template of a form: its sheet, with a place for every answer on it. Filled, it says what
/// [`forms::sheet()`] says, whatever was answered.
pub fn template(form: &Form) -> Document {
    let layout = Layout { form };
    let mut blocks = vec![docx::Block::Motto];
    for placed in &form.sheet {
        let block = layout.block(&placed.block);
        blocks.push(if placed.condition == Condition::ALWAYS {
            block
        } else {
            docx::Block::When(layout.test(&placed.condition), vec![block])
        });
    }
    Document {
        mark: forms::sheet(form, &Answers::new(form)).mark,
        blocks,
    }
}

struct Layout<'a> {
    form: &'a Form,
}

impl Layout<'_> {
    fn block(&self, block: &Block) -> docx::Block {
        match block {
            Block::Title(lines) => docx::Block::Title(lines.clone()),
            Block::To(line) => docx::Block::To(self.line(line)),
            Block::Heading(heading) => docx::Block::Heading(heading.clone()),
            Block::Text(words) => docx::Block::Text(words.clone()),
            Block::Notes(notes) => docx::Block::Notes(notes.clone()),
            Block::Lines { each, lines } => {
                let lines = docx::Block::Lines(lines.iter().map(|line| self.line(line)).collect());
                match each {
                    Some(section) => docx::Block::Each(self.section(*section), vec![lines]),
                    None => lines,
                }
            }
            Block::Table {
                section,
                columns,
                rows,
            } => docx::Block::Table {
                titles: columns.iter().map(|column| column.title.clone()).collect(),
                widths: columns
                    .iter()
                    .map(|column| self.width(&column.cell))
                    .collect(),
                rows: vec![
                    columns
                        .iter()
                        .map(|column| self.line(&column.cell))
                        .collect(),
                ],
                unused: Some((self.section(*section), usize::from(*rows))),
            },
            Block::Grid { titles, rows } => docx::Block::Table {
                titles: titles.clone(),
                widths: vec![1; rows.iter().map(Vec::len).max().unwrap_or(1)],
                rows: rows
                    .iter()
                    .map(|row| row.iter().map(|cell| self.line(cell)).collect())
                    .collect(),
                unused: None,
            },
            Block::Signatures { line, boxes } => docx::Block::Signatures {
                line: self.line(line),
                boxes: boxes
                    .iter()
                    .map(|space| SignatureBox {
                        caption: space.caption.clone(),
                        note: space.note.clone(),
                        // Who signs writes the name that is not known.
                        name: self.runs(&space.name, "?"),
                    })
                    .collect(),
            },
        }
    }

    fn line(&self, pieces: &[Piece]) -> Vec<Run> {
        self.runs(pieces, "")
    }

    /// Pieces with places that end so.
    fn runs(&self, pieces: &[Piece], ending: &str) -> Vec<Run> {
        let pieces = pieces.iter();
        pieces
            .map(|piece| match piece {
                Piece::Words(words) => Run::Words(words.clone()),
                Piece::Number => Run::Place("#".to_owned()),
                Piece::Fill(at, show) => {
                    let mut place = self.slot(*at, *show);
                    if let Show::Digits(boxes) = show {
                        place = [&place, ":", &boxes.to_string()].concat();
                    }
                    Run::Place([&place, ending].concat())
                }
            })
            .collect()
    }

    /// The share of a column by what is written in it, so that a name and a personal number stand
    /// on one line.
    fn width(&self, cell: &[Piece]) -> usize {
        let widths = cell.iter().map(|piece| match piece {
            Piece::Words(_) => 0,
            Piece::Number => 6,
            Piece::Fill(_, Show::Ticked(_)) => 9,
            Piece::Fill(at, _) => match self.form.field(*at).map(|field| &field.kind) {
                Some(FieldKind::Name) => 31,
                Some(FieldKind::IdNumber) => 19,
                Some(FieldKind::Date(_)) => 15,
                Some(FieldKind::Sex | FieldKind::YesNo | FieldKind::Count) => 9,
                _ => 16,
            },
        });
        widths.sum::<usize>().max(1)
    }

    /// A condition in the words of a template.
    fn test(&self, condition: &Condition) -> String {
        let literal = |literal: &forms::Literal| {
            let name = match literal.test {
                Test::Is(at, choice) => self.slot(at, Show::Ticked(choice)),
                Test::Answered(at) => self.slot(at, Show::Plain),
                Test::Rows(section, least) => {
                    let section = self.form.sections.get(usize::from(section));
                    section.map_or_else(String::new, |section| {
                        forms::row_slot(section, usize::from(least))
                    })
                }
            };
            if literal.expected {
                name
            } else {
                ["not ", &name].concat()
            }
        };
        let all =
            |all: &Vec<forms::Literal>| all.iter().map(literal).collect::<Vec<_>>().join(" and ");
        condition
            .any
            .iter()
            .map(all)
            .collect::<Vec<_>>()
            .join(" or ")
    }

    /// A sound form points at fields of its own only, in ways they can be shown.
    fn slot(&self, at: forms::FieldAt, show: Show) -> String {
        forms::slot_of(self.form, at, show).unwrap_or_default()
    }

    fn section(&self, at: u8) -> String {
        let section = self.form.sections.get(usize::from(at));
        section.map_or_else(String::new, |section| section.id.clone())
    }
}
