//! An invented procedure that the tests of this folder share.

use super::{
    Answer, AnswerSet, Attendance, Checklist, Condition, Handing, Item, Question, RowRef, Term,
};
use crate::{
    Backing, Case, CaseName, ChannelKind, Code, Entry, Hand, Origin, Plain, Procedure, Provenance,
    Quantity, Row, RowKind,
};

/// Counter, post or online; whether someone is sent; and, if so, whether she is kin.
pub(super) fn checklist() -> Checklist {
    let mut way = question("way", &["counter", "post", "online"], Condition::Always);
    way.answers[0].channel = Some(ChannelKind::InPerson);
    Checklist {
        questions: vec![
            question("sent", &["no", "yes"], Condition::Always),
            question("kin", &["no", "yes"], is(0, 1)),
            way,
        ],
        items: vec![
            item("form", Handing::Original, Condition::Always, &[0]),
            item("proxy", Handing::Original, is(1, 0), &[1]),
            item("note-of-kin", Handing::Plain, is(1, 1), &[1]),
            item("id-card", Handing::Show, is(2, 0), &[2]),
            item("copy-of-id-card", Handing::Certified, is(2, 1), &[2, 3]),
            item("residence", Handing::NoNeed, Condition::Always, &[]),
        ],
        people: vec![Attendance {
            id: "parent".to_owned(),
            words: "Cha hoặc mẹ".to_owned(),
            when: is(0, 0),
            backing: Backing::Published,
        }],
        ..Checklist::default()
    }
}

/// The procedure whose rows that checklist means.
pub(super) fn entry() -> Entry {
    let words = ["form", "proxy", "id card", "by post", "a remark"];
    Entry {
        national: Some(Box::new(procedure("1.000001", &words))),
        checklist: Some(Box::new(checklist())),
        ..Entry::default()
    }
}

pub(super) fn question(id: &str, answers: &[&str], asked_when: Condition) -> Question {
    let answer = |id: &&str| Answer {
        id: (*id).to_owned(),
        words: String::new(),
        channel: None,
    };
    Question {
        id: id.to_owned(),
        words: String::new(),
        hint: String::new(),
        answers: answers.iter().map(answer).collect(),
        asked_when,
    }
}

pub(super) fn item(id: &str, hand: Handing, when: Condition, rows: &[u16]) -> Item {
    Item {
        id: id.to_owned(),
        paper: id.to_owned(),
        words: id.to_owned(),
        hand,
        quantity: match hand.in_the_bag() {
            true => Quantity::Stated {
                originals: 1,
                copies: 0,
            },
            false => Quantity::Unstated,
        },
        when,
        rows: rows
            .iter()
            .map(|row| RowRef { case: 0, row: *row })
            .collect(),
        note: String::new(),
        law: None,
        backing: Backing::Published,
    }
}

pub(super) fn is(question: u8, answer: u8) -> Condition {
    let answers = AnswerSet::default().with(answer);
    Condition::Any(vec![vec![Term::Is(question, answers)]])
}

pub(super) fn procedure(code: &str, rows: &[&str]) -> Procedure {
    let row = |words: &&str| Row {
        kind: RowKind::Paper,
        words: (*words).to_owned(),
        when: String::new(),
        quantity: Quantity::Unstated,
        hand: Hand::Unstated,
        code: String::new(),
        electronic_form: false,
        attachments: Vec::new(),
        backing: Backing::Published,
    };
    Procedure {
        code: Code::new(code),
        name: String::new(),
        short_name: String::new(),
        sector: String::new(),
        levels: Default::default(),
        audiences: Vec::new(),
        plain: Plain::default(),
        channels: Vec::new(),
        cases: vec![Case {
            name: String::new(),
            name_kind: CaseName::Unnamed,
            rows: rows.iter().map(row).collect(),
        }],
        steps: Vec::new(),
        outcomes: Vec::new(),
        requirements: String::new(),
        legal_bases: Vec::new(),
        agencies: Vec::new(),
        related: Vec::new(),
        remarks: Vec::new(),
        provenance: Provenance {
            origin: Origin::National,
            portal_id: String::new(),
            decision: None,
            updated: None,
            sources: Vec::new(),
        },
    }
}
