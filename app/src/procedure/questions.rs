use super::Entries;
use super::asked::{Asked, asked, clear, lists};
use crate::messages::Messages;
use crate::session::Session;
use crate::ui::{El, Live, el, text};
use catalog::{Checklist, Question};
use leptos::prelude::request_animation_frame;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// "Trường hợp của bạn": what was answered, each to be changed, and the next question.
///
/// The question that was answered last stays open until the next one is answered: with the arrow
/// keys every step through the answers is an answer, and none of them may take the question away.
pub fn questions(s: &Session, t: &'static Messages, entries: &Entries) -> Option<El> {
    let has_questions = |list: &&Checklist| !list.questions.is_empty();
    lists(&entries.all()).into_iter().find(has_questions)?;
    let last = Rc::new(Live::new(String::new()));
    let of = entries.clone();
    let list = el("ul").class("answers").live(s, move |s| {
        let (asked, _) = s.answers.with(|answers| asked(&of.all(), answers));
        let given = asked.iter().any(|asked| asked.answer.is_some());
        let mut drawn: Vec<El> = asked.iter().map(|asked| one(s, t, asked, &last)).collect();
        if given {
            drawn.push(el("li").class("restart").add(restart(s, t, &of)));
        }
        drawn
    });
    let hint = text("p", "hint", t.questions_hint);
    Some(super::part("case", t.case_title, None, vec![hint, list]))
}

/// A question to answer, or its answer with the way to change it.
fn one(s: &Session, t: &Messages, asked: &Asked<'_>, last: &Rc<Live<String>>) -> El {
    let question = asked.question;
    let answer = asked
        .answer
        .and_then(|at| question.answers.get(usize::from(at)));
    let Some(answer) = answer.filter(|_| last.with(|last| *last != question.id)) else {
        return el("li").add(open(s, question, asked.answer, last));
    };
    let (id, last) = (question.id.clone(), last.clone());
    let change = el("button")
        .class("quiet")
        .text(t.change)
        .add(text("span", "hidden", ": ").text(&question.words))
        .on(s, "click", move |s, _| {
            last.set(id.clone());
            focus(s, &id);
        });
    let said = el("p")
        .add(text("span", "meta", &question.words).text(" "))
        .add(text("b", "", &answer.words));
    el("li").class("given").add(said).add(change)
}

fn open(s: &Session, question: &Question, given: Option<u8>, last: &Rc<Live<String>>) -> El {
    let hint = (!question.hint.is_empty()).then(|| text("p", "hint", &question.hint));
    let fieldset = el("fieldset")
        .class("cases")
        .add(text("legend", "", &question.words))
        .add(hint);
    fieldset.each(&question.answers, &|at, answer| {
        let chosen = given.is_some_and(|given| usize::from(given) == at);
        let (id, choice, last) = (question.id.clone(), answer.id.clone(), last.clone());
        let input = el("input")
            .attr("type", "radio")
            .attr("name", &id)
            .bind(s, move |_, here| {
                here.unchecked_ref::<HtmlInputElement>().set_checked(chosen);
            })
            .on(s, "change", move |s, _| {
                last.set(id.clone());
                s.answers.update(|answers| answers.choose(&id, &choice));
                focus(s, &id);
            });
        el("label")
            .class("choice")
            .add(input)
            .add(text("span", "", &answer.words))
    })
}

/// The questions are drawn anew after every answer; without this the keyboard would be lost.
fn focus(s: &Session, question: &str) {
    let (s, answer) = (s.clone(), ["[name=\"", question, "\"]:checked"].concat());
    request_animation_frame(move || s.focus(&answer));
}

fn restart(s: &Session, t: &Messages, entries: &Entries) -> El {
    let of = entries.clone();
    text("button", "quiet", t.restart).on(s, "click", move |s, _| {
        let lists = lists(&of.all());
        s.answers.update(|answers| clear(answers, &lists));
        s.show("#case");
    })
}
