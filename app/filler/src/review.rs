//! Everything once more, where each answer came from, and the ways out of the browser.

use crate::browser::{self, given};
use crate::filling::{Filling, Step};
use crate::request::requested;
use crate::section::faults;
use crate::start::{news, unconfirmed};
use crate::{heading, kept, warnings};
use forms::{Answers, Path, Row, written};
use js_sys::Array;
use parts::{El, digits, el, icon, later, text};
use wasm_bindgen::JsValue;

/// The answers, what may be wrong with them, and the ways out.
pub fn review(s: &Filling) -> Vec<El> {
    let t = s.t();
    let back = el("button")
        .class("back quiet")
        .add(icon::icon(icon::BACK))
        .text(t.before)
        .on(s, "click", |s, _| s.go_back());
    let sections = s.answers.look(|answers| {
        let sections = s.sections(answers).into_iter();
        sections
            .map(|at| section(s, answers, at))
            .collect::<Vec<El>>()
    });
    let parts = [
        Some(back),
        Some(faults(s)),
        Some(heading(t.review)),
        Some(text("p", "lead", t.review_hint)),
        unconfirmed(s),
        Some(requested(s)),
        Some(warnings::all(s)),
        Some(el("div").class("answers").all(sections)),
        Some(out(s)),
        Some(news(s)),
        Some(text("h2", "screen-only", t.preview)),
        Some(paper(s)),
    ];
    parts.into_iter().flatten().collect()
}

/// The official sheet, as it is printed. The other module draws it, and it is there before anybody
/// has read so far.
fn paper(s: &Filling) -> El {
    let place = el("div").add(text("p", "meta screen-only", s.t().waiting).attr("role", "status"));
    let node = place.clone().into_node();
    let arguments = Array::of4(
        &node,
        &given(&s.published),
        &given(&s.kept()),
        &JsValue::from_str(s.t().preview),
    );
    let failed = s.t().failed;
    // Drawing asks for the place on the page, where this element only comes next.
    later(async move {
        if browser::call("advice", "paper", arguments).await.is_err() {
            node.set_text_content(Some(failed));
        }
    });
    place
}

fn section(s: &Filling, answers: &Answers, at: u8) -> El {
    let Some(known) = s.form.sections.get(usize::from(at)) else {
        return el("section");
    };
    let title = s.said(&known.title, &known.title_en);
    let change = text("button", "quiet change", s.t().change)
        .add(text("span", "hidden", &[": ", title].concat()))
        .on(s, "click", move |s, _| s.go(Step::Section(at)));
    let mut frame = el("section").add(
        el("div")
            .class("part-title")
            .add(text("h2", "", title))
            .add(change),
    );
    for (position, row) in answers.rows(at).iter().enumerate() {
        if *row != Row::ONLY {
            let title = [s.t().row, &digits(position as u64 + 1)].concat();
            frame = frame.add(text("h3", "", &title));
        }
        let mut list = el("dl");
        for field in 0..known.fields.len() as u8 {
            let path = Path {
                section: at,
                row: *row,
                field,
            };
            if answers.is_asked(&s.form, path) {
                list = list.add(answer(s, answers, path));
            }
        }
        frame = frame.add(list);
    }
    frame
}

fn answer(s: &Filling, answers: &Answers, path: Path) -> El {
    let frame = el("div");
    let Some(field) = s.form.field(path.at()) else {
        return frame;
    };
    let value = el("dd");
    let value = match answers.get(path) {
        None => value.add(text("span", "empty", s.t().nothing)),
        Some(answer) => value
            .add(text("span", "value", &written(field, answer)))
            .add(
                answers
                    .origin(path)
                    .map(|origin| text("span", "origin", s.t().origin(origin))),
            ),
    };
    frame
        .add(text("dt", "", s.said(&field.label, &field.label_en)))
        .add(value)
}

/// The ways out: paper, a file, and what other modules offer.
fn out(s: &Filling) -> El {
    let t = s.t();
    let print = el("button")
        .class("primary")
        .add(icon::icon(icon::PRINT))
        .text(t.print)
        .on(s, "click", |_, _| {
            let _ = web_sys::window().map(|window| window.print());
        });
    let place = el("div").class("outgoing-place");
    let into = place.clone().into_node();
    let mut ways = el("div").class("ways-on").add(print);
    for offer in s.outgoing.iter().cloned() {
        let into = into.clone();
        let label = s.said(&offer.label[0], &offer.label[1]).to_owned();
        ways = ways.add(
            text("button", "secondary", &label).on(s, "click", move |s, _| {
                into.set_text_content(None);
                let bytes = s.kept();
                let arguments = js_sys::Array::new();
                arguments.push(&into);
                arguments.push(&JsValue::from_str(&s.setting.folder));
                arguments.push(&JsValue::from_str(&s.form.id));
                arguments.push(&js_sys::Uint8Array::from(bytes.as_slice()));
                arguments.push(&JsValue::from_str(s.t().tag));
                // What another module does with it is its own affair.
                let _ = offer.act.apply(&JsValue::NULL, &arguments);
            }),
        );
    }
    el("section")
        .class("out")
        .add(text("h2", "", t.out))
        .add(ways)
        .add(text("p", "hint", t.print_hint))
        .add(place)
        .add((!s.setting.kiosk).then(|| kept::keep(s)))
}
