use super::{Checklist, Pick, Question};

/// What a citizen answered, by the ids of questions and answers.
///
/// Ids instead of places, so that a link still means the same when a question was added; and ids
/// of any checklist, so that several procedures ask a question they share once. As a text it is
/// `question=answer;question=answer`, which holds nothing about a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(String, String)>);

impl Answers {
    /// Reads the text of a link. Whatever is no answer to a question of `lists` is left out, so
    /// any text is read, and nothing foreign is carried on into the next link.
    pub fn read(text: &str, lists: &[&Checklist]) -> Self {
        let mut answers = Answers::default();
        for pair in text.split(';') {
            let Some((question, answer)) = pair.split_once('=') else {
                continue;
            };
            if lists
                .iter()
                .any(|list| place(list, question, answer).is_some())
            {
                answers.choose(question, answer);
            }
        }
        answers
    }

    /// The text for a link.
    pub fn write(&self) -> String {
        let mut text = String::new();
        for (question, answer) in &self.0 {
            if !text.is_empty() {
                text.push(';');
            }
            text.push_str(question);
            text.push('=');
            text.push_str(answer);
        }
        text
    }

    /// Answers a question, or answers it anew. Its place among the others stays.
    pub fn choose(&mut self, question: &str, answer: &str) {
        match self.0.iter_mut().find(|(of, _)| of == question) {
            Some((_, given)) => answer.clone_into(given),
            None => self.0.push((question.to_owned(), answer.to_owned())),
        }
    }

    /// Takes an answer back.
    pub fn clear(&mut self, question: &str) {
        self.0.retain(|(of, _)| of != question);
    }

    /// The answer to a question.
    pub fn of(&self, question: &str) -> Option<&str> {
        let mut pairs = self.0.iter();
        pairs
            .find(|(of, _)| of == question)
            .map(|(_, answer)| answer.as_str())
    }

    /// The questions that were answered, in the order in which they were.
    pub fn questions(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(question, _)| question.as_str())
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The answers to one situation of a checklist.
    pub fn to(list: &Checklist, picks: &[Pick]) -> Self {
        let mut answers = Answers::default();
        for (question, pick) in list.questions.iter().zip(picks) {
            let answer = pick.and_then(|pick| question.answers.get(usize::from(pick)));
            if let Some(answer) = answer {
                answers.choose(&question.id, &answer.id);
            }
        }
        answers
    }

    /// The answers to the questions of a checklist, by their place.
    ///
    /// An answer to a question that earlier answers leave out does not count: it was given before
    /// one of them was changed, and is kept for when that is changed back.
    pub fn picks(&self, list: &Checklist) -> Vec<Pick> {
        let mut picks = Vec::with_capacity(list.questions.len());
        for question in &list.questions {
            let pick = self.of(&question.id).and_then(|id| answer(question, id));
            picks.push(pick.filter(|_| question.asked_when.holds(&picks)));
        }
        picks
    }
}

fn place(list: &Checklist, question: &str, id: &str) -> Pick {
    let mut questions = list.questions.iter();
    answer(questions.find(|known| known.id == question)?, id)
}

fn answer(question: &Question, id: &str) -> Pick {
    let at = question.answers.iter().position(|answer| answer.id == id)?;
    u8::try_from(at).ok()
}
