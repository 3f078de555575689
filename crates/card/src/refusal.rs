/// One of the seven fields, in the order of the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Twelve digits.
    Number,
    /// The number of the card before, or nothing.
    OldNumber,
    /// The full name.
    Name,
    /// The day of birth.
    Born,
    /// "Nam" or "Nữ".
    Sex,
    /// The place of residence on the day of issue.
    Residence,
    /// The day of issue.
    Issued,
}

impl core::fmt::Display for Field {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Field::Number => "number",
            Field::OldNumber => "old number",
            Field::Name => "name",
            Field::Born => "day of birth",
            Field::Sex => "sex",
            Field::Residence => "residence",
            Field::Issued => "day of issue",
        })
    }
}

/// Why a text is not taken for a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Another kind of code, or a broken one. A card has seven fields, the newer one eleven.
    #[error("the text has {found} fields where a card has 7 or 11: this may be another code")]
    Fields {
        /// How many there are.
        found: usize,
    },
    /// A decoder or a scanner gave up on a letter and put the sign for "unknown" (U+FFFD).
    #[error("a letter could not be read: scan again, or type the fields")]
    Replacement,
    /// A mark stands apart from its letter although the text was composed: no Vietnamese letter
    /// is written so.
    #[error("a mark belongs to no letter: scan again, or type the fields")]
    LooseMark,
    /// A character that no card carries, as a wrong character set leaves them.
    #[error("the {field} holds the stray character U+{:04X}: the scanner uses another character set", u32::from(*.letter))]
    Stray {
        /// Where.
        field: Field,
        /// Which.
        letter: char,
    },
    /// A field that every card has is empty.
    #[error("the {field} is missing: type the fields")]
    Missing {
        /// Which.
        field: Field,
    },
    /// A field is longer than any card can hold.
    #[error("the {field} is too long: this may be another code")]
    TooLong {
        /// Which.
        field: Field,
    },
    /// The number of the card is not twelve digits.
    #[error("the number is not twelve digits: scan again")]
    Number,
    /// The old number is neither nine nor twelve digits.
    #[error("the old number is neither nine nor twelve digits: scan again")]
    OldNumber,
    /// A date is not eight digits that name a day of the calendar.
    #[error("the {field} is no day of the calendar: type the fields")]
    Date {
        /// Which.
        field: Field,
    },
    /// A date is later than today, or earlier than anybody's who lives.
    #[error("the {field} cannot be: check the date of this device, or type the fields")]
    ImpossibleDate {
        /// Which.
        field: Field,
    },
    /// The card would be older than its holder.
    #[error("the day of issue is before the day of birth: type the fields")]
    IssuedBeforeBirth,
    /// The sex is neither "Nam" nor "Nữ".
    #[error("the sex is neither \"Nam\" nor \"Nữ\": scan again")]
    Sex,
    /// The fourth digit of the number tells another sex or century, or the next two another year.
    #[error("number, sex and year of birth contradict each other: compare them with the card")]
    Contradiction,
    /// The scanner's keys did not all reach the page: an input method kept them to itself.
    #[error("an input method hides the keys: turn it off, then scan again")]
    Hidden,
    /// The text came without the letters that only Unicode has: the scanner may have left them out
    /// or replaced them, and nobody could tell.
    #[error(
        "the scanner typed no Vietnamese letters: set it to Unicode, or use the camera, or type the fields"
    )]
    MarksLost,
    /// An input method changed the text in a way that can be read more than once, or in no known way.
    #[error("an input method changed the text: turn it off, then scan again")]
    Changed,
}
