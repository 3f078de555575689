//! Forms made up by chance, for tests of what must hold for every form.

#![allow(dead_code)] // each test file uses a part of this

use forms::{
    Block, Choice, Column, Computed, Condition, Field, FieldAt, FieldKind, Form, Literal, Piece,
    Placed, Precision, Rows, Section, Show, SignatureBox, Test,
};

/// Bytes read as decisions; once they are used up, every decision is the first one.
pub(crate) struct Tape<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Tape<'t> {
    pub(crate) fn new(bytes: &'t [u8]) -> Self {
        Tape { bytes, at: 0 }
    }

    pub(crate) fn is_used_up(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// A number below a bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        usize::from(byte) % bound.max(1)
    }

    pub(crate) fn flag(&mut self) -> bool {
        self.below(2) == 1
    }
}

/// A sound form of a few sections, some of them repeated, with conditions and computed answers.
pub(crate) fn form(tape: &mut Tape<'_>) -> Form {
    let mut form = empty();
    for at in 0..=tape.below(4) {
        let rows = (tape.below(3) == 1).then(|| {
            let min = tape.below(3) as u8;
            Rows {
                min,
                max: min + 1 + tape.below(3) as u8,
            }
        });
        let id = format!("section-{at}");
        form.sections.push(section(&id, rows, Vec::new()));
        let condition = condition(tape, &form, (at as u8, 0));
        form.sections[at].condition = condition;
        for field in 0..=tape.below(4) {
            let made = make_field(tape, &form, (at as u8, field as u8));
            form.sections[at].fields.push(made);
        }
    }
    form.sheet = sheet(&form);
    assert!(form.is_sound());
    form
}

pub(crate) fn empty() -> Form {
    Form {
        id: "thu".to_owned(),
        name: "Tờ khai thử".to_owned(),
        name_en: "Test form".to_owned(),
        number: String::new(),
        circular: String::new(),
        valid_from: None,
        valid_to: None,
        status: catalog::Status::Unverified,
        unconfirmed: String::new(),
        procedures: Vec::new(),
        sections: Vec::new(),
        lint: Vec::new(),
        sheet: Vec::new(),
    }
}

/// A question that is always asked and need not be answered.
pub(crate) fn field(id: &str, kind: FieldKind) -> Field {
    Field {
        id: id.to_owned(),
        label: id.to_owned(),
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

/// A section that is always asked.
pub(crate) fn section(id: &str, rows: Option<Rows>, fields: Vec<Field>) -> Section {
    Section {
        id: id.to_owned(),
        title: id.to_owned(),
        title_en: String::new(),
        hint: String::new(),
        condition: Condition::ALWAYS,
        rows,
        fields,
    }
}

fn make_field(tape: &mut Tape<'_>, form: &Form, at: (u8, u8)) -> Field {
    let choices = || {
        let ids = ["a", "b", "c"].into_iter();
        ids.map(|id| Choice {
            id: id.to_owned(),
            label: id.to_owned(),
            label_en: String::new(),
        })
        .collect()
    };
    let kind = match tape.below(5) {
        0 => FieldKind::YesNo,
        1 => FieldKind::Choice(choices()),
        2 => FieldKind::Many(choices()),
        3 => FieldKind::Date(Precision::Year),
        _ => FieldKind::Text,
    };
    let computed = (kind == FieldKind::Text && tape.flag())
        .then(|| earlier(tape, form, at))
        .flatten()
        .map(|from| Computed {
            pattern: vec![Piece::Fill(from, Show::Plain)],
            condition: condition(tape, form, at),
        });
    Field {
        label: format!("Câu {}", at.1),
        required: tape.flag(),
        condition: condition(tape, form, at),
        computed,
        ..field(&format!("field-{}", at.1), kind)
    }
}

/// A field that stands before this one and can be seen from it.
fn earlier(tape: &mut Tape<'_>, form: &Form, at: (u8, u8)) -> Option<FieldAt> {
    let seen: Vec<FieldAt> = form
        .fields()
        .map(|(known, _)| known)
        .filter(|known| (known.section, known.field) < at)
        .filter(|known| {
            let rows = form.sections[usize::from(known.section)].rows;
            rows.is_none() || known.section == at.0
        })
        .collect();
    (!seen.is_empty()).then(|| seen[tape.below(seen.len())])
}

fn condition(tape: &mut Tape<'_>, form: &Form, at: (u8, u8)) -> Condition {
    let mut any = Vec::new();
    for _ in 0..tape.below(3) {
        let mut all = Vec::new();
        for _ in 0..=tape.below(2) {
            if let Some(test) = test(tape, form, at) {
                all.push(Literal {
                    test,
                    expected: !tape.flag(),
                });
            }
        }
        if !all.is_empty() {
            any.push(all);
        }
    }
    Condition { any }
}

fn test(tape: &mut Tape<'_>, form: &Form, at: (u8, u8)) -> Option<Test> {
    let repeated = (0..at.0).find(|&known| form.sections[usize::from(known)].rows.is_some());
    if let Some(section) = repeated
        && tape.below(4) == 1
    {
        return Some(Test::Rows(section, 1 + tape.below(3) as u8));
    }
    let field = earlier(tape, form, at)?;
    let choices = match &form.field(field)?.kind {
        FieldKind::YesNo => 2,
        FieldKind::Choice(choices) | FieldKind::Many(choices) => choices.len(),
        _ => return Some(Test::Answered(field)),
    };
    Some(Test::Is(field, tape.below(choices) as u8))
}

/// A sheet that prints every field once.
fn sheet(form: &Form) -> Vec<Placed> {
    let mut blocks = vec![Block::Title(vec!["TỜ KHAI THỬ".to_owned()])];
    for (section, known) in (0u8..).zip(&form.sections) {
        let fields = (0u8..).zip(&known.fields);
        let cells = fields.map(|(field, known)| {
            let place = Piece::Fill(FieldAt { section, field }, Show::Plain);
            (known.label.clone(), vec![Piece::Number, place])
        });
        blocks.push(match known.rows {
            None => Block::Lines {
                each: None,
                lines: cells.map(|(_, line)| line).collect(),
            },
            Some(rows) => Block::Table {
                section,
                columns: cells.map(|(title, cell)| Column { title, cell }).collect(),
                rows: rows.max,
            },
        });
    }
    blocks.push(Block::Signatures {
        line: Vec::new(),
        boxes: vec![SignatureBox {
            caption: "NGƯỜI KHAI".to_owned(),
            note: String::new(),
            name: Vec::new(),
        }],
    });
    let placed = blocks.into_iter().map(|block| Placed {
        condition: Condition::ALWAYS,
        block,
    });
    placed.collect()
}
