use super::situation::each;
use super::{Answers, Checklist, Pick};

/// The questions to ask now, by their place, the most deciding first.
///
/// Only those whose answer can still change the list: a question with no say in the situations
/// that are left is not asked at all. Weight is the number of lines a question can change; of two
/// with the same weight the earlier one comes first. One that depends on an open question waits.
pub fn next_questions(list: &Checklist, answers: &Answers) -> Vec<usize> {
    let weights = weights(list, answers);
    let mut asked: Vec<usize> = (0..weights.len()).filter(|at| weights[*at] > 0).collect();
    asked.sort_by_key(|at| (std::cmp::Reverse(weights[*at]), *at));
    asked
}

/// How many lines each question can change now; nothing for one that is answered or waits.
pub(super) fn weights(list: &Checklist, answers: &Answers) -> Vec<usize> {
    let given = answers.picks(list);
    let asked_always = asked_in_every_situation(list, &given);
    let weight = |at: usize| {
        if given[at].is_some() || !asked_always[at] {
            return 0;
        }
        let answers = u8::try_from(list.questions[at].answers.len()).unwrap_or(u8::MAX);
        let mut changed = vec![false; list.items.len() + list.people.len()];
        for other in 1..answers {
            for one in 0..other {
                mark_changes(list, &given, at, (one, other), &mut changed);
            }
        }
        changed.into_iter().filter(|changed| *changed).count()
    };
    (0..list.questions.len()).map(weight).collect()
}

/// How many lines differ in some situation between two answers to one question.
pub fn changed_by(list: &Checklist, question: usize, one: u8, other: u8) -> usize {
    let mut changed = vec![false; list.items.len() + list.people.len()];
    mark_changes(list, &[], question, (one, other), &mut changed);
    changed.into_iter().filter(|changed| *changed).count()
}

/// Marks the lines that differ when, all else equal, a question is answered one or the other way.
fn mark_changes(
    list: &Checklist,
    given: &[Pick],
    question: usize,
    (one, other): (u8, u8),
    changed: &mut [bool],
) {
    let before = with(given, question, one);
    each(&list.questions, &before, &mut |picks| {
        if picks.get(question) != Some(&Some(one)) {
            return;
        }
        // Questions that only the other answer leads to stay open, and each of their answers counts.
        let after = with(picks, question, other);
        each(&list.questions, &after, &mut |other_picks| {
            for (at, changed) in changed.iter_mut().enumerate() {
                *changed |= applies(list, at, picks) != applies(list, at, other_picks);
            }
        });
    });
}

/// Whether a line, an item or after those a person, is on the list.
fn applies(list: &Checklist, at: usize, picks: &[Pick]) -> bool {
    match list.items.get(at) {
        Some(item) => item.when.holds(picks),
        None => list.people[at - list.items.len()].when.holds(picks),
    }
}

fn with(picks: &[Pick], question: usize, answer: u8) -> Vec<Pick> {
    let mut picks = picks.to_vec();
    if picks.len() <= question {
        picks.resize(question + 1, None);
    }
    picks[question] = Some(answer);
    picks
}

fn asked_in_every_situation(list: &Checklist, given: &[Pick]) -> Vec<bool> {
    let mut asked = vec![true; list.questions.len()];
    each(&list.questions, given, &mut |picks| {
        for (asked, pick) in asked.iter_mut().zip(picks) {
            *asked &= pick.is_some();
        }
    });
    asked
}
