//! Claims about the checklists this repository ships, over content alone and, where this machine
//! has it, over the real catalogue.

use crate::content::{Content, attach, load};
use crate::{emit, source};
use catalog::{
    Answers, Applies, Backing, CaseName, Checklist, Date, Entry, Handing, Procedure, Quantity,
    RowKind, RowRef, changed_by, next_questions, other_rows, papers, situations,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

mod bundles;

/// The entries that a build would make, of the procedures that content speaks about.
struct World {
    name: &'static str,
    content: Content,
    entries: Vec<Entry>,
    notes: Vec<String>,
}

static CONTENT: LazyLock<World> = LazyLock::new(|| world("content", content(), Vec::new()));

/// The real catalogue, or nothing after saying so.
static NATIONAL: LazyLock<Option<World>> = LazyLock::new(|| {
    let folder = here("../../shared/catalogue/national");
    if !folder.is_dir() {
        eprintln!("skipped: no real catalogue at {}", folder.display());
        return None;
    }
    let day = Date {
        year: 2026,
        month: 7,
        day: 18,
    };
    let content = content();
    let named = named(&content);
    let wanted = |code: &str| named.iter().any(|one| one.as_str() == code.trim());
    let loaded = source::load_wanted(&[folder], day, &|_, _| {}, &wanted).unwrap();
    Some(world("national", content, loaded.procedures))
});

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn content() -> Content {
    load(&here("../content")).expect("the content of this repository has no fault")
}

/// The procedures that content speaks about.
fn named(content: &Content) -> BTreeSet<catalog::Code> {
    let cases = content.cases.iter().map(|case| &case.code);
    let bundles = content
        .bundles
        .iter()
        .flat_map(|bundle| bundle.procedures.iter().chain(&bundle.joint));
    cases.chain(bundles).cloned().collect()
}

fn world(name: &'static str, content: Content, mut records: Vec<Procedure>) -> World {
    let named = named(&content);
    records.retain(|record| named.contains(&record.code));
    let mut entries = emit::entries(records, content.guides.clone());
    let notes = attach(&mut entries, &content);
    World {
        name,
        content,
        entries,
        notes,
    }
}

/// Checks a claim about every checklist in every world.
fn check_all(claim: impl Fn(&str, &Entry, &Checklist)) {
    for world in [Some(&*CONTENT), NATIONAL.as_ref()].into_iter().flatten() {
        for entry in &world.entries {
            if let (Some(list), Some(listed)) = (&entry.checklist, entry.listed()) {
                let place = format!("{} ({})", listed.code, world.name);
                claim(&place, entry, list);
            }
        }
    }
}

fn all_situations(list: &Checklist) -> Vec<Answers> {
    let mut all = Vec::new();
    situations(list, &Answers::default(), &mut |picks| {
        all.push(Answers::to(list, picks));
    });
    all
}

#[test]
fn the_main_procedures_have_questions() {
    let codes: BTreeSet<&str> = CONTENT
        .content
        .cases
        .iter()
        .map(|case| case.code.as_str())
        .collect();
    for code in [
        "1.001193", "1.000894", "1.000656", "1.004873", "1.004859", "2.000635", "1.004222",
        "1.004194", "1.014061", "1.014062", "1.014063", "1.014064", "1.001456", "3.000333",
        "1.001612", "1.013831", "1.013225", "3.000347", "1.014027",
    ] {
        assert!(codes.contains(code), "{code}");
    }
    let ids: Vec<&str> = CONTENT
        .content
        .bundles
        .iter()
        .map(|bundle| bundle.id.as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "sinh-con",
            "nguoi-than-mat",
            "chuyen-nha",
            "mua-dat",
            "mo-cua-hang",
            "ket-hon"
        ]
    );
}

#[test]
fn everything_written_fits_the_real_records() {
    if let Some(world) = &*NATIONAL {
        assert!(world.notes.is_empty(), "{:#?}", world.notes);
    }
    assert!(CONTENT.notes.is_empty(), "{:#?}", CONTENT.notes);
}

#[test]
fn every_line_comes_from_an_official_row_or_says_what_it_rests_on() {
    check_all(|place, entry, list| {
        let listed = entry.listed().unwrap();
        for item in &list.items {
            for row in &item.rows {
                assert!(listed.row(*row).is_some(), "{place}: {}", item.id);
            }
            let Backing::Curated { source, .. } = item.backing else {
                panic!("{place}: {} has no source", item.id)
            };
            assert!(
                list.sources.len() > usize::from(source),
                "{place}: {}",
                item.id
            );
            let needs_law = item.hand == Handing::NoNeed;
            assert_eq!(item.law.is_some(), needs_law, "{place}: {}", item.id);
            let is_counted = item.quantity != Quantity::Unstated;
            assert_eq!(is_counted, item.hand.in_the_bag(), "{place}: {}", item.id);
        }
    });
}

