//! Claims about the lists that events of life bring together.

use super::{CONTENT, NATIONAL};
use catalog::{Answers, Applies, Entry, Quantity, merge, next_questions_of, papers};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn the_list_of_a_bundle_is_the_union_of_its_lists_with_each_paper_once() {
    for world in [Some(&*CONTENT), NATIONAL.as_ref()].into_iter().flatten() {
        for bundle in &world.content.bundles {
            let entries: Vec<&Entry> = bundle
                .procedures
                .iter()
                .filter_map(|code| {
                    let is =
                        |entry: &&Entry| entry.listed().is_some_and(|listed| listed.code == *code);
                    world.entries.iter().find(is)
                })
                .collect();
            for entry in &entries {
                assert!(entry.bundles.contains(bundle), "{}", bundle.id);
            }
            for turn in 0..24 {
                check_merged(&entries, &some_answers(&entries, turn, turn), &bundle.id);
            }
            for turn in 0..8 {
                let answers = some_answers(&entries, turn, 100);
                check_merged(&entries, &answers, &bundle.id);
                let merged = merge(&entries, &answers);
                let mut lines = merged.groups.iter().flat_map(|group| &group.lines);
                let certain = lines.all(|line| line.applies == Applies::Surely);
                assert!(certain, "{}: {}", bundle.id, answers.write());
            }
        }
    }
}

/// Goes through at most so many questions of several procedures, each turn with other answers.
fn some_answers(entries: &[&Entry], turn: usize, most: usize) -> Answers {
    let mut answers = Answers::default();
    let mut step = turn % 3;
    for asked in 0..most {
        let Some((entry, at)) = next_questions_of(entries, &answers).first().copied() else {
            break;
        };
        let question = &entries[entry].checklist.as_deref().unwrap().questions[at];
        step += turn + asked;
        let answer = &question.answers[step % question.answers.len()];
        answers.choose(&question.id, &answer.id);
    }
    answers
}

fn check_merged(entries: &[&Entry], answers: &Answers, bundle: &str) {
    let place = format!("{bundle}: {}", answers.write());
    let merged = merge(entries, answers);
    let mut wanted: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, list) in entries.iter().map(|entry| &entry.checklist).enumerate() {
        let Some(list) = list else {
            assert!(merged.without_list.contains(&at), "{place}");
            continue;
        };
        for line in papers(list, answers).lines() {
            wanted
                .entry(&list.items[line.at].paper)
                .or_default()
                .push((at, line.at));
        }
    }
    wanted.values_mut().for_each(|uses| uses.sort_unstable());
    let item =
        |(entry, item): (usize, usize)| &entries[entry].checklist.as_deref().unwrap().items[item];
    let mut seen = BTreeSet::new();
    for line in merged.groups.iter().flat_map(|group| &group.lines) {
        let first = item((line.uses[0].entry, line.uses[0].item));
        assert!(
            seen.insert(first.paper.as_str()),
            "{place}: {} twice",
            first.paper
        );
        assert_eq!(line.hand, first.hand, "{place}");
        let mut uses: Vec<_> = line.uses.iter().map(|of| (of.entry, of.item)).collect();
        uses.sort_unstable();
        assert_eq!(Some(&uses), wanted.get(first.paper.as_str()), "{place}");
        let largest = |count: fn(Quantity) -> u16| {
            let counts = uses.iter().map(|of| count(item(*of).quantity));
            assert_eq!(
                count(line.quantity),
                counts.max().unwrap_or_default(),
                "{place}"
            );
        };
        largest(originals);
        largest(copies);
        assert!(uses.iter().all(|of| item(*of).hand >= line.hand), "{place}");
    }
    assert_eq!(seen.len(), wanted.len(), "{place}");
}

fn originals(quantity: Quantity) -> u16 {
    match quantity {
        Quantity::Unstated => 0,
        Quantity::Stated { originals, .. } => originals,
    }
}

fn copies(quantity: Quantity) -> u16 {
    match quantity {
        Quantity::Unstated => 0,
        Quantity::Stated { copies, .. } => copies,
    }
}
