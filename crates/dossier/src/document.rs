//! The printed sheet as a document of an office program.

use docx::{Block, Document, Room, Run, SignatureBox};
use forms::sheet::{Body, Room as Gap, Span};
use forms::{Answers, Form, sheet};

/// The document of a filled form; it says what the printed sheet says, and may be changed.
pub fn document(form: &Form, answers: &Answers) -> Document {
    let sheet = sheet(form, answers);
    let mut blocks = vec![Block::Motto];
    blocks.extend(sheet.parts.into_iter().map(|part| block(part.body)));
    Document {
        mark: sheet.mark,
        blocks,
    }
}

fn block(body: Body) -> Block {
    match body {
        Body::Title(lines) => Block::Title(lines),
        Body::To(line) => Block::To(runs(line)),
        Body::Heading(heading) => Block::Heading(heading),
        Body::Lines(lines) => Block::Lines(lines.into_iter().map(runs).collect()),
        Body::Text(words) => Block::Text(words),
        Body::Table {
            titles,
            rows,
            struck,
        } => {
            let row = |cells: Vec<Vec<Span>>| cells.into_iter().map(runs).collect();
            Block::Table {
                titles,
                rows: rows.into_iter().map(row).collect(),
                struck: struck.into(),
            }
        }
        Body::Signatures { line, boxes } => Block::Signatures {
            line: runs(line),
            boxes: boxes
                .into_iter()
                .map(|space| SignatureBox {
                    caption: space.caption,
                    note: space.note,
                    name: vec![Run::Answer(space.name)],
                })
                .collect(),
        },
        Body::Notes(notes) => Block::Notes(notes),
    }
}

fn runs(line: Vec<Span>) -> Vec<Run> {
    let run = |span| match span {
        Span::Words(words) => Run::Words(words),
        Span::Answer(answer) => Run::Answer(answer),
        Span::Blank(room) => Run::Blank(match room {
            Gap::Short => Room::Short,
            Gap::Middle => Room::Middle,
            Gap::Long => Room::Long,
        }),
        Span::Tick(ticked) => Run::Tick(ticked),
        Span::Digits { digits, boxes } => Run::Digits {
            digits,
            boxes: boxes.into(),
        },
    };
    line.into_iter().map(run).collect()
}
