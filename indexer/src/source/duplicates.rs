use super::Read;
use catalog::{Code, Field, Finding, Kind, Procedure};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Settles which record stands for each code.
///
/// Copies of one record, which overlapping sources bring, become one without a word. Of two
/// versions under one name the newer stands and the older is named in a finding, because a page
/// must not show two truths. Two *names* under one code are two procedures and a slip of a clerk:
/// both stand, the older under its code with "~2", so that neither is lost.
pub(super) fn settle(records: Vec<Read>) -> (Vec<Read>, Vec<Finding>) {
    let mut by_code: BTreeMap<Code, Vec<Read>> = BTreeMap::new();
    for record in records {
        let code = record.procedure.code.clone();
        by_code.entry(code).or_default().push(record);
    }
    let mut findings = Vec::new();
    let mut settled: Vec<Read> = by_code
        .into_values()
        .flat_map(|records| settle_one(records, &mut findings))
        .collect();
    settled.sort_by(|a, b| a.procedure.code.cmp(&b.procedure.code));
    (settled, findings)
}

/// All records of one code, down to one for each name.
fn settle_one(mut records: Vec<Read>, findings: &mut Vec<Finding>) -> Vec<Read> {
    if records.len() == 1 {
        return records;
    }
    // Newest first; equally new ones by their content, so that the order of files has no say.
    records.sort_by_cached_key(|record| {
        (
            Reverse(record.procedure.provenance.updated),
            format!("{:?}", record.procedure),
        )
    });
    records.dedup_by(|b, a| a.procedure == b.procedure);
    let mut kept: Vec<Read> = Vec::new();
    for record in records {
        if let Some(newest) = kept.first() {
            findings.push(found(&newest.procedure, &record.procedure));
        }
        let same = |other: &Read| folded(&other.procedure.name) == folded(&record.procedure.name);
        if !kept.iter().any(same) {
            let count = kept.len();
            kept.push(if count == 0 {
                record
            } else {
                under_a_new_code(record, count + 1)
            });
        }
    }
    kept
}

fn found(newest: &Procedure, other: &Procedure) -> Finding {
    let day = |procedure: &Procedure| match procedure.provenance.updated {
        Some(date) => date.to_string(),
        None => "ngày không rõ".to_owned(),
    };
    Finding {
        kind: Kind::DuplicateCode,
        code: newest.code.clone(),
        field: Field::Code,
        at: 0,
        words: crate::normalize::excerpt(&format!(
            "{} ({}) / {} ({})",
            folded(&newest.name),
            day(newest),
            folded(&other.name),
            day(other)
        )),
    }
}

fn under_a_new_code(mut record: Read, count: usize) -> Read {
    let code = Code::new(&format!("{}~{count}", record.procedure.code));
    record.procedure.code = code.clone();
    for finding in &mut record.findings {
        finding.code = code.clone();
    }
    record
}

fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
