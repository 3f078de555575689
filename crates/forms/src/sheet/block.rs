use crate::{Condition, Piece};

/// A block of the sheet and when it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// When.
    pub condition: Condition,
    /// What.
    pub block: Block,
}
codec::coded!(struct Placed { condition, block });

/// A part of the official sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title, line by line.
    Title(Vec<String>),
    /// To whom the form is addressed.
    To(Vec<Piece>),
    /// The heading of a part.
    Heading(String),
    /// Lines with places in them, kept together on one page; printed once for each row of a
    /// section if one is named.
    Lines {
        /// The repeated section.
        each: Option<u8>,
        /// The lines.
        lines: Vec<Vec<Piece>>,
    },
    /// A paragraph without places.
    Text(String),
    /// A table of the rows of a section.
    Table {
        /// The section.
        section: u8,
        /// The columns.
        columns: Vec<Column>,
        /// How many rows the official sheet has; unused ones are struck through.
        rows: u8,
    },
    /// A table whose rows are printed as they stand: what is asked of two people side by side.
    Grid {
        /// Headings of its columns.
        titles: Vec<String>,
        /// Its rows, each of as many cells.
        rows: Vec<Vec<Vec<Piece>>>,
    },
    /// Place and date, and boxes to sign in, side by side.
    Signatures {
        /// Place and date.
        line: Vec<Piece>,
        /// The boxes, from left to right.
        boxes: Vec<SignatureBox>,
    },
    /// Notes in small print.
    Notes(Vec<String>),
}
codec::coded!(enum Block {
    Title(lines), To(line), Heading(heading), Lines { each, lines }, Text(text),
    Table { section, columns, rows }, Grid { titles, rows }, Signatures { line, boxes },
    Notes(notes),
});

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// What stands in each of its cells.
    pub cell: Vec<Piece>,
}
codec::coded!(struct Column { title, cell });

/// A box to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureBox {
    /// Who signs.
    pub caption: String,
    /// How, in brackets on the official sheet.
    pub note: String,
    /// Whose name is printed below the room for the signature; may be empty.
    pub name: Vec<Piece>,
}
codec::coded!(struct SignatureBox { caption, note, name });
