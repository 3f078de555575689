//! What only a walk through every situation shows.

use crate::content::fault::Objection;
use crate::content::page::Place;
use catalog::{Answers, Checklist, Condition, MOST_SITUATIONS, changed_by, situations};

/// Objects to a file that asks too much, asks what decides nothing, or lists what never applies.
pub(super) fn check(
    list: &Checklist,
    questions: &[Place<'_>],
    items: &[Place<'_>],
    people: &[Place<'_>],
) {
    let mut all: Vec<Vec<Option<u8>>> = Vec::new();
    situations(list, &Answers::default(), &mut |picks| {
        all.push(picks.to_vec())
    });
    if all.len() == MOST_SITUATIONS {
        if let Some(last) = questions.last() {
            last.object(Objection::new(
                format!("the questions together make {MOST_SITUATIONS} situations or more"),
                "ask less, or make questions depend on earlier ones",
            ));
        }
        return;
    }
    for (at, place) in questions.iter().enumerate() {
        idle(list, at, place);
    }
    let conditions = list.items.iter().map(|item| &item.when);
    let conditions = conditions.chain(list.people.iter().map(|person| &person.when));
    for (condition, place) in conditions.zip(items.iter().chain(people)) {
        never(condition, &all, place);
    }
    for (at, place) in items.iter().enumerate() {
        twice(list, at, &all, place);
    }
}

/// A question is there to tell situations apart, and so is each of its answers.
fn idle(list: &Checklist, at: usize, place: &Place<'_>) {
    let question = &list.questions[at];
    let count = u8::try_from(question.answers.len()).unwrap_or(u8::MAX);
    let pairs = (1..count).flat_map(|other| (0..other).map(move |one| (one, other)));
    let same: Vec<(u8, u8)> = pairs
        .clone()
        .filter(|(one, other)| changed_by(list, at, *one, *other) == 0)
        .collect();
    if same.len() == pairs.count() {
        place.object(Objection::new(
            format!(
                "whatever the answer to \"{}\", the list is the same",
                question.id
            ),
            "delete the question, or let a paper depend on it",
        ));
    } else if let Some((one, other)) = same.first() {
        let id = |at: u8| &question.answers[usize::from(at)].id;
        place.object(Objection::new(
            format!(
                "the answers \"{}\" and \"{}\" lead to the same list",
                id(*one),
                id(*other)
            ),
            "make them one answer, or let a paper tell them apart",
        ));
    }
}

fn never(condition: &Condition, all: &[Vec<Option<u8>>], place: &Place<'_>) {
    if !all.iter().any(|picks| condition.holds(picks)) {
        place.object(Objection::new(
            "no answers ever lead here",
            "correct the condition, or delete it",
        ));
    }
}

/// The same paper on one list twice would be brought twice.
fn twice(list: &Checklist, at: usize, all: &[Vec<Option<u8>>], place: &Place<'_>) {
    let item = &list.items[at];
    let meets = |earlier: &&catalog::Item| {
        earlier.paper == item.paper
            && all
                .iter()
                .any(|picks| earlier.when.holds(picks) && item.when.holds(picks))
    };
    if let Some(earlier) = list.items[..at].iter().find(meets) {
        place.object(Objection::new(
            format!("the paper is on the list twice, also as \"{}\"", earlier.id),
            "let their conditions exclude each other, or give it another id",
        ));
    }
}
