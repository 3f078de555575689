use super::sample::{checklist, entry, is, item, procedure, question};
use super::*;
use crate::{Channel, Entry, TimeLimit, TimeUnit};
use proptest::prelude::*;

fn answers(text: &str) -> Answers {
    Answers::read(text, &[&checklist()])
}

/// The list as one line of text: what is surely needed, and in brackets what perhaps is.
fn shown(text: &str) -> String {
    let list = checklist();
    let papers = papers(&list, &answers(text));
    let people = papers
        .people
        .iter()
        .map(|line| (list.people[line.at].id.as_str(), line.applies));
    papers
        .lines()
        .map(|line| (list.items[line.at].id.as_str(), line.applies))
        .chain(people)
        .map(|(id, applies)| match applies {
            Applies::Surely => id.to_owned(),
            Applies::Perhaps => format!("({id})"),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_list_says_what_is_certain_and_what_still_depends() {
    check_list(
        "",
        "form (proxy) (copy-of-id-card) (note-of-kin) (id-card) residence (parent)",
    );
    check_list(
        "sent=no",
        "form (copy-of-id-card) (id-card) residence parent",
    );
    check_list("sent=no;way=online", "form residence parent");
    check_list(
        "sent=yes;kin=no;way=post",
        "form proxy copy-of-id-card residence",
    );
}

#[track_caller]
fn check_list(answers: &str, expect: &str) {
    assert_eq!(shown(answers), expect, "{answers}");
}

#[test]
fn asks_what_decides_most_and_nothing_that_decides_nothing() {
    // Being sent decides the proxy, the note of kin and the parent; the way only two copies.
    check_asked("", &["sent", "way"]);
    check_asked("sent=yes", &["kin", "way"]);
    check_asked("sent=no", &["way"]);
    check_asked("sent=no;way=online", &[]);
    check_asked("sent=yes;kin=no;way=post", &[]);
}

#[track_caller]
fn check_asked(given: &str, expect: &[&str]) {
    let list = checklist();
    let asked = next_questions(&list, &answers(given));
    let ids: Vec<&str> = asked
        .iter()
        .map(|at| list.questions[*at].id.as_str())
        .collect();
    assert_eq!(ids, expect, "{given}");
}

#[test]
fn a_question_that_only_counts_together_with_another_is_asked() {
    // Present when exactly one of the two is answered "b": neither alone decides it.
    let exactly_one = Condition::Any(vec![
        vec![term(0, 0), term(1, 1)],
        vec![term(0, 1), term(1, 0)],
    ]);
    let list = Checklist {
        questions: vec![
            question("one", &["a", "b"], Condition::Always),
            question("two", &["a", "b"], Condition::Always),
        ],
        items: vec![item("paper", Handing::Original, exactly_one, &[])],
        ..Checklist::default()
    };
    assert_eq!(next_questions(&list, &Answers::default()), [0, 1]);
    let one = Answers::read("one=a", &[&list]);
    assert_eq!(next_questions(&list, &one), [1]);
}

fn term(question: u8, answer: u8) -> Term {
    Term::Is(question, AnswerSet::default().with(answer))
}

#[test]
fn a_question_whose_answers_lead_to_the_same_list_is_not_asked() {
    let either = Condition::Any(vec![vec![term(0, 0)], vec![term(0, 1)]]);
    let list = Checklist {
        questions: vec![question("idle", &["a", "b"], Condition::Always)],
        items: vec![item("paper", Handing::Original, either, &[])],
        ..Checklist::default()
    };
    assert!(next_questions(&list, &Answers::default()).is_empty());
    assert_eq!(changed_by(&list, 0, 0, 1), 0);
    let line = papers(&list, &Answers::default()).groups[0].lines[0];
    assert_eq!(line.applies, Applies::Surely);
}

#[test]
fn an_answer_is_kept_while_its_question_is_not_asked() {
    let mut given = answers("sent=yes;kin=no");
    given.choose("sent", "no");
    assert_eq!(given.picks(&checklist()), [Some(0), None, None]);
    given.choose("sent", "yes");
    assert_eq!(given.picks(&checklist()), [Some(1), Some(0), None]);
    given.clear("sent");
    assert_eq!(given.write(), "kin=no");
    assert_eq!(given.picks(&checklist()), [None, None, None]);
}

#[test]
fn a_link_carries_answers_and_nothing_else() {
    check_link("sent=yes;kin=no", "sent=yes;kin=no");
    check_link("kin=no;sent=yes;kin=yes", "kin=yes;sent=yes");
    check_link("", "");
    check_link(";;=;sent;sent=;=no;sent=no=yes", "");
    check_link("sent=no;name=Nguyễn Văn A;way=by-boat", "sent=no");
    assert!(answers("name=A").is_empty());
}

#[track_caller]
fn check_link(text: &str, expect: &str) {
    assert_eq!(answers(text).write(), expect);
}

#[test]
fn every_row_is_on_the_list_or_among_the_others_in_every_situation() {
    let entry = entry();
    let list = checklist();
    let all = entry.listed().unwrap().row_refs();
    situations(&list, &Answers::default(), &mut |picks| {
        let answers = Answers::to(&list, picks);
        let others = other_rows(&entry, &answers);
        let mut rows: Vec<RowRef> = others
            .elsewhere
            .iter()
            .chain(&others.notes)
            .copied()
            .collect();
        for line in papers(&list, &answers).lines() {
            rows.extend_from_slice(&list.items[line.at].rows);
        }
        rows.sort();
        rows.dedup();
        assert_eq!(rows, all);
        assert_eq!(others.notes, [RowRef { case: 0, row: 4 }]);
    });
}

#[test]
fn the_bag_holds_what_is_carried_and_apart_from_it_what_is_not() {
    let mut entry = entry();
    let channel = |kind| Channel {
        kind,
        time: TimeLimit::SameDay,
        time_written: String::new(),
        time_unit: TimeUnit::Unstated,
        time_span: None,
        words: String::new(),
        fees: Vec::new(),
        backing: Backing::Published,
    };
    if let Some(record) = &mut entry.national {
        record.channels = vec![channel(ChannelKind::Online), channel(ChannelKind::InPerson)];
    }
    let packed = bag(&entry, &answers("sent=no;way=counter"), &[]);
    let words: Vec<&str> = packed.bring.iter().map(|line| line.words).collect();
    assert_eq!(words, ["form", "id-card"]);
    assert_eq!(packed.no_need.len(), 1);
    assert_eq!(packed.people, [("Cha hoặc mẹ", Applies::Surely)]);
    assert_eq!(packed.channels.len(), 1);
    assert_eq!(packed.channels[0].kind, ChannelKind::InPerson);
    assert_eq!(packed.open_questions, 0);
    let unanswered = bag(&entry, &Answers::default(), &[]);
    assert_eq!(
        (unanswered.channels.len(), unanswered.open_questions),
        (2, 2)
    );

    entry.checklist = None;
    let official = bag(&entry, &Answers::default(), &[0]);
    assert_eq!(official.bring.len(), 5);
    assert!(
        official
            .bring
            .iter()
            .all(|line| line.applies == Applies::Perhaps)
    );
    assert!(bag(&entry, &Answers::default(), &[7]).bring.is_empty());
}

#[test]
fn one_list_for_several_procedures_names_each_paper_once() {
    let mut second = Entry {
        national: Some(Box::new(procedure("1.000002", &["form two"]))),
        checklist: Some(Box::new(Checklist {
            questions: vec![question("way", &["counter", "post"], Condition::Always)],
            items: vec![
                item("form-two", Handing::Original, Condition::Always, &[0]),
                item("residence", Handing::Show, is(0, 0), &[]),
                item("form", Handing::Original, is(0, 0), &[]),
            ],
            ..Checklist::default()
        })),
        ..Entry::default()
    };
    if let Some(list) = &mut second.checklist {
        list.items[2].quantity = Quantity::Stated {
            originals: 2,
            copies: 1,
        };
    }
    let (first, third) = (entry(), Entry::default());
    let entries = [&first, &second, &third];
    let given = Answers::read("sent=no;way=counter", &[&checklist()]);
    let merged = merge(&entries, &given);
    assert_eq!(merged.without_list, [2]);

    let lines: Vec<&MergedLine> = merged
        .groups
        .iter()
        .flat_map(|group| &group.lines)
        .collect();
    let words = |line: &MergedLine| {
        let first = line.uses[0];
        let list = entries[first.entry].checklist.as_ref().unwrap();
        list.items[first.item].words.clone()
    };
    let named: Vec<String> = lines.iter().map(|line| words(line)).collect();
    assert_eq!(named, ["form", "form-two", "id-card", "residence"]);
    assert_eq!(
        lines[0].quantity,
        Quantity::Stated {
            originals: 2,
            copies: 1
        }
    );
    assert_eq!((lines[0].uses.len(), lines[0].kept), (2, 2));
    // Needed by one and not by the other: it has to be brought.
    assert_eq!((lines[3].hand, lines[3].uses[0].entry), (Handing::Show, 1));

    let asked = next_questions_of(&entries, &Answers::default());
    // A shared question counts for both and offers only what both understand.
    assert_eq!(asked, [(1, 0), (0, 0)]);
}

fn some_checklist() -> impl Strategy<Value = Checklist> {
    let term = (any::<bool>(), 0..6_u8, any::<[bool; 4]>()).prop_map(|(is, question, has)| {
        let mut answers = AnswerSet::default();
        for (at, has) in (0..).zip(has) {
            answers = if has { answers.with(at) } else { answers };
        }
        match is {
            true => Term::Is(question, answers),
            false => Term::IsNot(question, answers),
        }
    });
    let group = prop::collection::vec(term, 0..3);
    let condition = prop::option::of(prop::collection::vec(group, 0..3))
        .prop_map(|groups| groups.map_or(Condition::Always, Condition::Any));
    let questions = prop::collection::vec((0..5_usize, condition.clone()), 0..6);
    let items = prop::collection::vec(condition, 0..6);
    (questions, items).prop_map(|(questions, items)| Checklist {
        questions: (0..)
            .zip(questions)
            .map(|(at, (count, when)): (u32, _)| {
                let ids = ["a", "b", "c", "d"];
                question(&format!("q{at}"), &ids[..count.min(4)], when)
            })
            .collect(),
        items: items
            .into_iter()
            .map(|when| item("paper", Handing::Original, when, &[9]))
            .collect(),
        ..Checklist::default()
    })
}

proptest! {
    #[test]
    fn any_text_is_a_link(text in ".{0,60}") {
        let given = answers(&text);
        prop_assert_eq!(answers(&given.write()), given);
    }

    #[test]
    fn any_pairs_are_a_link(pairs in prop::collection::vec(("(sent|kin|way|x)?", "(no|yes|post|=)?"), 0..8)) {
        let text: Vec<String> = pairs.iter().map(|(one, other)| format!("{one}={other}")).collect();
        let given = answers(&text.join(";"));
        prop_assert_eq!(answers(&given.write()), given);
    }

    /// Whatever a file holds, asking comes to an end, every question asked changes the list, and
    /// at the end nothing is left open.
    #[test]
    fn any_interview_ends_with_a_certain_list(list in some_checklist(), choices in any::<[u8; 8]>()) {
        let mut given = Answers::default();
        for choice in choices {
            let Some(at) = next_questions(&list, &given).first().copied() else { break };
            let question = &list.questions[at];
            let answer = &question.answers[usize::from(choice) % question.answers.len()];
            given.choose(&question.id, &answer.id);
        }
        prop_assert!(next_questions(&list, &given).is_empty());
        let papers = papers(&list, &given);
        prop_assert!(papers.lines().all(|line| line.applies == Applies::Surely), "{:?}", papers);
    }
}
