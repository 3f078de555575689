use super::CaseFile;
use crate::content::Content;
use crate::content::fault::Objection;
use catalog::{Backing, Checklist, Entry, Origin, Procedure, RowRef, Status};

/// Gives entries their checklists and the events of life they are part of; answers with what does
/// not fit the records that are loaded, a sentence each.
///
/// Records change without asking us, so none of this stops a build: a line whose row is gone is
/// still shown, in its own words and no longer as verified.
pub(crate) fn attach(entries: &mut [Entry], content: &Content) -> Vec<String> {
    let mut notes = Vec::new();
    let has_records = entries.iter().any(|entry| entry.national.is_some());
    for file in &content.cases {
        let entry = entries.iter_mut().find(|entry| is_of(entry, &file.code));
        match entry {
            Some(entry) => entry.checklist = settled(file, entry, &mut notes).map(Box::new),
            None if has_records => notes.push(format!(
                "the questions for {} have neither record nor guide",
                file.code
            )),
            None => {}
        }
    }
    for bundle in &content.bundles {
        for code in bundle.procedures.iter().chain(&bundle.joint) {
            match entries.iter_mut().find(|entry| is_of(entry, code)) {
                Some(entry) => entry.bundles.push(bundle.clone()),
                None if has_records => notes.push(format!(
                    "the bundle \"{}\" names {code}, which is not in the catalogue",
                    bundle.id
                )),
                None => {}
            }
        }
    }
    notes
}

fn is_of(entry: &Entry, code: &catalog::Code) -> bool {
    entry
        .listed()
        .is_some_and(|procedure| procedure.code == *code)
}

/// The checklist with the rows of its items.
fn settled(file: &CaseFile, entry: &Entry, notes: &mut Vec<String>) -> Option<Checklist> {
    let listed = entry.listed()?;
    let mut list = file.list.clone();
    let of = listed.provenance.origin;
    for reference in file
        .references
        .iter()
        .filter(|reference| reference.of == of)
    {
        let within = if of == Origin::National {
            &file.within
        } else {
            ""
        };
        let item = &mut list.items[reference.item];
        match find(listed, &reference.begins, within) {
            Ok(rows) => item.rows.extend(rows),
            Err(objection) => {
                notes.push(format!(
                    "{}: {} in the record of {}; {}",
                    reference.at, objection.said, file.code, objection.advice
                ));
                doubt(&mut item.backing);
            }
        }
    }
    for item in &mut list.items {
        item.rows.sort();
        item.rows.dedup();
    }
    Some(list)
}

/// What rests on a row that is gone is no longer verified.
fn doubt(backing: &mut Backing) {
    if let Backing::Curated { status, .. } = backing {
        *status = Status::Unverified;
    }
}

/// The rows that begin with these words, in the cases whose name begins with `within`.
///
/// A row that stands in several cases word for word is one row to a reader, so all its places are
/// found; a row that is nothing but these words is meant before longer ones. Bullets before the
/// words, the width of spaces and invisible characters do not count.
pub(super) fn find(
    procedure: &Procedure,
    begins: &str,
    within: &str,
) -> Result<Vec<RowRef>, Objection> {
    let (begins, within) = (plain(begins), plain(within));
    let mut found: Vec<(RowRef, String)> = Vec::new();
    for at in procedure.row_refs() {
        let case = &procedure.cases[usize::from(at.case)];
        let row = plain(&case.rows[usize::from(at.row)].words);
        if row.starts_with(&begins) && plain(&case.name).starts_with(&within) {
            found.push((at, row));
        }
    }
    if found.iter().any(|(_, row)| *row == begins) {
        found.retain(|(_, row)| *row == begins);
    }
    let Some((_, first)) = found.first() else {
        return Err(Objection::new(
            format!("no row begins with \"{begins}\""),
            "copy the beginning of the row",
        ));
    };
    if found.iter().any(|(_, row)| row != first) {
        return Err(Objection::new(
            format!("several rows begin with \"{begins}\""),
            "copy more of the row",
        ));
    }
    Ok(found.into_iter().map(|(at, _)| at).collect())
}

/// Words without bullets before them, with single spaces and nothing invisible.
fn plain(words: &str) -> String {
    let visible: String = words
        .chars()
        .filter(|letter| !is_invisible(*letter))
        .collect();
    let words = visible.trim_start_matches(|letter: char| {
        matches!(letter, '-' | '+' | '*' | '•' | '–' | '.') || letter.is_whitespace()
    });
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    )
}
