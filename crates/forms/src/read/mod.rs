//! Forms and answers out of their bytes, by hand.
//!
//! The bytes are those of `postcard`, which writes them; its own reader, made by serde for each
//! type, is three times the code of this one, and every phone would wait for it. Both read alike:
//! `tests/any_bytes.rs` compares them.
//!
//! A reader that meets something wrong remembers it and goes on with blanks, so that no function
//! here needs a way out; [`Reader::finish`] has the last word.

mod reader;
pub(crate) use reader::Reader;

use crate::{
    Address, Answer, Attribute, Block, Choice, Column, Computed, Condition, Field, FieldAt,
    FieldKind, Form, Lint, Literal, Named, Origin, PartialDate, Piece, Placed, Precision, Role,
    Rows, Rule, Section, Show, SignatureBox, Test, Unit,
};
use catalog::{Code, Date, Status};

pub(crate) fn form(r: &mut Reader<'_>) -> Form {
    Form {
        id: r.text(),
        name: r.text(),
        name_en: r.text(),
        number: r.text(),
        circular: r.text(),
        valid_from: r.option(date),
        valid_to: r.option(date),
        status: status(r),
        unconfirmed: r.text(),
        procedures: r.list(|r| Code::new(&r.text())),
        sections: r.list(section),
        lint: r.list(lint),
        sheet: r.list(placed),
    }
}

/// A year may be below zero, and is written so that small ones stay short either way.
fn date(r: &mut Reader<'_>) -> Date {
    let year = r.short();
    Date {
        year: (year >> 1) as i16 ^ -((year & 1) as i16),
        month: r.byte(),
        day: r.byte(),
    }
}

fn status(r: &mut Reader<'_>) -> Status {
    r.one_of(&[Status::Verified, Status::Partial, Status::Unverified])
}

fn section(r: &mut Reader<'_>) -> Section {
    Section {
        id: r.text(),
        title: r.text(),
        title_en: r.text(),
        hint: r.text(),
        condition: condition(r),
        rows: r.option(|r| Rows {
            min: r.byte(),
            max: r.byte(),
        }),
        fields: r.list(field),
    }
}

fn field(r: &mut Reader<'_>) -> Field {
    Field {
        id: r.text(),
        label: r.text(),
        label_en: r.text(),
        hint: r.text(),
        kind: kind(r),
        required: r.flag(),
        condition: condition(r),
        person: r.option(person),
        computed: r.option(|r| Computed {
            pattern: r.list(piece),
            condition: condition(r),
        }),
        lint: r.list(lint),
        status: status(r),
        item: r.text(),
        slot: r.text(),
    }
}

/// Roles and attributes are listed in the order in which they are declared.
fn person(r: &mut Reader<'_>) -> (Role, Attribute) {
    (r.one_of(&Role::ALL).1, r.one_of(&Attribute::ALL).1)
}

fn kind(r: &mut Reader<'_>) -> FieldKind {
    match r.number() {
        0 => FieldKind::Text,
        1 => FieldKind::LongText,
        2 => FieldKind::Name,
        3 => FieldKind::Date(r.one_of(&[Precision::Day, Precision::Month, Precision::Year])),
        4 => FieldKind::Sex,
        5 => FieldKind::IdNumber,
        6 => FieldKind::Phone,
        7 => FieldKind::Email,
        8 => FieldKind::Choice(r.list(choice)),
        9 => FieldKind::Many(r.list(choice)),
        10 => FieldKind::YesNo,
        11 => FieldKind::Ethnicity,
        12 => FieldKind::Nationality,
        13 => FieldKind::Address,
        14 => FieldKind::Amount,
        15 => FieldKind::Count,
        16 => FieldKind::Measure(r.text()),
        17 => FieldKind::Words,
        _ => {
            r.fail();
            FieldKind::Text
        }
    }
}

fn choice(r: &mut Reader<'_>) -> Choice {
    Choice {
        id: r.text(),
        label: r.text(),
        label_en: r.text(),
    }
}

fn condition(r: &mut Reader<'_>) -> Condition {
    Condition {
        any: r.list(|r| r.list(literal)),
    }
}

