use super::folder::Folder;
use super::page::Page;
use super::{Content, Fault, SynonymKind, folded, read};
use catalog::{
    Backing, CaseName, Code, Fee, Hand, Level, Quantity, RowKind, Status, Tenths, TimeLimit, Vnd,
};
use std::path::Path;

mod cases;

const GUIDE: &str = include_str!("fixtures/guide.toml");
const LIFE_EVENTS: &str = include_str!("fixtures/life-events.toml");
const SYNONYMS: &str = include_str!("fixtures/synonyms.toml");
const FORM: &str = include_str!("fixtures/form.toml");
const CASE: &str = include_str!("fixtures/case.toml");
const BUNDLES: &str = include_str!("fixtures/bundles.toml");
const ASKED: &str = include_str!("fixtures/asked.toml");
const QUESTIONS: &str = include_str!("fixtures/questions.toml");

#[test]
fn reads_a_guide_whole() {
    let content = read(folder()).unwrap();
    let [guide] = content.guides.as_slice() else {
        panic!("one guide")
    };

    assert_eq!(guide.code.as_str(), "1.001193");
    assert_eq!(guide.short_name, "Đăng ký khai sinh");
    assert!(guide.levels.has(Level::Ward));
    assert_eq!(guide.audiences.len(), 2);
    assert_eq!(
        guide.plain.said,
        ["làm giấy khai sinh", "khai sinh cho con"]
    );
    assert_eq!(guide.plain.life_events, ["birth"]);
    assert_eq!(guide.plain.asked, 3);
    assert_eq!(guide.requirements, "Trẻ sinh ra tại Việt Nam.");

    let [counter, online] = guide.channels.as_slice() else {
        panic!("two channels")
    };
    assert_eq!(counter.time, TimeLimit::SameDay);
    assert_eq!(online.time, TimeLimit::WorkingDays(Tenths(15)));
    assert!(online.fees.is_empty(), "no line at all means not known");
    let [free, late] = counter.fees.as_slice() else {
        panic!("two fees")
    };
    assert_eq!(free.fee.value, Fee::Free);
    assert_eq!(free.fee.official, "Khai sinh đúng hạn được miễn lệ phí.");
    let law = Backing::Curated {
        status: Status::Verified,
        source: 1,
    };
    assert_eq!(free.backing, law);
    assert_eq!(
        late.fee.value,
        Fee::Range {
            least: Vnd(8000),
            most: Vnd(50_000)
        }
    );

    let [hospital, home] = guide.cases.as_slice() else {
        panic!("two cases")
    };
    assert_eq!(hospital.name_kind, CaseName::Circumstance);
    let [birth, marriage] = hospital.rows.as_slice() else {
        panic!("two papers")
    };
    assert_eq!(
        birth.quantity,
        Quantity::Stated {
            originals: 1,
            copies: 0
        }
    );
    assert_eq!(birth.when, "Bé sinh tại cơ sở y tế");
    assert_eq!(marriage.quantity, Quantity::Unstated);
    assert_eq!(marriage.hand, Hand::Data);
    assert_eq!(home.rows[0].kind, RowKind::Note);

    assert_eq!(guide.steps[0].words, "Nộp hồ sơ.");
    assert_eq!(guide.outcomes[0].name, "Giấy khai sinh");
    assert_eq!(guide.legal_bases[0].number, "60/2014/QH13");
    assert_eq!(guide.related[0].code.as_str(), "2.000986");
    assert_eq!(guide.provenance.sources.len(), 2);
    assert_eq!(guide.provenance.sources[0].read_on.unwrap().day, 18);
}

#[test]
fn reads_life_events_and_synonyms_in_their_order() {
    let content = read(folder()).unwrap();
    assert_eq!(content.life_events[1].id, "land");
    assert_eq!(content.life_events[1].name_en, "Land");
    let [single, parts] = content.synonyms.as_slice() else {
        panic!("two pairs")
    };
    assert_eq!((single.weight, single.both), (1.0, false));
    assert_eq!(parts.kind, SynonymKind::Regional);
    assert_eq!((parts.weight, parts.both), (0.8, true));
}

#[test]
fn names_line_and_field_of_every_slip_in_a_guide() {
    check_slips(GUIDE, include_str!("fixtures/guide-slips.txt"), |text| {
        Folder {
            guides: vec![guide_page("1.001193-khai-sinh", text)],
            ..folder()
        }
    });
}

#[test]
fn objects_to_an_unknown_key_in_every_kind_of_table() {
    for heading in [
        "[[source]]",
        "[[channel]]",
        "[[channel.fee]]",
        "[[case]]",
        "[[case.paper]]",
        "[[case.note]]",
        "[[step]]",
        "[[outcome]]",
        "[[legal]]",
        "[[related]]",
    ] {
        let text = replaced(
            GUIDE,
            &format!("{heading}\n"),
            &format!("{heading}\ncolour = 1\n"),
        );
        let faults = faults(Folder {
            guides: vec![guide_page("1.001193-a", &text)],
            ..folder()
        });
        let [fault] = faults.as_slice() else {
            panic!("{heading}: {faults:?}")
        };
        assert!(fault.field.ends_with("].colour"), "{fault}");
        assert_eq!(fault.said, "no such key");
    }
}

