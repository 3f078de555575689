//! The official sheet, as it is printed.

use forms::sheet::{Body, Printed, Room, Sheet, SignatureSpace, Span};
use forms::{Answers, Form, capitals, sheet};
use parts::{El, el, text};

/// The sheet with the answers in it.
pub fn paper(form: &Form, answers: &Answers, label: &str) -> El {
    let sheet = sheet(form, answers);
    let frame = el("div")
        .class("paper-sheet")
        .attr("lang", "vi")
        // A wide table scrolls by itself, and the keyboard must be able to scroll it too.
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", label);
    let frame = if sheet.mark.is_empty() {
        frame
    } else {
        frame.add(text("p", "sheet-mark", &sheet.mark))
    };
    frame
        .add(text("p", "nation", Sheet::NATION))
        .add(text("p", "motto", Sheet::MOTTO))
        .each(&sheet.parts, &|_, known| part(known))
}

fn part(part: &Printed) -> El {
    let drawn = match &part.body {
        Body::Title(lines) => {
            let mut title = el("div").class("sheet-title");
            for words in lines {
                title = title.add(text("p", "", words));
            }
            title
        }
        Body::To(spans) => line("p", spans).class("sheet-to"),
        Body::Heading(words) => text("p", "sheet-heading", words),
        Body::Lines(lines) => el("div")
            .class("sheet-lines")
            .each(lines, &|_, spans| line("p", spans)),
        Body::Text(words) => text("p", "sheet-text", words),
        Body::Table {
            titles,
            rows,
            struck,
        } => table(titles, rows, *struck),
        Body::Signatures { line: at, boxes } => el("div")
            .class("sheet-signatures")
            .add(line("p", at).class("sheet-day"))
            .add(
                el("div")
                    .class("sheet-boxes")
                    .each(boxes, &|_, space| signature(space)),
            ),
        Body::Notes(notes) => el("div")
            .class("sheet-notes")
            .each(notes, &|_, note| text("p", "", note)),
    };
    if part.with_next {
        el("div").class("with-next").add(drawn)
    } else {
        drawn
    }
}

fn line(tag: &str, spans: &[Span]) -> El {
    let mut line = el(tag);
    for span in spans {
        line = match span {
            Span::Words(words) => line.text(words),
            Span::Answer(words) => line.add(text("b", "", words)),
            Span::Blank(room) => line.add(el("span").class(match room {
                Room::Short => "blank short",
                Room::Middle => "blank middle",
                Room::Long => "blank long",
            })),
            Span::Tick(on) => line.add(text("span", "tick", if *on { "☒" } else { "☐" })),
            Span::Digits { digits, boxes } => line.add(in_boxes(digits, usize::from(*boxes))),
        };
    }
    line
}

/// One digit in each box; a number longer than its boxes gets more of them.
fn in_boxes(digits: &str, boxes: usize) -> El {
    let mut frame = el("span").class("digits");
    let mut count = 0;
    for digit in digits.chars() {
        let mut letter = [0; 4];
        frame = frame.add(text("span", "", digit.encode_utf8(&mut letter)));
        count += 1;
    }
    while count < boxes {
        frame = frame.add(el("span"));
        count += 1;
    }
    frame
}

fn table(titles: &[String], rows: &[Vec<Vec<Span>>], struck: u8) -> El {
    let head = el("tr").each(titles, &|_, title| {
        text("th", "", title).attr("scope", "col")
    });
    let mut body = el("tbody");
    for row in rows {
        body = body.add(el("tr").each(row, &|_, spans| cell(spans)));
    }
    for _ in 0..struck {
        body = body.add(el("tr").class("struck").each(titles, &|_, _| el("td")));
    }
    el("table")
        .class("sheet-table")
        .add(el("thead").add(head))
        .add(body)
}

/// A cell of a table. A short name in capitals stays on one line, which leaves room on the page for
/// the signatures; a longer one could push the table over the edge.
fn cell(spans: &[Span]) -> El {
    let cell = line("td", spans);
    match spans {
        [Span::Answer(words)] if words.chars().count() <= 16 && capitals(words) == *words => {
            cell.class("whole")
        }
        _ => cell,
    }
}

fn signature(space: &SignatureSpace) -> El {
    el("div")
        .class("sheet-box")
        .add(text("p", "caption", &space.caption))
        .add(text("p", "how", &space.note))
        .add(text("p", "room", ""))
        .add(text("p", "signer", &space.name))
}
