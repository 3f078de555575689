use super::Case;
use super::asked::{Asked, asked, clear, lists};
use crate::step::Kind;
use crate::tree::Tree;
use catalog::Question;

/// "Trường hợp của bạn": what was answered, each to be changed, and the next question.
///
/// The question that was answered last stays open until the next one is answered: with the arrow
/// keys every step through the answers is an answer, and none of them may take the question away.
pub(crate) fn questions(tree: &mut Tree, case: &Case<'_>, last: &str) {
    let (asked, _) = asked(&case.entries, &case.answers);
    if asked.is_empty() {
        return;
    }
    tree.part("case", case.t.case_title);
    tree.line("p", "hint", case.t.hint);
    tree.open("ul", "answers");
    for one in &asked {
        let answer = one
            .answer
            .and_then(|at| one.question.answers.get(usize::from(at)));
        match answer {
            Some(answer) if one.question.id != last => given(tree, case, one, &answer.words),
            _ => open(tree, case, one.question, one.answer),
        }
    }
    if asked.iter().any(|asked| asked.answer.is_some()) {
        restart(tree, case);
    }
    tree.close();
    tree.close();
}

/// An answer, and the way to change it.
fn given(tree: &mut Tree, case: &Case<'_>, asked: &Asked<'_>, answer: &str) {
    tree.open("li", "given");
    tree.open("p", "");
    tree.line("span", "meta", &asked.question.words);
    tree.text(" ");
    tree.line("b", "", answer);
    tree.close();
    tree.open("button", "quiet");
    tree.step(Kind::Change, 0, &asked.question.id, "");
    tree.text(case.t.change);
    tree.open("span", "hidden");
    tree.text(": ");
    tree.text(&asked.question.words);
    tree.close();
    tree.close();
    tree.close();
}

fn open(tree: &mut Tree, case: &Case<'_>, question: &Question, given: Option<u8>) {
    tree.open("li", "");
    tree.open("fieldset", "cases");
    tree.line("legend", "", &question.words);
    tree.line("p", "hint", &question.hint);
    for (at, answer) in question.answers.iter().enumerate() {
        let chosen = given.is_some_and(|given| usize::from(given) == at);
        let mut answers = case.answers.clone();
        answers.choose(&question.id, &answer.id);
        tree.open("label", "choice");
        tree.step(
            Kind::Radio,
            usize::from(chosen),
            &question.id,
            &answers.write(),
        );
        tree.line("span", "", &answer.words);
        tree.close();
    }
    tree.close();
    tree.close();
}

fn restart(tree: &mut Tree, case: &Case<'_>) {
    let mut answers = case.answers.clone();
    clear(&mut answers, &lists(&case.entries));
    tree.open("li", "restart");
    tree.open("button", "quiet");
    tree.step(Kind::Answer, 0, &answers.write(), "");
    tree.text(case.t.restart);
    tree.close();
    tree.close();
}
