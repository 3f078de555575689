/// A field of a form, wherever its section may be repeated: what conditions and sheets point at.
///
/// Positions instead of names: a form names each of its sixty fields many times over, and is
/// sent to phones. Names stand at the border, in `content/forms/`, in kept answers and in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldAt {
    /// Position of the section.
    pub section: u8,
    /// Position of the field in it.
    pub field: u8,
}
codec::coded!(struct FieldAt { section, field });

/// Which row of a repeated section is meant.
///
/// A key, not a position: removing or moving a row leaves every other key alone, so that whatever
/// points at an answer (an input that has the focus, a message about it) still points at it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row(pub u16);

impl Row {
    /// The row of a section that is not repeated.
    pub const ONLY: Row = Row(0);
}

/// Where one answer stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path {
    /// Position of the section.
    pub section: u8,
    /// The row in it.
    pub row: Row,
    /// Position of the field.
    pub field: u8,
}

impl Path {
    /// The field without its row.
    pub fn at(self) -> FieldAt {
        FieldAt {
            section: self.section,
            field: self.field,
        }
    }

    /// Another field as seen from here: in the same row where both stand in one section.
    pub(crate) fn beside(self, other: FieldAt) -> Path {
        let row = if other.section == self.section {
            self.row
        } else {
            Row::ONLY
        };
        Path {
            section: other.section,
            row,
            field: other.field,
        }
    }
}
