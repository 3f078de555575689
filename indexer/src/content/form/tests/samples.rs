//! The papers of an invented family, a dossier for each form: `tests/fixtures/dossiers/`.
//!
//! What docs/ shows of the forms is made from them. Beside each lies the file in which the widget
//! would have kept it, so that the browser's tests open it as a citizen does.

use super::handed_over::is_kept;
use super::people::{TODAY, is_current_unit};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use forms::{Answers, Desk, Form, Household, lint, problems};
use handover::Dossier;

/// Kin who move along when a test needs more people than the family has.
const KIN: [[&str; 5]; 6] = [
    [
        "Nông Thị Mây",
        "12/08/2015",
        "female",
        "019315000271",
        "Con đẻ",
    ],
    [
        "Nông Văn Chài",
        "05/05/1949",
        "male",
        "019049000832",
        "Bố đẻ",
    ],
    [
        "Nông Thị Lành",
        "30/10/2001",
        "female",
        "019301000645",
        "Em ruột",
    ],
    [
        "Ma Văn Sướng",
        "14/01/1996",
        "male",
        "019096000318",
        "Em vợ",
    ],
    [
        "Hoàng Văn Tích",
        "21/12/1960",
        "male",
        "019060000127",
        "Cậu ruột",
    ],
    [
        "Nông Gia Huy",
        "03/03/2021",
        "male",
        "019221000906",
        "Cháu ruột",
    ],
];

/// What the family answers to a form.
#[track_caller]
pub(super) fn answers(form: &Form) -> Answers {
    with_kin(form, &[])
}

#[track_caller]
fn with_kin(form: &Form, kin: &[[&str; 5]]) -> Answers {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/dossiers");
    let file = format!("{folder}/{}.toml", form.id);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let table: toml::Table = text.parse().unwrap();
    let own = table.into_iter().map(|(path, value)| {
        let value = value.as_str().expect("words in quotes").to_owned();
        (path, value)
    });
    let kin = (5..).zip(kin).flat_map(|(number, kin)| {
        let names = ["name", "birth", "sex", "id", "relation"];
        let named = names.into_iter().zip(kin);
        named.map(move |(name, value)| (format!("members[{number}].{name}"), (*value).to_owned()))
    });
    let answers = own.chain(kin).map(|(path, value)| handover::Answer {
        path,
        value,
        origin: 0,
    });
    let sent = Dossier {
        form: form.id.clone(),
        version: dossier::version(form),
        answers: answers.collect(),
    };
    let read = dossier::unpack(form, &sent);
    assert_eq!(read.lost, [], "{file} answers what is not asked");
    read.answers
}

#[test]
fn the_invented_family_fills_in_every_form_without_a_mistake() {
    for form in &super::forms() {
        let answers = answers(form);
        let missing = problems(form, &answers).into_iter();
        let missing: Vec<String> = missing
            .map(|problem| format!("{} {:?}", answers.name(form, problem.path), problem.kind))
            .collect();
        assert_eq!(missing, [""; 0], "{}", form.id);
        let household = Household::default();
        let desk = Desk {
            today: TODAY,
            household: &household,
            is_current_unit: &is_current_unit,
        };
        let warnings = lint(form, &answers, &desk).into_iter();
        let warnings: Vec<String> = warnings.map(|warning| format!("{warning:?}")).collect();
        assert_eq!(warnings, [""; 0], "{}", form.id);
    }
}

/// `DOCS=write` renews them, after a dossier or its form was changed.
#[test]
fn the_kept_files_of_the_family_are_those_of_its_dossiers() {
    let keep = |name: &str, form: &Form, answers: &Answers| {
        let kept = serde_json::json!({
            "format": "thu-tuc/to-khai",
            "version": 1,
            "answers": STANDARD.encode(answers.to_bytes(form)),
        });
        is_kept(&format!("dossiers/{name}.json"), &kept);
    };
    for form in &super::forms() {
        keep(&form.id, form, &answers(form));
        if form.id == "ct01" {
            keep("ct01-six", form, &with_kin(form, &KIN[..2]));
            keep("ct01-ten", form, &with_kin(form, &KIN));
        }
    }
}
