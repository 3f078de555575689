use crate::FieldAt;

/// A part of a line on the sheet, or of a computed answer.
///
/// Officers write `"Giới tính: {child.sex}"`; the content reader cuts it into these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Printed as it stands.
    Words(String),
    /// The answer to a field.
    Fill(FieldAt, Show),
    /// The next number, so that lines count on however many of them are printed.
    Number,
}
codec::coded!(
    enum Piece {
        Words(words),
        Fill(field, show),
        Number,
    }
);

/// How an answer is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// As it is usually written.
    Plain,
    /// In capitals, as names on many forms.
    Capitals,
    /// The day of a date.
    Day,
    /// Its month.
    Month,
    /// Its year.
    Year,
    /// A date, a number or a sum in words.
    InWords,
    /// One digit in each of so many boxes.
    Digits(u8),
    /// A box that is ticked if this choice was taken.
    Ticked(u8),
    /// The house and street of an address.
    Detail,
    /// The commune of an address.
    Commune,
    /// The province of an address.
    Province,
    /// The first word of a name.
    Surname,
    /// What follows the first word of a name.
    GivenNames,
}
codec::coded!(
    enum Show {
        Plain,
        Capitals,
        Day,
        Month,
        Year,
        InWords,
        Digits(boxes),
        Ticked(choice),
        Detail,
        Commune,
        Province,
        Surname,
        GivenNames,
    }
);

impl Show {
    /// The ways that take no number, with their names in content files.
    pub const NAMED: [(&'static str, Show); 10] = [
        ("capitals", Show::Capitals),
        ("day", Show::Day),
        ("month", Show::Month),
        ("year", Show::Year),
        ("words", Show::InWords),
        ("detail", Show::Detail),
        ("commune", Show::Commune),
        ("province", Show::Province),
        ("surname", Show::Surname),
        ("given-names", Show::GivenNames),
    ];
}
