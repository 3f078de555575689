//! Whole drawings, read as a screen reader would.

use crate::{Kind, Part, Request, Step, draw, fragment, lines, proxies, sectors, short};
use catalog::{
    Answer, AnswerSet, Backing, Bundle, Case, CaseName, ChannelKind, Checklist, Code, Condition,
    Entry, Hand, Handing, Item, LegalBasis, Origin, Plain, Procedure, Provenance, Quantity,
    Question, Row, RowKind, RowRef, Status, Term,
};
use codec::Reader;
use std::sync::Arc;

/// An invented procedure: by the counter or online; at the counter one shows a card.
fn entry(code: &str, name: &str) -> Entry {
    let answer = |id: &str, words: &str, channel| Answer {
        id: id.to_owned(),
        words: words.to_owned(),
        channel: Some(channel),
    };
    let item = |paper: &str, hand, when, row| Item {
        id: paper.to_owned(),
        paper: paper.to_owned(),
        words: paper.to_owned(),
        hand,
        quantity: Quantity::Unstated,
        when,
        rows: vec![RowRef { case: 0, row }],
        note: String::new(),
        law: None,
        backing: Backing::Published,
    };
    let at_counter = Condition::Any(vec![vec![Term::Is(0, AnswerSet::default().with(0))]]);
    let mut data = item("residence", Handing::NoNeed, Condition::Always, 2);
    data.law = Some(LegalBasis {
        number: "1/2026".to_owned(),
        name: "invented".to_owned(),
        backing: Backing::Published,
    });
    Entry {
        national: Some(Box::new(procedure(code, name))),
        checklist: Some(Box::new(Checklist {
            questions: vec![Question {
                id: "way".to_owned(),
                words: "How?".to_owned(),
                hint: String::new(),
                answers: vec![
                    answer("counter", "At the counter", ChannelKind::InPerson),
                    answer("online", "Online", ChannelKind::Online),
                ],
                asked_when: Condition::Always,
            }],
            items: vec![
                item("form", Handing::Original, Condition::Always, 0),
                item("card", Handing::Show, at_counter, 1),
                data,
            ],
            ..Checklist::default()
        })),
        bundles: vec![Bundle {
            id: "both".to_owned(),
            name_vi: "Cả hai".to_owned(),
            name_en: "Both".to_owned(),
            procedures: vec![Code::new("1"), Code::new("2")],
            joint: None,
            note: String::new(),
            source: String::new(),
            status: Status::Unverified,
        }],
        ..Entry::default()
    }
}

