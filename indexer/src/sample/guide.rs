use crate::source::raw::{
    Named, Raw, RawAgencies, RawCase, RawFee, RawLevels, RawMethod, RawRow, RawStep,
};
use catalog::{
    Case, Channel, ChannelKind, Fee, FeeKind, FeeLine, Level, Levels, Procedure, Quantity, Row,
    TimeUnit,
};

/// A guide in the shape of a national record, so that a catalogue can be drawn from `content/`
/// alone, on a machine that has no other.
pub(super) fn raw(guide: &Procedure) -> Raw {
    Raw {
        code: guide.code.as_str().to_owned(),
        name: guide.name.clone(),
        sector: guide.sector.clone(),
        levels: levels(guide.levels),
        audiences: each(&guide.audiences, |audience| audience.official().to_owned()),
        methods: each(&guide.channels, method),
        cases: each(&guide.cases, case),
        steps: each(&guide.steps, |step| RawStep {
            name: step.name.clone(),
            words: step.words.clone(),
        }),
        outcomes: each(&guide.outcomes, |outcome| Named {
            name: outcome.name.clone(),
            code: outcome.code.clone(),
        }),
        legal_bases: each(&guide.legal_bases, |law| Named {
            name: law.name.clone(),
            code: law.number.clone(),
        }),
        requirements: guide.requirements.clone(),
        agencies: RawAgencies {
            executes: each(&guide.agencies, |agency| agency.name.clone()),
            ..RawAgencies::default()
        },
        ..Raw::default()
    }
}

fn levels(levels: Levels) -> RawLevels {
    RawLevels {
        ward: levels.has(Level::Ward),
        province: levels.has(Level::Province),
        ministry: levels.has(Level::Ministry),
        vertical: levels.has(Level::Vertical),
        other: levels.has(Level::Other),
    }
}

fn method(channel: &Channel) -> RawMethod {
    RawMethod {
        kind: match channel.kind {
            ChannelKind::InPerson => "DIRECT",
            ChannelKind::Online => "ONLINE",
            ChannelKind::Post => "POSTAL",
            ChannelKind::Other => "",
        }
        .to_owned(),
        time: channel.time_written.clone(),
        unit: match channel.time_unit {
            TimeUnit::Unstated => "OTHER",
            TimeUnit::Hour => "HOUR",
            TimeUnit::Day => "DAY",
            TimeUnit::WorkingDay => "WORKING_DAY",
            TimeUnit::Month => "MONTH",
            TimeUnit::Year => "YEAR",
        }
        .to_owned(),
        words: channel.words.clone(),
        fees: each(&channel.fees, fee),
    }
}

fn fee(line: &FeeLine) -> RawFee {
    let sum = match line.fee.value {
        Fee::Amount(sum) => i64::try_from(sum.0).ok(),
        _ => None,
    };
    RawFee {
        kind: match line.kind {
            FeeKind::Charge => "FEE",
            FeeKind::Duty => "SERVICE_FEE",
            FeeKind::Price => "PRICE_LEVEL",
        }
        .to_owned(),
        number: line.stated.number.or(sum),
        currency: line.stated.currency.clone(),
        words: line.fee.official.clone(),
        ..RawFee::default()
    }
}

fn case(case: &Case) -> RawCase {
    RawCase {
        name: case.name.clone(),
        rows: each(&case.rows, row),
    }
}

fn row(row: &Row) -> RawRow {
    let (originals, copies) = match row.quantity {
        Quantity::Unstated => (0, 0),
        Quantity::Stated { originals, copies } => (originals, copies),
    };
    RawRow {
        name: row.words.clone(),
        code: row.code.clone(),
        originals: Some(originals.into()),
        copies: Some(copies.into()),
        electronic_form: row.electronic_form,
        attachments: each(&row.attachments, |file| file.name.clone()),
    }
}

fn each<T, U>(list: &[T], shape: impl Fn(&T) -> U) -> Vec<U> {
    list.iter().map(shape).collect()
}
