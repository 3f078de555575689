//! Steps, outcomes, laws, and all the words of a record that have no place of their own.

use super::time_limit::{limit, unit};
use super::words::{Words, folded};
use crate::source::raw::{Named, Raw, RawReturning, RawStep, RawVariant};
use catalog::{Backing, Field, Kind, LegalBasis, Outcome, Procedure, Remark, RemarkKind, Step};

pub(super) fn steps(raw: &[RawStep], words: &mut Words) -> Vec<Step> {
    raw.iter()
        .enumerate()
        .map(|(at, step)| Step {
            name: words.clean(Field::Step, at, &step.name),
            words: words.clean(Field::Step, at, &step.words),
            backing: Backing::Published,
        })
        .filter(|step| !step.name.is_empty() || !step.words.is_empty())
        .collect()
}

pub(super) fn outcomes(raw: &[Named], words: &mut Words) -> Vec<Outcome> {
    raw.iter()
        .enumerate()
        .map(|(at, outcome)| Outcome {
            name: words.clean(Field::Outcome, at, &outcome.name),
            code: words.clean(Field::Outcome, at, &outcome.code),
            backing: Backing::Published,
        })
        .filter(|outcome| !outcome.name.is_empty() || !outcome.code.is_empty())
        .collect()
}

pub(super) fn legal_bases(raw: &[Named], words: &mut Words) -> Vec<LegalBasis> {
    let bases: Vec<LegalBasis> = raw
        .iter()
        .enumerate()
        .map(|(at, law)| LegalBasis {
            number: words.clean(Field::LegalBasis, at, &law.code),
            name: words.clean(Field::LegalBasis, at, &law.name),
            backing: Backing::Published,
        })
        .filter(|law| !law.name.is_empty() || !law.number.is_empty())
        .collect();
    if bases.is_empty() {
        words
            .findings
            .add(Kind::NoLegalBasis, Field::LegalBasis, 0, "");
    }
    bases
}

/// What the record says besides.
pub(super) fn remarks(raw: &Raw, words: &mut Words) -> Vec<Remark> {
    let mut remarks = vec![
        (RemarkKind::Note, raw.note.clone()),
        (RemarkKind::Keywords, raw.keywords.clone()),
    ];
    // The portal repeats the requirements as description; a real second text is kept.
    if folded(&raw.description) != folded(&raw.requirements) {
        remarks.push((RemarkKind::Other, raw.description.clone()));
    }
    let variants = raw
        .variants
        .iter()
        .map(|variant| variant_words(variant, &raw.name));
    remarks.extend(variants.map(|said| (RemarkKind::Variant, said)));
    let groups = raw.service_groups.iter().cloned();
    remarks.extend(groups.map(|said| (RemarkKind::ServiceGroup, said)));
    let ways = raw.returning.iter().flat_map(returning_words);
    remarks.extend(ways.map(|said| (RemarkKind::Returning, said)));
    if raw.internal {
        remarks.push((RemarkKind::Class, "Thủ tục hành chính nội bộ".to_owned()));
    }
    let mut kept: Vec<Remark> = Vec::new();
    for (at, (kind, said)) in remarks.into_iter().enumerate() {
        let remark = Remark {
            kind,
            words: words.clean(Field::Remark, at, &said),
        };
        if !remark.words.is_empty() && !kept.contains(&remark) {
            kept.push(remark);
        }
    }
    kept
}

/// "1.001193.01: Đăng ký khai sinh lưu động — 5 ngày làm việc". A name that only repeats the
/// procedure's is left out.
fn variant_words(variant: &RawVariant, name: &str) -> String {
    let mut said = variant.code.trim().to_owned();
    if folded(&variant.name) != folded(name) && !variant.name.trim().is_empty() {
        said = format!("{said}: {}", variant.name.trim());
    }
    let time = super::duration::tenths(&variant.time)
        .and_then(|count| limit(count, unit(&variant.unit)))
        .map(crate::report::time);
    let written = variant.time.trim();
    match time {
        Some(time) => said = format!("{said} — {time}"),
        None if !written.is_empty() && written.parse::<f64>().is_err() => {
            said = format!("{said} — {written}");
        }
        None => {}
    }
    said.trim_start_matches(": ").to_owned()
}

/// The portal's constants in its own words; a way nobody knows stays as it is.
fn returning_words(returning: &RawReturning) -> Vec<String> {
    returning
        .ways
        .iter()
        .map(|way| match way.trim() {
            "AT_SUBMISSION_PLACE" => "Nhận kết quả tại nơi nộp hồ sơ".to_owned(),
            "AT_HOME" => "Nhận kết quả tại nhà".to_owned(),
            "ONLINE" => "Nhận kết quả trực tuyến".to_owned(),
            other => other.to_owned(),
        })
        .collect()
}

/// Adds every text that has no place yet as a remark, so that nothing a record says is lost.
pub(super) fn keep_the_rest(
    mut procedure: Procedure,
    rest: Vec<String>,
    words: &mut Words,
) -> Procedure {
    if rest.is_empty() {
        return procedure;
    }
    let mut shown: Vec<String> = procedure.texts().into_iter().map(folded).collect();
    for text in rest {
        let said = words.clean(Field::Remark, procedure.remarks.len(), &text);
        let short = folded(&said);
        if short.is_empty() || shown.iter().any(|text| text.contains(&short)) {
            continue;
        }
        shown.push(short);
        procedure.remarks.push(Remark {
            kind: RemarkKind::Other,
            words: said,
        });
    }
    procedure
}
