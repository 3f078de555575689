//! What is known about people goes into forms and comes back out of them.

use catalog::Date;
use forms::{
    Answer, Answers, Attribute, Desk, Field, FieldAt, FieldKind, Form, Household, Origin,
    PartialDate, Path, Person, Precision, Role, Row, Rows, Rule, learn, lint, prefill,
};

mod support;

const NAME: FieldAt = FieldAt {
    section: 0,
    field: 0,
};
const BIRTH: FieldAt = FieldAt {
    section: 0,
    field: 1,
};
const MOTHER: FieldAt = FieldAt {
    section: 0,
    field: 2,
};
const MOTHERS_BIRTH: FieldAt = FieldAt {
    section: 0,
    field: 3,
};
const MEMBERS: u8 = 1;

/// Who asks, the mother, and a table of at most three members.
fn registration() -> Form {
    let of = |id: &str, role, attribute, kind| Field {
        person: Some((role, attribute)),
        ..support::field(id, kind)
    };
    let day = || FieldKind::Date(Precision::Day);
    let people = vec![
        of("name", Role::Me, Attribute::Name, FieldKind::Name),
        of("birth", Role::Me, Attribute::Birth, day()),
        of("mother", Role::Mother, Attribute::Name, FieldKind::Name),
        of("mother-birth", Role::Mother, Attribute::Birth, day()),
    ];
    let members = vec![of("name", Role::Member, Attribute::Name, FieldKind::Name)];
    let form = Form {
        sections: vec![
            support::section("people", None, people),
            support::section("members", Some(Rows { min: 0, max: 3 }), members),
        ],
        ..support::empty()
    };
    assert!(form.is_sound());
    form
}

fn path(at: FieldAt) -> Path {
    Path {
        section: at.section,
        row: Row::ONLY,
        field: at.field,
    }
}

fn person(role: Role, name: &str, origin: Origin) -> Person {
    let mut person = Person::new(role);
    person.learn(Attribute::Name, Answer::text(name), origin);
    person
}

fn names(answers: &Answers) -> Vec<&str> {
    let rows = answers.rows(MEMBERS).iter();
    let name = |row: &Row| Path {
        section: MEMBERS,
        row: *row,
        field: 0,
    };
    rows.map(|row| answers.get(name(row)).and_then(Answer::as_text))
        .map(Option::unwrap_or_default)
        .collect()
}

#[test]
fn fills_only_what_is_empty_and_says_where_it_is_from() {
    let form = registration();
    let mut answers = Answers::new(&form);
    let typed = Answer::text("Trần Văn Mẫu");
    answers
        .set(&form, path(NAME), typed.clone(), Origin::Typed)
        .unwrap();

    let mut me = person(Role::Me, "Nguyễn Văn Khác", Origin::Card);
    let birth = Answer::Date(PartialDate::new(1990, 5, 4));
    me.learn(Attribute::Birth, birth.clone(), Origin::Card);
    let mother = person(Role::Mother, "Lê Thị Ví Dụ", Origin::Typed);
    let household = Household {
        persons: vec![me, mother],
    };

    assert_eq!(prefill(&form, &household, &mut answers), 2);
    assert_eq!(answers.get(path(NAME)), Some(&typed), "was not empty");
    assert_eq!(answers.origin(path(NAME)), Some(Origin::Typed));
    assert_eq!(answers.get(path(BIRTH)), Some(&birth));
    assert_eq!(answers.origin(path(BIRTH)), Some(Origin::Card));
    assert_eq!(answers.origin(path(MOTHER)), Some(Origin::Earlier));
    assert_eq!(
        prefill(&form, &household, &mut answers),
        0,
        "once is enough"
    );
}

#[test]
fn adds_a_row_for_everybody_there_is_room_for() {
    let form = registration();
    let mut answers = Answers::new(&form);
    let name = ["Vũ An", "Vũ Bình", "Vũ Chi", "Vũ Dung"];
    let persons = name.map(|name| person(Role::Member, name, Origin::Earlier));
    let household = Household {
        persons: persons.to_vec(),
    };
    assert_eq!(prefill(&form, &household, &mut answers), 3);
    assert_eq!(names(&answers), ["Vũ An", "Vũ Bình", "Vũ Chi"]);
}

#[test]
fn what_was_typed_into_one_form_is_known_to_the_next() {
    let form = registration();
    let mut answers = Answers::new(&form);
    let mut type_in = |path, answer| {
        answers.set(&form, path, answer, Origin::Typed).unwrap();
    };
    let birth = Answer::Date(PartialDate::new(1990, 5, 4));
    type_in(path(NAME), Answer::text("Lê Thị Ví Dụ"));
    type_in(path(BIRTH), birth.clone());
    type_in(path(MOTHER), Answer::text("Lê Thị Ví Dụ"));
    type_in(path(MOTHERS_BIRTH), birth.clone());
    for name in ["Vũ An", "Vũ Bình"] {
        let row = answers.add_row(&form, MEMBERS).unwrap();
        let path = Path {
            section: MEMBERS,
            row,
            field: 0,
        };
        answers
            .set(&form, path, Answer::text(name), Origin::Typed)
            .unwrap();
    }

    let mut household = Household::default();
    learn(&form, &answers, &mut household);
    let [mother, an, binh] = household.persons.as_slice() else {
        panic!("the mother who asks and the mother named are one: {household:?}")
    };
    assert_eq!(mother.roles, [Role::Me, Role::Mother]);
    assert_eq!(an.roles, binh.roles);

    let mut next = Answers::new(&form);
    assert_eq!(prefill(&form, &household, &mut next), 6);
    assert_eq!(next.get(path(MOTHERS_BIRTH)), Some(&birth));
    assert_eq!(next.origin(path(MOTHERS_BIRTH)), Some(Origin::Earlier));
    assert_eq!(names(&next), ["Vũ An", "Vũ Bình"]);

    learn(&form, &next, &mut household);
    assert_eq!(household.persons.len(), 3, "learning twice changes nothing");
}

#[test]
fn a_value_that_differs_from_the_card_is_reported_and_the_card_still_known() {
    let form = registration();
    let household = Household {
        persons: vec![person(Role::Me, "Trần Văn Mẫu", Origin::Card)],
    };
    let mut answers = Answers::new(&form);
    prefill(&form, &household, &mut answers);
    let today = Date {
        year: 2026,
        month: 7,
        day: 18,
    };
    let desk = Desk::new(today, &household);
    assert_eq!(lint(&form, &answers, &desk), []);

    let changed = Answer::text("Trần Văn Mậu");
    answers
        .set(&form, path(NAME), changed, Origin::Typed)
        .unwrap();
    let warnings = lint(&form, &answers, &desk);
    let [warning] = warnings.as_slice() else {
        panic!("{warnings:?}")
    };
    assert_eq!(warning.rule, Rule::CardValueChanged);
    assert_eq!(warning.fields, [path(NAME)]);
    assert_eq!(warning.fix, Some(Answer::text("Trần Văn Mẫu")));

    let mut household = household.clone();
    learn(&form, &answers, &mut household);
    let known = household.persons[0].value(Attribute::Name).unwrap();
    assert_eq!(known.answer, Answer::text("Trần Văn Mẫu"));
}
