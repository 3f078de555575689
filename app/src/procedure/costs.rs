//! Money and time, by way of handing in.

use super::plan;
use crate::figures::{self, Figure};
use crate::messages::Messages;
use crate::ui;
use catalog::{Channel, ChannelKind, Fee, FeeLine, Procedure, TimeLimit};
use leptos::prelude::*;

/// "Trực tiếp · Trực tuyến".
pub(super) fn names_of_ways(ways: &[ChannelKind], t: &Messages) -> String {
    let names: Vec<&str> = ways.iter().map(|way| t.channels[*way as usize]).collect();
    names.join(" · ")
}

/// What it costs.
pub(super) fn fees(t: &'static Messages, front: &Procedure) -> AnyView {
    let groups = plan::by_fee(&front.channels);
    let rows = groups.iter().map(|group| {
        let lines = &front.channels[group[0]].fees;
        let facts = if lines.is_empty() {
            ui::figure(figures::fee(&Fee::Missing, t))
        } else {
            lines
                .iter()
                .map(|line| fee(t, line))
                .collect::<Vec<_>>()
                .into_any()
        };
        row(names_of_ways(&plan::ways(&front.channels, group), t), facts)
    });
    let rows = rows.collect::<Vec<_>>();
    let facts = front
        .channels
        .iter()
        .flat_map(|channel| &channel.fees)
        .map(|line| line.backing);
    table(
        t,
        "fees",
        t.fee,
        ui::status(plan::shared_status(facts), t),
        rows,
    )
}

/// One line of money: the sum, what kind of payment, and the words it was read from.
fn fee(t: &'static Messages, line: &FeeLine) -> AnyView {
    let fact = line.fee.value.clone();
    let words = &line.fee.official;
    let words = match fact {
        _ if words.trim().is_empty() => ().into_any(),
        Fee::Amount(_) | Fee::Free => {
            ui::reveal(t.official_words.to_owned(), ui::written("words", words))
        }
        _ => ui::folded(words, t),
    };
    view! {
        <div class="fact">
            {ui::figure(figures::fee(&fact, t))}
            <span class="kind">{t.fee_kinds[line.kind as usize]}</span>
            {words}
        </div>
    }
    .into_any()
}

/// How long it takes.
pub(super) fn times(t: &'static Messages, front: &Procedure) -> AnyView {
    let groups = plan::by_time(&front.channels);
    let rows = groups
        .iter()
        .map(|group| {
            let ways = names_of_ways(&plan::ways(&front.channels, group), t);
            row(ways, time(t, &front.channels[group[0]]))
        })
        .collect::<Vec<_>>();
    let differ = front
        .channels
        .windows(2)
        .any(|pair| pair[0].time != pair[1].time);
    let facts = front.channels.iter().map(|channel| channel.backing);
    let checked = ui::status(plan::shared_status(facts), t);
    let note = differ.then(|| view! { <p class="note">{t.time_note}</p> }.into_any());
    let body = vec![note.into_any(), table_body(t, rows)];
    super::part("times", t.time, checked, body.into_any())
}

fn time(t: &'static Messages, channel: &Channel) -> AnyView {
    let stated = figures::time_as_written(&channel.time_written, channel.time_unit, t);
    let fact = figures::time(channel.time, t);
    let unread = matches!(channel.time, TimeLimit::AsWritten);
    // What was not understood is shown as it was written, in the place of the figure.
    let fact = if unread && !stated.is_empty() {
        Figure::words(&stated)
    } else {
        fact
    };
    let repeats = unread || stated == fact.line() || stated.is_empty();
    let words = if repeats { String::new() } else { stated };
    let words = match (words.is_empty(), channel.words.trim().is_empty()) {
        (true, true) => ().into_any(),
        (_, _) if unread => ui::folded(&channel.words, t),
        _ => ui::reveal(
            t.official_words.to_owned(),
            vec![
                ui::written("words", &words),
                ui::written("words", &channel.words),
            ]
            .into_any(),
        ),
    };
    view! { <div class="fact">{ui::figure(fact)}{words}</div> }.into_any()
}

fn table(
    t: &'static Messages,
    id: &'static str,
    title: &'static str,
    checked: AnyView,
    rows: Vec<AnyView>,
) -> AnyView {
    super::part(id, title, checked, table_body(t, rows))
}

fn table_body(t: &'static Messages, rows: Vec<AnyView>) -> AnyView {
    if rows.is_empty() {
        return ui::written("empty", t.not_published);
    }
    view! { <dl class="ways-table">{rows}</dl> }.into_any()
}

fn row(ways: String, facts: AnyView) -> AnyView {
    view! { <div><dt>{ways}</dt><dd>{facts}</dd></div> }.into_any()
}
