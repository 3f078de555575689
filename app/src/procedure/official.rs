//! The whole record, all its words in the record's own order. Nothing here is folded, chosen or
//! guessed: what the rest of the page leaves out or reads wrongly can be found here.

use crate::figures;
use crate::messages::{Messages, fill};
use crate::ui;
use catalog::{Case, Channel, Entry, Procedure, Row};
use leptos::prelude::*;
use std::sync::Arc;

/// The national record; where there is none, all of the guide.
pub(super) fn official(t: &'static Messages, entry: &Arc<Entry>) -> AnyView {
    let Some(record) = entry.national.as_ref().or(entry.guide.as_ref()) else {
        return ().into_any();
    };
    let body = view! {
        <p class="hint">{t.official_hint}</p>
        <dl class="record" lang="vi">{record_of(t, record)}</dl>
    };
    let body = ui::reveal(t.official.to_owned(), body.into_any());
    view! { <section class="official" id="official">{body}</section> }.into_any()
}

fn record_of(t: &'static Messages, record: &Procedure) -> Vec<AnyView> {
    let audiences: Vec<String> = record
        .audiences
        .iter()
        .map(|one| figures::audience(one, t))
        .collect();
    let mut items = vec![
        item(t.code, vec![words(record.code.as_str())]),
        item(
            t.official_name,
            vec![words(&record.name), words(&record.short_name)],
        ),
        item(t.sector, vec![words(&record.sector)]),
        item(t.level, vec![words(&figures::levels(record.levels, t))]),
        item(t.audience, vec![words(&audiences.join(", "))]),
        item(
            t.said,
            record.plain.said.iter().map(|said| words(said)).collect(),
        ),
        item(
            t.who,
            vec![
                words(&record.plain.who),
                words(&record.plain.purpose),
                words(&record.plain.place),
            ],
        ),
    ];
    for channel in &record.channels {
        items.push(item(
            t.channels[channel.kind as usize],
            channel_of(t, channel),
        ));
    }
    for case in &record.cases {
        items.push(item(t.papers, case_of(t, case)));
    }
    let steps = record
        .steps
        .iter()
        .flat_map(|step| [words(&step.name), words(&step.words)]);
    items.push(item(t.steps, steps.collect()));
    let outcomes = record
        .outcomes
        .iter()
        .flat_map(|one| [words(&one.name), small(&one.code)]);
    items.push(item(t.outcome, outcomes.collect()));
    items.push(item(t.requirements, vec![words(&record.requirements)]));
    let laws = record
        .legal_bases
        .iter()
        .flat_map(|one| [words(&one.number), words(&one.name)]);
    items.push(item(t.legal, laws.collect()));
    for agency in &record.agencies {
        items.push(item(
            t.roles[agency.role as usize],
            vec![words(&agency.name)],
        ));
    }
    let related = record
        .related
        .iter()
        .flat_map(|one| [words(&one.name), small(one.code.as_str()), words(&one.why)]);
    items.push(item(t.related, related.collect()));
    for remark in &record.remarks {
        items.push(item(
            t.remark_kinds[remark.kind as usize],
            vec![words(&remark.words)],
        ));
    }
    if let Some(decision) = &record.provenance.decision {
        let day = decision.date.map(figures::date).unwrap_or_default();
        items.push(item(
            t.decision,
            vec![
                words(&decision.number),
                words(&decision.agency),
                words(&day),
            ],
        ));
    }
    items.push(item(
        t.source,
        record
            .provenance
            .sources
            .iter()
            .map(|source| words(&source.title))
            .collect(),
    ));
    items
}

fn channel_of(t: &'static Messages, channel: &Channel) -> Vec<AnyView> {
    let stated = figures::time_as_written(&channel.time_written, channel.time_unit, t);
    let mut texts = vec![words(&stated), words(&channel.words)];
    for line in &channel.fees {
        texts.push(small(t.fee_kinds[line.kind as usize]));
        if let Some(number) = line.stated.number {
            let stated = [&number.to_string(), " ", &line.stated.currency].concat();
            texts.push(small(&fill(t.stated, stated.trim())));
        }
        texts.push(words(&line.fee.official));
    }
    texts
}

fn case_of(t: &'static Messages, case: &Case) -> Vec<AnyView> {
    let mut texts = vec![view! { <p class="words case-name">{case.name.clone()}</p> }.into_any()];
    for row in &case.rows {
        texts.extend(row_of(t, row));
    }
    texts
}

fn row_of(t: &'static Messages, row: &Row) -> [AnyView; 4] {
    let facts = [
        figures::quantity(row, t),
        row.code.clone(),
        row.when.clone(),
    ];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let files: Vec<&str> = row
        .attachments
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    let electronic = if row.electronic_form { t.online } else { "" };
    [
        words(&row.words),
        small(&facts.join(" · ")),
        small(&files.join(" · ")),
        small(electronic),
    ]
}

fn item(label: &'static str, texts: Vec<AnyView>) -> AnyView {
    view! { <div><dt>{label}</dt><dd>{texts}</dd></div> }.into_any()
}

fn words(text: &str) -> AnyView {
    ui::written("words", text)
}

fn small(text: &str) -> AnyView {
    ui::written("meta", text)
}
