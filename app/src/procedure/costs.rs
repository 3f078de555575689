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

/// What it costs, under a title.
///
/// `way` is the place of the one way of handing in that matters; all are shown if there is none such.
pub fn fees(t: &'static Messages, title: &str, front: &Procedure, way: Option<u32>) -> El {
    let groups = narrowed(plan::by_fee(&front.channels), &front.channels, way);
    let table = table(t, &front.channels, &groups, &|channel| {
        if channel.fees.is_empty() {
            return ui::figure(&figures::fee(&Fee::Missing, t));
        }
        el("div").each(&channel.fees, &|_, line| fee(t, line))
    });
    let lines = front.channels.iter().flat_map(|channel| &channel.fees);
    let checked = plan::shared_status(lines.map(|line| line.backing));
    super::part("fees", title, ui::status(checked, t), vec![table])
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

/// The groups that hold a channel of this way, or all of them when none does.
fn narrowed(
    mut groups: Vec<plan::Group>,
    channels: &[Channel],
    way: Option<u32>,
) -> Vec<plan::Group> {
    let is = |at: &usize| Some(channels[*at].kind as u32) == way;
    if groups.iter().flatten().any(is) {
        groups.retain(|group| group.iter().any(is));
    }
    groups
}

/// How long it takes.
pub fn times(t: &'static Messages, front: &Procedure, way: Option<u32>) -> El {
    let channels = &front.channels;
    let mut body = Vec::new();
    if channels.windows(2).any(|pair| pair[0].time != pair[1].time) {
        body.push(text("p", "note", t.time_note));
    }
    let groups = narrowed(plan::by_time(channels), channels, way);
    body.push(table(t, channels, &groups, &|channel| time(t, channel)));
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

/// Channels that say the same as one row, drawn from the first of them.
fn table(
    t: &Messages,
    channels: &[Channel],
    groups: &[plan::Group],
    fact: &dyn Fn(&Channel) -> El,
) -> El {
    if groups.is_empty() {
        return text("p", "empty", t.not_published);
    }
    el("dl").class("ways-table").each(groups, &|_, group| {
        let fact = el("dd").add(fact(&channels[group[0]]));
        el("div")
            .add(text("dt", "", &ways(t, channels, group)))
            .add(fact)
    })
}
