use crate::source::raw::{Named, Raw, RawAgencies, RawCase, RawFee, RawLevels, RawMethod, RawRow};
use serde_json::{Value, json};
use std::io::{self, Write};

/// The parts of a record that are drawn one by one, each as the inside of a JSON object: written
/// once for each record of the pool, so that a hundred thousand are put together by copying.
pub(super) struct Parts<T> {
    /// Levels, agencies and for whom: these belong together.
    pub(super) place: T,
    /// Ways of handing in, with time and money.
    pub(super) methods: T,
    /// Cases, with their papers.
    pub(super) cases: T,
    /// Steps.
    pub(super) steps: T,
    /// Results.
    pub(super) outcomes: T,
    /// What it rests on.
    pub(super) law: T,
    /// Requirements, the note and the description.
    pub(super) conditions: T,
}

/// A record in the shape in which the national portal gives it.
pub(super) struct Published<'a, T> {
    pub(super) code: &'a str,
    pub(super) name: &'a str,
    pub(super) parts: &'a Parts<T>,
}

impl<T: AsRef<str>> Published<'_, T> {
    /// Writes it as one line.
    pub(super) fn line(&self, to: &mut dyn Write) -> io::Result<()> {
        let head = inside(&json!({ "code": self.code, "name": self.name }));
        let Parts {
            place,
            methods,
            cases,
            steps,
            outcomes,
            law,
            conditions,
        } = self.parts;
        write!(to, "{{{head},\"detail\":{{{head}")?;
        for part in [place, methods, cases, steps, outcomes, law, conditions] {
            write!(to, ",{}", part.as_ref())?;
        }
        writeln!(to, "}}}}")
    }
}

impl Parts<String> {
    /// Takes the parts of a record, its texts unrepaired: what is wrong with real records is a
    /// part of their distribution.
    pub(super) fn of(raw: &Raw) -> Self {
        let mut place = place(&raw.levels, &raw.agencies);
        place["categoriesDetails"] = json!([{ "name": raw.sector }]);
        place["subjectTypesDetails"] = names(&raw.audiences);
        Parts {
            place: inside(&place),
            methods: inside(&json!({ "executionMethods": each(&raw.methods, method) })),
            cases: inside(&json!({
                "executionCases": each(&raw.cases, case),
                "cases": each(&raw.variants, |variant| json!({
                    "name": variant.name,
                    "code": variant.code,
                    "processingDay": { "qty": variant.time, "type": variant.unit },
                })),
            })),
            steps: inside(&json!({
                "executionSteps": each(&raw.steps, |step| json!({
                    "name": step.name,
                    "description": step.words,
                })),
            })),
            outcomes: inside(&json!({ "resultsDetails": each(&raw.outcomes, named) })),
            law: inside(&json!({ "legalBasisesDetails": each(&raw.legal_bases, named) })),
            conditions: inside(&json!({
                "requirementsAndConditions": raw.requirements,
                "description": raw.description,
                "note": raw.note,
                "keywords": raw.keywords,
            })),
        }
    }
}

fn place(levels: &RawLevels, agencies: &RawAgencies) -> Value {
    json!({
        "isWard": levels.ward,
        "isProvince": levels.province,
        "isMinistry": levels.ministry,
        "isVertical": levels.vertical,
        "isOtherAgency": levels.other,
        "departmentPromulgateName": first(&agencies.publishes),
        "unitGroupsExecuting": names(&agencies.executes),
        "unitGroupsAuthority": names(&agencies.decides),
        "unitGroupsAuthorized": names(&agencies.delegated),
        "unitGroupsCoordinating": names(&agencies.coordinates),
        "dossierReceivingAddresses": first(&agencies.receives),
    })
}

fn first(texts: &[String]) -> &str {
    let mut said = texts.iter().filter(|text| !text.trim().is_empty());
    said.next().map_or("", String::as_str)
}

fn names(texts: &[String]) -> Value {
    let said = texts.iter().filter(|text| !text.trim().is_empty());
    said.map(|name| json!({ "name": name })).collect()
}

fn method(method: &RawMethod) -> Value {
    json!({
        "submissionMethod": method.kind,
        "processingTime": method.time,
        "processingTimeUnit": method.unit,
        "description": method.words,
        "fees": each(&method.fees, fee),
    })
}

fn fee(fee: &RawFee) -> Value {
    let written = Some(&fee.written).filter(|text| !text.is_empty());
    json!({
        "type": fee.kind,
        "value": fee.number.map(Value::from).or(written.map(|text| json!(text))),
        "currencyName": fee.currency,
        "description": fee.words,
    })
}

fn case(case: &RawCase) -> Value {
    json!({ "name": case.name, "profileComponents": each(&case.rows, row) })
}

fn row(row: &RawRow) -> Value {
    json!({
        "name": row.name,
        "code": row.code,
        "originalQty": row.originals,
        "copyQty": row.copies,
        "hasElectronicForm": row.electronic_form,
        "attachments": each(&row.attachments, |name| json!({ "fileName": name })),
    })
}

fn named(named: &Named) -> Value {
    json!({ "name": named.name, "code": named.code })
}

fn each<T>(list: &[T], shape: impl Fn(&T) -> Value) -> Value {
    list.iter().map(shape).collect()
}

/// An object without its braces.
fn inside(object: &Value) -> String {
    let text = object.to_string();
    text[1..text.len() - 1].to_owned()
}
