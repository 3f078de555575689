use super::{Answers, Checklist, Question};

/// The answer to one question, by its place; `None` when it was not asked.
pub type Pick = Option<u8>;

/// The most situations that are looked at, so that no file can make a browser think for ever.
/// Officers' files are held to it; it leaves room for about six questions.
pub const MOST_SITUATIONS: usize = 1024;

/// Shows every situation that is still possible, as one answer for each question.
///
/// Answers that were given stay; where none was, each is tried. A question that is not asked in a
/// situation has no answer there, even if one was given before an earlier answer was changed.
pub fn situations(list: &Checklist, answers: &Answers, visit: &mut dyn FnMut(&[Pick])) {
    each(&list.questions, &answers.picks(list), visit);
}

/// Like [`situations`], for answers by their place: `None` is one that is still open.
pub(super) fn each(questions: &[Question], given: &[Pick], visit: &mut dyn FnMut(&[Pick])) {
    let mut picks = Vec::with_capacity(questions.len());
    for _ in 0..MOST_SITUATIONS {
        complete(questions, given, &mut picks);
        visit(&picks);
        if !advance(questions, given, &mut picks) {
            break;
        }
    }
}

/// Answers the questions that follow: as given, else with their first answer.
fn complete(questions: &[Question], given: &[Pick], picks: &mut Vec<Pick>) {
    for (at, question) in questions.iter().enumerate().skip(picks.len()) {
        let is_asked = !question.answers.is_empty() && question.asked_when.holds(picks);
        picks.push(is_asked.then(|| known(given, at).unwrap_or_default()));
    }
}

/// Takes the next answer of the last open question that has one; false when all were tried.
fn advance(questions: &[Question], given: &[Pick], picks: &mut Vec<Pick>) -> bool {
    while let Some(last) = picks.pop() {
        let at = picks.len();
        let Some(next) = last.and_then(|pick| pick.checked_add(1)) else {
            continue;
        };
        let exists = usize::from(next) < questions[at].answers.len();
        if exists && known(given, at).is_none() {
            picks.push(Some(next));
            return true;
        }
    }
    false
}

fn known(given: &[Pick], at: usize) -> Pick {
    given.get(at).copied().flatten()
}
