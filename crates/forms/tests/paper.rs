//! What stands on the sheet and in the places of a Word template.

use forms::sheet::{Body, Printed, Room, Span};
use forms::{
    Answer, Answers, Block, Choice, Column, Condition, FieldAt, FieldKind, Form, Literal, Origin,
    PartialDate, Path, Piece, Placed, Precision, Row, Rows, Sheet, Show, SignatureBox, Test, sheet,
    slot_names, slots,
};

mod support;

const NAME: FieldAt = own(0);
const BIRTH: FieldAt = own(1);
const NUMBER: FieldAt = own(2);
const KIND: FieldAt = own(3);
const BOOKS: u8 = 1;

const fn own(field: u8) -> FieldAt {
    FieldAt { section: 0, field }
}

fn slip() -> Form {
    let choice = |id: &str| Choice {
        id: id.to_owned(),
        label: id.to_owned(),
        label_en: String::new(),
    };
    let kinds = FieldKind::Choice(vec![choice("home"), choice("here")]);
    let mut number = support::field("number", FieldKind::IdNumber);
    number.slot = "so_the".to_owned();
    let reader = vec![
        support::field("name", FieldKind::Name),
        support::field("birth", FieldKind::Date(Precision::Year)),
        number,
        support::field("kind", kinds),
    ];
    let books = vec![support::field("title", FieldKind::Text)];
    Form {
        number: "M01".to_owned(),
        circular: "Thông tư số 1/2026/TT-VD".to_owned(),
        sections: vec![
            support::section("reader", None, reader),
            support::section("books", Some(Rows { min: 1, max: 4 }), books),
        ],
        ..support::empty()
    }
}

fn fill(at: FieldAt, show: Show) -> Piece {
    Piece::Fill(at, show)
}

fn words(words: &str) -> Piece {
    Piece::Words(words.to_owned())
}

fn answer(form: &Form, answers: &mut Answers, at: FieldAt, answer: Answer) {
    let path = Path {
        section: at.section,
        row: Row::ONLY,
        field: at.field,
    };
    let set = answers.set(form, path, answer, Origin::Typed);
    set.expect("it is asked");
}

fn add_book(form: &Form, answers: &mut Answers, title: &str) {
    let first = answers.rows(BOOKS)[0];
    let at = |row| Path {
        section: BOOKS,
        row,
        field: 0,
    };
    let row = match answers.get(at(first)) {
        None => first,
        Some(_) => answers.add_row(form, BOOKS).expect("there is room"),
    };
    let set = answers.set(form, at(row), Answer::text(title), Origin::Typed);
    set.expect("it is asked");
}

/// The sheet of the slip with one block on it.
#[track_caller]
fn printed(form: &mut Form, answers: &Answers, block: Block) -> Vec<Printed> {
    form.sheet = vec![Placed {
        condition: Condition::ALWAYS,
        block,
    }];
    assert!(form.is_sound());
    sheet(form, answers).parts
}

fn a_line(line: Vec<Piece>) -> Block {
    Block::Lines {
        each: None,
        lines: vec![line],
    }
}

#[track_caller]
fn check_line(answers: &Answers, line: Vec<Piece>, expected: &[Span]) {
    let parts = printed(&mut slip(), answers, a_line(line));
    let [part] = parts.as_slice() else {
        panic!("{parts:?}")
    };
    assert_eq!(part.body, Body::Lines(vec![expected.to_vec()]));
}

#[test]
fn a_place_without_an_answer_stays_a_blank_of_its_size() {
    let none = Answers::new(&slip());
    let blank = |room| Span::Blank(room);
    let space = Span::Words(" ".to_owned());
    let line = vec![
        fill(BIRTH, Show::Day),
        words(" "),
        fill(NAME, Show::Capitals),
        words(" "),
        fill(NUMBER, Show::Digits(12)),
        words(" "),
        fill(KIND, Show::Ticked(1)),
        words(" "),
        fill(BIRTH, Show::Plain),
    ];
    let digits = Span::Digits {
        digits: String::new(),
        boxes: 12,
    };
    let expected = [
        blank(Room::Short),
        space.clone(),
        blank(Room::Middle),
        space.clone(),
        digits,
        space.clone(),
        Span::Tick(false),
        space,
        blank(Room::Long),
    ];
    check_line(&none, line, &expected);
}

