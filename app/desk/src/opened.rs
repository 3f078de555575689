//! The answers of a dossier, to copy one by one or to save as a whole.

use crate::browser;
use crate::gathering::button;
use crate::messages as m;
use crate::request;
use crate::session::{Desk, Opened};
use dossier::Line;
use forms::Origin;
use parts::{El, digits, el, joined, later, reveal, text, title, written};
use std::rc::Rc;
use web_sys::Event;

/// The screen of a dossier.
pub fn screen(s: &Rc<Desk>, dossier: &Rc<Opened>) -> Vec<El> {
    let form = &dossier.form;
    let name = joined([form.number.as_str(), form.name.as_str()], " · ");
    let mut parts = vec![
        title("opened", &name),
        text("p", "meta", &form.circular),
        text("p", "caution", m::NOT_SIGNED),
    ];
    if !dossier.same {
        parts.push(text("p", "caution", m::OTHER_VERSION));
    }
    if !form.unconfirmed.is_empty() {
        let words = written("words", &form.unconfirmed);
        parts.push(reveal(m::UNCONFIRMED, words.into_iter().collect()));
    }
    if !dossier.read.lost.is_empty() {
        let lost = el("ul").each(&dossier.read.lost, &|_, one| {
            text(
                "li",
                "",
                &joined([one.path.as_str(), one.value.as_str()], ": "),
            )
        });
        parts.push(el("div").class("caution").text(m::LOST).add(lost));
    }
    parts.push(ways(s, dossier));
    parts.push(
        el("p")
            .class("said")
            .attr("role", "status")
            .says(s, |s| s.said.get()),
    );
    parts.extend(sections(s, dossier));
    parts.push(request::panel(s, dossier));
    parts
}

fn ways(s: &Rc<Desk>, dossier: &Rc<Opened>) -> El {
    let [to_copy, to_json, to_csv] = [0; 3].map(|_| dossier.clone());
    let json = |dossier: &Opened| forms::json(&dossier.form, &dossier.read.answers);
    el("div")
        .class("ways")
        .add(
            button("primary", m::COPY_ALL).on(s, "click", move |s, event| {
                copy(s, event, json(&to_copy));
            }),
        )
        .add(
            button("secondary", m::SAVE_JSON).on(s, "click", move |_, _| {
                let name = [&to_json.form.id, ".json"].concat();
                browser::save(&name, "application/json", &json(&to_json));
            }),
        )
        .add(
            button("secondary", m::SAVE_CSV).on(s, "click", move |_, _| {
                let table = dossier::csv(&to_csv.form, &to_csv.read.answers);
                browser::save(&[&to_csv.form.id, ".csv"].concat(), "text/csv", &table);
            }),
        )
        .add(button("quiet", m::NEXT).on(s, "click", |s, _| s.clear()))
}

/// One part for each section, and for each row of a repeated one.
fn sections(s: &Rc<Desk>, dossier: &Rc<Opened>) -> Vec<El> {
    let lines = dossier::lines(&dossier.form, &dossier.read.answers);
    let together = |one: &Line, next: &Line| {
        (one.path.section, one.path.row) == (next.path.section, next.path.row)
    };
    let groups = lines.chunk_by(together);
    groups.map(|lines| group(s, dossier, lines)).collect()
}

fn group(s: &Rc<Desk>, dossier: &Opened, lines: &[Line]) -> El {
    let path = lines[0].path;
    let mut heading = String::new();
    if let Some(section) = dossier.form.sections.get(usize::from(path.section)) {
        heading.push_str(&section.title);
        if section.rows.is_some() {
            let mut rows = dossier.read.answers.rows(path.section).iter();
            let at = rows.position(|row| *row == path.row).unwrap_or(0);
            heading.push_str(m::ROW);
            heading.push_str(&digits(at as u64 + 1));
        }
    }
    el("section").add(text("h3", "", &heading)).add(
        el("ul")
            .class("answers")
            .each(lines, &|_, line| answer(s, line)),
    )
}

fn answer(s: &Rc<Desk>, line: &Line) -> El {
    let label = joined([line.item.as_str(), line.label.as_str()], ". ");
    let origin = match line.origin {
        Some(Origin::Card) => m::FROM_CARD,
        Some(Origin::Earlier) => m::FROM_EARLIER,
        Some(Origin::Computed) => m::COMPUTED,
        _ => "",
    };
    let value = if line.value.is_empty() {
        text("p", "value none", m::EMPTY)
    } else {
        text("p", "value", &line.value).attr("translate", "no")
    };
    let path = line.path;
    let mut box_ = el("input").attr("type", "checkbox");
    if s.marked.borrow().contains(&path) {
        box_ = box_.attr("checked", "");
    }
    let mark = el("label")
        .class("mark")
        .add(box_.on(s, "change", move |s, event| {
            let mut marked = s.marked.borrow_mut();
            marked.retain(|known| *known != path);
            if browser::ticked(event) {
                marked.push(path);
            }
        }))
        .text(m::MARK)
        .add(text("span", "hidden", &[": ", &label].concat()));
    let copied = line.value.clone();
    let copy = (!copied.is_empty()).then(|| {
        button("copy", m::COPY)
            .add(text("span", "hidden", &[": ", &label].concat()))
            .on(s, "click", move |s, event| copy(s, event, copied.clone()))
    });
    el("li")
        .add(
            el("div")
                .class("what")
                .add(text("p", "question", &label))
                .add(value)
                .add((!origin.is_empty()).then(|| text("p", "meta", origin))),
        )
        .add(el("div").class("acts").add(copy).add(mark))
}

/// Copies a text and says so.
pub fn copy(s: &Rc<Desk>, _: &Event, words: String) {
    let s = s.clone();
    later(async move {
        let done = browser::copied(&words).await;
        s.said
            .set(if done { m::COPIED } else { m::NOT_COPIED }.to_owned());
    });
}
