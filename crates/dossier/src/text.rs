//! One answer as one text.
//!
//! The names of choices and not their positions travel: a form that has gained a choice since then
//! still understands an older dossier.

use forms::{Address, Answer, Field, FieldKind, PartialDate, Unit};

/// Between the parts of an address, and before the official code of a unit. Doubled where a part
/// has one of its own.
const PART: char = ';';
const CODE: char = '#';

/// Between the names of several choices; names hold no space.
const NEXT: char = ' ';

pub(crate) fn write(field: &Field, answer: &Answer) -> String {
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Date(date) => write_date(*date),
        Answer::Choice(at) => choice_name(field, *at).to_owned(),
        Answer::Many(bits) => {
            let mut names = String::new();
            for at in (0..32).filter(|at| bits >> at & 1 == 1) {
                if !names.is_empty() {
                    names.push(NEXT);
                }
                names.push_str(choice_name(field, at));
            }
            names
        }
        Answer::Address(address) => write_address(address),
    }
}

/// The answer of a text; `None` when the field takes nothing like it.
pub(crate) fn read(field: &Field, text: &str) -> Option<Answer> {
    let answer = match &field.kind {
        FieldKind::Date(_) => match PartialDate::read(text) {
            // "1/2/1990" is typed text until somebody reads it as a date, and stays what it was.
            Some(date) if write_date(date) == text => Answer::Date(date),
            _ => Answer::text(text),
        },
        FieldKind::Many(_) => {
            let mut bits = 0;
            for name in text.split(NEXT) {
                bits |= 1 << choice_named(field, name)?;
            }
            Answer::Many(bits)
        }
        FieldKind::Address => Answer::Address(read_address(text)),
        FieldKind::Choice(_) | FieldKind::Sex | FieldKind::YesNo => {
            Answer::Choice(choice_named(field, text)?)
        }
        _ => Answer::text(text),
    };
    field.takes(&answer).then_some(answer)
}

fn choice_name(field: &Field, at: u8) -> &str {
    let position = usize::from(at);
    match &field.kind {
        FieldKind::Choice(choices) | FieldKind::Many(choices) => {
            choices.get(position).map_or("", |choice| &choice.id)
        }
        FieldKind::Sex => ["male", "female"].get(position).copied().unwrap_or(""),
        FieldKind::YesNo => ["yes", "no"].get(position).copied().unwrap_or(""),
        _ => "",
    }
}

fn choice_named(field: &Field, name: &str) -> Option<u8> {
    (0..32).find(|at| !name.is_empty() && choice_name(field, *at) == name)
}

/// "18/07/2026", "07/2026", "2026".
fn write_date(date: PartialDate) -> String {
    let mut text = String::new();
    for part in [date.day, date.month] {
        if part > 0 {
            push_digits(&mut text, part.into(), 2);
            text.push('/');
        }
    }
    push_digits(&mut text, date.year.into(), 4);
    text
}

/// "Số 5 ngõ 12; Phường Ba Đình#4; Thành phố Hà Nội#1", and the former name behind it.
fn write_address(address: &Address) -> String {
    let mut text = String::new();
    push_escaped(&mut text, &address.detail);
    for unit in [&address.commune, &address.province] {
        push_part(&mut text);
        push_escaped(&mut text, &unit.name);
        if unit.code > 0 {
            text.push(CODE);
            push_digits(&mut text, unit.code, 1);
        }
    }
    if !address.former.is_empty() {
        push_part(&mut text);
        push_escaped(&mut text, &address.former);
    }
    text
}

fn push_part(text: &mut String) {
    text.push(PART);
    text.push(' ');
}

fn push_escaped(text: &mut String, part: &str) {
    for letter in part.chars() {
        if matches!(letter, PART | CODE) {
            text.push(letter);
        }
        text.push(letter);
    }
}

