//! An office as a list and as a picture. The list says everything; the picture repeats it.

use crate::messages::Messages;
use crate::office::{takes, wrapped};
use parts::{El, digits, el, svg, text};
use places::{Area, Counter, Mark, Office};

/// How many units of the picture a square of the plan is wide.
const SQUARE: usize = 100;
/// How far the walls of the hall are from what stands in it.
const MARGIN: usize = 24;
/// How wide a letter is on average, and how far lines are apart.
const LETTER: usize = 16;
const LINE: usize = 32;

/// All of it.
pub fn draw(office: &Office, fields: &[&str], t: &Messages) -> El {
    let counters = office.counters.iter();
    let mine: Vec<&Counter> = counters.filter(|one| takes(one, fields)).collect();
    let mut drawn = el("div").class("office");
    if office.example {
        drawn = drawn.add(text("p", "notice", t.example));
    }
    drawn = drawn.add(way(&mine, t));
    let place = el("div")
        .class("where")
        .add(text("p", "name", &office.name))
        .add(text("p", "", &office.address))
        .add(text("p", "", t.hours).text(": ").text(&office.hours));
    drawn
        .add(picture(office, fields, t))
        .add(text("h3", "", t.all))
        .add(list(office, fields, t))
        .add(place)
}

/// Where to go now, large.
fn way(mine: &[&Counter], t: &Messages) -> El {
    if mine.is_empty() {
        return text("p", "notice", t.no_counter);
    }
    el("div")
        .class("way")
        .add(text("p", "", t.go_to))
        .each(mine, &|_, counter| {
            el("p")
                .class("counter")
                .add(text("b", "", &called(counter, t)))
                .text(" ")
                .add(text("span", "", &counter.name))
        })
}

fn list(office: &Office, fields: &[&str], t: &Messages) -> El {
    el("ul").each(&office.counters, &|_, counter| {
        let row = el("li")
            .add(text("b", "", &called(counter, t)))
            .text(" ")
            .add(text("span", "", &counter.name));
        if takes(counter, fields) {
            row.class("mine")
                .text(" ")
                .add(text("em", "", &["(", t.this_one, ")"].concat()))
        } else {
            row
        }
    })
}

fn called(counter: &Counter, t: &Messages) -> String {
    [t.counter, " ", &counter.number].concat()
}

fn picture(office: &Office, fields: &[&str], t: &Messages) -> El {
    let side = |squares: u8| digits((usize::from(squares) * SQUARE + 2 * MARGIN) as u64);
    let (width, height) = (side(office.plan.0), side(office.plan.1));
    svg("svg")
        .attr("class", "plan")
        .attr("viewBox", &["0 0 ", &width, " ", &height].concat())
        .attr("role", "img")
        .attr("aria-label", t.plan)
        .add(
            svg("rect")
                .attr("class", "hall")
                .attr("width", &width)
                .attr("height", &height)
                .attr("rx", "20"),
        )
        .each(&office.marks, &|_, mark| thing(mark, t))
        .each(&office.counters, &|_, counter| {
            let class = if takes(counter, fields) {
                "desk mine"
            } else {
                "desk"
            };
            svg("g")
                .attr("class", class)
                .add(rectangle(counter.area))
                .add(words(counter.area, &called(counter, t)))
        })
}

/// A thing that is no counter; where this screen stands, a ring says so as well.
fn thing(mark: &Mark, t: &Messages) -> El {
    let class = if mark.here { "mark here" } else { "mark" };
    let said = if mark.here { t.here } else { &mark.name };
    svg("g")
        .attr("class", class)
        .add(rectangle(mark.area))
        .add(words(mark.area, said))
}

/// A rectangle of the plan, a little smaller than its squares so that neighbours stay apart.
fn rectangle(area: Area) -> El {
    const INSET: usize = 5;
    let number = |value: usize| digits(value as u64);
    let start = |squares: u8| number(usize::from(squares) * SQUARE + MARGIN + INSET);
    let length = |squares: u8| number((usize::from(squares) * SQUARE).saturating_sub(2 * INSET));
    svg("rect")
        .attr("x", &start(area.column))
        .attr("y", &start(area.row))
        .attr("width", &length(area.width))
        .attr("height", &length(area.height))
        .attr("rx", "12")
}

/// Words in the middle of a rectangle, in as many lines as they need.
fn words(area: Area, said: &str) -> El {
    let most = (usize::from(area.width) * SQUARE / LETTER).max(6);
    let lines = wrapped(said, most);
    let middle = |start: u8, length: u8| {
        usize::from(start) * SQUARE + MARGIN + usize::from(length) * SQUARE / 2
    };
    let (x, y) = (
        middle(area.column, area.width),
        middle(area.row, area.height),
    );
    // The first line stands so high that all of them are in the middle.
    let first = (y + LINE / 3).saturating_sub(lines.len().saturating_sub(1) * LINE / 2);
    svg("text")
        .attr("text-anchor", "middle")
        .each(&lines, &|at, line| {
            svg("tspan")
                .attr("x", &digits(x as u64))
                .attr("y", &digits((first + at * LINE) as u64))
                .text(line)
        })
}
