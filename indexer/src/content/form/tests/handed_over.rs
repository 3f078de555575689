//! Dossiers of invented people on their way over the counter, for every form of this repository.

use super::dice::Dice;
use super::dossiers::Dossier;
use dossier::{lines, missing, pack, supplement, unpack};
use forms::{Answer, Answers, Origin};
use handover::{Container, Gathering, Message, Progress, qr};
use std::fmt::Write;

/// What a table in docs/desk.md must hold; `DOCS=write` renews it there.
const BEGIN: &str = "<!-- sizes: made by a test -->\n";
const END: &str = "<!-- end of sizes -->\n";

/// Over the counter and back.
fn through_codes(message: &Message, size: qr::Size) -> Message {
    let container = Container::Plain(message.press().unwrap());
    let mut gathering = Gathering::default();
    let mut last = None;
    for code in container.to_codes(size.letters()).unwrap().iter().rev() {
        last = Some(gathering.add(code).unwrap());
    }
    match last {
        Some(Progress::Complete(Container::Plain(bytes))) => Message::unpress(&bytes).unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_answer_arrives_at_the_desk_as_it_was_given() {
    for form in &super::forms() {
        for seed in 0..40 {
            let sent = Dossier::clean(form, &mut Dice::new(seed));
            let message = Message::Filled(pack(form, &sent.answers));
            let Message::Filled(come) = through_codes(&message, qr::Size::Small) else {
                panic!("a filled form");
            };
            let read = unpack(form, &come);
            assert_eq!(read.lost, [], "{} {seed}", form.id);
            // Rows have keys of their own on each side, so names and answers are compared.
            assert_eq!(
                read.answers.named(form),
                sent.answers.named(form),
                "{} {seed}",
                form.id
            );
            assert_eq!(
                forms::json(form, &read.answers),
                forms::json(form, &sent.answers)
            );
        }
    }
}

#[test]
fn an_answer_that_has_no_place_any_more_is_told_apart() {
    let form = &super::forms()[0];
    let sent = Dossier::clean(form, &mut Dice::new(1));
    let mut come = pack(form, &sent.answers);
    assert!(dossier::is_of(&come, form));
    let stray = handover::Answer {
        path: "gone.field".to_owned(),
        value: "x".to_owned(),
        origin: 0,
    };
    come.answers.push(stray.clone());
    come.version = "other".to_owned();
    assert!(!dossier::is_of(&come, form));
    assert_eq!(unpack(form, &come).lost, [stray]);
}

#[test]
fn a_request_leads_to_the_questions_that_the_desk_marked() {
    for form in &super::forms() {
        let sent = Dossier::clean(form, &mut Dice::new(3));
        let shown = lines(form, &sent.answers);
        let marked: Vec<_> = shown.iter().step_by(4).map(|line| line.path).collect();
        let request = supplement(form, &sent.answers, &marked, " Xin ghi rõ. ");
        let message = Message::Supplement(request.clone());
        assert_eq!(through_codes(&message, qr::Size::Small), message);
        assert_eq!(request.note, "Xin ghi rõ.");
        assert_eq!(
            missing(form, &sent.answers, &request),
            marked,
            "{}",
            form.id
        );
    }
}

#[test]
fn a_table_for_other_programs_has_a_row_for_every_question() {
    for form in &super::forms() {
        let mut sent = Dossier::clean(form, &mut Dice::new(5));
        let path = lines(form, &sent.answers)[0].path;
        if sent.answers.get(path).and_then(Answer::as_text).is_some() {
            let spoilt = Answer::text("=HYPERLINK(\"x\")");
            let _ = sent.answers.set(form, path, spoilt, Origin::Typed);
        }
        let table = dossier::csv(form, &sent.answers);
        assert_eq!(
            table.matches("\r\n").count(),
            lines(form, &sent.answers).len() + 1
        );
        assert!(!table.contains("\"=HYPER"));
    }
}

#[test]
fn the_table_of_sizes_in_the_docs_is_what_comes_out() {
    let mut table = String::from(BEGIN);
    table += "| form | answers | bytes, usual | bytes, most | codes for paper | codes for a screen |\n|---|--:|--:|--:|--:|--:|\n";
    for form in &super::forms() {
        row(&mut table, form, &form.id, None);
        if form.id == "ct01" {
            let (paper, _) = row(&mut table, form, "ct01, six members", Some(6));
            assert!(paper <= 2, "a household of six fits two codes on paper");
        }
    }
    table += END;
    println!("{table}");
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/desk.md");
    let page = std::fs::read_to_string(place).unwrap();
    let (before, rest) = page.split_once(BEGIN).expect("docs/desk.md has the table");
    let (_, after) = rest.split_once(END).expect("the table has an end");
    let renewed = [before, &table, after].concat();
    if std::env::var_os("DOCS").is_some_and(|value| value == "write") {
        std::fs::write(place, &renewed).unwrap();
        return;
    }
    assert_eq!(
        page, renewed,
        "docs/desk.md: renew the table with DOCS=write"
    );
}

/// Adds a row of the table; gives the most codes for paper and for a screen.
fn row(table: &mut String, form: &forms::Form, name: &str, rows: Option<u32>) -> (usize, usize) {
    let mut found = Vec::new();
    for seed in 0..30 {
        let sent = Dossier::with_rows(form, &mut Dice::new(seed), rows);
        let packed = pack(form, &sent.answers);
        let answers = packed.answers.len();
        let bytes = Message::Filled(packed).press().unwrap();
        let pressed = bytes.len();
        let container = Container::Plain(bytes);
        let codes = |size: qr::Size| container.to_codes(size.letters()).unwrap().len();
        found.push((
            pressed,
            answers,
            codes(qr::Size::Usual),
            codes(qr::Size::Small),
        ));
    }
    found.sort_unstable();
    let (usual, answers, ..) = found[found.len() / 2];
    let most = found[found.len() - 1];
    writeln!(
        table,
        "| {name} | {answers} | {usual} | {} | {} | {} |",
        most.0, most.2, most.3
    )
    .unwrap();
    (most.2, most.3)
}

#[test]
fn the_codes_that_browser_tests_read_are_those_of_an_invented_family() {
    let forms = super::forms();
    let form = forms.iter().find(|form| form.id == "ct01").unwrap();
    let sent = Dossier::with_rows(form, &mut Dice::new(6), Some(2));
    let bytes = Message::Filled(pack(form, &sent.answers)).press().unwrap();
    let container = Container::Plain(bytes);
    let whole = container.to_codes(qr::Size::Small.letters()).unwrap();
    let drawn = qr::code(&whole[0], qr::Size::Small).unwrap();
    let modules = drawn
        .modules
        .iter()
        .map(|dark| if *dark { '1' } else { '0' });
    let answers = lines(form, &sent.answers);
    let shown = answers.iter().filter(|line| !line.value.is_empty());
    let fixture = serde_json::json!({
        "made by": "DOCS=write cargo test -p indexer handed_over; the people are invented",
        "codes": container.to_codes(260).unwrap(),
        "picture": { "width": drawn.width, "modules": modules.collect::<String>() },
        "answers": shown.map(|line| &line.value).collect::<Vec<_>>(),
    });
    is_kept("handover/ct01.json", &fixture);
}

#[test]
fn the_codes_that_browser_tests_hold_into_the_camera_are_a_card_and_a_request() {
    let forms = super::forms();
    let form = forms.iter().find(|form| form.id == "ct01").unwrap();
    let answers = Answers::new(form);
    let asked = ["declarant.phone", "request.address"];
    let marked: Vec<_> = answers
        .asked(form)
        .into_iter()
        .filter(|path| asked.contains(&answers.name(form, *path).as_str()))
        .collect();
    assert_eq!(marked.len(), asked.len(), "asked from the beginning");
    let request = supplement(form, &answers, &marked, "Ghi số đang dùng.");
    let container = Container::Plain(Message::Supplement(request).press().unwrap());
    let codes = container.to_codes(qr::Size::Small.letters()).unwrap();
    let card = "001190000018||Ví Thị Dụ|15081990|Nữ|Số 5, Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội|02052021";
    let shown = |text: &str| {
        let drawn = qr::code(text, qr::Size::Small).unwrap();
        let modules = drawn.modules.iter();
        let modules: String = modules.map(|dark| if *dark { '1' } else { '0' }).collect();
        serde_json::json!({
            "text": text,
            "picture": { "width": drawn.width, "modules": modules },
        })
    };
    let fixture = serde_json::json!({
        "made by": "DOCS=write cargo test -p indexer handed_over; the people are invented",
        "card": shown(card),
        "request": shown(&codes[0]),
    });
    is_kept("handover/camera.json", &fixture);
}

/// Compares a fixture with what is kept of it; `DOCS=write` renews that.
#[track_caller]
pub(super) fn is_kept(name: &str, fixture: &serde_json::Value) {
    let fixture = serde_json::to_string_pretty(fixture).unwrap() + "\n";
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures");
    let place = std::path::Path::new(folder).join(name);
    if std::env::var_os("DOCS").is_some_and(|value| value == "write") {
        std::fs::create_dir_all(folder).unwrap();
        std::fs::write(&place, &fixture).unwrap();
    }
    let kept = std::fs::read_to_string(&place).unwrap_or_default();
    assert_eq!(kept, fixture, "renew the fixture with DOCS=write");
}
