use super::{markup, parts};
use crate::zip::{self, Entry};

/// A template to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Which form it is and what issued it, in small print at the top right; may be empty.
    pub mark: String,
    /// What stands in it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of an official form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The name of the state and its motto, underlined.
    Motto,
    /// The title, line by line.
    Title(Vec<String>),
    /// To whom it is addressed, in the middle of the line.
    To(Vec<Run>),
    /// The heading of a part; stays with what follows.
    Heading(String),
    /// Lines that stay together on a page.
    Lines(Vec<Vec<Run>>),
    /// A paragraph.
    Text(String),
    /// A table with borders.
    Table {
        /// Headings of its columns, repeated on every page; none for a table without.
        titles: Vec<String>,
        /// How wide its columns are, in shares of the page.
        widths: Vec<usize>,
        /// Its rows, each of as many cells. A row of places `list.field` is repeated by
        /// [`fill`](crate::fill()).
        rows: Vec<Vec<Vec<Run>>>,
        /// The list, and how many rows the official sheet has: those the list has not are struck.
        unused: Option<(String, usize)>,
    },
    /// Blocks that are printed only when answers are there or boxes ticked: "a and not b or c".
    When(String, Vec<Block>),
    /// Blocks that are printed for each row of a list.
    Each(String, Vec<Block>),
    /// Place and date, and boxes to sign in, side by side.
    Signatures {
        /// Place and date, at the right.
        line: Vec<Run>,
        /// The boxes, from left to right.
        boxes: Vec<SignatureBox>,
    },
    /// Notes in small print.
    Notes(Vec<String>),
}

/// A box to sign in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignatureBox {
    /// Who signs.
    pub caption: String,
    /// How, in italics: "(Ký, ghi rõ họ tên)".
    pub note: String,
    /// The name below the room for the signature; may be empty.
    pub name: Vec<Run>,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Printed on the form.
    Words(String),
    /// A place to be filled by [`fill`](crate::fill()): what stands between its braces.
    Place(String),
}

impl Document {
    /// The bytes of a .docx; the same document always gives the same.
    pub fn to_docx(&self) -> Vec<u8> {
        let text = |xml: &str| xml.as_bytes().to_vec();
        zip::write(&[
            Entry::stored("[Content_Types].xml", text(parts::CONTENT_TYPES)),
            Entry::stored("_rels/.rels", text(parts::RELATIONS)),
            Entry::stored(
                "word/_rels/document.xml.rels",
                text(parts::DOCUMENT_RELATIONS),
            ),
            Entry::stored("word/styles.xml", text(parts::STYLES)),
            Entry::stored("word/document.xml", markup::document(self).into_bytes()),
        ])
    }
}