fn read_address(text: &str) -> Address {
    let mut parts: [(String, u32); 4] = Default::default();
    let mut at = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if matches!(letter, PART | CODE) && letters.next_if_eq(&letter).is_none() {
            if letter == PART {
                letters.next_if_eq(&' ');
                at = (at + 1).min(parts.len() - 1);
            } else {
                parts[at].1 = read_code(&mut letters);
            }
        } else {
            parts[at].0.push(letter);
        }
    }
    let [(detail, _), commune, province, (former, _)] = parts;
    let unit = |(name, code)| Unit { code, name };
    Address {
        detail,
        commune: unit(commune),
        province: unit(province),
        former,
    }
}

fn read_code(letters: &mut core::iter::Peekable<core::str::Chars<'_>>) -> u32 {
    let mut code: u32 = 0;
    while let Some(digit) = letters.peek().and_then(|letter| letter.to_digit(10)) {
        code = code.saturating_mul(10).saturating_add(digit);
        letters.next();
    }
    code
}

pub(crate) fn push_digits(text: &mut String, number: u32, least: u32) {
    if number >= 10 || least > 1 {
        push_digits(text, number / 10, least.saturating_sub(1));
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;
    use forms::{Choice, Condition, Precision};

    fn field(kind: FieldKind) -> Field {
        Field {
            id: String::new(),
            label: String::new(),
            label_en: String::new(),
            hint: String::new(),
            kind,
            required: false,
            condition: Condition::ALWAYS,
            person: None,
            computed: None,
            lint: Vec::new(),
            status: catalog::Status::Unverified,
            item: String::new(),
            slot: String::new(),
        }
    }

    fn choices() -> Vec<Choice> {
        let ids = ["born", "died", "moved"].map(|id| Choice {
            id: id.to_owned(),
            label: String::new(),
            label_en: String::new(),
        });
        ids.to_vec()
    }

    fn address(detail: &str, commune: (&str, u32), former: &str) -> Answer {
        Answer::Address(Address {
            detail: detail.to_owned(),
            commune: Unit {
                name: commune.0.to_owned(),
                code: commune.1,
            },
            province: Unit {
                name: "Tỉnh Thái Nguyên".to_owned(),
                code: 19,
            },
            former: former.to_owned(),
        })
    }

    #[track_caller]
    fn check(kind: FieldKind, answer: Answer, expect: &str) {
        let field = field(kind);
        assert_eq!(write(&field, &answer), expect);
        assert_eq!(read(&field, expect), Some(answer));
    }

    #[test]
    fn answers_are_short_texts_and_come_back() {
        let day = FieldKind::Date(Precision::Year);
        check(FieldKind::Name, Answer::text("LÊ VÍ DỤ"), "LÊ VÍ DỤ");
        check(
            day.clone(),
            Answer::Date(PartialDate::new(1990, 8, 5)),
            "05/08/1990",
        );
        check(day.clone(), Answer::Date(PartialDate::year(1960)), "1960");
        check(day.clone(), Answer::text("5/8/1990"), "5/8/1990");
        check(day, Answer::text("rằm tháng giêng"), "rằm tháng giêng");
        check(FieldKind::Sex, Answer::Choice(1), "female");
        check(FieldKind::YesNo, Answer::Choice(0), "yes");
        check(FieldKind::Choice(choices()), Answer::Choice(2), "moved");
        check(FieldKind::Many(choices()), Answer::Many(5), "born moved");
    }

    #[test]
    fn addresses_keep_every_letter_and_the_codes_of_units() {
        check(
            FieldKind::Address,
            address("Xóm 3", ("Xã Đại Từ", 5440), ""),
            "Xóm 3; Xã Đại Từ#5440; Tỉnh Thái Nguyên#19",
        );
        check(
            FieldKind::Address,
            address("lô #4; ;x;", ("", 0), "xã cũ; #"),
            "lô ##4;; ;;x;;; ; Tỉnh Thái Nguyên#19; xã cũ;; ##",
        );
    }

    #[test]
    fn what_a_field_does_not_take_is_no_answer() {
        for (kind, text) in [
            (FieldKind::Sex, "Nam"),
            (FieldKind::YesNo, ""),
            (FieldKind::Choice(choices()), "married"),
            (FieldKind::Many(choices()), "born  moved"),
            (FieldKind::Many(Vec::new()), "born"),
        ] {
            assert_eq!(read(&field(kind), text), None, "{text}");
        }
    }
}
