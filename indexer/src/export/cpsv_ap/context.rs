use serde_json::{Value, json};

/// What the names in the document mean. It stands in the document itself, because a reader must
/// not have to fetch it from a host of somebody else.
pub(super) fn context(site: Option<&str>) -> Value {
    let mut context = json!({
        "adms": "http://www.w3.org/ns/adms#",
        "cpsv": "http://purl.org/vocab/cpsv#",
        "cv": "http://data.europa.eu/m8g/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "eli": "http://data.europa.eu/eli/ontology#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "identifier": "dct:identifier",
        "title": {"@id": "dct:title", "@language": "vi"},
        "description": {"@id": "dct:description", "@language": "vi"},
        "keyword": {"@id": "dcat:keyword", "@language": "vi"},
        "prefLabel": {"@id": "skos:prefLabel", "@language": "vi"},
        "altLabel": {"@id": "skos:altLabel", "@language": "vi"},
        "type": {"@id": "dct:type", "@type": "@id"},
        "language": {"@id": "dct:language", "@type": "@id"},
        "spatial": {"@id": "dct:spatial", "@type": "@id"},
        "addressee": {"@id": "dct:audience", "@type": "@id"},
        "page": {"@id": "foaf:page", "@type": "@id"},
        "modified": {"@id": "dct:modified", "@type": "xsd:date"},
        "sector": {"@id": "cv:sector", "@type": "@id"},
        "isClassifiedBy": {"@id": "cv:isClassifiedBy", "@type": "@id"},
        "isGroupedBy": {"@id": "cv:isGroupedBy", "@type": "@id"},
        "hasRelatedService": {"@id": "cv:hasRelatedService", "@type": "@id"},
        "relatedService": {"@id": "cv:relatedService", "@type": "@id"},
        "hasCompetentAuthority": {"@id": "cv:hasCompetentAuthority", "@type": "@id"},
        "hasChannel": {"@id": "cv:hasChannel", "@type": "@id"},
        "processingTime": {"@id": "cv:processingTime", "@type": "xsd:duration"},
        "hasCost": {"@id": "cv:hasCost", "@type": "@id"},
        "hasValue": {"@id": "cv:hasValue", "@type": "xsd:double"},
        "currency": {"@id": "cv:currency", "@type": "@id"},
        "ifAccessedThrough": {"@id": "cv:ifAccessedThrough", "@type": "@id"},
        "hasInput": {"@id": "cpsv:hasInput", "@type": "@id"},
        "holdsRequirement": {"@id": "cv:holdsRequirement", "@type": "@id"},
        "produces": {"@id": "cpsv:produces", "@type": "@id"},
        "follows": {"@id": "cpsv:follows", "@type": "@id"},
        "implements": {"@id": "cpsv:implements", "@type": "@id"},
        "hasLegalResource": {"@id": "cv:hasLegalResource", "@type": "@id"},
    });
    if let (Some(site), Value::Object(terms)) = (site, &mut context) {
        terms.insert("@base".to_owned(), json!(site));
    }
    context
}
