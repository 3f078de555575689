//! schema.org's GovernmentService, which search engines read from the pages.

use super::address::{portal_link, portal_page};
use super::graph::Graph;
use super::{agencies, is_certain, province};
use crate::pages;
use crate::report;
use catalog::{
    AgencyRole, Audience, Channel, ChannelKind, Entry, Fee, FeeLine, Procedure, TimeLimit, Vnd,
};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

const CONTEXT: &str = "https://schema.org";

/// Every entry as one document.
pub(super) fn write(entries: &[Entry], site: Option<&str>, to: &mut dyn Write) -> io::Result<()> {
    let mut graph = Graph::open(&json!(CONTEXT), to)?;
    for entry in entries {
        let address = site.and_then(|site| address(entry, site));
        graph.add(&Value::Object(service(entry, address.as_deref())))?;
    }
    graph.close()
}

/// The address of the page of an entry.
fn address(entry: &Entry, site: &str) -> Option<String> {
    let code = &entry.front()?.code;
    Some(format!("{site}{}", pages::place_of(code)))
}

/// One entry as the data of its page.
pub(crate) fn page(entry: &Entry, address: Option<&str>) -> Value {
    let mut service = service(entry, address);
    service.insert("@context".to_owned(), json!(CONTEXT));
    Value::Object(service)
}

fn service(entry: &Entry, address: Option<&str>) -> Map<String, Value> {
    let mut facts = Facts::default();
    facts.put("@type", "GovernmentService");
    if let Some(address) = address {
        facts.put("@id", &format!("{address}#service"));
        facts.put("url", address);
    }
    facts.put("name", entry.short_name());
    facts.list("alternateName", other_names(entry));
    if let Some(page) = portal_page(entry) {
        facts.put("sameAs", &page);
    }
    if let Some(guide) = &entry.guide {
        facts.put("description", &guide.plain.purpose);
    }
    let Some(record) = entry.listed() else {
        return facts.0;
    };
    facts.put("identifier", record.code.as_str());
    facts.put("serviceType", &record.sector);
    facts.list("provider", providers(record));
    facts.list("areaServed", vec![area(entry)]);
    facts.list("audience", audiences(record));
    facts.list("availableChannel", channels(entry, record));
    facts.list("offers", offers(record));
    facts.list("serviceOutput", outputs(record));
    facts.list("isRelatedTo", related(entry));
    facts.0
}

/// Facts that are there; empty ones are left out.
#[derive(Default)]
struct Facts(Map<String, Value>);

impl Facts {
    fn put(&mut self, name: &str, words: &str) {
        if !words.trim().is_empty() {
            self.0.insert(name.to_owned(), json!(words));
        }
    }

    fn list(&mut self, name: &str, values: Vec<Value>) {
        if !values.is_empty() {
            self.0.insert(name.to_owned(), Value::Array(values));
        }
    }
}

fn other_names(entry: &Entry) -> Vec<Value> {
    let said = entry.guide.iter().flat_map(|guide| &guide.plain.said);
    let names = [entry.official_name()].into_iter();
    let names = names.chain(said.map(String::as_str));
    names
        .filter(|name| !name.is_empty() && *name != entry.short_name())
        .map(|name| json!(name))
        .collect()
}

fn providers(record: &Procedure) -> Vec<Value> {
    let organisation = |name| json!({"@type": "GovernmentOrganization", "name": name});
    let executes: Vec<Value> = agencies(record, AgencyRole::Executes)
        .map(organisation)
        .collect();
    if executes.is_empty() {
        let publishes = agencies(record, AgencyRole::Publishes);
        return publishes.map(organisation).collect();
    }
    executes
}

fn area(entry: &Entry) -> Value {
    match entry.national.as_deref().and_then(province) {
        Some(province) => json!({"@type": "AdministrativeArea", "name": province}),
        None => json!({"@type": "Country", "name": "Việt Nam"}),
    }
}

fn audiences(record: &Procedure) -> Vec<Value> {
    let audience =
        |audience: &Audience| json!({"@type": "Audience", "audienceType": audience.official()});
    record.audiences.iter().map(audience).collect()
}

