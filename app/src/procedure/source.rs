use crate::figures;
use crate::messages::{Messages, fill};
use crate::session::Session;
use crate::ui::{self, El, el, icon, text};
use catalog::{AgencyRole, Entry, Procedure};

/// Where all this comes from, and where to go on.
pub fn source(s: &Session, t: &'static Messages, entry: &Entry) -> El {
    let section = el("section")
        .class("source")
        .add(ui::title("source", t.source));
    let Some(front) = entry.front() else {
        return section;
    };
    let record = entry.national.as_ref().unwrap_or(front);
    let snapshot = s
        .library
        .about(|about| about.snapshot)
        .flatten()
        .map(figures::date);
    let updated = record.provenance.updated.map(figures::date);
    let mut agencies = record.agencies.iter();
    let publisher = agencies.find(|agency| agency.role == AgencyRole::Publishes);
    let said = ui::joined(front.plain.said.iter().map(String::as_str), ", ");
    let rows = [
        (t.code, front.code.as_str()),
        (t.said, &said),
        (t.decision, &decision(t, record)),
        (
            t.roles[AgencyRole::Publishes as usize],
            publisher.map_or("", |agency| &agency.name),
        ),
        (t.updated, updated.as_deref().unwrap_or_default()),
        (t.snapshot, snapshot.as_deref().unwrap_or_default()),
    ];
    let facts = el("dl").class("facts").each(&rows, &|_, (label, fact)| {
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
        .add(icon::icon(icon::OUT));
    section
        .add(text("p", "", from))
        .add(facts)
        .add(sources(t, entry))
        .add(el("p").class("portal").add(portal))
        .add(text("p", "hint", t.portal_hint))
}

/// The record's page on the national portal, or the portal's first page when its id is not known.
pub fn link(entry: &Entry) -> String {
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
    let parts = [
        &decision.number,
        day.as_deref().unwrap_or_default(),
        &decision.agency,
    ];
    ui::joined(parts, ", ")
}

fn sources(t: &Messages, entry: &Entry) -> Option<El> {
    let sources = &entry.guide.as_ref()?.provenance.sources;
    let list = el("ul").class("plain-list").each(sources, &|_, source| {
        let day = source
            .read_on
            .map(|day| fill(t.read_on, &figures::date(day)));
        let day = day.map(|day| text("span", "meta", &day));
        el("li").text(&source.title).text(" ").add(day)
    });
    (!sources.is_empty()).then_some(list)
}
