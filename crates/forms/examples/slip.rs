//! A form from its questions to its sheet.
//!
//! ```sh
//! cargo run -p forms --example slip
//! ```

use catalog::{Date, Status};
use forms::{
    Answer, Answers, Attribute, Block, Condition, Desk, Field, FieldAt, FieldKind, Form, Household,
    Literal, Origin, PartialDate, Path, Person, Piece, Placed, Precision, Role, Row, Section, Show,
    SignatureBox, Test, lint, prefill, problems, sheet,
};

const NAME: FieldAt = at(0);
const BIRTH: FieldAt = at(1);
const WORDS: FieldAt = at(2);
const PROXY: FieldAt = at(3);
const LETTER: FieldAt = at(4);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Forms are written in `content/forms/`, read and checked by the indexer, and fetched as bytes.
    let form = Form::from_bytes(&slip().to_bytes())?;
    let mut answers = Answers::new(&form);

    // A citizen who has shown a card need not type what stands on it.
    let mut me = Person::new(Role::Me);
    me.learn(
        Attribute::Name,
        Answer::text("Nguyễn Thị Ví Dụ"),
        Origin::Card,
    );
    let household = Household { persons: vec![me] };
    let filled = prefill(&form, &household, &mut answers);
    println!("{filled} answer taken from the card\n");

    // What is missing; a question that is not asked is never among it.
    for problem in problems(&form, &answers) {
        let field = form.field(problem.path.at()).ok_or("no such field")?;
        println!("{}: {:?}", field.label, problem.kind);
    }

    // One answer computes another, and one makes another question asked.
    let birth = PartialDate::read("4/5/1991").ok_or("no date")?;
    answers.set(&form, path(BIRTH), Answer::Date(birth), Origin::Typed)?;
    answers.set(&form, path(PROXY), Answer::Choice(0), Origin::Typed)?;
    answers.set(&form, path(LETTER), Answer::text("số 7"), Origin::Typed)?;
    println!("\nin words: {:?}", answers.get(path(WORDS)));

    // Taking the one back takes the other along: nothing hidden is ever kept or printed.
    answers.set(&form, path(PROXY), Answer::Choice(1), Origin::Typed)?;
    println!("the letter: {:?}\n", answers.get(path(LETTER)));

    // Warnings say what an office would object to, and never stand in the way.
    let name = Answer::text("Nguyễn Thị Ví Dụ 2");
    answers.set(&form, path(NAME), name, Origin::Typed)?;
    let today = Date {
        year: 2026,
        month: 7,
        day: 18,
    };
    for warning in lint(&form, &answers, &Desk::new(today, &household)) {
        println!("{}: {}", warning.rule.id(), warning.rule.about().en.said);
    }

    // The sheet is plain data; `Display` shows it as text.
    println!("\n{}", sheet(&form, &answers));
    Ok(())
}

const fn at(field: u8) -> FieldAt {
    FieldAt { section: 0, field }
}

/// Where the answer stands in a section that is not repeated.
fn path(at: FieldAt) -> Path {
    Path {
        section: at.section,
        row: Row::ONLY,
        field: at.field,
    }
}

fn slip() -> Form {
    let section = Section {
        id: "reader".to_owned(),
        title: "Người mượn".to_owned(),
        title_en: "Reader".to_owned(),
        hint: String::new(),
        condition: Condition::ALWAYS,
        rows: None,
        fields: vec![
            Field {
                person: Some((Role::Me, Attribute::Name)),
                ..field("name", "Họ, chữ đệm, tên", FieldKind::Name)
            },
            field("birth", "Ngày sinh", FieldKind::Date(Precision::Day)),
            Field {
                computed: Some(forms::Computed {
                    pattern: vec![fill(BIRTH, Show::InWords)],
                    condition: Condition::ALWAYS,
                }),
                ..field("words", "Bằng chữ", FieldKind::Words)
            },
            field("proxy", "Nhờ người khác mượn hộ", FieldKind::YesNo),
            Field {
                condition: when(Test::Is(PROXY, 0)),
                ..field("letter", "Giấy ủy quyền", FieldKind::Text)
            },
        ],
    };
    let blocks = [
        Block::Title(vec!["GIẤY MƯỢN SÁCH".to_owned()]),
        Block::Lines {
            each: None,
            lines: vec![
                line("Họ tên: ", fill(NAME, Show::Capitals)),
                line("Ngày sinh: ", fill(BIRTH, Show::Plain)),
                line("Bằng chữ: ", fill(WORDS, Show::Plain)),
                line("Giấy ủy quyền: ", fill(LETTER, Show::Plain)),
            ],
        },
        Block::Signatures {
            line: vec![Piece::Words("Ngày …… tháng …… năm ………".to_owned())],
            boxes: vec![SignatureBox {
                caption: "NGƯỜI MƯỢN".to_owned(),
                note: "(Ký, ghi rõ họ tên)".to_owned(),
                name: vec![fill(NAME, Show::Plain)],
            }],
        },
    ];
    Form {
        id: "giay-muon".to_owned(),
        name: "Giấy mượn sách".to_owned(),
        name_en: "Book loan slip".to_owned(),
        number: "M01".to_owned(),
        circular: String::new(),
        valid_from: None,
        valid_to: None,
        status: Status::Unverified,
        unconfirmed: String::new(),
        procedures: Vec::new(),
        sections: vec![section],
        lint: Vec::new(),
        sheet: blocks
            .into_iter()
            .map(|block| Placed {
                condition: Condition::ALWAYS,
                block,
            })
            .collect(),
    }
}

fn field(id: &str, label: &str, kind: FieldKind) -> Field {
    Field {
        id: id.to_owned(),
        label: label.to_owned(),
        label_en: String::new(),
        hint: String::new(),
        kind,
        required: true,
        condition: Condition::ALWAYS,
        person: None,
        computed: None,
        lint: Vec::new(),
        status: Status::Unverified,
        item: String::new(),
        slot: String::new(),
    }
}

fn when(test: Test) -> Condition {
    Condition {
        any: vec![vec![Literal {
            test,
            expected: true,
        }]],
    }
}

fn fill(field: FieldAt, show: Show) -> Piece {
    Piece::Fill(field, show)
}

fn line(words: &str, place: Piece) -> Vec<Piece> {
    vec![Piece::Words(words.to_owned()), place]
}