#[test]
fn answers_are_printed_as_the_line_wants_them() {
    let form = slip();
    let mut answers = Answers::new(&form);
    answer(&form, &mut answers, NAME, Answer::text("đỗ thị ví dụ"));
    let year = Answer::Date(PartialDate::year(1954));
    answer(&form, &mut answers, BIRTH, year);
    answer(&form, &mut answers, NUMBER, Answer::text("001 154"));
    answer(&form, &mut answers, KIND, Answer::Choice(1));

    let said = |text: &str| Span::Answer(text.to_owned());
    let check = |place, expected| check_line(&answers, vec![place], &[expected]);
    check(fill(NAME, Show::Capitals), said("ĐỖ THỊ VÍ DỤ"));
    check(fill(BIRTH, Show::Plain), said("1954"));
    check(fill(BIRTH, Show::Day), Span::Blank(Room::Short));
    check(fill(KIND, Show::Ticked(0)), Span::Tick(false));
    check(fill(KIND, Show::Ticked(1)), Span::Tick(true));
    let digits = Span::Digits {
        digits: "001154".to_owned(),
        boxes: 12,
    };
    check(fill(NUMBER, Show::Digits(12)), digits);
}

#[test]
fn rows_count_from_one_and_unused_ones_are_struck() {
    let mut form = slip();
    let mut answers = Answers::new(&form);
    add_book(&form, &mut answers, "Số đỏ");
    add_book(&form, &mut answers, "Dế Mèn");
    let title = FieldAt {
        section: BOOKS,
        field: 0,
    };
    let cell = vec![Piece::Number, words(". "), fill(title, Show::Plain)];
    let table = |rows| Block::Table {
        section: BOOKS,
        columns: vec![Column {
            title: "Sách".to_owned(),
            cell: cell.clone(),
        }],
        rows,
    };
    let mut counted_before = slip();
    counted_before.sheet = [
        a_line(vec![Piece::Number]),
        table(5),
        a_line(vec![Piece::Number]),
    ]
    .map(|block| Placed {
        condition: Condition::ALWAYS,
        block,
    })
    .to_vec();
    let text = sheet(&counted_before, &answers).to_string();
    let lines: Vec<&str> = text.lines().skip(4).collect();
    let struck = "| ——— |";
    let expected = [
        "1",
        "| Sách |",
        "| 1. Số đỏ |",
        "| 2. Dế Mèn |",
        struck,
        struck,
        struck,
        "2",
    ];
    assert_eq!(lines, expected);

    let parts = printed(&mut form, &answers, table(1));
    let Body::Table { rows, struck, .. } = &parts[0].body else {
        panic!("{parts:?}")
    };
    assert_eq!(
        (rows.len(), *struck),
        (2, 0),
        "more rows than the paper has"
    );

    let each = Block::Lines {
        each: Some(BOOKS),
        lines: vec![cell.clone()],
    };
    assert_eq!(printed(&mut form, &answers, each).len(), 2);
}

#[test]
fn a_block_is_printed_only_when_its_condition_holds() {
    let mut form = slip();
    let mut answers = Answers::new(&form);
    let condition = Condition {
        any: vec![vec![Literal {
            test: Test::Is(KIND, 1),
            expected: true,
        }]],
    };
    form.sheet = vec![Placed {
        condition,
        block: Block::Text("Đọc tại chỗ.".to_owned()),
    }];
    assert!(sheet(&form, &answers).parts.is_empty());
    answer(&form, &mut answers, KIND, Answer::Choice(1));
    assert_eq!(sheet(&form, &answers).parts.len(), 1);
}

#[test]
fn what_leads_to_something_stays_on_its_page() {
    let mut form = slip();
    let answers = Answers::new(&form);
    let mut follows = |block| printed(&mut form, &answers, block)[0].with_next;
    assert!(follows(Block::Heading("I".to_owned())));
    assert!(follows(Block::Title(vec!["GIẤY".to_owned()])));
    assert!(!follows(Block::Text("Tôi cam đoan.".to_owned())));

    let text = |text: &str| Block::Text(text.to_owned());
    let signatures = Block::Signatures {
        line: Vec::new(),
        boxes: Vec::new(),
    };
    let placed = |block| Placed {
        condition: Condition::ALWAYS,
        block,
    };
    form.sheet = [text("Một."), text("Hai."), signatures]
        .map(placed)
        .to_vec();
    let parts = sheet(&form, &answers).parts.into_iter();
    let kept: Vec<bool> = parts.map(|part| part.with_next).collect();
    assert_eq!(kept, [false, true, false], "no page of signatures alone");
}

