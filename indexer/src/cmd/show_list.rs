//! The questions of a procedure and the list they leave, for a person at a terminal.

use crate::report;
use catalog::{
    Answers, Applies, Backing, Checklist, Entry, Handing, Item, RowRef, Status, bag,
    next_questions, other_rows, papers,
};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The questions, and below them the list that `answers` leave, if any were given.
pub(super) fn page(entry: &Entry, answers: Option<&Answers>) -> String {
    let Some(list) = &entry.checklist else {
        return String::new();
    };
    let mut page = String::from("\nCâu hỏi\n───────\n");
    for question in &list.questions {
        line(
            &mut page,
            1,
            &format!("{}: {}", question.id, question.words),
        );
        for answer in &question.answers {
            line(&mut page, 2, &format!("{}: {}", answer.id, answer.words));
        }
    }
    match answers {
        Some(answers) => the_list(&mut page, entry, list, answers),
        None => line(
            &mut page,
            1,
            "(--answers cho biết danh sách của một trường hợp)",
        ),
    }
    page
}

fn the_list(page: &mut String, entry: &Entry, list: &Checklist, answers: &Answers) {
    let _ = write!(page, "\nDanh sách: {}\n──────────\n", answers.write());
    let papers = papers(list, answers);
    for group in &papers.groups {
        line(page, 1, handing(group.hand));
        for at in &group.lines {
            let item = &list.items[at.at];
            let perhaps = perhaps(at.applies);
            let about = format!(
                "{}{perhaps} {}{}",
                item.words,
                counts(item),
                status(item.backing)
            );
            line(page, 2, &about);
            if !item.note.is_empty() {
                line(page, 3, &item.note);
            }
            if let Some(law) = &item.law {
                let law = format!("{}, {}{}", law.number, law.name, status(law.backing));
                line(page, 3, &format!("căn cứ: {law}"));
            }
            for row in &item.rows {
                line(page, 3, &format!("│ {}", official(entry, *row)));
            }
        }
    }
    for person in &papers.people {
        let words = &list.people[person.at].words;
        line(
            page,
            1,
            &format!("Phải có mặt{}: {words}", perhaps(person.applies)),
        );
    }
    for at in next_questions(list, answers) {
        line(page, 1, &format!("Còn hỏi: {}", list.questions[at].id));
    }
    the_rest(page, entry, answers);
}

/// What the sheet for the way adds, and the official rows that are not on the list.
fn the_rest(page: &mut String, entry: &Entry, answers: &Answers) {
    let bag = bag(entry, answers, &[]);
    for place in &bag.places {
        line(page, 1, &format!("Nơi nộp: {place}"));
    }
    for channel in &bag.channels {
        let name = report::channel_name(channel.kind);
        line(page, 1, &format!("{name}: {}", report::time(channel.time)));
        for fee in &channel.fees {
            let sum = report::fee(&fee.fee.value);
            line(page, 2, &format!("{sum}: {}", fee.fee.official));
        }
    }
    for (name, said) in [("Giờ nhận hồ sơ", bag.hours), ("Giấy cần xin", bag.receipt)] {
        if let Some(said) = said {
            line(
                page,
                1,
                &format!("{name}: {}{}", said.words, status(said.backing)),
            );
        }
    }
    let others = other_rows(entry, answers);
    for (title, rows) in [
        ("Dòng chính thức của trường hợp khác", &others.elsewhere),
        ("Lưu ý khác của danh sách chính thức", &others.notes),
    ] {
        if !rows.is_empty() {
            line(page, 1, title);
        }
        for row in rows {
            line(page, 2, &format!("│ {}", official(entry, *row)));
        }
    }
}

/// The same as JSON: ids, counts and references.
pub(super) fn json(list: &Checklist, answers: &Answers) -> Value {
    let papers = papers(list, answers);
    let lines: Vec<Value> = papers
        .lines()
        .map(|line| {
            let item = &list.items[line.at];
            json!({"id": item.id, "hand": item.hand, "certain": line.applies == Applies::Surely})
        })
        .collect();
    let people: Vec<&str> = papers
        .people
        .iter()
        .map(|line| list.people[line.at].id.as_str())
        .collect();
    let asked: Vec<&str> = next_questions(list, answers)
        .into_iter()
        .map(|at| list.questions[at].id.as_str())
        .collect();
    json!({"answers": answers.write(), "lines": lines, "people": people, "next": asked})
}

/// The first words of an official row; the whole of it stands above.
fn official(entry: &Entry, row: RowRef) -> String {
    let words = entry
        .listed()
        .and_then(|procedure| procedure.row(row))
        .map_or("", |row| row.words.as_str());
    let mut short: String = words.chars().take(90).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    format!(
        "[{}.{}] {}",
        row.case + 1,
        row.row + 1,
        short.replace('\n', " ")
    )
}

fn handing(hand: Handing) -> &'static str {
    match hand {
        Handing::Original => "Nộp bản chính",
        Handing::Certified => "Nộp bản sao có chứng thực",
        Handing::Plain => "Nộp bản sao, bản chụp",
        Handing::Show => "Chỉ cho xem",
        Handing::Online => "Làm trên mạng",
        Handing::NoNeed => "Không phải mang",
        Handing::ByOffice => "Cơ quan tự làm",
    }
}

fn counts(item: &Item) -> String {
    let counts = report::handing(item.quantity, catalog::Hand::Unstated);
    if counts.is_empty() {
        counts
    } else {
        format!("({counts})")
    }
}

fn perhaps(applies: Applies) -> &'static str {
    match applies {
        Applies::Surely => "",
        Applies::Perhaps => " [còn tùy]",
    }
}

fn status(backing: Backing) -> &'static str {
    match backing {
        Backing::Published => "",
        Backing::Curated { status, .. } => match status {
            Status::Verified => "",
            Status::Partial => " [đối chiếu một phần]",
            Status::Unverified => " [chưa kiểm chứng]",
        },
    }
}

fn line(page: &mut String, depth: usize, text: &str) {
    let _ = writeln!(page, "{}{}", "  ".repeat(depth), text.trim_end());
}
