use crate::number::{hundredths, push_padded, whole};
use crate::{Answer, Answers, Field, FieldKind, Form, PartialDate, Path};

/// The answers as JSON, in the shape that `indexer schema FORM` describes.
///
/// Sections are objects, repeated ones lists of objects; what is not answered is left out. A value
/// with a problem is told as it was typed, and is then not of the shape.
pub fn json(form: &Form, answers: &Answers) -> String {
    let mut text = String::from("{\"form\":");
    push_string(&mut text, &form.id);
    text.push_str(",\"answers\":{");
    let mut first = true;
    for (section, known) in (0u8..).zip(&form.sections) {
        let rows = answers.rows(section);
        if rows.is_empty() {
            continue;
        }
        push_key(&mut text, &mut first, &known.id);
        if known.rows.is_some() {
            text.push('[');
        }
        for (at, row) in rows.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            text.push('{');
            let mut first = true;
            for (field, known) in (0u8..).zip(&known.fields) {
                let path = Path {
                    section,
                    row: *row,
                    field,
                };
                if let Some(answer) = answers.get(path) {
                    push_key(&mut text, &mut first, &known.id);
                    push_answer(&mut text, known, answer);
                }
            }
            text.push('}');
        }
        if known.rows.is_some() {
            text.push(']');
        }
    }
    text.push_str("}}");
    text
}

fn push_answer(text: &mut String, field: &Field, answer: &Answer) {
    match answer {
        Answer::Text(typed) => match number(&field.kind, typed) {
            Some(number) => text.push_str(&number),
            None => push_string(text, typed.trim()),
        },
        Answer::Date(date) => push_string(text, &iso(*date)),
        Answer::Choice(at) => push_choice(text, field, *at),
        Answer::Many(bits) => {
            text.push('[');
            let mut first = true;
            for at in (0..32).filter(|at| bits >> at & 1 == 1) {
                if !first {
                    text.push(',');
                }
                first = false;
                push_choice(text, field, at);
            }
            text.push(']');
        }
        Answer::Address(address) => {
            text.push('{');
            let mut first = true;
            for (key, part) in [
                ("detail", &address.detail),
                ("commune", &address.commune.name),
                ("province", &address.province.name),
                ("former", &address.former),
            ] {
                if !part.trim().is_empty() {
                    push_key(text, &mut first, key);
                    push_string(text, part.trim());
                }
            }
            for (key, code, digits) in [
                ("commune_code", address.commune.code, 5),
                ("province_code", address.province.code, 2),
            ] {
                if code > 0 {
                    push_key(text, &mut first, key);
                    push_string(text, &padded(code.into(), digits));
                }
            }
            text.push('}');
        }
    }
}

fn push_choice(text: &mut String, field: &Field, at: u8) {
    let id = match &field.kind {
        FieldKind::Choice(choices) | FieldKind::Many(choices) => {
            choices.get(usize::from(at)).map_or("", |choice| &choice.id)
        }
        FieldKind::YesNo => {
            text.push_str(if at == 0 { "true" } else { "false" });
            return;
        }
        _ if at == 0 => "male",
        _ => "female",
    };
    push_string(text, id);
}

fn number(kind: &FieldKind, typed: &str) -> Option<String> {
    match kind {
        FieldKind::Amount | FieldKind::Count => Some(padded(whole(typed)?, 1)),
        FieldKind::Measure(_) => {
            let hundredths = hundredths(typed)?;
            let mut number = padded(hundredths / 100, 1);
            if hundredths % 100 > 0 {
                number.push('.');
                push_padded(&mut number, hundredths % 100, 2);
            }
            Some(number)
        }
        _ => None,
    }
}

/// "2026-07-18", "2026-07", "2026".
fn iso(date: PartialDate) -> String {
    let mut text = padded(date.year.into(), 4);
    for part in [date.month, date.day] {
        if part == 0 {
            break;
        }
        text.push('-');
        push_padded(&mut text, part.into(), 2);
    }
    text
}

fn padded(number: u64, digits: u32) -> String {
    let mut text = String::new();
    push_padded(&mut text, number, digits);
    text
}

fn push_key(text: &mut String, first: &mut bool, key: &str) {
    if !*first {
        text.push(',');
    }
    *first = false;
    push_string(text, key);
    text.push(':');
}

fn push_string(text: &mut String, value: &str) {
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            letter if u32::from(letter) < 0x20 => {
                text.push_str("\\u00");
                let code = letter as u8;
                for digit in [code >> 4, code & 15] {
                    text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
                }
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
}
