//! Money and time, by way of handing in.

use super::plan;
use crate::figures::{self, Figure};
use crate::messages::Messages;
use crate::ui::{self, El, el, text};
use catalog::{Channel, Fee, FeeLine, Procedure, TimeLimit};

/// "Trực tiếp · Trực tuyến".
pub fn ways(t: &Messages, channels: &[Channel], group: &[usize]) -> String {
    let ways = plan::ways(channels, group);
    ui::joined(ways.iter().map(|way| t.channels[*way as usize]), " · ")
}

/// What it costs.
pub fn fees(t: &'static Messages, front: &Procedure) -> El {
    let rows = plan::by_fee(&front.channels).into_iter().map(|group| {
        let lines = &front.channels[group[0]].fees;
        let mut facts: Vec<El> = lines.iter().map(|line| fee(t, line)).collect();
        if facts.is_empty() {
            facts.push(ui::figure(&figures::fee(&Fee::Missing, t)));
        }
        row(&ways(t, &front.channels, &group), facts)
    });
    let body = table(t, rows.collect());
    let lines = front.channels.iter().flat_map(|channel| &channel.fees);
    let checked = plan::shared_status(lines.map(|line| line.backing));
    super::part("fees", t.fee, ui::status(checked, t), vec![body])
}

/// One line of money: the sum, what kind of payment, and the words it was read from.
fn fee(t: &Messages, line: &FeeLine) -> El {
    let words = &line.fee.official;
    let words = match &line.fee.value {
        Fee::Amount(_) | Fee::Free => {
            ui::written("words", words).map(|words| ui::reveal(t.official_words, vec![words]))
        }
        _ => ui::folded(words, t),
    };
    el("div")
        .class("fact")
        .add(ui::figure(&figures::fee(&line.fee.value, t)))
        .add(text("span", "kind", t.fee_kinds[line.kind as usize]))
        .add(words)
}

/// How long it takes.
pub fn times(t: &'static Messages, front: &Procedure) -> El {
    let channels = &front.channels;
    let rows = plan::by_time(channels).into_iter().map(|group| {
        row(
            &ways(t, channels, &group),
            vec![time(t, &channels[group[0]])],
        )
    });
    let differ = channels.windows(2).any(|pair| pair[0].time != pair[1].time);
    let mut body: Vec<El> = Vec::new();
    if differ {
        body.push(text("p", "note", t.time_note));
    }
    body.push(table(t, rows.collect()));
    let checked = plan::shared_status(channels.iter().map(|channel| channel.backing));
    super::part("times", t.time, ui::status(checked, t), body)
}

fn time(t: &Messages, channel: &Channel) -> El {
    let stated = figures::time_as_written(&channel.time_written, channel.time_unit, t);
    let read = figures::time(channel.time, t);
    let fact = el("div").class("fact");
    // What was not understood is shown as it was written, in the place of the figure.
    if channel.time == TimeLimit::AsWritten {
        let shown = if stated.is_empty() {
            read
        } else {
            Figure::words(&stated)
        };
        return fact
            .add(ui::figure(&shown))
            .add(ui::folded(&channel.words, t));
    }
    let stated = if stated == read.line() { "" } else { &stated };
    let words = [stated, &channel.words];
    let words: Vec<El> = words
        .iter()
        .filter_map(|one| ui::written("words", one))
        .collect();
    let words = (!words.is_empty()).then(|| ui::reveal(t.official_words, words));
    fact.add(ui::figure(&read)).add(words)
}

fn table(t: &Messages, rows: Vec<El>) -> El {
    if rows.is_empty() {
        return text("p", "empty", t.not_published);
    }
    el("dl").class("ways-table").all(rows)
}

fn row(ways: &str, facts: Vec<El>) -> El {
    el("div").add(text("dt", "", ways)).add(el("dd").all(facts))
}
