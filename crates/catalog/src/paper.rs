use crate::Backing;
use serde::Serialize;

/// What a row of the official dossier list really is.
///
/// A wrong guess is harmless: every row is shown with all its words whatever its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum RowKind {
    /// Something to bring.
    Paper,
    /// One of several papers of which the citizen brings one; it belongs to the heading or paper above.
    Alternative,
    /// A title over the rows below it.
    Heading,
    /// A remark for citizens or officers; nothing to bring.
    Note,
}
codec::coded!(
    enum RowKind {
        Paper,
        Alternative,
        Heading,
        Note,
    }
);

/// How many of a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Quantity {
    /// The record states zero originals and zero copies, which for a paper means "not stated".
    #[default]
    Unstated,
    /// As stated; never both zero.
    Stated {
        /// Bản chính.
        originals: u16,
        /// Bản sao.
        copies: u16,
    },
}
codec::coded!(enum Quantity { Unstated, Stated { originals, copies } });

/// What is done with a paper at the counter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Hand {
    /// The record does not say.
    #[default]
    Unstated,
    /// Nộp.
    Submit,
    /// Xuất trình: show and take home.
    Show,
    /// No need to bring: the data exist.
    Data,
}
codec::coded!(
    enum Hand {
        Unstated,
        Submit,
        Show,
        Data,
    }
);

/// A file published beside a row, usually the blank form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attachment {
    /// Its file name as published.
    pub name: String,
}
codec::coded!(struct Attachment { name });

/// One row of a dossier list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What the row is.
    pub kind: RowKind,
    /// The words, whole: the official ones, or the guide's.
    pub words: String,
    /// When it applies, in the guide's words; empty for national records, whose words hold it.
    pub when: String,
    /// How many.
    pub quantity: Quantity,
    /// Submit or show.
    pub hand: Hand,
    /// The record's code of this paper.
    pub code: String,
    /// Whether the record says an electronic form exists.
    pub electronic_form: bool,
    /// Files published with it.
    pub attachments: Vec<Attachment>,
    /// Who vouches for it.
    pub backing: Backing,
}
codec::coded!(struct Row { kind, words, when, quantity, hand, code, electronic_form, attachments, backing });
