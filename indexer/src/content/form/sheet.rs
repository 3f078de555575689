use super::names::Names;
use super::{MOST_ROWS, condition, pattern};
use crate::content::fault::Objection;
use crate::content::table::{Table, look_up};
use crate::content::value::Given;
use forms::{Block, Column, Piece, Placed, SignatureBox};

/// The kinds of block.
#[derive(Clone, Copy)]
enum Kind {
    Title,
    To,
    Heading,
    Lines,
    Text,
    Table,
    Grid,
    Signatures,
    Notes,
}

const KINDS: &[(&str, Kind)] = &[
    ("title", Kind::Title),
    ("to", Kind::To),
    ("heading", Kind::Heading),
    ("lines", Kind::Lines),
    ("text", Kind::Text),
    ("table", Kind::Table),
    ("grid", Kind::Grid),
    ("signatures", Kind::Signatures),
    ("notes", Kind::Notes),
];

/// Reads every `[[sheet]]`.
pub(super) fn read(top: &mut Table<'_>, names: &Names) -> Vec<Placed> {
    let tables = top.tables("sheet").into_iter();
    tables.map(|table| placed(table, names)).collect()
}

fn placed(mut table: Table<'_>, names: &Names) -> Placed {
    let condition = condition::read(&mut table, "when", names, None);
    // Without its kind nothing more can be said about a block, so nothing more is.
    let Some(kind) = table.read("kind", |kind| look_up(kind, KINDS)) else {
        let block = Block::Text(String::new());
        return Placed { condition, block };
    };
    let block = match kind {
        Kind::Title => Block::Title(some_lines(&mut table, "lines")),
        Kind::Notes => Block::Notes(some_lines(&mut table, "lines")),
        Kind::To => Block::To(line(&mut table, "line", names, None)),
        Kind::Heading => Block::Heading(table.text("text")),
        Kind::Text => Block::Text(table.text("text")),
        Kind::Lines => {
            let each = table.read_if_any("each", |section| names.find_rows(section));
            let lines = given_lines(&mut table, "lines");
            Block::Lines {
                each,
                lines: lines
                    .iter()
                    .map(|given| pieces(given, names, each))
                    .collect(),
            }
        }
        Kind::Table => table_block(&mut table, names),
        Kind::Grid => grid(&mut table, names),
        Kind::Signatures => Block::Signatures {
            line: line(&mut table, "line", names, None),
            boxes: boxes(&mut table, names),
        },
    };
    table.finish();
    Placed { condition, block }
}

fn table_block(table: &mut Table<'_>, names: &Names) -> Block {
    let section = table.read("of", |section| names.find_rows(section));
    let rows = table.number("rows", 1..=MOST_ROWS).unwrap_or_default() as u8;
    let mut columns = Vec::new();
    for mut column in table.tables("columns") {
        columns.push(Column {
            title: column.text("title"),
            cell: line(&mut column, "cell", names, section),
        });
        column.finish();
    }
    Block::Table {
        section: section.unwrap_or_default(),
        columns,
        rows,
    }
}

fn grid(table: &mut Table<'_>, names: &Names) -> Block {
    let titles = some_lines(table, "titles");
    let mut rows = Vec::new();
    for mut row in table.tables("rows") {
        let cells = given_lines(&mut row, "cells");
        if cells.len() != titles.len() {
            row.object_to(
                "cells",
                Objection::new(
                    format!("{} cells under {} titles", cells.len(), titles.len()),
                    "write as many cells as there are titles",
                ),
            );
        }
        let cells = cells.iter();
        rows.push(cells.map(|cell| pieces(cell, names, None)).collect());
        row.finish();
    }
    Block::Grid { titles, rows }
}

fn boxes(table: &mut Table<'_>, names: &Names) -> Vec<SignatureBox> {
    let mut boxes = Vec::new();
    for mut space in table.tables("boxes") {
        let name = space.given_text_if_any("name");
        boxes.push(SignatureBox {
            caption: space.text("caption"),
            note: space.text_or_empty("note"),
            name: name.map_or_else(Vec::new, |given| pieces(&given, names, None)),
        });
        space.finish();
    }
    boxes
}

/// One line that must be there.
fn line(table: &mut Table<'_>, key: &'static str, names: &Names, own: Option<u8>) -> Vec<Piece> {
    let given = table.given_text(key);
    given.map_or_else(Vec::new, |given| pieces(&given, names, own))
}

fn pieces(given: &Given<'_, String>, names: &Names, own: Option<u8>) -> Vec<Piece> {
    pattern::read(given, names, &|name| names.seen(name, own))
}

fn some_lines(table: &mut Table<'_>, key: &'static str) -> Vec<String> {
    let lines = given_lines(table, key).into_iter();
    lines.map(|given| given.value).collect()
}

fn given_lines<'p>(table: &mut Table<'p>, key: &'static str) -> Vec<Given<'p, String>> {
    let lines = table.lines(key);
    if lines.is_empty() {
        table.object_to(
            key,
            Objection::new("no line", "write at least one, in quotes and brackets"),
        );
    }
    lines
}
