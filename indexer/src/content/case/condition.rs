use crate::content::fault::Objection;
use catalog::{AnswerSet, Condition, Question, Term};

/// Reads when something applies: `way=counter|post and sent=yes or sent=no`.
///
/// `and` binds closer than `or`, as in a sentence; `!=` means that the question was not answered
/// so, or not asked. Only `questions` may be named.
pub(super) fn condition(written: &str, questions: &[Question]) -> Result<Condition, Objection> {
    if written.is_empty() {
        return Ok(Condition::Always);
    }
    let group = |group: &str| -> Result<Vec<Term>, Objection> {
        let terms = group.split(" and ");
        terms.map(|written| term(written, questions)).collect()
    };
    let groups: Result<_, _> = written.split(" or ").map(group).collect();
    groups.map(Condition::Any)
}

fn term(written: &str, questions: &[Question]) -> Result<Term, Objection> {
    let Some((id, answers)) = written.split_once('=') else {
        return Err(Objection::new(
            format!("\"{written}\" is not a condition"),
            "write e.g. \"question=answer\", \"question=one|other\" or \"question!=answer\", joined by and, or",
        ));
    };
    let (id, is_not) = match id.strip_suffix('!') {
        Some(id) => (id.trim(), true),
        None => (id.trim(), false),
    };
    let at = questions.iter().position(|question| question.id == id);
    let Some((at, place)) = at.and_then(|at| Some((at, u8::try_from(at).ok()?))) else {
        return Err(unknown("question before it", id, &ids_of(questions)));
    };
    let mut set = AnswerSet::default();
    for answer in answers.split('|').map(str::trim) {
        set = set.with(place_of(answer, &questions[at])?);
    }
    Ok(if is_not {
        Term::IsNot(place, set)
    } else {
        Term::Is(place, set)
    })
}

fn place_of(answer: &str, question: &Question) -> Result<u8, Objection> {
    let at = question.answers.iter().position(|known| known.id == answer);
    at.and_then(|at| u8::try_from(at).ok()).ok_or_else(|| {
        let ids: Vec<&str> = question
            .answers
            .iter()
            .map(|known| known.id.as_str())
            .collect();
        unknown(&format!("answer to \"{}\"", question.id), answer, &ids)
    })
}

fn ids_of(questions: &[Question]) -> Vec<&str> {
    questions
        .iter()
        .map(|question| question.id.as_str())
        .collect()
}

fn unknown(what: &str, id: &str, known: &[&str]) -> Objection {
    let advice = match known {
        [] => "there is none".to_owned(),
        known => format!("write one of {}", known.join(", ")),
    };
    Objection::new(format!("no {what} has the id \"{id}\""), advice)
}

#[cfg(test)]
mod tests {
    use super::condition;
    use catalog::{Answer, Condition, Question};

    fn questions() -> Vec<Question> {
        let question = |id: &str, answers: &[&str]| Question {
            id: id.to_owned(),
            words: String::new(),
            hint: String::new(),
            answers: answers
                .iter()
                .map(|id| Answer {
                    id: (*id).to_owned(),
                    words: String::new(),
                    channel: None,
                })
                .collect(),
            asked_when: Condition::Always,
        };
        vec![
            question("way", &["counter", "post", "online"]),
            question("sent", &["yes", "no"]),
        ]
    }

    #[test]
    fn reads_conditions_as_sentences() {
        check("", &[None, None], true);
        check("way=counter|post", &[Some(1), None], true);
        check("way=counter|post", &[Some(2), None], false);
        check("way!=online", &[None, None], true);
        check(
            "way=post and sent=no or way=online",
            &[Some(1), Some(1)],
            true,
        );
        check(
            "way=post and sent=no or way=online",
            &[Some(1), Some(0)],
            false,
        );
        check(
            "way=post and sent=no or way=online",
            &[Some(2), Some(0)],
            true,
        );
    }

    #[track_caller]
    fn check(written: &str, picks: &[Option<u8>], expect: bool) {
        let condition = condition(written, &questions()).unwrap();
        assert_eq!(condition.holds(picks), expect, "{written}");
    }

    #[test]
    fn names_what_is_unknown() {
        check_refused("by-boat", "\"by-boat\" is not a condition");
        check_refused("boat=yes", "no question before it has the id \"boat\"");
        check_refused("way=boat", "no answer to \"way\" has the id \"boat\"");
        check_refused("way=post|", "no answer to \"way\" has the id \"\"");
        check_refused("way=post or ", "\"\" is not a condition");
    }

    #[track_caller]
    fn check_refused(written: &str, said: &str) {
        assert_eq!(condition(written, &questions()).unwrap_err().said, said);
    }
}
