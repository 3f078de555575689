//! The national portal's shape, as published and nothing more: texts are not yet repaired,
//! constants not yet understood.

use super::fields::{Fields, Rest};
use catalog::Date;
use serde_json::{Map, Value};

/// A record as published. Every field may be empty, because in some record it is.
#[derive(Default)]
pub(crate) struct Raw {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) sector: String,
    pub(crate) levels: RawLevels,
    pub(crate) audiences: Vec<String>,
    pub(crate) methods: Vec<RawMethod>,
    pub(crate) cases: Vec<RawCase>,
    pub(crate) steps: Vec<RawStep>,
    pub(crate) outcomes: Vec<Named>,
    pub(crate) legal_bases: Vec<Named>,
    pub(crate) requirements: String,
    pub(crate) description: String,
    pub(crate) agencies: RawAgencies,
    pub(crate) note: String,
    pub(crate) keywords: String,
    pub(crate) variants: Vec<RawVariant>,
    pub(crate) service_groups: Vec<String>,
    pub(crate) returning: Vec<RawReturning>,
    pub(crate) internal: bool,
    pub(crate) decision: RawDecision,
    pub(crate) updated: Option<Date>,
    /// Texts without a place of their own.
    pub(crate) rest: Vec<String>,
}

/// The flags that say where in the state a procedure is handled.
#[derive(Default)]
pub(crate) struct RawLevels {
    pub(crate) ward: bool,
    pub(crate) province: bool,
    pub(crate) ministry: bool,
    pub(crate) vertical: bool,
    pub(crate) other: bool,
}

/// A way of handing in, with its time and its money.
#[derive(Default)]
pub(crate) struct RawMethod {
    pub(crate) kind: String,
    pub(crate) time: String,
    pub(crate) unit: String,
    pub(crate) words: String,
    pub(crate) fees: Vec<RawFee>,
}

#[derive(Default)]
pub(crate) struct RawFee {
    pub(crate) kind: String,
    pub(crate) number: Option<i64>,
    /// The value when it is no whole number.
    pub(crate) written: String,
    pub(crate) currency: String,
    pub(crate) words: String,
}

#[derive(Default)]
pub(crate) struct RawCase {
    pub(crate) name: String,
    pub(crate) rows: Vec<RawRow>,
}

#[derive(Default)]
pub(crate) struct RawRow {
    pub(crate) name: String,
    pub(crate) code: String,
    pub(crate) originals: Option<i64>,
    pub(crate) copies: Option<i64>,
    pub(crate) electronic_form: bool,
    pub(crate) attachments: Vec<String>,
}

#[derive(Default)]
pub(crate) struct RawStep {
    pub(crate) name: String,
    pub(crate) words: String,
}

/// Something with a name and a code or number.
#[derive(Default)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) code: String,
}

/// A case of the second list of cases, which has times and, in every record seen, no papers.
#[derive(Default)]
pub(crate) struct RawVariant {
    pub(crate) name: String,
    pub(crate) code: String,
    pub(crate) time: String,
    pub(crate) unit: String,
    pub(crate) rows: Vec<RawRow>,
}

#[derive(Default)]
pub(crate) struct RawReturning {
    pub(crate) ways: Vec<String>,
}

/// Agencies by role. The portal gives most roles twice, as a list and as one line.
#[derive(Default)]
pub(crate) struct RawAgencies {
    pub(crate) publishes: Vec<String>,
    pub(crate) executes: Vec<String>,
    pub(crate) decides: Vec<String>,
    pub(crate) delegated: Vec<String>,
    pub(crate) coordinates: Vec<String>,
    pub(crate) receives: Vec<String>,
}

#[derive(Default)]
pub(crate) struct RawDecision {
    pub(crate) number: String,
    pub(crate) agency: String,
    pub(crate) date: Option<Date>,
}

