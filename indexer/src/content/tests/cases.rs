//! Reading questions and bundles.

use super::{BUNDLES, CASE, case_page, check_slips, faults, folder, replaced};
use crate::content::folder::Folder;
use crate::content::page::Page;
use crate::content::{attach, read};
use catalog::{Answers, Backing, ChannelKind, Checklist, Entry, Handing, Origin, RowRef, Status};

#[test]
fn reads_questions_and_what_they_decide() {
    let content = read(folder()).unwrap();
    let [file] = content.cases.as_slice() else {
        panic!("one case file")
    };
    let list = &file.list;
    assert_eq!(
        list.questions[0].answers[0].channel,
        Some(ChannelKind::InPerson)
    );
    assert_eq!(list.questions[0].hint, "Chọn một cách.");
    assert_eq!(
        list.receipt.as_ref().unwrap().words,
        "Phiếu hẹn, trả kết quả"
    );
    let [birth, marriage] = list.items.as_slice() else {
        panic!("two items")
    };
    assert_eq!(
        (birth.hand, birth.paper.as_str()),
        (Handing::Original, "birth")
    );
    assert_eq!(
        (marriage.hand, marriage.paper.as_str()),
        (Handing::NoNeed, "giay-ket-hon")
    );
    assert_eq!(marriage.law.as_ref().unwrap().number, "104/2022/NĐ-CP");
    check_answers(list, "way=counter;married=no", &["birth", "parent"]);
    check_answers(list, "way=online", &["birth", "marriage"]);

    let [birth, marriage] = content.bundles.as_slice() else {
        panic!("two bundles")
    };
    assert_eq!(birth.joint.as_ref().unwrap().as_str(), "2.000986");
    assert_eq!(
        (marriage.procedures.len(), marriage.joint.is_none()),
        (2, true)
    );
}

#[track_caller]
fn check_answers(list: &Checklist, answers: &str, expect: &[&str]) {
    let papers = catalog::papers(list, &Answers::read(answers, &[list]));
    let items = papers.lines().map(|line| list.items[line.at].id.as_str());
    let people = papers
        .people
        .iter()
        .map(|line| list.people[line.at].id.as_str());
    let ids: Vec<&str> = items.chain(people).collect();
    assert_eq!(ids, expect, "{answers}");
}

#[test]
fn names_line_and_field_of_every_slip_in_a_case_file() {
    check_slips(CASE, include_str!("../fixtures/case-slips.txt"), |text| {
        Folder {
            cases: vec![case_page(text)],
            ..folder()
        }
    });
}

#[test]
fn names_line_and_field_of_every_slip_in_bundles() {
    check_slips(
        BUNDLES,
        include_str!("../fixtures/bundles-slips.txt"),
        |text| Folder {
            bundles: Some(Page::new("bundles.toml", text)),
            ..folder()
        },
    );
}

#[test]
fn a_question_two_procedures_share_is_asked_in_the_same_words() {
    let other = replaced(CASE, "1.001193", "1.001194");
    let other = replaced(&other, "guide_rows = [\"Giấy chứng sinh\"]\n", "");
    let page = |text: &str| Page::new("cases/1.001194-a.toml", text);
    let both = |text: &str| Folder {
        cases: vec![case_page(CASE), page(text)],
        ..folder()
    };
    assert!(read(both(&other)).is_ok());
    let faults = faults(both(&replaced(&other, "Cha mẹ bé", "Cha mẹ")));
    let [fault] = faults.as_slice() else {
        panic!("{faults:?}")
    };
    assert_eq!(
        fault.to_string(),
        "cases/1.001194-a.toml:26: question[2]: \"married\" is asked in other words at cases/1.001193-khai-sinh.toml:26; use the same words, or another id"
    );
}

#[test]
fn an_item_names_the_official_rows_it_comes_from() {
    let content = read(folder()).unwrap();
    let mut guide = content.guides[0].clone();
    guide.provenance.origin = Origin::National;
    let mut entries = [Entry {
        national: Some(Box::new(guide)),
        ..Entry::default()
    }];
    let notes = attach(&mut entries, &content);
    let list = entries[0].checklist.as_deref().unwrap();
    assert!(list.items[0].rows.is_empty(), "no case is called so");
    let Backing::Curated { status, .. } = list.items[0].backing else {
        panic!("curated")
    };
    assert_eq!(status, Status::Unverified);
    assert_eq!(
        notes,
        [
            "cases/1.001193-khai-sinh.toml:43: item[1].rows[1]: no row begins with \"Giấy chứng sinh\" in the record of 1.001193; copy the beginning of the row",
            "the bundle \"birth\" names 1.004222, which is not in the catalogue",
            "the bundle \"birth\" names 2.000986, which is not in the catalogue",
            "the bundle \"marriage\" names 1.000894, which is not in the catalogue",
            "the bundle \"marriage\" names 1.004222, which is not in the catalogue",
        ]
    );
    assert_eq!(entries[0].bundles.len(), 1);

    if let Some(record) = &mut entries[0].national {
        record.cases[0].name = "* Giấy tờ phải  nộp:".to_owned();
        record.cases[0].rows[0].words = "- Giấy chứng\u{200e} sinh; hoặc giấy khác".to_owned();
    }
    let notes = attach(&mut entries, &content);
    assert_eq!(notes.len(), 4, "{notes:?}");
    let list = entries[0].checklist.as_deref().unwrap();
    assert_eq!(list.items[0].rows, [RowRef { case: 0, row: 0 }]);
}
