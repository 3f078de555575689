use crate::figures;
use crate::messages::{Messages, fill};
use crate::session::Session;
use crate::ui::{self, icon};
use catalog::{AgencyRole, Entry, Procedure};
use leptos::prelude::*;
use std::sync::Arc;

/// Where all this comes from, and where to go on.
pub(super) fn source(s: Session, t: &'static Messages, entry: &Arc<Entry>) -> AnyView {
    let Some(front) = entry.front() else {
        return ().into_any();
    };
    let record = entry.national.as_ref().unwrap_or(front);
    let snapshot = s.about(|about| about.snapshot).flatten().map(figures::date);
    let publisher = record
        .agencies
        .iter()
        .find(|agency| agency.role == AgencyRole::Publishes);
    let rows = vec![
        fact(t.code, front.code.as_str()),
        fact(t.decision, &decision(t, record)),
        fact(
            t.roles[AgencyRole::Publishes as usize],
            publisher.map_or("", |agency| &agency.name),
        ),
        fact(
            t.updated,
            &record
                .provenance
                .updated
                .map(figures::date)
                .unwrap_or_default(),
        ),
        fact(t.snapshot, &snapshot.unwrap_or_default()),
    ];
    let from = if entry.guide.is_some() {
        t.source_guide
    } else {
        t.source_national
    };
    view! {
        <section class="source">
            {ui::title("source", t.source)}
            <p>{from}</p>
            <dl class="facts">{rows}</dl>
            {sources(t, entry)}
            <p class="portal">
                <a class="primary" href=link(entry)>{t.portal}{icon::icon(icon::OUT)}</a>
            </p>
            <p class="hint">{t.portal_hint}</p>
        </section>
    }
    .into_any()
}

/// The record's page on the national portal, or the portal's first page when its id is not known.
pub(super) fn link(entry: &Entry) -> String {
    let ids = [&entry.national, &entry.guide].into_iter().flatten();
    let id = ids
        .map(|procedure| &procedure.provenance.portal_id)
        .find(|id| !id.is_empty());
    match id {
        Some(id) => [ui::PORTAL, "/thu-tuc-hanh-chinh/", id].concat(),
        None => ui::PORTAL.to_owned(),
    }
}

fn decision(t: &Messages, record: &Procedure) -> String {
    let Some(decision) = &record.provenance.decision else {
        return String::new();
    };
    let day = decision
        .date
        .map(|day| fill(t.decided_on, &figures::date(day)));
    [
        Some(decision.number.clone()),
        day,
        Some(decision.agency.clone()),
    ]
    .into_iter()
    .flatten()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(", ")
}

fn sources(t: &'static Messages, entry: &Entry) -> AnyView {
    let sources = entry
        .guide
        .as_ref()
        .map_or(&[][..], |guide| &guide.provenance.sources);
    let rows = sources
        .iter()
        .map(|source| {
            let day = source
                .read_on
                .map(|day| fill(t.read_on, &figures::date(day)));
            view! { <li>{source.title.clone()}" "<span class="meta">{day}</span></li> }.into_any()
        })
        .collect::<Vec<_>>();
    if rows.is_empty() {
        return ().into_any();
    }
    view! { <ul class="plain-list">{rows}</ul> }.into_any()
}

fn fact(label: &'static str, text: &str) -> AnyView {
    if text.is_empty() {
        return ().into_any();
    }
    view! { <div><dt>{label}</dt><dd translate="no">{text.to_owned()}</dd></div> }.into_any()
}