impl Raw {
    /// Takes a record apart; `None` when nothing in it says which procedure it is.
    ///
    /// The portal wraps the record in a `detail` beside a second code and name. A record without
    /// the wrapping is as good; where the two disagree, both texts are kept.
    pub(crate) fn of(map: Map<String, Value>) -> Option<Self> {
        let mut rest = Rest::default();
        let mut outer = Fields::new(map);
        let mut raw = match outer.object("detail", "name") {
            Some(detail) => Raw::of_detail(detail, &mut rest),
            None => Raw::default(),
        };
        let around = Raw::of_detail(outer, &mut rest);
        raw.complete(around, &mut rest);
        raw.rest.append(&mut rest.0);
        let known = [&raw.code, &raw.name, &raw.id];
        known
            .iter()
            .any(|text| !text.trim().is_empty())
            .then_some(raw)
    }

    fn of_detail(mut f: Fields, rest: &mut Rest) -> Self {
        let loose = each(f.list("profileComponents", "name"), rest, RawRow::of);
        let mut raw = Raw {
            id: f.text("id"),
            code: f.text("code"),
            name: f.text("name"),
            sector: sector(&mut f, rest),
            levels: RawLevels::of(&mut f),
            audiences: names(f.list("subjectTypesDetails", "name"), rest),
            methods: each(
                f.list("executionMethods", "description"),
                rest,
                RawMethod::of,
            ),
            cases: each(f.list("executionCases", "name"), rest, RawCase::of),
            steps: each(f.list("executionSteps", "description"), rest, RawStep::of),
            outcomes: each(f.list("resultsDetails", "name"), rest, Named::of),
            legal_bases: each(f.list("legalBasisesDetails", "name"), rest, Named::of),
            requirements: f.text("requirementsAndConditions"),
            description: f.text("description"),
            agencies: RawAgencies::of(&mut f, rest),
            note: f.text("note"),
            keywords: f.text("keywords"),
            variants: each(f.list("cases", "name"), rest, RawVariant::of),
            service_groups: names(f.list("serviceGroupsDetails", "name"), rest),
            returning: each(f.list("returningMethods", "value"), rest, RawReturning::of),
            internal: f.flag("isInternal"),
            decision: RawDecision::of(&mut f, rest),
            updated: day(&mut f, "updatedAt", rest).or_else(|| day(&mut f, "createdAt", rest)),
            rest: Vec::new(),
        };
        f.leave(rest);
        raw.gather_papers(loose);
        raw
    }

    /// Papers that stand outside the list of cases become cases too: loose ones of no particular
    /// case, and those of the second list.
    fn gather_papers(&mut self, loose: Vec<RawRow>) {
        let mut more = vec![RawCase {
            name: String::new(),
            rows: loose,
        }];
        more.extend(self.variants.iter_mut().map(|variant| RawCase {
            name: variant.name.clone(),
            rows: std::mem::take(&mut variant.rows),
        }));
        more.retain(|case| !case.rows.is_empty());
        self.cases.append(&mut more);
    }

    /// Takes from what stood around the detail whatever the detail lacks. What both have and
    /// say differently goes to the rest.
    fn complete(&mut self, mut around: Raw, rest: &mut Rest) {
        for (mine, theirs) in [
            (&mut self.id, &mut around.id),
            (&mut self.code, &mut around.code),
            (&mut self.name, &mut around.name),
            (&mut self.sector, &mut around.sector),
            (&mut self.requirements, &mut around.requirements),
            (&mut self.description, &mut around.description),
            (&mut self.note, &mut around.note),
            (&mut self.keywords, &mut around.keywords),
        ] {
            if mine.trim().is_empty() {
                *mine = std::mem::take(theirs);
            } else if mine.trim() != theirs.trim() {
                rest.add(std::mem::take(theirs));
            }
        }
        self.audiences.append(&mut around.audiences);
        self.methods.append(&mut around.methods);
        self.cases.append(&mut around.cases);
        self.steps.append(&mut around.steps);
        self.outcomes.append(&mut around.outcomes);
        self.legal_bases.append(&mut around.legal_bases);
        self.variants.append(&mut around.variants);
        self.service_groups.append(&mut around.service_groups);
        self.returning.append(&mut around.returning);
        self.agencies.append(around.agencies);
        self.levels.add(&around.levels);
        self.internal |= around.internal;
        self.updated = self.updated.or(around.updated);
        self.decision.complete(around.decision, rest);
    }
}

