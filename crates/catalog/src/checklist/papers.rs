use super::situation::each;
use super::{Answers, Checklist, Condition, Handing};

/// Whether something is needed, as far as the answers tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applies {
    /// Whatever the open questions are answered.
    Surely,
    /// It depends on a question that is still open.
    Perhaps,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which item, or which person, of the checklist.
    pub at: usize,
    /// Whether it is certain.
    pub applies: Applies,
}

/// The lines with which the same is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What is done.
    pub hand: Handing,
    /// The lines, in the order of the checklist; never none.
    pub lines: Vec<Line>,
}

/// What to prepare, and who comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Papers {
    /// The papers, by what is done with them.
    pub groups: Vec<Group>,
    /// The people, by their place in the checklist.
    pub people: Vec<Line>,
}

impl Papers {
    /// Every line of a paper, in the order of the groups.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.groups.iter().flat_map(|group| &group.lines)
    }
}

/// What remains of a checklist with these answers.
pub fn papers(list: &Checklist, answers: &Answers) -> Papers {
    let of_items: Vec<&Condition> = list.items.iter().map(|item| &item.when).collect();
    let of_people: Vec<&Condition> = list.people.iter().map(|person| &person.when).collect();
    let items = lines(list, answers, &of_items);
    let group = |hand| {
        let mut of_hand = items.clone();
        of_hand.retain(|line| list.items[line.at].hand == hand);
        Group {
            hand,
            lines: of_hand,
        }
    };
    let mut groups: Vec<Group> = Handing::ALL.into_iter().map(group).collect();
    groups.retain(|group| !group.lines.is_empty());
    Papers {
        groups,
        people: lines(list, answers, &of_people),
    }
}

/// A line for each condition that holds in some situation.
fn lines(list: &Checklist, answers: &Answers, conditions: &[&Condition]) -> Vec<Line> {
    let mut held = vec![0_usize; conditions.len()];
    let mut all = 0;
    each(&list.questions, &answers.picks(list), &mut |picks| {
        all += 1;
        for (held, condition) in held.iter_mut().zip(conditions) {
            *held += usize::from(condition.holds(picks));
        }
    });
    let line = |(at, held): (usize, usize)| {
        let applies = if held == all {
            Applies::Surely
        } else {
            Applies::Perhaps
        };
        (held > 0).then_some(Line { at, applies })
    };
    held.into_iter().enumerate().filter_map(line).collect()
}
