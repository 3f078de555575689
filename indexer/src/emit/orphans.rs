use catalog::{Code, Entry};
use forms::Form;
use std::collections::BTreeSet;

/// Codes that guides and forms name and the loaded catalogue lacks, a sentence each.
///
/// A part of the country's catalogue may well lack some, so this stops nothing; over the whole of
/// it each is a guide or form to correct or a procedure that was withdrawn.
pub(crate) fn orphans(entries: &[Entry], forms: &[Form]) -> Vec<String> {
    let national: BTreeSet<&Code> = entries
        .iter()
        .filter_map(|entry| entry.national.as_deref())
        .map(|record| &record.code)
        .collect();
    let guides = || entries.iter().filter_map(|entry| entry.guide.as_deref());
    let without_record = guides()
        .filter(|guide| !national.contains(&guide.code))
        .map(|guide| format!("the guide {} lies over no national record", guide.code));
    let related = guides().flat_map(|guide| {
        guide
            .related
            .iter()
            .filter(|other| !national.contains(&other.code))
            .map(move |other| {
                format!(
                    "the guide {} points to {}, which is not in the catalogue",
                    guide.code, other.code
                )
            })
    });
    let without_procedure = forms.iter().flat_map(|form| {
        let codes = form.procedures.iter();
        codes.filter(|code| !national.contains(code)).map(|code| {
            format!(
                "the form {} belongs to {code}, which is not in the catalogue",
                form.id
            )
        })
    });
    without_record
        .chain(related)
        .chain(without_procedure)
        .collect()
}
