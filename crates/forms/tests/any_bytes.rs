//! Any bytes give a form or answers, or an error with a name: never a panic.

mod support;

use forms::{
    Answer, Answers, Condition, Desk, Error, FORMAT, FieldAt, FieldKind, Form, Household, Literal,
    Named, Origin, Path, Row, Rows, Test, json, lint, numbering, prefill, problems, sheet, slots,
};
use proptest::prelude::*;
use support::{Tape, empty, field, form, section};

/// Asks everything one can ask of a form and its answers.
fn interrogate(form: &Form, answers: &Answers) {
    let household = Household::default();
    let today = catalog::Date::new(2026, 7, 18).expect("a day of the calendar");
    let _ = problems(form, answers);
    let _ = lint(form, answers, &Desk::new(today, &household));
    let _ = numbering(form, answers);
    let _ = sheet(form, answers).to_string();
    let _ = slots(form, answers);
    let _ = json(form, answers);
    let _ = form.validity(today);
    let mut again = answers.clone();
    prefill(form, &household, &mut again);
    let _ = again.add_row(form, 0);
    let nowhere = Path {
        section: 200,
        row: Row(7),
        field: 200,
    };
    assert!(
        again
            .set(form, nowhere, Answer::text("x"), Origin::Typed)
            .is_err()
    );
    assert!(again.remove_row(form, 200, Row(7)).is_err());
    assert!(again.move_row(form, 200, Row(7), 1).is_err());
}

#[test]
fn each_fault_has_its_own_name() {
    let form = form(&mut Tape::new(&[
        3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9,
    ]));
    let bytes = form.to_bytes();
    assert_eq!(Form::from_bytes(&bytes), Ok(form.clone()));
    assert_eq!(Form::from_bytes(&[]), Err(Error::Empty));
    assert_eq!(
        Form::from_bytes(&bytes[..bytes.len() - 1]),
        Err(Error::Damaged)
    );
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(Form::from_bytes(&longer), Err(Error::Damaged));
    let mut newer = bytes;
    newer[0] = FORMAT + 1;
    assert_eq!(
        Form::from_bytes(&newer),
        Err(Error::Format {
            expected: FORMAT,
            got: FORMAT + 1
        })
    );
    let answers = Answers::new(&form).to_bytes(&form);
    let mut other = form;
    other.id = "khac".to_owned();
    assert_eq!(
        Answers::from_bytes(&other, &answers),
        Err(Error::OtherForm {
            form: "thu".to_owned()
        })
    );
}

#[test]
fn a_form_that_points_at_nothing_is_not_sound_and_does_no_harm() {
    let mut form = form(&mut Tape::new(&[2, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    form.sections[0].fields[0].condition = forms::Condition {
        any: vec![vec![forms::Literal {
            test: forms::Test::Answered(forms::FieldAt {
                section: 9,
                field: 9,
            }),
            expected: true,
        }]],
    };
    assert!(!form.is_sound());
    let form = Form::from_bytes(&form.to_bytes()).unwrap();
    interrogate(&form, &Answers::new(&form));
}

#[test]
fn an_answer_whose_question_is_gone_comes_back_apart() {
    let form = empty();
    let named = Named {
        name: "requester.name".to_owned(),
        answer: Answer::text("Nguyễn Văn An"),
        origin: Origin::Card,
    };
    let loaded = Answers::from_named(&form, vec![named.clone()]);
    assert_eq!(loaded.lost, [named]);
    assert!(loaded.answers.is_empty());
}

/// Whether the table is there hangs on an answer, and a third question on its rows.
#[test]
fn rows_come_back_though_their_section_waits_for_an_answer() {
    let one = |test| Condition {
        any: vec![vec![Literal {
            test,
            expected: true,
        }]],
    };
    let wanted = FieldAt::default();
    let mut table = section(
        "table",
        Some(Rows { min: 0, max: 3 }),
        vec![field("name", FieldKind::Text)],
    );
    table.condition = one(Test::Is(wanted, 0));
    let mut few = section("few", None, vec![field("reason", FieldKind::Text)]);
    few.condition = one(Test::Rows(1, 2));
    let form = Form {
        sections: vec![
            section("start", None, vec![field("wanted", FieldKind::YesNo)]),
            table,
            few,
        ],
        ..empty()
    };
    assert!(form.is_sound());

    let mut answers = Answers::new(&form);
    let at = |section| Path {
        section,
        row: Row::ONLY,
        field: 0,
    };
    let wanted = Answer::Choice(0);
    answers.set(&form, at(0), wanted, Origin::Typed).unwrap();
    answers.add_row(&form, 1).unwrap();
    answers.add_row(&form, 1).unwrap();

    let loaded = Answers::from_bytes(&form, &answers.to_bytes(&form)).unwrap();
    assert_eq!(loaded.lost, []);
    assert_eq!(loaded.answers.rows(1).len(), 2, "empty rows are rows");
    assert_eq!(loaded.answers.named(&form), answers.named(&form));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn forms_come_back_from_their_bytes(tape in prop::collection::vec(any::<u8>(), 0..120)) {
        let form = form(&mut Tape::new(&tape));
        prop_assert_eq!(Form::from_bytes(&form.to_bytes()), Ok(form));
    }

    #[test]
    fn arbitrary_bytes_are_a_form_or_an_error(bytes: Vec<u8>) {
        let mut bytes = bytes;
        for start in [None, Some(FORMAT)] {
            if let Some(format) = start {
                bytes.insert(0, format);
            }
            if let Ok(form) = Form::from_bytes(&bytes) {
                interrogate(&form, &Answers::new(&form));
            }
        }
    }

    #[test]
    fn an_altered_form_is_a_form_or_an_error(
        tape in prop::collection::vec(any::<u8>(), 0..80),
        at: prop::sample::Index,
        byte: u8,
    ) {
        let mut bytes = form(&mut Tape::new(&tape)).to_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(form) = Form::from_bytes(&bytes) {
            interrogate(&form, &Answers::new(&form));
        }
    }

    #[test]
    fn arbitrary_bytes_are_answers_or_an_error(
        tape in prop::collection::vec(any::<u8>(), 0..80),
        bytes: Vec<u8>,
    ) {
        let form = form(&mut Tape::new(&tape));
        let framed = [&[FORMAT, 3], b"thu".as_slice(), &bytes].concat();
        for bytes in [&bytes, &framed] {
            if let Ok(loaded) = Answers::from_bytes(&form, bytes) {
                interrogate(&form, &loaded.answers);
            }
        }
    }

    #[test]
    fn altered_answers_are_answers_or_an_error(
        tape in prop::collection::vec(any::<u8>(), 0..80),
        at: prop::sample::Index,
        byte: u8,
    ) {
        let form = form(&mut Tape::new(&tape));
        let mut answers = Answers::new(&form);
        for path in answers.asked(&form) {
            let _ = answers.set(&form, path, Answer::text("Tân Lập"), Origin::Typed);
            let _ = answers.set(&form, path, Answer::Choice(1), Origin::Card);
        }
        let mut bytes = answers.to_bytes(&form);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(loaded) = Answers::from_bytes(&form, &bytes) {
            interrogate(&form, &loaded.answers);
        }
    }

    #[test]
    fn a_household_comes_back_from_its_bytes_or_is_refused(bytes: Vec<u8>) {
        if let Some(household) = codec::read::<Household>(&bytes) {
            prop_assert_eq!(codec::read(&codec::write(&household)), Some(household));
        }
    }
}