#[test]
fn in_every_situation_every_official_row_is_on_the_list_or_beside_it_once() {
    check_all(|place, entry, list| {
        let all = entry.listed().unwrap().row_refs();
        for answers in all_situations(list) {
            let others = other_rows(entry, &answers);
            let beside = [others.elsewhere, others.notes].concat();
            let on_view: BTreeSet<RowRef> = papers(list, &answers)
                .lines()
                .flat_map(|line| &list.items[line.at].rows)
                .copied()
                .collect();
            assert!(
                beside.iter().all(|row| !on_view.contains(row)),
                "{place}: {}",
                answers.write()
            );
            let mut rows: Vec<RowRef> = on_view.into_iter().chain(beside).collect();
            rows.sort();
            assert_eq!(rows, all, "{place}: {}", answers.write());
        }
    });
}

#[test]
fn every_official_paper_is_reached_by_some_answers() {
    check_all(|place, entry, list| {
        let reached: BTreeSet<RowRef> = all_situations(list)
            .iter()
            .flat_map(|answers| papers(list, answers).lines().copied().collect::<Vec<_>>())
            .flat_map(|line| list.items[line.at].rows.clone())
            .collect();
        let listed = entry.listed().unwrap();
        let mut missed = Vec::new();
        for at in listed.row_refs() {
            let case = &listed.cases[usize::from(at.case)];
            let row = listed.row(at).unwrap();
            let is_paper = matches!(row.kind, RowKind::Paper | RowKind::Alternative);
            // The record of the building permit lists seven kinds of buildings; the questions are
            // about a family's house, and the other kinds stay among the notes.
            let is_meant = listed.code.as_str() != "1.013225"
                || case.name_kind != CaseName::Circumstance
                || !case.name.starts_with("(1.")
                || case.name.starts_with("(1.7)");
            if is_paper && is_meant && !reached.contains(&at) {
                missed.push(&row.words);
            }
        }
        assert!(missed.is_empty(), "{place}: {missed:#?}");
    });
}

#[test]
fn no_question_and_no_answer_is_idle() {
    check_all(|place, _, list| {
        for (at, question) in list.questions.iter().enumerate() {
            let count = question.answers.len() as u8;
            for other in 1..count {
                for one in 0..other {
                    let changed = changed_by(list, at, one, other);
                    assert!(changed > 0, "{place}: {} {one} {other}", question.id);
                }
            }
        }
    });
}

#[test]
fn every_interview_asks_only_what_matters_and_ends_with_a_certain_list() {
    check_all(|place, _, list| {
        let mut open = vec![Answers::default()];
        while let Some(answers) = open.pop() {
            let Some(at) = next_questions(list, &answers).first().copied() else {
                let certain = |line: &catalog::Line| line.applies == Applies::Surely;
                let papers = papers(list, &answers);
                assert!(
                    papers.lines().chain(&papers.people).all(certain),
                    "{place}: {}",
                    answers.write()
                );
                continue;
            };
            let question = &list.questions[at];
            let lists: Vec<_> = question
                .answers
                .iter()
                .map(|answer| {
                    let mut next = answers.clone();
                    next.choose(&question.id, &answer.id);
                    let list = papers(list, &next);
                    open.push(next);
                    list
                })
                .collect();
            assert!(
                lists.iter().any(|list| *list != lists[0]),
                "{place}: {} changes nothing after {}",
                question.id,
                answers.write()
            );
        }
    });
}

#[test]
fn a_link_brings_every_situation_back() {
    check_all(|place, _, list| {
        for answers in all_situations(list) {
            let back = Answers::read(&answers.write(), &[list]);
            assert_eq!(back, answers, "{place}");
        }
    });
}

#[test]
fn ids_stay_what_links_say() {
    let mut ids = String::new();
    for file in &CONTENT.content.cases {
        for question in &file.list.questions {
            let answers: Vec<&str> = question
                .answers
                .iter()
                .map(|answer| answer.id.as_str())
                .collect();
            ids += &format!("{} {}={}\n", file.code, question.id, answers.join("|"));
        }
    }
    for bundle in &CONTENT.content.bundles {
        ids += &format!("bundle {}\n", bundle.id);
    }
    let known = here("src/content/fixtures/case-ids.txt");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&known, &ids).unwrap();
    }
    let known = std::fs::read_to_string(known).unwrap();
    let lost: Vec<&str> = known.lines().filter(|line| !ids.contains(*line)).collect();
    assert!(
        lost.is_empty() && known == ids,
        "links that people keep would break or are not yet known; if that is meant, run this test with UPDATE_FIXTURES=1\nlost: {lost:#?}"
    );
}
