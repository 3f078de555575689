use crate::{Answers, Form, Path};

/// What is asked, with the numbers it has at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// The question.
    pub path: Path,
    /// Number of its section among those that are asked, from 1.
    pub section: u16,
    /// Number of its row, from 1.
    pub row: u16,
    /// Number of the question in its row, from 1.
    pub item: u16,
}

/// Numbers what is asked: no gap where a question is not asked, none where a row was removed.
pub fn numbering(form: &Form, answers: &Answers) -> Vec<Numbered> {
    let mut numbered: Vec<Numbered> = Vec::new();
    for path in answers.asked(form) {
        let next = match numbered.last() {
            None => Numbered {
                path,
                section: 1,
                row: 1,
                item: 1,
            },
            Some(last) if last.path.section != path.section => Numbered {
                path,
                section: last.section + 1,
                row: 1,
                item: 1,
            },
            Some(last) if last.path.row != path.row => Numbered {
                path,
                section: last.section,
                row: last.row + 1,
                item: 1,
            },
            Some(last) => Numbered {
                path,
                item: last.item + 1,
                ..*last
            },
        };
        numbered.push(next);
    }
    numbered
}