/// The first field of the portal's list; further ones go to the rest.
fn sector(f: &mut Fields, rest: &mut Rest) -> String {
    let mut sectors = names(f.list("categoriesDetails", "name"), rest);
    sectors.extend(names(f.list("category", "name"), rest));
    let mut sectors = sectors.into_iter();
    let first = sectors.next().unwrap_or_default();
    sectors
        .filter(|other| *other != first)
        .for_each(|other| rest.add(other));
    first
}

impl RawLevels {
    fn of(f: &mut Fields) -> Self {
        RawLevels {
            ward: f.flag("isWard"),
            province: f.flag("isProvince"),
            ministry: f.flag("isMinistry"),
            vertical: f.flag("isVertical"),
            other: f.flag("isOtherAgency"),
        }
    }

    fn add(&mut self, more: &RawLevels) {
        self.ward |= more.ward;
        self.province |= more.province;
        self.ministry |= more.ministry;
        self.vertical |= more.vertical;
        self.other |= more.other;
    }
}

impl RawMethod {
    fn of(mut f: Fields, rest: &mut Rest) -> Self {
        let method = RawMethod {
            kind: constant(&mut f, "submissionMethod", rest),
            time: f.text("processingTime"),
            unit: constant(&mut f, "processingTimeUnit", rest),
            words: f.text("description"),
            fees: each(f.list("fees", "description"), rest, RawFee::of),
        };
        f.leave(rest);
        method
    }
}

impl RawFee {
    fn of(mut f: Fields, rest: &mut Rest) -> Self {
        let mut currency = f.text("currencyName");
        if let Some(mut named) = f.object("currency", "name") {
            let code = named.text("code");
            let name = named.text("name");
            named.leave(rest);
            for text in [name, code] {
                if currency.trim().is_empty() {
                    currency = text;
                }
            }
        }
        let fee = RawFee {
            kind: constant(&mut f, "type", rest),
            number: f.whole("value"),
            written: f.text("value"),
            currency,
            words: f.text("description"),
        };
        f.leave(rest);
        fee
    }
}

impl RawCase {
    fn of(mut f: Fields, rest: &mut Rest) -> Self {
        let case = RawCase {
            name: f.text("name"),
            rows: each(f.list("profileComponents", "name"), rest, RawRow::of),
        };
        f.leave(rest);
        case
    }
}

impl RawRow {
    fn of(mut f: Fields, rest: &mut Rest) -> Self {
        let row = RawRow {
            name: f.text("name"),
            code: f.text("code"),
            originals: f.whole("originalQty"),
            copies: f.whole("copyQty"),
            electronic_form: f.flag("hasElectronicForm"),
            attachments: each(f.list("attachments", "fileName"), rest, |mut file, rest| {
                let name = file.text("fileName");
                file.leave(rest);
                name
            }),
        };
        f.leave(rest);
        row
    }
}

impl RawStep {
    fn of(mut f: Fields, rest: &mut Rest) -> Self {
        let step = RawStep {
            name: f.text("name"),
            words: f.text("description"),
        };
        f.leave(rest);
        step
    }
}

impl Named {
    fn of(mut f: Fields, rest: &mut Rest) -> Self {
        let named = Named {
            name: f.text("name"),
            code: f.text("code"),
        };
        f.leave(rest);
        named
    }
}

impl RawVariant {
    fn of(mut f: Fields, rest: &mut Rest) -> Self {
        let (time, unit) = match f.object("processingDay", "qty") {
            Some(mut day) => {
                let read = (day.text("qty"), constant(&mut day, "type", rest));
                day.leave(rest);
                read
            }
            None => Default::default(),
        };
        let variant = RawVariant {
            name: f.text("name"),
            code: f.text("code"),
            time,
            unit,
            rows: each(f.list("profileComponents", "name"), rest, RawRow::of),
        };
        f.leave(rest);
        variant
    }
}

impl RawReturning {
    fn of(mut f: Fields, rest: &mut Rest) -> Self {
        let returning = RawReturning {
            ways: each(f.list("value", "value"), rest, |mut way, rest| {
                let text = way.text("value");
                way.leave(rest);
                text
            }),
        };
        f.leave(rest);
        returning
    }
}

