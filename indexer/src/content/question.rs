use super::fault::Objection;
use super::meant::{Meant, object_to_rival};
use super::page::Page;
use super::table::Table;
use catalog::Code;
use std::cmp::Reverse;

/// The fewest answers that separate anything, and the most that fit under a search box.
const ANSWERS: std::ops::RangeInclusive<usize> = 2..=4;

/// One short question that tells competing procedures apart where their records cannot.
///
/// It is asked when procedures of at least two of its answers stand among the first results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    /// What the question is called in reports.
    pub(crate) id: String,
    /// The question in Vietnamese.
    pub(crate) vi: String,
    /// The question in English.
    pub(crate) en: String,
    /// Two to four answers.
    pub(crate) answers: Vec<QuestionAnswer>,
}

/// One answer to a [`Question`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct QuestionAnswer {
    /// The answer in Vietnamese.
    pub(crate) vi: String,
    /// The answer in English.
    pub(crate) en: String,
    /// The procedures for who answers so.
    pub(crate) meant: Meant,
}

impl Question {
    /// Which answer leads to a procedure, by its code and the [`folded`](super::folded) words of
    /// its official name.
    ///
    /// "Đăng ký khai sinh có yếu tố nước ngoài" also holds "đăng ký khai sinh": of several answers
    /// the surest counts, which is the one with the most words.
    pub(crate) fn answer(&self, code: &Code, official: &[String]) -> Option<usize> {
        let answers = self.answers.iter().enumerate();
        answers
            .filter_map(|(at, answer)| Some((answer.meant.holds(code, official)?, Reverse(at))))
            .max()
            .map(|(_, Reverse(at))| at)
    }
}

/// Reads every question.
pub(super) fn read(page: &Page) -> Vec<Question> {
    let Some(parsed) = page.parse() else {
        return Vec::new();
    };
    let mut top = Table::top(page, parsed.get_ref());
    if !top.has_format(1) {
        return Vec::new();
    }
    let mut questions: Vec<Question> = Vec::new();
    for mut table in top.tables("question") {
        let question = Question {
            id: table.text("id"),
            vi: table.text("vi"),
            en: table.text("en"),
            answers: answers(&mut table),
        };
        object_to_second(&table, &question.id, &questions);
        table.finish();
        questions.push(question);
    }
    top.finish();
    questions
}

fn answers(question: &mut Table<'_>) -> Vec<QuestionAnswer> {
    let mut answers: Vec<QuestionAnswer> = Vec::new();
    let mut seen: Vec<Meant> = Vec::new();
    for mut table in question.tables("answer") {
        let answer = QuestionAnswer {
            vi: table.text("vi"),
            en: table.text("en"),
            meant: Meant::read(&mut table),
        };
        object_to_rival(&table, &answer.meant, &seen);
        table.finish();
        seen.push(answer.meant.clone());
        answers.push(answer);
    }
    let count = answers.len();
    if count > 0 && !ANSWERS.contains(&count) {
        question.object_to(
            "answer",
            Objection::new(
                format!("{count} answers"),
                format!("write {} to {}", ANSWERS.start(), ANSWERS.end()),
            ),
        );
    }
    answers
}

fn object_to_second(table: &Table<'_>, id: &str, questions: &[Question]) {
    if !id.is_empty() && questions.iter().any(|question| question.id == id) {
        table.object_to(
            "id",
            Objection::new(
                format!("\"{id}\" names another question already"),
                "choose another id",
            ),
        );
    }
}
