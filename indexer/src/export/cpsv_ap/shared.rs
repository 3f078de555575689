//! Nodes that many procedures share.

use super::said;
use crate::content::LifeEvent;
use crate::pages;
use crate::report;
use catalog::{Audience, ChannelKind, Code, Entry, LegalBasis, Level, Procedure};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Names of the European authority tables, which are there to be pointed at.
pub(super) const VIETNAM: &str = "http://publications.europa.eu/resource/authority/country/VNM";
pub(super) const VIETNAMESE: &str = "http://publications.europa.eu/resource/authority/language/VIE";
pub(super) const DONG: &str = "http://publications.europa.eu/resource/authority/currency/VND";

/// The event that is a business's and not a person's, by its id in `content/life-events.toml`.
const BUSINESS: &str = "business";

/// Nodes by id, each once.
pub(super) struct Shared<'a> {
    events: &'a [LifeEvent],
    codes: BTreeSet<&'a str>,
    nodes: BTreeMap<String, Value>,
}

impl<'a> Shared<'a> {
    pub(super) fn new(entries: &'a [Entry], events: &'a [LifeEvent]) -> Self {
        let records = entries.iter().filter_map(Entry::listed);
        let mut shared = Shared {
            events,
            codes: records.map(|record| record.code.as_str()).collect(),
            nodes: BTreeMap::new(),
        };
        let label = |label| json!({"prefLabel": said(label)});
        shared.keep(VIETNAM, &["dct:Location", ATU], label("Việt Nam"));
        shared.keep(VIETNAMESE, &["dct:LinguisticSystem"], label("Tiếng Việt"));
        shared.keep(DONG, &["skos:Concept"], label("Đồng Việt Nam"));
        shared
    }

    /// Every node, by id.
    pub(super) fn into_nodes(self) -> impl Iterator<Item = Value> {
        self.nodes.into_values()
    }

    /// The node of a procedure, if the catalogue has it.
    pub(super) fn service(&self, code: &Code) -> Option<String> {
        self.codes.contains(code.as_str()).then(|| service_id(code))
    }

    /// A field, a level, a class of people or a way of handing in.
    pub(super) fn sector(&mut self, name: &str) -> String {
        self.concept("linh-vuc", name)
    }

    pub(super) fn level(&mut self, level: Level) -> String {
        self.concept("cap", report::level(level))
    }

    pub(super) fn audience(&mut self, audience: &Audience) -> String {
        self.concept("doi-tuong", audience.official())
    }

    pub(super) fn way(&mut self, kind: ChannelKind) -> String {
        self.concept("cach-nop", report::channel_name(kind))
    }

    fn concept(&mut self, scheme: &str, name: &str) -> String {
        let id = id(scheme, name);
        let label = json!({"prefLabel": said(name)});
        self.keep(&id, &["skos:Concept"], label);
        id
    }

    /// A law, decree or circular; one without a number is told by its name.
    pub(super) fn law(&mut self, law: &LegalBasis) -> Option<String> {
        let name = match law.number.trim() {
            "" => law.name.trim(),
            number => number,
        };
        if name.is_empty() {
            return None;
        }
        let id = id("van-ban", name);
        let mut facts = json!({"identifier": name});
        if !law.name.trim().is_empty() {
            facts["title"] = said(&law.name);
        }
        self.keep(&id, &["eli:LegalResource"], facts);
        Some(id)
    }

    /// An agency. It covers the country, unless it is that of a province.
    pub(super) fn agency(&mut self, name: &str) -> String {
        let id = id("co-quan", name);
        let facts = json!({"prefLabel": said(name), "spatial": VIETNAM});
        self.keep(&id, &["cv:PublicOrganisation"], facts);
        id
    }

    /// The area where a procedure holds.
    pub(super) fn area(&mut self, province: Option<&str>) -> String {
        let Some(province) = province else {
            return VIETNAM.to_owned();
        };
        let id = id("noi", province);
        let label = json!({"prefLabel": said(province)});
        self.keep(&id, &["dct:Location"], label);
        id
    }

    /// The life events of a guide, each with the procedure added to it.
    pub(super) fn events(&mut self, guide: &Procedure) -> Vec<String> {
        let mut ids = Vec::new();
        for event in self.events {
            if !guide.plain.life_events.contains(&event.id) {
                continue;
            }
            let id = id("viec", &event.id);
            let kind = match event.id.as_str() {
                BUSINESS => "cv:BusinessEvent",
                _ => "cv:LifeEvent",
            };
            let names = json!([
                {"@value": event.name_vi, "@language": "vi"},
                {"@value": event.name_en, "@language": "en"},
            ]);
            let facts = json!({"identifier": event.id, "title": names, "hasRelatedService": []});
            self.keep(&id, &[kind, "cv:Event"], facts);
            self.relate(&id, &guide.code);
            ids.push(id);
        }
        ids
    }

    fn relate(&mut self, event: &str, code: &Code) {
        let service = json!(service_id(code));
        if let Some(node) = self.nodes.get_mut(event)
            && let Some(services) = node["hasRelatedService"].as_array_mut()
        {
            services.push(service);
        }
    }

    /// Keeps a node; of two with one id the first stays, for they mean the same.
    fn keep(&mut self, id: &str, kinds: &[&str], mut facts: Value) {
        if self.nodes.contains_key(id) {
            return;
        }
        facts["@id"] = json!(id);
        facts["@type"] = json!(kinds);
        self.nodes.insert(id.to_owned(), facts);
    }
}

/// The class that the profile's shapes ask an area of an agency to be of.
const ATU: &str = "http://data.europa.eu/88u/dataset/atu-type";

/// The node of a procedure stands on its page.
pub(super) fn service_id(code: &Code) -> String {
    format!("{}#service", pages::place_of(code))
}

/// An id inside the document. Words that only differ in white space are one name.
fn id(kind: &str, name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    format!(
        "#{kind}-{}",
        super::super::percent_encoded(&words.join(" "))
    )
}
