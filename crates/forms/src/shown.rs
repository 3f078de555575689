use crate::number::{grouped, push_padded, whole};
use crate::{
    Answer, Answers, Field, FieldKind, Form, PartialDate, Path, Piece, Show, capitals, words,
};

/// An answer as paper shows it.
pub(crate) enum Shown {
    /// Words.
    Text(String),
    /// A box, ticked or not.
    Tick(bool),
    /// Digits, each in a box of its own.
    Digits(String),
    /// Nothing was answered.
    Blank,
}

/// Shows the answer at a path.
pub(crate) fn shown(form: &Form, answers: &Answers, path: Path, show: Show) -> Shown {
    let answer = answers.get(path);
    if let Show::Ticked(choice) = show {
        return Shown::Tick(match answer {
            Some(Answer::Choice(taken)) => *taken == choice,
            Some(Answer::Many(bits)) => u64::from(*bits) >> choice.min(63) & 1 == 1,
            _ => false,
        });
    }
    let (Some(answer), Some(field)) = (answer, form.field(path.at())) else {
        return Shown::Blank;
    };
    let text = match show {
        Show::Digits(_) => {
            let text = plain(field, answer);
            return Shown::Digits(text.chars().filter(char::is_ascii_alphanumeric).collect());
        }
        Show::Capitals => capitals(&plain(field, answer)),
        Show::InWords => in_words(field, answer),
        Show::Day | Show::Month | Show::Year => part_of_date(answer, show),
        Show::Detail | Show::Commune | Show::Province => part_of_address(answer, show),
        Show::Surname | Show::GivenNames => part_of_name(answer, show),
        Show::Plain | Show::Ticked(_) => plain(field, answer),
    };
    if text.is_empty() {
        Shown::Blank
    } else {
        Shown::Text(text)
    }
}

/// The text of a pattern; none while a part of it has no answer.
pub(crate) fn sentence(
    form: &Form,
    answers: &Answers,
    pattern: &[Piece],
    path: Path,
) -> Option<String> {
    let mut text = String::new();
    for piece in pattern {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Number => {}
            Piece::Fill(at, show) => match shown(form, answers, path.beside(*at), *show) {
                Shown::Text(part) | Shown::Digits(part) => text.push_str(&part),
                Shown::Tick(_) | Shown::Blank => return None,
            },
        }
    }
    Some(text)
}

/// An answer as it is usually written.
pub fn plain(field: &Field, answer: &Answer) -> String {
    match answer {
        Answer::Text(text) => match (&field.kind, whole(text)) {
            (FieldKind::Amount, Some(sum)) => grouped(sum),
            _ => text.trim().to_owned(),
        },
        Answer::Date(date) => numeric(*date),
        Answer::Choice(at) => field.choice(*at).to_owned(),
        Answer::Many(bits) => {
            let mut list = String::new();
            for at in (0..32).filter(|at| bits >> at & 1 == 1) {
                if !list.is_empty() {
                    list.push_str("; ");
                }
                list.push_str(field.choice(at));
            }
            list
        }
        Answer::Address(address) => address.line(),
    }
}

/// "18/07/2026", "07/2026", "2026".
pub(crate) fn numeric(date: PartialDate) -> String {
    let mut text = String::new();
    if date.day > 0 {
        push_padded(&mut text, date.day.into(), 2);
        text.push('/');
    }
    if date.month > 0 {
        push_padded(&mut text, date.month.into(), 2);
        text.push('/');
    }
    push_padded(&mut text, date.year.into(), 1);
    text
}

fn in_words(field: &Field, answer: &Answer) -> String {
    match answer {
        Answer::Date(date) => words::date(*date),
        Answer::Text(text) => match whole(text) {
            Some(sum) if field.kind == FieldKind::Amount => words::amount(sum),
            Some(number) => words::sentence(&words::number(number)),
            None => String::new(),
        },
        _ => String::new(),
    }
}

fn part_of_date(answer: &Answer, show: Show) -> String {
    let Some(date) = answer.as_date() else {
        return String::new();
    };
    let mut text = String::new();
    match show {
        Show::Day if date.day > 0 => push_padded(&mut text, date.day.into(), 2),
        Show::Month if date.month > 0 => push_padded(&mut text, date.month.into(), 2),
        Show::Year => push_padded(&mut text, date.year.into(), 1),
        _ => {}
    }
    text
}

fn part_of_address(answer: &Answer, show: Show) -> String {
    let Answer::Address(address) = answer else {
        return String::new();
    };
    let part = match show {
        Show::Detail => &address.detail,
        Show::Commune => &address.commune.name,
        _ => &address.province.name,
    };
    part.trim().to_owned()
}

fn part_of_name(answer: &Answer, show: Show) -> String {
    let name = answer.as_text().unwrap_or_default().trim();
    let (surname, rest) = name.split_once(' ').unwrap_or((name, ""));
    let part = if show == Show::Surname { surname } else { rest };
    capitals(part.trim())
}