fn literal(r: &mut Reader<'_>) -> Literal {
    let test = match r.number() {
        0 => Test::Is(at(r), r.byte()),
        1 => Test::Answered(at(r)),
        2 => Test::Rows(r.byte(), r.byte()),
        _ => {
            r.fail();
            Test::Rows(0, 0)
        }
    };
    Literal {
        test,
        expected: r.flag(),
    }
}

fn at(r: &mut Reader<'_>) -> FieldAt {
    FieldAt {
        section: r.byte(),
        field: r.byte(),
    }
}

fn lint(r: &mut Reader<'_>) -> Lint {
    Lint {
        rule: r.one_of(&Rule::ALL),
        with: r.option(at),
        value: r.byte(),
    }
}

fn piece(r: &mut Reader<'_>) -> Piece {
    match r.number() {
        0 => Piece::Words(r.text()),
        1 => Piece::Fill(at(r), show(r)),
        2 => Piece::Number,
        _ => {
            r.fail();
            Piece::Number
        }
    }
}

fn show(r: &mut Reader<'_>) -> Show {
    match r.number() {
        6 => Show::Digits(r.byte()),
        7 => Show::Ticked(r.byte()),
        other => match PLAIN_SHOWS.get(other as usize) {
            Some(show) => *show,
            None => {
                r.fail();
                Show::Plain
            }
        },
    }
}

/// The ways to show an answer in the order in which they are declared; those that take a number
/// hold one here and are read apart.
const PLAIN_SHOWS: [Show; 13] = [
    Show::Plain,
    Show::Capitals,
    Show::Day,
    Show::Month,
    Show::Year,
    Show::InWords,
    Show::Digits(0),
    Show::Ticked(0),
    Show::Detail,
    Show::Commune,
    Show::Province,
    Show::Surname,
    Show::GivenNames,
];

fn line(r: &mut Reader<'_>) -> Vec<Piece> {
    r.list(piece)
}

fn placed(r: &mut Reader<'_>) -> Placed {
    Placed {
        condition: condition(r),
        block: block(r),
    }
}

fn block(r: &mut Reader<'_>) -> Block {
    match r.number() {
        0 => Block::Title(r.list(Reader::text)),
        1 => Block::To(line(r)),
        2 => Block::Heading(r.text()),
        3 => Block::Lines {
            each: r.option(Reader::byte),
            lines: r.list(line),
        },
        4 => Block::Text(r.text()),
        5 => Block::Table {
            section: r.byte(),
            columns: r.list(|r| Column {
                title: r.text(),
                cell: line(r),
            }),
            rows: r.byte(),
        },
        6 => Block::Grid {
            titles: r.list(Reader::text),
            rows: r.list(|r| r.list(line)),
        },
        7 => Block::Signatures {
            line: line(r),
            boxes: r.list(|r| SignatureBox {
                caption: r.text(),
                note: r.text(),
                name: line(r),
            }),
        },
        8 => Block::Notes(r.list(Reader::text)),
        _ => {
            r.fail();
            Block::Text(String::new())
        }
    }
}

/// The id of the form, the rows of its repeated sections, and the answers under their names.
pub(crate) fn kept(r: &mut Reader<'_>) -> (String, Vec<(String, u8)>, Vec<Named>) {
    (
        r.text(),
        r.list(|r| (r.text(), r.byte())),
        r.list(|r| Named {
            name: r.text(),
            answer: answer(r),
            origin: r.one_of(&[
                Origin::Card,
                Origin::Typed,
                Origin::Earlier,
                Origin::Computed,
            ]),
        }),
    )
}

fn answer(r: &mut Reader<'_>) -> Answer {
    match r.number() {
        0 => Answer::Text(r.text()),
        1 => Answer::Date(PartialDate {
            year: r.short(),
            month: r.byte(),
            day: r.byte(),
        }),
        2 => Answer::Choice(r.byte()),
        3 => Answer::Many(r.number()),
        4 => Answer::Address(Address {
            detail: r.text(),
            commune: unit(r),
            province: unit(r),
            former: r.text(),
        }),
        _ => {
            r.fail();
            Answer::Choice(0)
        }
    }
}

fn unit(r: &mut Reader<'_>) -> Unit {
    Unit {
        code: r.number(),
        name: r.text(),
    }
}
