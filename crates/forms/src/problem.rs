use crate::number::{hundredths, whole};
use crate::{Answer, Answers, Field, FieldKind, Form, PartialDate, Path, Precision, Row};

/// Something to put right before a form can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where; for an empty row its first field.
    pub path: Path,
    /// What.
    pub kind: ProblemKind,
}

/// The kinds of problem. How to say them is the app's: it knows the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// It must be answered.
    Required,
    /// A row says nothing: it is to be filled in or removed.
    RowEmpty,
    /// It is no date, or no day of the calendar.
    NotADate,
    /// More of the date must be known.
    DateTooRough(Precision),
    /// An identity number is made of digits, or of a letter and digits on a passport.
    NotAnIdNumber,
    /// It holds no phone number.
    NotAPhone,
    /// It is no e-mail address.
    NotAnEmail,
    /// It is no number.
    NotANumber,
    /// An address names at least commune and province.
    AddressIncomplete,
    /// It is longer than the sheet has room for.
    TooLong,
}

impl ProblemKind {
    /// Its name for files and tests.
    pub fn id(self) -> &'static str {
        match self {
            ProblemKind::Required => "required",
            ProblemKind::RowEmpty => "row-empty",
            ProblemKind::NotADate => "not-a-date",
            ProblemKind::DateTooRough(_) => "date-too-rough",
            ProblemKind::NotAnIdNumber => "not-an-id-number",
            ProblemKind::NotAPhone => "not-a-phone",
            ProblemKind::NotAnEmail => "not-an-email",
            ProblemKind::NotANumber => "not-a-number",
            ProblemKind::AddressIncomplete => "address-incomplete",
            ProblemKind::TooLong => "too-long",
        }
    }
}

/// More letters than any line of a sheet holds; what is longer was pasted by mistake.
const LONGEST: usize = 2_000;

/// Everything that is wrong, in the order of the form; nothing about what is not asked.
pub fn problems(form: &Form, answers: &Answers) -> Vec<Problem> {
    let mut found = Vec::new();
    for (section, known) in (0u8..).zip(&form.sections) {
        for &row in answers.rows(section) {
            let first = Path {
                section,
                row,
                field: 0,
            };
            if row != Row::ONLY && is_empty_row(answers, first) {
                found.extend(empty_row(form, answers, first));
                continue;
            }
            for (field, _) in (0u8..).zip(&known.fields) {
                found.extend(problem_at(form, answers, Path { field, ..first }));
            }
        }
    }
    found
}

/// What is wrong with one answer, for when its field is left.
pub fn problem_at(form: &Form, answers: &Answers, path: Path) -> Option<Problem> {
    let field = form.field(path.at())?;
    if !answers.is_asked(form, path) {
        return None;
    }
    let kind = match answers.get(path) {
        None if field.required => ProblemKind::Required,
        None => return None,
        Some(answer) => wrong_with(field, answer)?,
    };
    Some(Problem { path, kind })
}

/// One word about an empty row is enough, not one for each of its columns.
fn empty_row(form: &Form, answers: &Answers, first: Path) -> Option<Problem> {
    let known = form.sections.get(usize::from(first.section))?;
    let asks = (0u8..)
        .zip(&known.fields)
        .any(|(field, known)| known.required && answers.is_asked(form, Path { field, ..first }));
    asks.then_some(Problem {
        path: first,
        kind: ProblemKind::RowEmpty,
    })
}

fn is_empty_row(answers: &Answers, row: Path) -> bool {
    let of_row = |path: Path| path.section == row.section && path.row == row.row;
    !answers
        .entries
        .iter()
        .any(|entry| of_row(entry.path) && !entry.answer.is_blank())
}

fn wrong_with(field: &Field, answer: &Answer) -> Option<ProblemKind> {
    match (&field.kind, answer) {
        (FieldKind::Date(_), Answer::Text(_)) => Some(ProblemKind::NotADate),
        (FieldKind::Date(precision), Answer::Date(date)) => wrong_with_date(*date, *precision),
        (FieldKind::Address, Answer::Address(address)) => {
            let named = [&address.commune.name, &address.province.name];
            let complete = named.iter().all(|name| !name.trim().is_empty());
            (!complete).then_some(ProblemKind::AddressIncomplete)
        }
        (kind, Answer::Text(text)) => wrong_with_text(kind, text.trim()),
        _ => None,
    }
}