impl RawAgencies {
    fn of(f: &mut Fields, rest: &mut Rest) -> Self {
        let mut role = |line: &str, lists: &[&str]| {
            let mut said = vec![f.text(line)];
            for list in lists {
                said.extend(names(f.list(list, "name"), rest));
            }
            said
        };
        RawAgencies {
            publishes: role("departmentPromulgateName", &[]),
            executes: role(
                "executingAgencies",
                &["departmentsExecuting", "unitGroupsExecuting"],
            ),
            // The portal calls the line of the deciding agencies "delegated"; its own page prints
            // it as "Cơ quan có thẩm quyền".
            decides: role(
                "delegatedAgencies",
                &["departmentsAuthority", "unitGroupsAuthority"],
            ),
            delegated: role(
                "authorizedAgencies",
                &["departmentsAuthorized", "unitGroupsAuthorized"],
            ),
            coordinates: role(
                "coordinatingAgencies",
                &["departmentsCoordinating", "unitGroupsCoordinating"],
            ),
            receives: role("dossierReceivingAddresses", &[]),
        }
    }

    fn append(&mut self, mut more: RawAgencies) {
        self.publishes.append(&mut more.publishes);
        self.executes.append(&mut more.executes);
        self.decides.append(&mut more.decides);
        self.delegated.append(&mut more.delegated);
        self.coordinates.append(&mut more.coordinates);
        self.receives.append(&mut more.receives);
    }
}

impl RawDecision {
    fn of(f: &mut Fields, rest: &mut Rest) -> Self {
        let mut decision = RawDecision::default();
        if let Some(mut proposal) = f.object("procedureProposal", "proposalNumber") {
            decision.number = proposal.text("proposalNumber");
            decision.date = day(&mut proposal, "decisionDate", rest);
            let other = proposal.text("decisionNumber");
            if decision.number.trim().is_empty() {
                decision.number = other;
            } else if other.trim() != decision.number.trim() {
                rest.add(other);
            }
            if let Some(mut agency) = proposal.object("issuingAgency", "name") {
                decision.agency = agency.text("name");
                agency.leave(rest);
            }
            proposal.leave(rest);
        }
        let number = f.text("decisionNo");
        if decision.number.trim().is_empty() {
            decision.number = number;
        } else if number.trim() != decision.number.trim() {
            rest.add(number);
        }
        decision
    }

    fn complete(&mut self, around: RawDecision, rest: &mut Rest) {
        if self.number.trim().is_empty() {
            self.number = around.number;
        } else {
            rest.add(around.number);
        }
        if self.agency.trim().is_empty() {
            self.agency = around.agency;
        } else {
            rest.add(around.agency);
        }
        self.date = self.date.or(around.date);
    }
}

/// A constant of the portal's program. Where words for people stand in its place they are kept,
/// whatever the product makes of them.
fn constant(f: &mut Fields, key: &str, rest: &mut Rest) -> String {
    let text = f.text(key);
    if text.chars().any(char::is_lowercase) {
        rest.add(text.clone());
    }
    text
}

fn each<T>(
    list: Vec<Fields>,
    rest: &mut Rest,
    mut read: impl FnMut(Fields, &mut Rest) -> T,
) -> Vec<T> {
    list.into_iter().map(|fields| read(fields, rest)).collect()
}

fn names(list: Vec<Fields>, rest: &mut Rest) -> Vec<String> {
    each(list, rest, |mut fields, rest| {
        let name = fields.text("name");
        fields.leave(rest);
        name
    })
}

/// The day of a moment, which the portal gives in milliseconds since 1970. Numbers too small for
/// that are seconds, for nothing was published before 1973; a text is a day as people or programs
/// write it, and any other text goes to the rest.
fn day(f: &mut Fields, key: &str, rest: &mut Rest) -> Option<Date> {
    if let Some(number) = f.whole(key) {
        let seconds = number.abs() < 100_000_000_000;
        return Date::in_vietnam(if seconds { number * 1000 } else { number });
    }
    let text = f.text(key);
    let read = written_day(text.trim());
    if read.is_none() {
        rest.add(text);
    }
    read
}

/// "2026-07-18", with or without a time after it, or "18/07/2026".
fn written_day(text: &str) -> Option<Date> {
    if let Some(date) = text.get(..10).and_then(|start| start.parse().ok()) {
        return Some(date);
    }
    let mut parts = text.splitn(3, '/');
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    Date::new(parts.next()?.parse().ok()?, month, day)
}
