//! The nodes of one procedure.

use super::super::schema_org::{duration, time_in_words};
use super::super::{address::portal_page, agencies, is_certain, province};
use super::said;
use super::shared::{DONG, Shared, VIETNAMESE, service_id};
use crate::pages;
use crate::report;
use catalog::{
    AgencyRole, Case, CaseName, Channel, Entry, Fee, FeeLine, LegalBasis, Procedure, Row, Vnd,
};
use serde_json::{Value, json};

/// The service itself, then the nodes that hang on it.
pub(super) fn nodes(entry: &Entry, shared: &mut Shared<'_>) -> Vec<Value> {
    let Some(record) = entry.listed() else {
        return Vec::new();
    };
    let mut service = Service {
        record,
        page: pages::place_of(&record.code),
        node: json!({"@id": service_id(&record.code), "@type": "cpsv:PublicService"}),
        others: Vec::new(),
    };
    service.about(entry, shared);
    service.channels(shared);
    service.evidence();
    service.outputs();
    service.requirement();
    service.law(shared);
    let mut nodes = vec![service.node];
    nodes.append(&mut service.others);
    nodes
}

struct Service<'a> {
    record: &'a Procedure,
    page: String,
    node: Value,
    others: Vec<Value>,
}

impl Service<'_> {
    fn about(&mut self, entry: &Entry, shared: &mut Shared<'_>) {
        let record = self.record;
        let guide = entry.guide.as_deref();
        let purpose = guide.map_or("", |guide| &guide.plain.purpose);
        let description = if purpose.is_empty() {
            &record.name
        } else {
            purpose
        };
        let node = &mut self.node;
        node["identifier"] = json!(record.code.as_str());
        node["title"] = said(&record.name);
        node["description"] = said(description);
        node["language"] = json!(VIETNAMESE);
        let area = entry.national.as_deref().and_then(province);
        node["spatial"] = json!(shared.area(area));
        if entry.short_name() != record.name {
            node["altLabel"] = said(entry.short_name());
        }
        if let Some(page) = portal_page(entry) {
            node["page"] = json!(page);
        }
        if let Some(day) = record.provenance.updated {
            node["modified"] = json!(day.to_string());
        }
        if !record.sector.is_empty() {
            node["sector"] = json!(shared.sector(&record.sector));
        }
        let levels = record.levels.iter().map(|level| shared.level(level));
        put(node, "isClassifiedBy", levels.collect());
        let audiences = record.audiences.iter().map(|one| shared.audience(one));
        put(node, "addressee", audiences.collect());
        put(node, "hasCompetentAuthority", authorities(record, shared));
        if let Some(guide) = guide {
            let keywords = guide.plain.said.iter().map(|words| words.trim().to_owned());
            put(node, "keyword", keywords.collect());
            put(node, "isGroupedBy", shared.events(guide));
            let related = guide.related.iter();
            let related = related.filter_map(|one| shared.service(&one.code));
            put(node, "relatedService", related.collect());
        }
    }

    fn channels(&mut self, shared: &mut Shared<'_>) {
        let (mut channels, mut costs) = (Vec::new(), Vec::new());
        for (number, channel) in (1..).zip(&self.record.channels) {
            let id = format!("{}#channel-{number}", self.page);
            for (line_number, line) in (1..).zip(&channel.fees) {
                let name = format!("cost-{number}-{line_number}");
                if let Some(cost) = self.cost(&name, &id, line) {
                    costs.push(format!("{}#{name}", self.page));
                    self.others.push(cost);
                }
            }
            let kind = shared.way(channel.kind);
            self.others.push(self.channel(&id, number, &kind, channel));
            channels.push(id);
        }
        put(&mut self.node, "hasChannel", channels);
        put(&mut self.node, "hasCost", costs);
    }

    fn channel(&self, id: &str, number: usize, kind: &str, channel: &Channel) -> Value {
        let mut node = json!({
            "@id": id,
            "@type": "cv:Channel",
            "identifier": format!("{}/channel-{number}", self.record.code),
            "type": kind,
        });
        if !is_certain(channel.backing) {
            return node;
        }
        let time = time_in_words(channel);
        let words = [time.as_str(), &channel.words].into_iter().map(str::trim);
        let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
        if !words.is_empty() {
            node["description"] = said(&words.join("\n"));
        }
        if let Some(duration) = duration(channel.time) {
            node["processingTime"] = json!(duration);
        }
        node
    }

    /// What is to be paid on a channel: a value where one sum is known, else only the words.
    fn cost(&self, name: &str, channel: &str, line: &FeeLine) -> Option<Value> {
        if !is_certain(line.backing) || line.fee.value == Fee::Missing {
            return None;
        }
        let kind = report::fee_kind(line.kind);
        let sum = report::fee(&line.fee.value);
        let words = [&format!("{kind}: {sum}"), &line.fee.official];
        let words: Vec<&str> = words
            .into_iter()
            .map(|words| words.trim())
            .filter(|words| !words.is_empty())
            .collect();
        let mut node = json!({
            "@id": format!("{}#{name}", self.page),
            "@type": "cv:Cost",
            "identifier": format!("{}/{name}", self.record.code),
            "description": said(&words.join("\n")),
            "ifAccessedThrough": channel,
        });
        let value = match line.fee.value {
            Fee::Free => Some(0),
            Fee::Amount(Vnd(sum)) => Some(sum),
            _ => None,
        };
        if let Some(value) = value {
            // Written as text, because a JSON number without a fraction is read as an integer.
            node["hasValue"] = json!(value.to_string());
            node["currency"] = json!(DONG);
        }
        Some(node)
    }

    fn evidence(&mut self) {
        let mut inputs = Vec::new();
        for (case_number, case) in (1..).zip(&self.record.cases) {
            for (number, row) in (1..).zip(case.papers()) {
                if !is_certain(row.backing) || row.words.trim().is_empty() {
                    continue;
                }
                let name = format!("evidence-{case_number}-{number}");
                inputs.push(format!("{}#{name}", self.page));
                self.others.push(self.paper(&name, case, row));
            }
        }
        put(&mut self.node, "hasInput", inputs);
    }

    fn paper(&self, name: &str, case: &Case, row: &Row) -> Value {
        let mut node = json!({
            "@id": format!("{}#{name}", self.page),
            "@type": "cv:Evidence",
            "identifier": format!("{}/{name}", self.record.code),
            "title": said(&row.words),
            "language": VIETNAMESE,
        });
        let circumstance = match case.name_kind {
            CaseName::Circumstance => case.name.trim(),
            _ => "",
        };
        let handing = report::handing(row.quantity, row.hand);
        let words = [handing.as_str(), row.when.trim(), circumstance];
        let words: Vec<&str> = words.into_iter().filter(|one| !one.is_empty()).collect();
        if !words.is_empty() {
            node["description"] = said(&words.join("\n"));
        }
        node
    }

    fn outputs(&mut self) {
        let mut outputs = Vec::new();
        for (number, outcome) in (1..).zip(&self.record.outcomes) {
            if !is_certain(outcome.backing) || outcome.name.trim().is_empty() {
                continue;
            }
            let id = format!("{}#output-{number}", self.page);
            self.others.push(json!({
                "@id": id,
                "@type": "cv:Output",
                "identifier": format!("{}/output-{number}", self.record.code),
                "title": said(&outcome.name),
                "language": VIETNAMESE,
            }));
            outputs.push(id);
        }
        put(&mut self.node, "produces", outputs);
    }

    fn requirement(&mut self) {
        let words = self.record.requirements.trim();
        if words.is_empty() {
            return;
        }
        let id = format!("{}#requirement", self.page);
        self.others.push(json!({
            "@id": id,
            "@type": "cv:Requirement",
            "identifier": format!("{}/requirement", self.record.code),
            "title": said("Yêu cầu, điều kiện thực hiện"),
            "description": said(words),
        }));
        put(&mut self.node, "holdsRequirement", vec![id]);
    }

    /// The laws, and the official sequence of steps as the rule that carries them out.
    fn law(&mut self, shared: &mut Shared<'_>) {
        let certain = |law: &&LegalBasis| is_certain(law.backing);
        let laws = self.record.legal_bases.iter().filter(certain);
        let mut laws: Vec<String> = laws.filter_map(|law| shared.law(law)).collect();
        laws.sort();
        laws.dedup();
        let steps = self
            .record
            .steps
            .iter()
            .filter(|one| is_certain(one.backing));
        let steps = steps.flat_map(|step| [step.name.trim(), step.words.trim()]);
        let steps: Vec<&str> = steps.filter(|words| !words.is_empty()).collect();
        if !steps.is_empty() {
            let id = format!("{}#rule", self.page);
            let mut rule = json!({
                "@id": id,
                "@type": "cpsv:Rule",
                "identifier": format!("{}/rule", self.record.code),
                "title": said("Trình tự thực hiện"),
                "description": said(&steps.join("\n")),
                "language": VIETNAMESE,
            });
            put(&mut rule, "implements", laws.clone());
            self.others.push(rule);
            put(&mut self.node, "follows", vec![id]);
        }
        put(&mut self.node, "hasLegalResource", laws);
    }
}

/// Who decides: the agency that the record says does, else the one that executes, else the one that
/// publishes. A guide names none, so there the level of the state stands for it.
fn authorities(record: &Procedure, shared: &mut Shared<'_>) -> Vec<String> {
    let roles = [
        AgencyRole::Decides,
        AgencyRole::Executes,
        AgencyRole::Publishes,
    ];
    for role in roles {
        let of_role: Vec<String> = agencies(record, role)
            .map(|name| shared.agency(name))
            .collect();
        if !of_role.is_empty() {
            return of_role;
        }
    }
    let mut levels: Vec<String> = record
        .levels
        .iter()
        .map(|level| shared.agency(&format!("Cơ quan {}", report::level(level).to_lowercase())))
        .collect();
    if levels.is_empty() {
        levels.push(shared.agency("Cơ quan có thẩm quyền"));
    }
    levels
}

/// Sets a fact that may have several values; none is none, not an empty list.
fn put(node: &mut Value, name: &str, values: Vec<String>) {
    if !values.is_empty() {
        node[name] = json!(values);
    }
}