fn wrong_with_date(date: PartialDate, precision: Precision) -> Option<ProblemKind> {
    let known = 1 + u8::from(date.month > 0) + u8::from(date.day > 0);
    if !date.is_real() {
        Some(ProblemKind::NotADate)
    } else if known < precision.parts() {
        Some(ProblemKind::DateTooRough(precision))
    } else {
        None
    }
}

fn wrong_with_text(kind: &FieldKind, text: &str) -> Option<ProblemKind> {
    let (right, wrong) = match kind {
        FieldKind::IdNumber => (is_id_number(text), ProblemKind::NotAnIdNumber),
        FieldKind::Phone => (is_phone(text), ProblemKind::NotAPhone),
        FieldKind::Email => (is_email(text), ProblemKind::NotAnEmail),
        FieldKind::Amount | FieldKind::Count => (whole(text).is_some(), ProblemKind::NotANumber),
        FieldKind::Measure(_) => (hundredths(text).is_some(), ProblemKind::NotANumber),
        _ => (true, ProblemKind::TooLong),
    };
    if !right {
        Some(wrong)
    } else if text.len() > LONGEST {
        Some(ProblemKind::TooLong)
    } else {
        None
    }
}

/// Digits, perhaps behind the letters of a passport; how many there should be, the linter knows.
fn is_id_number(text: &str) -> bool {
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    let spaced = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b' ');
    text.len() - digits.len() <= 2 && count >= 6 && spaced
}

fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let parts = |byte: u8| byte.is_ascii_digit() || b" .-+()".contains(&byte);
    digits >= 6 && text.bytes().all(parts)
}

fn is_email(text: &str) -> bool {
    let mut parts = text.as_bytes().split(|byte| *byte == b'@');
    let (Some(name), Some(host), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let point = host.iter().rposition(|byte| *byte == b'.').unwrap_or(0);
    let full = !name.is_empty() && point > 0 && host.len() - point > 2;
    full && text.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: FieldKind, text: &str, wrong: Option<ProblemKind>) {
        assert_eq!(wrong_with_text(&kind, text), wrong, "{text}");
    }

    #[test]
    fn takes_what_people_write_and_refuses_what_is_none() {
        let no = Some(ProblemKind::NotAnIdNumber);
        check(FieldKind::IdNumber, "001190012345", None);
        check(FieldKind::IdNumber, "001 190 012 345", None);
        check(FieldKind::IdNumber, "012345678", None);
        check(FieldKind::IdNumber, "B1234567", None);
        check(FieldKind::IdNumber, "00119001234O", no);
        check(FieldKind::IdNumber, "không nhớ", no);
        let no = Some(ProblemKind::NotAPhone);
        check(FieldKind::Phone, "0912 345 678", None);
        check(FieldKind::Phone, "+84 912 345 678", None);
        check(FieldKind::Phone, "chưa có", no);
        let no = Some(ProblemKind::NotAnEmail);
        check(FieldKind::Email, "an.nguyen@thu.example", None);
        check(FieldKind::Email, "an.nguyen", no);
        check(FieldKind::Email, "an@thu", no);
        check(FieldKind::Email, "an @thu.example", no);
        check(FieldKind::Email, "ân@thu.example", no);
        check(FieldKind::Amount, "50 triệu", Some(ProblemKind::NotANumber));
        check(FieldKind::Measure("m²".to_owned()), "72,5", None);
        check(
            FieldKind::Text,
            &"a".repeat(LONGEST + 1),
            Some(ProblemKind::TooLong),
        );
    }

    #[test]
    fn asks_for_as_much_of_a_date_as_the_sheet_needs() {
        let check = |date, precision, wrong| assert_eq!(wrong_with_date(date, precision), wrong);
        let rough = |precision| Some(ProblemKind::DateTooRough(precision));
        check(PartialDate::year(1950), Precision::Year, None);
        check(
            PartialDate::year(1950),
            Precision::Day,
            rough(Precision::Day),
        );
        check(PartialDate::new(1950, 3, 0), Precision::Month, None);
        check(
            PartialDate::new(1950, 3, 0),
            Precision::Day,
            rough(Precision::Day),
        );
        check(
            PartialDate::new(2023, 2, 30),
            Precision::Day,
            Some(ProblemKind::NotADate),
        );
    }
}