#[test]
fn tells_all_faults_of_all_files_in_the_order_of_files_and_lines() {
    let text = replaced(GUIDE, "asked = 3", "asked = 9");
    let text = replaced(&text, "time = \"same-day\"", "time = \"soon\"");
    let guides = vec![
        guide_page("1.001193-a", &text),
        guide_page("1.001194-b", "format = 1\n["),
    ];
    let faults = faults(Folder { guides, ..folder() });
    let seen: Vec<_> = faults
        .iter()
        .map(|fault| (fault.file.as_str(), fault.at.unwrap().line))
        .collect();
    let (first, second) = ("procedures/1.001193-a.toml", "procedures/1.001194-b.toml");
    assert_eq!(seen, [(first, 9), (first, 27), (second, 2)]);
}

#[test]
fn a_code_has_one_guide() {
    let guides = vec![
        guide_page("1.001193-a", GUIDE),
        guide_page("1.001193-b", GUIDE),
    ];
    let faults = faults(Folder { guides, ..folder() });
    let [fault] = faults.as_slice() else {
        panic!("{faults:?}")
    };
    assert_eq!(
        fault.to_string(),
        "procedures/1.001193-b.toml:2: code: procedures/1.001193-a.toml:2 has a guide with this code already; keep one of the two"
    );
}

#[test]
fn blames_the_life_events_once_when_they_cannot_be_read() {
    let life_events = Page::new("life-events.toml", "format = 1\nevent");
    let faults = faults(Folder {
        life_events,
        ..folder()
    });
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0].file, "life-events.toml");
}

#[test]
fn names_line_and_field_of_every_slip_in_life_events() {
    check_slips(
        LIFE_EVENTS,
        include_str!("fixtures/life-events-slips.txt"),
        |text| Folder {
            life_events: Page::new("life-events.toml", text),
            ..folder()
        },
    );
}

#[test]
fn names_line_and_field_of_every_slip_in_synonyms() {
    check_slips(
        SYNONYMS,
        include_str!("fixtures/synonyms-slips.txt"),
        |text| Folder {
            synonyms: vec![Page::new("synonyms/a.toml", text)],
            ..folder()
        },
    );
}

#[test]
fn names_line_and_field_of_every_slip_in_a_form() {
    check_slips(FORM, include_str!("fixtures/form-slips.txt"), |text| {
        Folder {
            forms: vec![form_page("giay-muon", text)],
            ..folder()
        }
    });
}

#[test]
fn names_line_and_field_of_every_slip_in_what_is_asked_for() {
    check_slips(ASKED, include_str!("fixtures/asked-slips.txt"), |text| {
        Folder {
            asked: Some(Page::new("asked.toml", text)),
            ..folder()
        }
    });
}

#[test]
fn names_line_and_field_of_every_slip_in_questions() {
    check_slips(
        QUESTIONS,
        include_str!("fixtures/questions-slips.txt"),
        |text| Folder {
            questions: Some(Page::new("questions.toml", text)),
            ..folder()
        },
    );
}

#[test]
fn an_answer_leads_to_the_procedures_whose_names_hold_its_words() {
    let content = read(folder()).unwrap();
    let question = &content.questions[0];
    let check = |code: &str, name: &str, expect: Option<usize>| {
        let found = question.answer(&Code::new(code), &folded(name));
        assert_eq!(found, expect, "{name}");
    };
    check("1.001193", "Thủ tục đăng ký khai sinh", Some(0));
    check("1.003583", "Đăng ký khai sinh lưu động", Some(0));
    check(
        "2.000528",
        "Đăng ký khai sinh có yếu tố nước ngoài",
        Some(1),
    );
    check("1.000656", "Đăng ký khai tử", None);
}

#[test]
fn a_line_with_codes_means_those_codes_only() {
    let content = read(folder()).unwrap();
    let card = &content.asked[1].meant;
    let name = folded("Thủ tục cấp thẻ bảo hiểm y tế");
    assert!(card.holds(&Code::new("1.014137"), &name).is_some());
    assert!(card.holds(&Code::new("2.000639"), &name).is_none());
    assert!(card.is_in(&name), "the words are there for the reader");
}

#[test]
fn says_which_folder_holds_no_content() {
    let faults = super::load(Path::new("no-such-folder")).unwrap_err();
    let [fault] = faults.as_slice() else {
        panic!("{faults:?}")
    };
    assert!(
        fault
            .to_string()
            .starts_with("no-such-folder/life-events.toml: cannot be read: ")
    );
}

