use crate::el::{El, el, icon, text};
use crate::parts::PORTAL;
use crate::words::Words;
use catalog::{AgencyRole, Entry, Procedure};
use figures::{fill, joined};

/// Where all this comes from, and where to go on.
pub(crate) fn source(t: &Words, entry: &Entry, snapshot: &str) -> El {
    let title = el("h2")
        .attr("id", "source")
        .attr("tabindex", "-1")
        .text(t.source);
    let section = el("section").class("source").add(title);
    let Some(front) = entry.front() else {
        return section;
    };
    let record = entry.national.as_deref().unwrap_or(front);
    let updated = record.provenance.updated.map(figures::date);
    let mut agencies = record.agencies.iter();
    let publisher = agencies.find(|agency| agency.role == AgencyRole::Publishes);
    let said = joined(front.plain.said.iter().map(String::as_str), ", ");
    let rows = [
        (t.code, front.code.as_str()),
        (t.said, &said),
        (t.decision, &decision(t, record)),
        (
            t.roles[AgencyRole::Publishes as usize],
            publisher.map_or("", |agency| &agency.name),
        ),
        (t.updated, updated.as_deref().unwrap_or_default()),
        (t.snapshot, snapshot),
    ];
    let facts = el("dl").class("facts").each(&rows, &|(label, fact)| {
        let empty = if fact.is_empty() { "empty" } else { "" };
        let fact = text("dd", "", fact).attr("translate", "no");
        el("div").class(empty).add(text("dt", "", label)).add(fact)
    });
    let from = if entry.guide.is_some() {
        t.source_guide
    } else {
        t.source_national
    };
    let portal = text("a", "primary", t.portal)
        .attr("href", &link(entry))
        .add(icon(signs::OUT));
    section
        .add(text("p", "", from))
        .add(facts)
        .add(sources(t, entry))
        .add(el("p").class("portal").add(portal))
        .add(text("p", "hint", t.portal_hint))
}

/// The record's page on the national portal, or the portal's first page when its id is not known.
pub(crate) fn link(entry: &Entry) -> String {
    let ids = [entry.national.as_deref(), entry.guide.as_deref()]
        .into_iter()
        .flatten();
    let id = ids
        .map(|procedure| &procedure.provenance.portal_id)
        .find(|id| !id.is_empty());
    match id {
        Some(id) => [PORTAL, "/thu-tuc-hanh-chinh/", id].concat(),
        None => PORTAL.to_owned(),
    }
}

fn decision(t: &Words, record: &Procedure) -> String {
    let Some(decision) = &record.provenance.decision else {
        return String::new();
    };
    let day = decision
        .date
        .map(|day| fill(t.decided_on, &figures::date(day)));
    let parts = [
        &decision.number,
        day.as_deref().unwrap_or_default(),
        &decision.agency,
    ];
    joined(parts, ", ")
}

fn sources(t: &Words, entry: &Entry) -> Option<El> {
    let sources = &entry.guide.as_deref()?.provenance.sources;
    let list = el("ul").class("plain-list").each(sources, &|source| {
        let day = source
            .read_on
            .map(|day| fill(t.read_on, &figures::date(day)));
        let day = day.map(|day| text("span", "meta", &day));
        el("li").text(&source.title).text(" ").add(day)
    });
    (!sources.is_empty()).then_some(list)
}
