//! Which questions a page shows and which lines they leave, decided without a browser.

use catalog::{
    Answers, Checklist, Entry, Merged, MergedGroup, MergedLine, MergedPerson, Question, Use, merge,
    next_questions_of, papers,
};

/// A question on view: whose it is, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked<'a> {
    /// The question.
    pub(crate) question: &'a Question,
    /// The answer, by its place; `None` for the one to answer next.
    pub(crate) answer: Option<u8>,
}

/// The questions on view: those answered, in the order in which they were, then the one that
/// decides most. And how many are open, that one among them.
pub(crate) fn asked<'a>(entries: &[&'a Entry], answers: &Answers) -> (Vec<Asked<'a>>, usize) {
    let (lists, mut asked) = (lists(entries), Vec::new());
    for id in answers.questions() {
        let found = lists.iter().filter_map(|list| answered(list, id, answers));
        // What the question with the fewest answers offers means something to every procedure.
        asked.extend(found.min_by_key(|asked| asked.question.answers.len()));
    }
    let open = next_questions_of(entries, answers);
    if let Some((entry, at)) = open.first()
        && let Some(list) = &entries[*entry].checklist
    {
        asked.push(Asked {
            question: &list.questions[*at],
            answer: None,
        });
    }
    (asked, open.len())
}

fn answered<'a>(list: &'a Checklist, id: &str, answers: &Answers) -> Option<Asked<'a>> {
    let at = list
        .questions
        .iter()
        .position(|question| question.id == id)?;
    let answer = answers.picks(list)[at]?;
    Some(Asked {
        question: &list.questions[at],
        answer: Some(answer),
    })
}

/// The checklists of some entries.
pub(crate) fn lists<'a>(entries: &[&'a Entry]) -> Vec<&'a Checklist> {
    let lists = entries
        .iter()
        .filter_map(|entry| entry.checklist.as_deref());
    lists.collect()
}

/// The lines that the answers leave: of one procedure each by itself, of several equal papers once.
pub(crate) fn lines(entries: &[&Entry], answers: &Answers) -> Merged {
    let [entry] = entries else {
        return merge(entries, answers);
    };
    let mut merged = Merged::default();
    let Some(list) = &entry.checklist else {
        return merged;
    };
    let papers = papers(list, answers);
    for group in &papers.groups {
        let mut lines = Vec::new();
        for line in &group.lines {
            lines.push(MergedLine {
                uses: vec![Use {
                    entry: 0,
                    item: line.at,
                    applies: line.applies,
                }],
                hand: group.hand,
                quantity: list.items[line.at].quantity,
                applies: line.applies,
                kept: 1,
            });
        }
        let hand = group.hand;
        merged.groups.push(MergedGroup { hand, lines });
    }
    for line in &papers.people {
        merged.people.push(MergedPerson {
            of: vec![(0, line.at)],
            applies: line.applies,
        });
    }
    merged
}

/// Takes every answer to the questions of some checklists back.
pub(crate) fn clear(answers: &mut Answers, lists: &[&Checklist]) {
    for question in lists.iter().flat_map(|list| &list.questions) {
        answers.clear(&question.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalog::{Answer, AnswerSet, Applies, Backing, Condition, Handing, Item, Quantity, Term};

    fn question(id: &str, answers: &[&str], asked_when: Condition) -> Question {
        let answer = |id: &&str| Answer {
            id: (*id).to_owned(),
            words: String::new(),
            channel: None,
        };
        Question {
            id: id.to_owned(),
            words: String::new(),
            hint: String::new(),
            answers: answers.iter().map(answer).collect(),
            asked_when,
        }
    }

    fn item(paper: &str, hand: Handing, when: Condition) -> Item {
        Item {
            id: paper.to_owned(),
            paper: paper.to_owned(),
            words: paper.to_owned(),
            hand,
            quantity: Quantity::Unstated,
            when,
            rows: Vec::new(),
            note: String::new(),
            law: None,
            backing: Backing::Published,
        }
    }

    fn is(question: u8, answer: u8) -> Condition {
        let answers = AnswerSet::default().with(answer);
        Condition::Any(vec![vec![Term::Is(question, answers)]])
    }

    fn entry(questions: Vec<Question>, items: Vec<Item>) -> Entry {
        Entry {
            checklist: Some(Box::new(Checklist {
                questions,
                items,
                ..Checklist::default()
            })),
            ..Entry::default()
        }
    }

    /// Who goes, and if someone is sent whether she is kin; how it is handed in.
    fn birth() -> Entry {
        entry(
            vec![
                question("who", &["self", "sent"], Condition::Always),
                question("kin", &["yes", "no"], is(0, 1)),
                question("way", &["counter", "online", "post"], Condition::Always),
            ],
            vec![
                item("form", Handing::Original, Condition::Always),
                item("proxy", Handing::Original, is(1, 1)),
                item("id-card", Handing::Show, is(2, 0)),
                item("photo", Handing::Online, is(2, 1)),
                item("copy", Handing::Certified, is(2, 2)),
            ],
        )
    }

    fn residence() -> Entry {
        entry(
            vec![question("way", &["counter", "online"], Condition::Always)],
            vec![
                item("ct01", Handing::Original, is(0, 0)),
                item("id-card", Handing::Show, is(0, 0)),
            ],
        )
    }

    #[track_caller]
    fn check(entries: &[&Entry], given: &str, expected: &str) {
        let answers = Answers::read(given, &lists(entries));
        let (asked, open) = asked(entries, &answers);
        let mut shown = String::new();
        for one in &asked {
            shown.push_str(&one.question.id);
            shown.push_str(if one.answer.is_some() { "! " } else { "? " });
        }
        assert_eq!(format!("{shown}{open}"), expected, "{given}");
    }

    #[test]
    fn asks_one_question_after_those_that_were_answered() {
        let birth = birth();
        check(&[&birth], "", "way? 2");
        check(&[&birth], "way=post", "way! who? 1");
        check(&[&birth], "who=sent;way=post", "who! way! kin? 1");
        check(&[&birth], "way=post;who=self", "way! who! 0");
    }

    #[test]
    fn an_answer_that_no_longer_counts_is_not_shown() {
        check(&[&birth()], "who=self;kin=no;way=post", "who! way! 0");
    }

    #[test]
    fn a_shared_question_is_asked_once_with_answers_that_suit_all() {
        let (birth, residence) = (birth(), residence());
        let both = [&birth, &residence];
        check(&both, "", "way? 2");
        let answers = Answers::read("way=online", &lists(&both));
        let (asked, _) = asked(&both, &answers);
        assert_eq!(asked[0].question.answers.len(), 2);
    }

    #[test]
    fn several_procedures_share_one_line_for_one_paper() {
        let (birth, residence) = (birth(), residence());
        let count = |entries: &[&Entry]| {
            let answers = Answers::read("way=counter;who=self", &lists(entries));
            let merged = lines(entries, &answers);
            let lines = merged.groups.iter().flat_map(|group| &group.lines);
            lines.filter(|line| line.applies == Applies::Surely).count()
        };
        assert_eq!((count(&[&birth]), count(&[&residence])), (2, 2));
        assert_eq!(count(&[&birth, &residence]), 3, "one card for both");
    }

    #[test]
    fn starting_over_leaves_the_answers_of_other_procedures() {
        let (birth, residence) = (birth(), residence());
        let mut answers = Answers::read("who=self;way=online", &lists(&[&birth]));
        clear(&mut answers, &lists(&[&residence]));
        assert_eq!(answers.write(), "who=self");
    }
}
