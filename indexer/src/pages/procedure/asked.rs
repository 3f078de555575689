//! The questions of a procedure and the papers they decide about, as a plain text: a reader finds
//! her own answers and sees beside each paper when it is needed.

use super::super::figures;
use super::super::html::{El, el, text, written};
use super::super::parts::{pair, part, reveal, status};
use super::super::wording as w;
use super::list::{self, name, no_need, to_tick};
use catalog::{
    Attendance, Backing, Checklist, Condition, Hand, Handing, Item, LegalBasis, Procedure,
    Question, Remembered, Term,
};

/// Questions, papers by what is done with them, who has to come; and the whole list beside it.
pub(super) fn papers(list: &Checklist, front: &Procedure) -> El {
    let backings = list.items.iter().map(|item| item.backing);
    let shared = catalog::shared_status(backings);
    let mut body = Vec::new();
    if !list.questions.is_empty() {
        body.push(text("h3", "", w::QUESTIONS).attr("id", "questions"));
        body.push(text("p", "hint", w::QUESTIONS_HINT));
        let questions = list.questions.iter().map(|asked| question(list, asked));
        body.push(el("ol").class("questions").all(questions));
    }
    for hand in Handing::ALL {
        let of_hand = list.items.iter().filter(|item| item.hand == hand);
        let drawn: Vec<El> = of_hand
            .map(|one| item(list, one, shared.is_none()))
            .collect();
        if !drawn.is_empty() {
            body.push(text("h3", "", w::HANDING[hand as usize]));
            body.push(el("ul").class("checklist").all(drawn));
        }
    }
    body.extend(people(list));
    body.extend(remembered(w::RECEIPT, list.receipt.as_ref()));
    body.extend(remembered(w::COUNTER_HOURS, list.hours.as_ref()));
    body.push(reveal(w::FULL_LIST, list::lists(front)));
    part("papers", w::PAPERS, status(shared), body)
}

fn question(list: &Checklist, question: &Question) -> El {
    let answer = |answer: &catalog::Answer| text("li", "", &answer.words);
    let asked_when = match &question.asked_when {
        Condition::Always => None,
        when => Some(condition(list, w::ASKED_WHEN, when)),
    };
    el("li")
        .add(text("p", "name", &question.words))
        .add(written("hint", &question.hint))
        .add(asked_when)
        .add(
            el("ul")
                .class("answers")
                .all(question.answers.iter().map(answer)),
        )
}

fn item(list: &Checklist, item: &Item, says_each: bool) -> El {
    let quantity = figures::quantity(item.quantity, Hand::Unstated);
    let checked = says_each.then(|| status(item.backing.status())).flatten();
    let body = el("span")
        .class("body")
        .add(name(&item.words))
        .add((!quantity.is_empty()).then(|| text("span", "quantity", &quantity)))
        .add(checked);
    let whole = match item.hand {
        Handing::NoNeed | Handing::ByOffice => no_need(body),
        _ => to_tick(body),
    };
    el("li")
        .add(whole)
        .add(condition(list, w::NEEDED_WHEN, &item.when))
        .add(written("item-note", &item.note))
        .add(item.law.as_ref().map(law))
}

fn law(law: &LegalBasis) -> El {
    el("p")
        .class("item-note")
        .text(&format!("{}: ", w::LAW))
        .add(text("b", "", &law.number))
        .text(" ")
        .text(&law.name)
        .text(" ")
        .add(status(law.backing.status()))
}

fn people(list: &Checklist) -> Vec<El> {
    let person = |person: &Attendance| {
        el("li")
            .add(text("p", "name", &person.words))
            .add(condition(list, w::NEEDED_WHEN, &person.when))
            .add(status(person.backing.status()))
    };
    if list.people.is_empty() {
        return Vec::new();
    }
    let people = el("ul")
        .class("plain-list")
        .all(list.people.iter().map(person));
    vec![text("h3", "", w::PEOPLE), people]
}

fn remembered(label: &str, said: Option<&Remembered>) -> Option<El> {
    let said = said?;
    Some(pair(label, &said.words)?.add(status(Backing::status(said.backing))))
}

/// When something applies, in the words of the questions and their answers.
fn condition(list: &Checklist, label: &str, when: &Condition) -> El {
    let line = el("p").class("condition");
    let Condition::Any(groups) = when else {
        return line.text(w::ALWAYS);
    };
    let mut line = line.text(&format!("{label}: "));
    for (at, group) in groups.iter().enumerate() {
        if at > 0 {
            line = line.text(&format!("; {} ", w::OR));
        }
        for (at, term) in group.iter().enumerate() {
            if at > 0 {
                line = line.text(&format!(", {} ", w::AND));
            }
            line = self::term(list, *term, line);
        }
    }
    line
}

/// "Bé có Giấy chứng sinh không? Có bản giấy".
fn term(list: &Checklist, term: Term, line: El) -> El {
    let Some(question) = list.questions.get(term.question()) else {
        return line;
    };
    let (is, answers) = match term {
        Term::Is(_, answers) => ("", answers),
        Term::IsNot(_, answers) => (w::NOT, answers),
    };
    let mut line = line.text(&question.words).text(" ");
    if !is.is_empty() {
        line = line.text(is).text(" ");
    }
    let chosen = (0..=u8::MAX).zip(&question.answers);
    let chosen = chosen.filter(|(at, _)| answers.has(*at));
    for (count, (_, answer)) in chosen.enumerate() {
        if count > 0 {
            line = line.text(&format!(" {} ", w::OR));
        }
        line = line.add(text("b", "", &answer.words));
    }
    line
}
