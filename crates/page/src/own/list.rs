use super::asked::{asked, lists};
use super::bundle;
use super::line::Lines;
use super::{Case, lines_of};
use crate::step::Kind;
use crate::tree::Tree;
use crate::words::fill;
use catalog::{Applies, Entry, Remembered, RowRef, other_rows, shared_status};

/// What to prepare, each line with the official words it comes from, and the rows beside it.
pub(crate) fn list(tree: &mut Tree, case: &Case<'_>) {
    draw(tree, case, true);
    if let [entry] = case.entries[..]
        && entry.checklist.is_some()
    {
        let others = other_rows(entry, &case.answers);
        rows(tree, case.t.elsewhere, entry, &others.elsewhere);
        rows(tree, case.t.notes.many, entry, &others.notes);
        bundle::links(tree, case, entry);
    } else {
        bundle::without_list(tree, case);
    }
}

/// The same without what would not fit on a sheet, with the answers above it.
pub(crate) fn bag(tree: &mut Tree, case: &Case<'_>) {
    tree.open("ul", "said");
    for asked in asked(&case.entries, &case.answers).0 {
        let answer = asked.answer.map(usize::from);
        if let Some(answer) = answer.and_then(|at| asked.question.answers.get(at)) {
            tree.open("li", "");
            tree.line("span", "meta", &asked.question.words);
            tree.text(" ");
            tree.line("b", "", &answer.words);
            tree.close();
        }
    }
    tree.close();
    draw(tree, case, false);
}

fn draw(tree: &mut Tree, case: &Case<'_>, whole: bool) {
    let lists = lists(&case.entries);
    state(tree, case);
    let items = lists.iter().flat_map(|list| &list.items);
    let shared = shared_status(items.map(|item| item.backing));
    if let Some(status) = shared {
        tree.open("p", "");
        tree.checked(status, case.t);
        tree.close();
    }
    let merged = lines_of(case);
    let lines = Lines {
        case,
        merged: &merged,
        says_each: shared.is_none(),
        whole,
    };
    let sure = lines.count(Applies::Surely);
    lines.draw(tree, Applies::Surely);
    let perhaps = lines.count(Applies::Perhaps);
    if perhaps > 0 {
        tree.open("div", "perhaps");
        tree.reveal(&fill(case.t.perhaps, perhaps), sure == 0 || !whole);
        lines.draw(tree, Applies::Perhaps);
        tree.close();
        tree.close();
        tree.close();
    }
    if let [list] = lists[..] {
        remembered(tree, case, case.t.receipt, list.receipt.as_ref());
        remembered(tree, case, case.t.hours, list.hours.as_ref());
    }
}

/// What the widget keeps beside the drawing.
fn state(tree: &mut Tree, case: &Case<'_>) {
    let (_, open) = asked(&case.entries, &case.answers);
    let open = match open {
        0 => String::new(),
        open => fill(case.t.open_questions, open),
    };
    tree.step(Kind::Answers, 0, &case.own_answers(), &open);
}

/// Official rows that no line on view comes from, one tap away.
fn rows(tree: &mut Tree, label: &str, entry: &Entry, rows: &[RowRef]) {
    let Some(listed) = entry.listed().filter(|_| !rows.is_empty()) else {
        return;
    };
    tree.reveal(&fill(label, rows.len()), false);
    for row in rows.iter().filter_map(|at| listed.row(*at)) {
        tree.line("p", "words", &row.words);
    }
    tree.close();
    tree.close();
}

fn remembered(tree: &mut Tree, case: &Case<'_>, label: &str, said: Option<&Remembered>) {
    if let Some(said) = said {
        tree.open("div", "pair");
        tree.line("p", "label", label);
        tree.open("p", "");
        tree.text(&said.words);
        tree.status(said.backing, case.t);
        tree.close();
        tree.close();
    }
}