#[test]
fn the_sheet_says_what_it_is_and_who_signs() {
    let mut form = slip();
    let mut answers = Answers::new(&form);
    let signatures = Block::Signatures {
        line: vec![words("Ngày ……")],
        boxes: vec![SignatureBox {
            caption: "NGƯỜI MƯỢN".to_owned(),
            note: "(Ký)".to_owned(),
            name: vec![fill(NAME, Show::Plain)],
        }],
    };
    let names = |parts: Vec<Printed>| match &parts[0].body {
        Body::Signatures { boxes, .. } => boxes[0].name.clone(),
        other => panic!("{other:?}"),
    };
    let unsigned = names(printed(&mut form, &answers, signatures.clone()));
    assert_eq!(unsigned, "", "to be written by hand");
    answer(&form, &mut answers, NAME, Answer::text("Đỗ Thị Ví Dụ"));
    let signed = names(printed(&mut form, &answers, signatures));
    assert_eq!(signed, "Đỗ Thị Ví Dụ");

    let mark = |form: &Form| sheet(form, &answers).mark;
    assert_eq!(
        mark(&form),
        "Mẫu M01 ban hành kèm theo Thông tư số 1/2026/TT-VD"
    );
    form.number.clear();
    assert_eq!(mark(&form), "Ban hành kèm theo Thông tư số 1/2026/TT-VD");
    form.circular.clear();
    assert_eq!(mark(&form), "");
    assert!(
        sheet(&form, &answers)
            .to_string()
            .starts_with(Sheet::NATION)
    );
}

#[test]
fn a_template_finds_all_its_places_whatever_was_answered() {
    let form = slip();
    let mut answers = Answers::new(&form);
    let place = |answers: &Answers, name: &str| {
        let found = slots(&form, answers);
        let found = found.into_iter().find(|(known, _)| known == name);
        found.unwrap_or_else(|| panic!("no place {name}")).1
    };
    let text = |text: &str| Span::Answer(text.to_owned());
    assert_eq!(place(&answers, "reader.name"), Span::Blank(Room::Middle));
    assert_eq!(place(&answers, "books.3.title"), Span::Blank(Room::Middle));
    assert_eq!(place(&answers, "books.3.number"), Span::Blank(Room::Short));
    assert_eq!(place(&answers, "reader.kind.here"), Span::Tick(false));

    answer(&form, &mut answers, NAME, Answer::text("Đỗ Thị Ví Dụ"));
    let date = PartialDate::new(1954, 4, 0);
    answer(&form, &mut answers, BIRTH, Answer::Date(date));
    answer(&form, &mut answers, NUMBER, Answer::text("001154000001"));
    answer(&form, &mut answers, KIND, Answer::Choice(1));
    add_book(&form, &mut answers, "Số đỏ");
    add_book(&form, &mut answers, "Dế Mèn");
    for (name, expected) in [
        ("reader.name.capitals", text("ĐỖ THỊ VÍ DỤ")),
        ("reader.birth", text("04/1954")),
        ("reader.birth.day", Span::Blank(Room::Short)),
        ("reader.birth.month", text("04")),
        (
            "reader.birth.words",
            text("Tháng tư năm một nghìn chín trăm năm mươi tư"),
        ),
        ("so_the", text("001154000001")),
        ("reader.kind.here", Span::Tick(true)),
        ("reader.kind.home", Span::Tick(false)),
        ("books.2.title", text("Dế Mèn")),
        ("books.2.number", text("2")),
    ] {
        assert_eq!(place(&answers, name), expected, "{name}");
    }
    let named: Vec<String> = slots(&form, &answers)
        .into_iter()
        .map(|slot| slot.0)
        .collect();
    assert_eq!(named, slot_names(&form));
}