#[test]
fn the_examples_of_the_readme_keep_its_own_rules() {
    let readme = include_str!("../../../content/README.md");
    let mut examples = readme
        .split("```toml\n")
        .skip(1)
        .map(|rest| rest.split("```").next());
    let mut example = || examples.next().flatten().expect("an example");
    let guides = vec![guide_page("1.001193-khai-sinh", example())];
    let cases = vec![case_page(example())];
    let bundles = Some(Page::new("bundles.toml", example()));
    let synonyms = vec![Page::new("synonyms/a.toml", example())];
    let asked = Some(Page::new("asked.toml", example()));
    let questions = Some(Page::new("questions.toml", example()));
    let content = read(Folder {
        guides,
        synonyms,
        cases,
        bundles,
        asked,
        questions,
        ..folder()
    })
    .unwrap();
    assert_eq!((content.guides.len(), content.synonyms.len()), (1, 1));
    assert_eq!((content.cases.len(), content.bundles.len()), (1, 1));
    assert_eq!((content.asked.len(), content.questions.len()), (2, 1));
}

#[test]
fn the_form_in_the_readme_keeps_its_own_rules() {
    let readme = include_str!("../../../content/README.md");
    let (_, section) = readme.split_once("## A form:").expect("a section on forms");
    let example = section.split("```toml\n").nth(1).expect("an example");
    let example = example.split("```").next().expect("the end of the example");
    let forms = vec![form_page("ban-sao", example)];
    let content = read(Folder { forms, ..folder() }).unwrap();
    assert!(content.forms[0].is_sound());
}

#[test]
fn the_content_of_this_repository_has_no_fault() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    match super::load(&dir) {
        Ok(Content {
            life_events,
            synonyms,
            asked,
            questions,
            ..
        }) => {
            assert!(!life_events.is_empty());
            assert!(!synonyms.is_empty());
            assert!(!asked.is_empty());
            assert!(!questions.is_empty());
        }
        Err(faults) => {
            let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
            panic!("{}", lines.join("\n"));
        }
    }
}

fn folder() -> Folder {
    Folder {
        life_events: Page::new("life-events.toml", LIFE_EVENTS),
        guides: vec![guide_page("1.001193-khai-sinh", GUIDE)],
        synonyms: vec![Page::new("synonyms/a.toml", SYNONYMS)],
        forms: vec![form_page("giay-muon", FORM)],
        templates: Vec::new(),
        cases: vec![case_page(CASE)],
        bundles: Some(Page::new("bundles.toml", BUNDLES)),
        asked: Some(Page::new("asked.toml", ASKED)),
        questions: Some(Page::new("questions.toml", QUESTIONS)),
    }
}

fn form_page(id: &str, text: &str) -> Page {
    Page::new(format!("forms/{id}.toml"), text)
}

fn case_page(text: &str) -> Page {
    Page::new("cases/1.001193-khai-sinh.toml", text)
}

fn guide_page(name: &str, text: &str) -> Page {
    Page::new(format!("procedures/{name}.toml"), text)
}

/// The text with the first `right` made `wrong`.
fn replaced(text: &str, right: &str, wrong: &str) -> String {
    assert!(text.contains(right), "the fixture has no {right}");
    text.replacen(right, wrong, 1)
}

fn faults(folder: Folder) -> Vec<Fault> {
    read(folder).map(|_| ()).expect_err("something is wrong")
}

/// One slip an officer can make: lines of a fixture, what she writes instead, the answer.
struct Slip<'a> {
    right: String,
    wrong: String,
    answer: Vec<&'a str>,
}

/// Slips are written like a change: lines with `-` become those with `+`, and `>` is the answer.
fn slips(text: &str) -> Vec<Slip<'_>> {
    let marked = |block: &str, mark: &str| -> String {
        let lines = block.lines().filter_map(|line| line.strip_prefix(mark));
        lines
            .map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line)))
            .collect()
    };
    let slip = |block| Slip {
        right: marked(block, "-"),
        wrong: marked(block, "+"),
        answer: str::lines(block)
            .filter_map(|line| line.strip_prefix("> "))
            .collect(),
    };
    text.split("\n\n").map(slip).collect()
}

/// Makes each slip in `fixture` and compares the faults of that one file with the answer.
fn check_slips(fixture: &str, listed: &str, folder_with: impl Fn(&str) -> Folder) {
    let mut wrong_answers = String::new();
    for slip in slips(listed) {
        let text = replaced(fixture, &slip.right, &slip.wrong);
        let given: Vec<String> = faults(folder_with(&text))
            .iter()
            .map(Fault::to_string)
            .collect();
        let given: Vec<&str> = given
            .iter()
            .filter_map(|fault| Some(fault.split_once(':')?.1))
            .collect();
        if given != slip.answer {
            wrong_answers += &format!(
                "+ {}given:    {given:?}\nexpected: {:?}\n\n",
                slip.wrong, slip.answer
            );
        }
    }
    assert!(wrong_answers.is_empty(), "\n{wrong_answers}");
}
