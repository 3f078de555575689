use crate::{Answer, Attribute, Condition, Lint, Piece, Role};
use catalog::Status;

/// One question of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name within the section, for files and other programs.
    pub id: String,
    /// The question as the official sheet words it.
    pub label: String,
    /// The same in English.
    pub label_en: String,
    /// How to answer, in plain Vietnamese; empty when the question says it.
    pub hint: String,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// Whether it must be answered where it is asked.
    pub required: bool,
    /// When it is asked.
    pub condition: Condition,
    /// Whose attribute it is, so that nobody has to type it twice.
    pub person: Option<(Role, Attribute)>,
    /// What it says until somebody types over it.
    pub computed: Option<Computed>,
    /// What to watch for in it, beside what its kind and its person call for.
    pub lint: Vec<Lint>,
    /// How far it was checked that the official sheet asks this.
    pub status: Status,
    /// The number it has on the official sheet, such as "10"; empty when it has none.
    pub item: String,
    /// Its name in Word templates; empty when that is `section.field`.
    pub slot: String,
}
codec::coded!(struct Field {
    id, label, label_en, hint, kind, required, condition, person, computed, lint, status, item,
    slot,
});

/// An answer made from others: a copy, a date in words, a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computed {
    /// What it is made of. A single plain place copies the answer as it is; anything else is text.
    pub pattern: Vec<Piece>,
    /// When it is made.
    pub condition: Condition,
}
codec::coded!(struct Computed { pattern, condition });

/// The kinds of answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// The full name of a person.
    Name,
    /// A date, of which at least so much must be known.
    Date(Precision),
    /// Male or female.
    Sex,
    /// The number of an identity paper.
    IdNumber,
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// One of several.
    Choice(Vec<Choice>),
    /// Any of several, at most 32.
    Many(Vec<Choice>),
    /// Yes or no.
    YesNo,
    /// One of the [`ETHNICITIES`](crate::ETHNICITIES), or another one spelled out.
    Ethnicity,
    /// A country.
    Nationality,
    /// An address by the units in force.
    Address,
    /// A sum in đồng.
    Amount,
    /// A whole number.
    Count,
    /// A number that may have a fraction, in a unit.
    Measure(String),
    /// A date or a number in words.
    Words,
}
codec::coded!(
    enum FieldKind {
        Text,
        LongText,
        Name,
        Date(precision),
        Sex,
        IdNumber,
        Phone,
        Email,
        Choice(choices),
        Many(choices),
        YesNo,
        Ethnicity,
        Nationality,
        Address,
        Amount,
        Count,
        Measure(unit),
        Words,
    }
);

/// How much of a date must be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// Day, month and year.
    Day,
    /// Month and year.
    Month,
    /// The year; many old papers say no more.
    Year,
}
codec::coded!(
    enum Precision {
        Day,
        Month,
        Year,
    }
);

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name for files and other programs.
    pub id: String,
    /// As the official sheet words it.
    pub label: String,
    /// The same in English.
    pub label_en: String,
}
codec::coded!(struct Choice { id, label, label_en });

impl Field {
    /// Whether an answer is of a kind that belongs here.
    ///
    /// A date, too, takes text: what a citizen typed is kept even when it is no date, and
    /// [`problems`](crate::problems) says so.
    pub fn takes(&self, answer: &Answer) -> bool {
        match (&self.kind, answer) {
            (FieldKind::Date(_), Answer::Date(_) | Answer::Text(_)) => true,
            (FieldKind::Address, Answer::Address(_)) => true,
            (FieldKind::Many(choices), Answer::Many(bits)) => {
                *bits != 0 && choices.len() < 33 && u64::from(*bits) >> choices.len() == 0
            }
            (_, Answer::Choice(at)) => usize::from(*at) < self.choices(),
            (_, Answer::Text(_)) => self.kind.is_text(),
            _ => false,
        }
    }

    /// How many there are to choose from; none for what is typed.
    pub(crate) fn choices(&self) -> usize {
        match &self.kind {
            FieldKind::Choice(choices) => choices.len(),
            FieldKind::Sex | FieldKind::YesNo => 2,
            _ => 0,
        }
    }

    /// What the official sheet prints for the choice at `at`.
    pub fn choice(&self, at: u8) -> &str {
        match &self.kind {
            FieldKind::Choice(choices) | FieldKind::Many(choices) => choices
                .get(usize::from(at))
                .map_or("", |choice| choice.label.as_str()),
            FieldKind::Sex => SEXES.get(usize::from(at)).copied().unwrap_or(""),
            FieldKind::YesNo => YES_NO.get(usize::from(at)).copied().unwrap_or(""),
            _ => "",
        }
    }
}

impl FieldKind {
    /// Whether the answer is typed as text.
    pub(crate) fn is_text(&self) -> bool {
        !matches!(
            self,
            FieldKind::Date(_)
                | FieldKind::Sex
                | FieldKind::Choice(_)
                | FieldKind::Many(_)
                | FieldKind::YesNo
                | FieldKind::Address
        )
    }
}

/// Male is the first choice and female the second, as on every Vietnamese form.
pub(crate) const SEXES: [&str; 2] = ["Nam", "Nữ"];

/// Yes is the first choice.
pub(crate) const YES_NO: [&str; 2] = ["Có", "Không"];
