//! Money and time, by way of handing in.

use super::super::figures::{self, Figure, joined};
use super::super::html::{El, el, text, written};
use super::super::parts::{figure, part, reveal, status};
use super::super::wording as w;
use catalog::{Channel, Fee, FeeLine, Procedure, TimeLimit};

/// "Trực tiếp · Trực tuyến".
pub(super) fn ways(channels: &[Channel], group: &[usize]) -> String {
    let ways = catalog::ways(channels, group);
    joined(ways.iter().map(|way| w::CHANNELS[*way as usize]), " · ")
}

/// What it costs.
pub(super) fn fees(front: &Procedure) -> El {
    let groups = catalog::by_fee(&front.channels);
    let table = table(
        w::COSTS,
        &front.channels,
        &groups,
        &|channel| match channel.fees.as_slice() {
            [] => vec![figure(&figures::fee(&Fee::Missing))],
            fees => fees.iter().map(fee).collect(),
        },
    );
    let lines = front.channels.iter().flat_map(|channel| &channel.fees);
    let checked = catalog::shared_status(lines.map(|line| line.backing));
    part("fees", w::FEE, status(checked), vec![table])
}

/// One line of money: the sum, what kind of payment, and the words it was read from.
fn fee(line: &FeeLine) -> El {
    let words = written("words", &line.fee.official);
    let words = match &line.fee.value {
        // Beside a figure the words are proof; without one they are the answer.
        Fee::Amount(_) | Fee::Free => words.map(|words| reveal(w::OFFICIAL_WORDS, vec![words])),
        _ => words,
    };
    el("div")
        .class("fact")
        .add(figure(&figures::fee(&line.fee.value)))
        .text(" ")
        .add(text("span", "kind", w::FEE_KINDS[line.kind as usize]))
        .add(words)
}

/// How long it takes.
pub(super) fn times(front: &Procedure) -> El {
    let channels = &front.channels;
    let mut body = Vec::new();
    if channels.windows(2).any(|pair| pair[0].time != pair[1].time) {
        body.push(text("p", "note", w::TIME_NOTE));
    }
    let groups = catalog::by_time(channels);
    body.push(table(w::HOW_LONG, channels, &groups, &|channel| {
        vec![time(channel)]
    }));
    let checked = catalog::shared_status(channels.iter().map(|channel| channel.backing));
    part("times", w::TIME, status(checked), body)
}

fn time(channel: &Channel) -> El {
    let stated = figures::time_as_written(&channel.time_written, channel.time_unit);
    let read = figures::time(channel.time);
    let fact = el("div").class("fact");
    // What was not understood is shown as it was written, in the place of the figure.
    if channel.time == TimeLimit::AsWritten {
        let shown = if stated.is_empty() {
            read
        } else {
            Figure::words(&stated)
        };
        return fact
            .add(figure(&shown))
            .add(written("words", &channel.words));
    }
    let stated = if stated == read.line() { "" } else { &stated };
    let words: Vec<El> = [stated, &channel.words]
        .into_iter()
        .filter_map(|words| written("words", words))
        .collect();
    let words = (!words.is_empty()).then(|| reveal(w::OFFICIAL_WORDS, words));
    fact.add(figure(&read)).add(words)
}

/// Channels that say the same as one row, drawn from the first of them.
fn table(
    title: &str,
    channels: &[Channel],
    groups: &[Vec<usize>],
    facts: &dyn Fn(&Channel) -> Vec<El>,
) -> El {
    if groups.is_empty() {
        return text("p", "empty", w::NOT_PUBLISHED);
    }
    let column = |name| text("th", "", name).attr("scope", "col");
    let head = el("tr").add(column(w::WAY)).add(column(title));
    let row = |group: &Vec<usize>| {
        el("tr")
            .add(text("th", "", &ways(channels, group)).attr("scope", "row"))
            .add(el("td").all(facts(&channels[group[0]])))
    };
    el("table")
        .class("ways-table")
        .add(el("thead").add(head))
        .add(el("tbody").all(groups.iter().map(row)))
}
