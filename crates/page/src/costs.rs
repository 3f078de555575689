//! Money and time, by way of handing in.

use crate::el::{El, el, status, text};
use crate::parts::{figure, folded, part, reveal, written};
use crate::words::Words;
use catalog::{Channel, ChannelKind, Fee, FeeLine, Procedure, TimeLimit};
use figures::{Figure, joined};

/// "Trực tiếp · Trực tuyến".
pub(crate) fn ways(t: &Words, channels: &[Channel], group: &[usize]) -> String {
    let ways = catalog::ways(channels, group);
    joined(ways.iter().map(|way| t.channels[*way as usize]), " · ")
}

/// What it costs, under a title.
///
/// `way` is the one way of handing in that matters; all are shown if there is none such.
pub(crate) fn fees(t: &Words, title: &str, front: &Procedure, way: Option<ChannelKind>) -> El {
    let groups = narrowed(catalog::by_fee(&front.channels), &front.channels, way);
    let table = table(t, &front.channels, &groups, &|channel| {
        if channel.fees.is_empty() {
            return figure(&figures::fee(&Fee::Missing, t.terms));
        }
        el("div").each(&channel.fees, &|line| fee(t, line))
    });
    let lines = front.channels.iter().flat_map(|channel| &channel.fees);
    let checked = catalog::shared_status(lines.map(|line| line.backing));
    part("fees", title, status(checked, t), vec![table])
}

/// One line of money: the sum, what kind of payment, and the words it was read from.
fn fee(t: &Words, line: &FeeLine) -> El {
    let words = &line.fee.official;
    let words = match &line.fee.value {
        Fee::Amount(_) | Fee::Free => {
            written("words", words).map(|words| reveal(t.official_words, vec![words]))
        }
        _ => folded(words, t),
    };
    el("div")
        .class("fact")
        .add(figure(&figures::fee(&line.fee.value, t.terms)))
        .add(text("span", "kind", t.fee_kinds[line.kind as usize]))
        .add(words)
}

/// The groups that hold a channel of this way, or all of them when none does.
fn narrowed(
    mut groups: Vec<Vec<usize>>,
    channels: &[Channel],
    way: Option<ChannelKind>,
) -> Vec<Vec<usize>> {
    let is = |at: &usize| Some(channels[*at].kind) == way;
    if groups.iter().flatten().any(is) {
        groups.retain(|group| group.iter().any(is));
    }
    groups
}

/// How long it takes.
pub(crate) fn times(t: &Words, front: &Procedure, way: Option<ChannelKind>) -> El {
    let channels = &front.channels;
    let mut body = Vec::new();
    if channels.windows(2).any(|pair| pair[0].time != pair[1].time) {
        body.push(text("p", "note", t.time_note));
    }
    let groups = narrowed(catalog::by_time(channels), channels, way);
    body.push(table(t, channels, &groups, &|channel| time(t, channel)));
    let checked = catalog::shared_status(channels.iter().map(|channel| channel.backing));
    part("times", t.time, status(checked, t), body)
}

fn time(t: &Words, channel: &Channel) -> El {
    let stated = figures::time_as_written(&channel.time_written, channel.time_unit, t.terms);
    let read = figures::time(channel.time, t.terms);
    let fact = el("div").class("fact");
    // What was not understood is shown as it was written, in the place of the figure.
    if channel.time == TimeLimit::AsWritten {
        let shown = if stated.is_empty() {
            read
        } else {
            Figure::words(&stated)
        };
        return fact.add(figure(&shown)).add(folded(&channel.words, t));
    }
    let stated = if stated == read.line() { "" } else { &stated };
    let words = [stated, &channel.words];
    let words: Vec<El> = words
        .iter()
        .filter_map(|one| written("words", one))
        .collect();
    let words = (!words.is_empty()).then(|| reveal(t.official_words, words));
    fact.add(figure(&read)).add(words)
}

/// Channels that say the same as one row, drawn from the first of them.
fn table(
    t: &Words,
    channels: &[Channel],
    groups: &[Vec<usize>],
    fact: &dyn Fn(&Channel) -> El,
) -> El {
    if groups.is_empty() {
        return text("p", "empty", t.terms.not_published);
    }
    el("dl").class("ways-table").each(groups, &|group| {
        let fact = el("dd").add(fact(&channels[group[0]]));
        el("div")
            .add(text("dt", "", &ways(t, channels, group)))
            .add(fact)
    })
}
