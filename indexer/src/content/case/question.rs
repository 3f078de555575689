use super::{Read, condition};
use crate::content::fault::Objection;
use crate::content::guide::vocabulary::CHANNELS;
use crate::content::id::id;
use crate::content::table::{Table, look_up};
use catalog::{Answer, Condition, Question};
use std::ops::RangeInclusive;

/// How many answers a question has: more than four is a list, not a question.
const ANSWERS: RangeInclusive<usize> = 2..=4;

/// Reads every `[[question]]`.
pub(super) fn read<'p>(top: &mut Table<'p>) -> Read<'p, Question> {
    let mut questions = Read::default();
    for table in top.tables("question") {
        let place = table.place().clone();
        let question = question(table, &questions.read);
        questions.read.push(question);
        questions.places.push(place);
    }
    questions
}

fn question(mut table: Table<'_>, before: &[Question]) -> Question {
    let id = id_of(&mut table);
    if before.iter().any(|question| question.id == id) {
        table.object_to("id", second(&id, "question"));
    }
    let question = Question {
        id,
        words: table.text("words"),
        hint: table.text_or_empty("hint"),
        answers: answers(&mut table),
        asked_when: when(&mut table, before),
    };
    table.finish();
    question
}

/// Reads the key `id`. One that is no id is used all the same, so that its conditions are not
/// called wrong too.
pub(super) fn id_of(table: &mut Table<'_>) -> String {
    let Some(given) = table.given_text("id") else {
        return String::new();
    };
    if let Err(objection) = id(&given.value) {
        given.place.object(objection);
    }
    given.value
}

/// Reads the key `when`, which may name only `questions`.
pub(super) fn when(table: &mut Table<'_>, questions: &[Question]) -> Condition {
    let written = table.text_or_empty("when");
    condition::condition(&written, questions).unwrap_or_else(|objection| {
        table.object_to("when", objection);
        Condition::Always
    })
}

/// What to say about an id that is taken.
pub(super) fn second(id: &str, what: &str) -> Objection {
    Objection::new(
        format!("\"{id}\" names another {what} already"),
        "choose another id",
    )
}

fn answers(question: &mut Table<'_>) -> Vec<Answer> {
    let mut answers: Vec<Answer> = Vec::new();
    for mut table in question.tables("answer") {
        let id = id_of(&mut table);
        if answers.iter().any(|answer| answer.id == id) {
            table.object_to("id", second(&id, "answer"));
        }
        let channel = table.text_or_empty("channel");
        let channel = match channel.as_str() {
            "" => Ok(None),
            word => look_up(word, CHANNELS).map(Some),
        };
        if let Err(objection) = &channel {
            table.object_to("channel", objection.clone());
        }
        answers.push(Answer {
            id,
            words: table.text("words"),
            channel: channel.unwrap_or_default(),
        });
        table.finish();
    }
    if !ANSWERS.contains(&answers.len()) {
        let advice = format!("write {} to {}", ANSWERS.start(), ANSWERS.end());
        question.object_to(
            "answer",
            Objection::new(format!("{} answers", answers.len()), advice),
        );
    }
    answers
}