fn procedure(code: &str, name: &str) -> Procedure {
    let row = |words: &str| Row {
        kind: RowKind::Paper,
        words: words.to_owned(),
        when: String::new(),
        quantity: Quantity::Unstated,
        hand: Hand::Unstated,
        code: String::new(),
        electronic_form: false,
        attachments: Vec::new(),
        backing: Backing::Published,
    };
    let rows = ["form row", "card row", "residence row", "a remark"];
    Procedure {
        code: Code::new(code),
        name: name.to_owned(),
        short_name: String::new(),
        sector: String::new(),
        levels: Default::default(),
        audiences: Vec::new(),
        plain: Plain::default(),
        channels: Vec::new(),
        cases: vec![Case {
            name: String::new(),
            name_kind: CaseName::Unnamed,
            rows: rows.map(row).to_vec(),
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

/// A drawing as a line: texts as they are, controls in brackets. What is opened is closed.
fn read(part: Part, answers: &str, last: &str, bundle: &str, codes: &[&str]) -> String {
    line(&Request {
        part,
        english: true,
        answers,
        last,
        bundle,
        picked: "",
        snapshot: "18/7/2026",
        codes: &codes.join(" "),
    })
}

/// The procedures that are known: two with questions, one without.
fn known() -> [Arc<Entry>; 3] {
    let official = Entry {
        national: Some(Box::new(procedure("3", "Three"))),
        ..Entry::default()
    };
    let asking = [entry("1", "One"), entry("2", "Two")];
    let [one, two] = asking.map(Arc::new);
    [one, two, Arc::new(official)]
}

fn line(request: &Request<'_>) -> String {
    let bytes = draw(request, &known());
    let (mut line, mut open) = (String::new(), 0);
    let mut reader = Reader::new(&bytes);
    while let Some(step) = Step::read(&mut reader) {
        match step.kind {
            Kind::Open => open += 1,
            Kind::Close => open -= 1,
            Kind::Text => line.push_str(&format!("{} ", step.first)),
            Kind::Radio if step.number > 0 => line.push_str("(x) "),
            Kind::Radio => line.push_str(&format!("({}) ", step.second)),
            Kind::Pick if step.number > 0 => line.push_str("(x) "),
            Kind::Pick => line.push_str(&format!("({}) ", step.second)),
            Kind::Tick => line.push_str(&format!("[{}] ", step.second)),
            Kind::Leads => line.push_str(&format!("<{}> ", step.first)),
            Kind::Answers => line.push_str(&format!("{{{}|{}}} ", step.first, step.second)),
            _ => {}
        }
        assert!(open >= 0);
    }
    assert!(reader.is_sound() && reader.is_empty(), "{line}");
    assert_eq!(open, 0, "{line}");
    line
}

#[track_caller]
fn check(drawn: &str, has: &[&str], lacks: &[&str]) {
    for words in has {
        assert!(drawn.contains(words), "“{words}” is not in: {drawn}");
    }
    for words in lacks {
        assert!(!drawn.contains(words), "“{words}” is in: {drawn}");
    }
}

#[test]
fn asks_with_the_answers_that_each_button_means() {
    let open = read(Part::Questions, "", "", "", &["1"]);
    check(
        &open,
        &["How?", "(way=counter)", "(way=online)"],
        &["Start over", "Change"],
    );
}

#[test]
fn the_question_answered_last_stays_open_and_others_show_their_answer() {
    let last = read(Part::Questions, "way=online", "way", "", &["1"]);
    check(&last, &["(way=counter)", "(x)", "Start over"], &["Change"]);
    let given = read(Part::Questions, "way=online", "", "", &["1"]);
    check(&given, &["How?", "Online", "Change"], &["(way=counter)"]);
}

#[test]
fn the_list_says_what_is_certain_what_is_not_and_what_it_rests_on() {
    let open = read(Part::List, "", "", "", &["1"]);
    check(
        &open,
        &[
            "[0] form",
            "May be needed, by your answers: 1",
            "[] card",
            "questions to answer: 1",
        ],
        &[],
    );
    let counter = read(Part::List, "way=counter", "", "", &["1"]);
    check(
        &counter,
        &[
            "{way=counter|}",
            "[1] card",
            "No need to bring",
            "1/2026",
            "card row",
            "a remark",
        ],
        &["May be needed"],
    );
    let online = read(Part::List, "way=online", "", "", &["1"]);
    check(
        &online,
        &["Lines for other cases: 1", "card row"],
        &["[1] card"],
    );
}

#[test]
fn every_official_row_is_on_the_page_whatever_was_answered() {
    for answers in ["", "way=counter", "way=online", "way=nonsense;x=y"] {
        let drawn = read(Part::List, answers, "", "", &["1"]);
        check(
            &drawn,
            &["form row", "card row", "residence row", "a remark"],
            &[],
        );
    }
}

#[test]
fn the_bag_says_the_answers_and_leaves_the_official_words_at_home() {
    let bag = read(Part::Bag, "way=counter", "", "", &["1"]);
    check(
        &bag,
        &["At the counter", "[0] form", "[1] card"],
        &["form row", "a remark"],
    );
}

#[test]
fn a_bundle_is_one_list_that_says_what_each_paper_is_for() {
    let both = &["1", "2"];
    let head = read(Part::Bundle, "", "", "both", both);
    check(&head, &["Both", "<#/tt/1> One", "<#/tt/2> Two"], &[]);
    let list = read(Part::List, "way=counter", "", "both", both);
    check(&list, &["For :  One; Two", "2 are needed"], &["a remark"]);
    assert_eq!(list.matches("[0] form").count(), 1);
    let links = read(Part::List, "", "", "", &["1"]);
    check(&links, &["<#/goi/1/both> Both"], &[]);
}

#[test]
fn an_unknown_procedure_is_an_empty_drawing() {
    assert_eq!(read(Part::Questions, "", "", "", &["9"]), "");
    read(Part::List, "", "", "", &["9"]);
    read(Part::Bag, "way=counter", "", "gone", &[]);
}

#[test]
fn the_codes_of_a_bundle_are_told() {
    assert_eq!(crate::together("1", "both", &known()), "1 2 ");
    assert_eq!(crate::together("1", "gone", &known()), "");
    assert_eq!(crate::together("9", "both", &known()), "");
}

#[test]
fn a_procedure_without_questions_shows_the_official_papers() {
    let drawn = read(Part::List, "", "", "", &["3"]);
    check(
        &drawn,
        &["[0] form row", "[1] card row", "a remark"],
        &["{"],
    );
    assert_eq!(read(Part::Questions, "", "", "", &["3"]), "");
    let bag = read(Part::Bag, "", "", "", &["3"]);
    check(&bag, &["[0] form row"], &[]);
}

#[test]
fn every_part_of_the_page_says_what_it_is_for() {
    check(&read(Part::Top, "", "", "", &["3"]), &["Three", "3"], &[]);
    let summary = read(Part::Summary, "", "", "", &["3"]);
    check(&summary, &["Papers", "Fee", "Time", "Where", "Form"], &[]);
    check(
        &read(Part::Actions, "", "", "", &["3"]),
        &["<#/mang/3>", "Print"],
        &[],
    );
    let rest = read(Part::Rest, "", "", "", &["3"]);
    check(
        &rest,
        &["Full official text", "form row", "18/7/2026", "Source"],
        &[],
    );
    check(
        &read(Part::BagTop, "", "", "", &["3"]),
        &["Before you leave home"],
        &[],
    );
    check(
        &read(Part::BagCosts, "", "", "", &["1"]),
        &["Fee: bring cash", "Where"],
        &[],
    );
    let online = read(Part::BagCosts, "way=online", "", "", &["1"]);
    check(&online, &["Fee"], &["bring cash"]);
}

#[test]
fn the_papers_of_an_own_case_are_counted_once_nothing_is_open() {
    check(
        &read(Part::Summary, "", "", "", &["1"]),
        &["Depends on the case"],
        &[],
    );
    let counter = read(Part::Summary, "way=counter", "", "", &["1"]);
    check(&counter, &["2   papers"], &[]);
}

/// What is asked about a page that is on view.
fn on_view<'a>(answers: &'a str, bundle: &'a str, codes: &'a str) -> Request<'a> {
    Request {
        part: Part::List,
        english: true,
        answers,
        last: "",
        bundle,
        picked: "",
        snapshot: "",
        codes,
    }
}

#[test]
fn plain_lines_say_the_name_the_five_aspects_and_the_papers() {
    let said = lines(&on_view("way=counter", "", "1"), &known());
    assert_eq!(said[0], "One (1)");
    for aspect in ["Papers: 2 papers", "Fee: ", "Time: ", "Where: ", "Form: "] {
        assert!(said.iter().any(|line| line.starts_with(aspect)), "{said:?}");
    }
    check(
        &said.join("|"),
        &[
            "- Hand in the original: form",
            "- Show and take home: card",
            "- No need to bring: residence",
        ],
        &["May be needed"],
    );
    let open = lines(&on_view("", "", "1"), &known()).join("|");
    check(&open, &["- May be needed. Show and take home: card"], &[]);
    let official = lines(&on_view("", "", "3"), &known()).join("|");
    check(&official, &["Three (3)", "- form row", "- card row"], &[]);
    assert!(lines(&on_view("", "", "9"), &known()).is_empty());
}

#[test]
fn a_short_text_leaves_out_whole_lines_and_counts_them() {
    let said = lines(&on_view("way=counter", "", "1"), &known());
    let whole = said.join("\n");
    assert_eq!(short(&said, whole.len(), true), whole);
    for most in 100..whole.len() {
        let text = short(&said, most, true);
        assert!(text.len() <= most, "{most}: {text}");
        let (kept, last) = text.rsplit_once('\n').unwrap_or(("", &text));
        assert!(whole.starts_with(kept));
        let left = said.len() - kept.lines().count();
        assert!(
            last.starts_with(&format!("… and {left} more lines")),
            "{text}"
        );
    }
}

#[test]
fn a_link_home_holds_codes_and_ids_and_nothing_else() {
    let link = |answers, bundle, codes| fragment(&on_view(answers, bundle, codes), &known());
    assert_eq!(link("", "", "1"), "#/tt/1");
    assert_eq!(link("way=counter", "", "1"), "#/tt/1/way=counter");
    assert_eq!(link("way=counter;name=An", "", "1"), "#/tt/1/way=counter");
    assert_eq!(
        link("way=counter", "", "3"),
        "#/tt/3",
        "no question of its own"
    );
    assert_eq!(link("way=online", "both", "1 2"), "#/goi/1/both/way=online");
    assert_eq!(link("way=online", "", "9"), "#/");
    assert_eq!(sectors(&on_view("", "", "1"), &known()), "");
}

#[test]
fn papers_of_a_proxy_are_named_and_no_others() {
    let mut with = entry("1", "One");
    let list = with.checklist.as_mut().unwrap();
    list.items[1].words = "Văn bản ủy quyền, có chứng thực".to_owned();
    list.items[1].note = "Người thân thì không cần.".to_owned();
    let mut official = procedure("3", "Three");
    official.cases[0].rows[2].words = "Giấy uỷ quyền\nnếu nộp thay".to_owned();
    let official = Entry {
        national: Some(Box::new(official)),
        ..Entry::default()
    };
    let known = [Arc::new(with), Arc::new(official)];
    let said = |codes| proxies(&on_view("", "", codes), &known);
    assert_eq!(
        said("1"),
        "Văn bản ủy quyền, có chứng thực. Người thân thì không cần."
    );
    assert_eq!(said("3"), "Giấy uỷ quyền nếu nộp thay");
    assert_eq!(proxies(&on_view("", "", "2"), &self::known()), "");
}

#[test]
fn every_line_leads_to_a_row_that_stands_on_the_page() {
    let known = [Arc::new(entry("1", "One"))];
    let attributes = |part, wanted: &str| {
        let request = Request {
            part,
            english: false,
            answers: "",
            last: "",
            bundle: "",
            picked: "",
            snapshot: "",
            codes: "1",
        };
        let steps = draw(&request, &known);
        let mut reader = Reader::new(&steps);
        let mut found = Vec::new();
        while let Some(step) = Step::read(&mut reader) {
            if step.kind == Kind::Attribute && step.first == wanted {
                found.push(step.second.to_owned());
            }
        }
        found
    };
    let leads = attributes(Part::List, "data-row");
    assert!(!leads.is_empty());
    let there = attributes(Part::Rest, "id");
    for row in leads {
        assert!(there.contains(&row), "{row}");
    }
}
