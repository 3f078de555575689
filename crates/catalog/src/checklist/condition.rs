use super::Pick;
use serde::Serialize;

/// The most answers a question can have, because a set of them is one byte.
const MOST_ANSWERS: u8 = 8;

/// Some answers of one question, by their place in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AnswerSet(u8);
codec::coded!(struct AnswerSet(bits));

impl AnswerSet {
    /// This set with one more answer; a place no question can have changes nothing.
    #[must_use]
    pub fn with(self, answer: u8) -> Self {
        match answer {
            0..MOST_ANSWERS => AnswerSet(self.0 | 1 << answer),
            _ => self,
        }
    }

    /// Whether an answer is in the set.
    pub fn has(self, answer: u8) -> bool {
        answer < MOST_ANSWERS && self.0 & (1 << answer) != 0
    }
}

/// One statement about one question, by its place in the checklist.
///
/// A question that is not asked in this situation has no answer, so `Is` is wrong about it and
/// `IsNot` is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Term {
    /// It was answered, and by one of these.
    Is(u8, AnswerSet),
    /// It was not answered by any of these.
    IsNot(u8, AnswerSet),
}
codec::coded!(
    enum Term {
        Is(question, answers),
        IsNot(question, answers),
    }
);

impl Term {
    /// The question it is about.
    pub fn question(self) -> usize {
        match self {
            Term::Is(question, _) | Term::IsNot(question, _) => usize::from(question),
        }
    }

    fn holds(self, picks: &[Pick]) -> bool {
        let (answers, wanted) = match self {
            Term::Is(_, answers) => (answers, true),
            Term::IsNot(_, answers) => (answers, false),
        };
        let pick = picks.get(self.question()).copied().flatten();
        pick.is_some_and(|pick| answers.has(pick)) == wanted
    }
}

/// When something applies.
///
/// Two levels and no more: any of some groups, each of which holds when all its terms do. That
/// says whatever nesting could say, reads like a sentence, and keeps bytes from a file from making
/// the decoder recurse.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Condition {
    /// In every situation.
    #[default]
    Always,
    /// In any of these groups, all terms hold.
    Any(Vec<Vec<Term>>),
}
codec::coded!(
    enum Condition {
        Always,
        Any(groups),
    }
);

impl Condition {
    /// Whether it holds, given what is answered to each question.
    pub fn holds(&self, picks: &[Pick]) -> bool {
        match self {
            Condition::Always => true,
            Condition::Any(groups) => groups
                .iter()
                .any(|group| group.iter().all(|term| term.holds(picks))),
        }
    }

    /// Every term in it.
    pub fn terms(&self) -> impl Iterator<Item = Term> {
        let groups: &[Vec<Term>] = match self {
            Condition::Always => &[],
            Condition::Any(groups) => groups,
        };
        groups.iter().flatten().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{AnswerSet, Condition, Term};

    #[test]
    fn a_question_without_an_answer_is_none_of_its_answers() {
        let first = AnswerSet::default().with(0);
        let is = Condition::Any(vec![vec![Term::Is(0, first)]]);
        let is_not = Condition::Any(vec![vec![Term::IsNot(0, first)]]);
        for (pick, expect) in [(Some(0), true), (Some(1), false), (None, false)] {
            assert_eq!(is.holds(&[pick]), expect);
            assert_eq!(is_not.holds(&[pick]), !expect);
        }
        assert!(!is.holds(&[]));
        assert!(is_not.holds(&[]));
    }

    #[test]
    fn any_of_the_groups_is_enough_and_needs_all_its_terms() {
        let set = |answer| AnswerSet::default().with(answer);
        let condition = Condition::Any(vec![
            vec![Term::Is(0, set(0)), Term::Is(1, set(1))],
            vec![Term::Is(0, set(1))],
        ]);
        assert!(condition.holds(&[Some(0), Some(1)]));
        assert!(!condition.holds(&[Some(0), Some(0)]));
        assert!(condition.holds(&[Some(1), None]));
        assert!(Condition::Always.holds(&[]));
        assert!(!Condition::Any(Vec::new()).holds(&[]));
    }

    #[test]
    fn places_no_question_has_are_in_no_set() {
        let set = AnswerSet::default().with(7).with(8).with(255);
        assert!(set.has(7) && !set.has(8) && !set.has(255));
    }
}
