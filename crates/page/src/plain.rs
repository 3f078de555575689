//! The page in lines of plain text: for a voice that reads it, and for a code to take home.

use crate::own::{Case, lines_of};
use crate::words::{Words, fill};
use crate::{Request, case_of, code_of, plan, summary};
use catalog::{Applies, Entry, Hand, Procedure, RowKind};
use std::sync::Arc;

/// How many letters of a paper are read out; what follows is on the page.
const PAPER: usize = 200;

/// The page on view, a line for each thing it says: the name with its code, the five aspects, then
/// the papers by what is done with them. An unknown page has no lines.
pub fn lines(request: &Request<'_>, known: &[Arc<Entry>]) -> Vec<String> {
    let case = case_of(request, known);
    let mut lines = Vec::new();
    for entry in &case.entries {
        lines.push([entry.short_name(), " (", code_of(entry), ")"].concat());
        if let Some(front) = entry.front() {
            let picked = plan::picked(front, request.picked);
            for (name, fact) in summary::aspects(&case, entry, picked) {
                let fact = if fact.is_empty() {
                    case.t.terms.not_published
                } else {
                    &fact
                };
                lines.push([name, ": ", fact].concat());
            }
        }
    }
    match case.entries[..] {
        [entry] if entry.checklist.is_none() => {
            if let Some(front) = entry.front() {
                official(
                    case.t,
                    front,
                    plan::picked(front, request.picked),
                    &mut lines,
                );
            }
        }
        _ => own(&case, &mut lines),
    }
    // A line is a line also where a record breaks it.
    for line in &mut lines {
        *line = line.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    }
    lines
}

/// The same in at most so many bytes. What does not fit is left out whole, from the end on, and the
/// last line says how many lines that are.
pub fn short(lines: &[String], most: usize, english: bool) -> String {
    let whole = lines.join("\n");
    if whole.len() <= most {
        return whole;
    }
    let t = Words::of(english);
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        let rest = fill(t.and_more, lines.len() - at);
        // The line that counts what is left out must have its place as well.
        if text.len() + line.len() + 1 + rest.len() > most {
            text.push_str(&rest);
            break;
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Where the page on view is in a link: codes and ids of answers, and nothing else.
pub fn fragment(request: &Request<'_>, known: &[Arc<Entry>]) -> String {
    let case = case_of(request, known);
    let Some(first) = case.entries.first() else {
        return String::from("#/");
    };
    let (kind, bundle) = match request.bundle {
        "" => ("#/tt/", String::new()),
        id => ("#/goi/", ["/", id].concat()),
    };
    let answers = case.own_answers();
    let gap = if answers.is_empty() { "" } else { "/" };
    [kind, code_of(first), &bundle, gap, &answers].concat()
}

/// The fields of the procedures on view, one a line.
pub fn sectors(request: &Request<'_>, known: &[Arc<Entry>]) -> String {
    let mut named: Vec<&str> = Vec::new();
    let case = case_of(request, known);
    for front in case.entries.iter().filter_map(|entry| entry.front()) {
        if !front.sector.is_empty() && !named.contains(&front.sector.as_str()) {
            named.push(&front.sector);
        }
    }
    named.join("\n")
}

/// What a procedure says about acting for another, a line each: papers and people that its list
/// knows in any situation; of an official record the rows that name a proxy.
pub fn proxies(request: &Request<'_>, known: &[Arc<Entry>]) -> String {
    let mut named: Vec<String> = Vec::new();
    for entry in case_of(request, known).entries {
        let list = entry.checklist.as_deref();
        let items = list.iter().flat_map(|list| &list.items);
        let people = list.iter().flat_map(|list| &list.people);
        let mut said: Vec<(&str, &str)> = items
            .map(|item| (item.words.as_str(), item.note.as_str()))
            .collect();
        said.extend(people.map(|person| (person.words.as_str(), "")));
        if let (None, Some(front)) = (list, entry.front()) {
            let rows = front.cases.iter().flat_map(|case| &case.rows);
            said.extend(rows.map(|row| (row.words.as_str(), "")));
        }
        for (words, note) in said.into_iter().filter(|said| is_about_proxies(said.0)) {
            let gap = if note.is_empty() { "" } else { ". " };
            let line = [words, gap, note].concat().replace('\n', " ");
            if !named.contains(&line) {
                named.push(line);
            }
        }
    }
    named.join("\n")
}

/// Whether words speak of acting for another. Spelt out in the ways that records do: asking for the
/// small letters of any text would bring the tables of Unicode into the browser (13 kB of it).
fn is_about_proxies(words: &str) -> bool {
    const SAID: [&str; 6] = [
        "ủy quyền",
        "uỷ quyền",
        "Ủy quyền",
        "Uỷ quyền",
        "ỦY QUYỀN",
        "UỶ QUYỀN",
    ];
    SAID.iter().any(|said| words.contains(said))
}

/// The papers of the citizen's own case, those that are certain before those that may be needed.
fn own(case: &Case<'_>, lines: &mut Vec<String>) {
    let merged = lines_of(case);
    for (applies, before) in [(Applies::Surely, ""), (Applies::Perhaps, case.t.may_need)] {
        for group in &merged.groups {
            for line in group.lines.iter().filter(|line| line.applies == applies) {
                let item = line.uses.first().and_then(|first| {
                    let list = case.entries.get(first.entry)?.checklist.as_deref()?;
                    list.items.get(first.item)
                });
                if let Some(item) = item {
                    let handing = case.t.handing[group.hand as usize];
                    lines.push(["- ", before, handing, ": ", &item.words].concat());
                }
            }
        }
    }
}

/// The papers of the official record, for the cases on view.
fn official(t: &Words, front: &Procedure, picked: Option<usize>, lines: &mut Vec<String>) {
    for at in plan::on_view(&front.cases, picked) {
        for row in &front.cases[at].rows {
            if matches!(row.kind, RowKind::Paper | RowKind::Alternative) && row.hand != Hand::Data {
                let (name, rest) = plan::fold(&row.words, PAPER);
                let more = if rest.is_empty() { "" } else { "…" };
                let or = if row.kind == RowKind::Alternative {
                    t.or
                } else {
                    ""
                };
                lines.push(["- ", or, name.trim_end(), more].concat());
            }
        }
    }
}