/// A working day is no span of time that an ISO 8601 duration can hold, so such a limit stands in
/// the words only.
fn channels(entry: &Entry, record: &Procedure) -> Vec<Value> {
    let certain = record.channels.iter().filter(|one| is_certain(one.backing));
    let channel = |channel: &Channel| {
        let mut facts = Facts::default();
        facts.put("@type", "ServiceChannel");
        facts.put("name", report::channel_name(channel.kind));
        facts.put("availableLanguage", "vi");
        if channel.kind == ChannelKind::Online {
            facts.put("serviceUrl", &portal_link(entry));
        }
        facts.put("description", &time_in_words(channel));
        facts.put(
            "processingTime",
            &duration(channel.time).unwrap_or_default(),
        );
        Value::Object(facts.0)
    };
    certain.map(channel).collect()
}

/// The time limit in words; nothing where none is published.
pub(super) fn time_in_words(channel: &Channel) -> String {
    match channel.time {
        TimeLimit::Missing => String::new(),
        TimeLimit::AsWritten => channel.time_written.clone(),
        time => report::time(time),
    }
}

/// A time limit as an ISO 8601 duration, where it is one.
pub(super) fn duration(time: TimeLimit) -> Option<String> {
    Some(match time {
        TimeLimit::Hours(count) => match count.parts() {
            (hours, 0) => format!("PT{hours}H"),
            (hours, tenth) => format!("PT{hours}H{}M", tenth * 6),
        },
        TimeLimit::Days(count) => match count.parts() {
            (days, 0) => format!("P{days}D"),
            (days, 5) => format!("P{days}DT12H"),
            _ => return None,
        },
        TimeLimit::Months(count) => format!("P{}M", whole(count)?),
        TimeLimit::Years(count) => format!("P{}Y", whole(count)?),
        TimeLimit::Missing
        | TimeLimit::AsWritten
        | TimeLimit::SameDay
        | TimeLimit::WorkingDays(_) => return None,
    })
}

fn whole(count: catalog::Tenths) -> Option<u32> {
    let (whole, tenth) = count.parts();
    (tenth == 0).then_some(whole)
}

/// Prices, only where a sum is known.
fn offers(record: &Procedure) -> Vec<Value> {
    let mut offers = Vec::new();
    for channel in &record.channels {
        for line in channel.fees.iter().filter(|line| is_certain(line.backing)) {
            offers.extend(offer(channel, line));
        }
    }
    offers.dedup();
    offers
}

fn offer(channel: &Channel, line: &FeeLine) -> Option<Value> {
    let price = match &line.fee.value {
        Fee::Free => json!({"price": 0}),
        Fee::Amount(Vnd(sum)) => json!({"price": sum}),
        Fee::Range { least, most } => json!({"minPrice": least.0, "maxPrice": most.0}),
        Fee::Missing | Fee::Foreign(_) | Fee::SetByProvince | Fee::AsWritten => return None,
    };
    let mut specification = json!({"@type": "PriceSpecification", "priceCurrency": "VND"});
    if let (Value::Object(known), Value::Object(price)) = (&mut specification, price) {
        known.extend(price);
    }
    let mut facts = Facts::default();
    facts.put("@type", "Offer");
    let kind = report::fee_kind(line.kind);
    let way = report::channel_name(channel.kind);
    facts.put("name", &format!("{kind} ({})", way.to_lowercase()));
    facts.put("description", &line.fee.official);
    facts
        .0
        .insert("priceSpecification".to_owned(), specification);
    Some(Value::Object(facts.0))
}

fn outputs(record: &Procedure) -> Vec<Value> {
    let certain = record.outcomes.iter().filter(|one| is_certain(one.backing));
    let named = certain.filter(|outcome| !outcome.name.is_empty());
    named
        .map(|outcome| json!({"@type": "Thing", "name": outcome.name}))
        .collect()
}

fn related(entry: &Entry) -> Vec<Value> {
    let related = entry.guide.iter().flat_map(|guide| &guide.related);
    related
        .map(|one| {
            json!({"@type": "GovernmentService", "identifier": one.code.as_str(), "name": one.name})
        })
        .collect()
}
