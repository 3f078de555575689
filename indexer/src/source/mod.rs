//! From bytes someone copied to a folder to procedures as understood.
//!
//! [`load`] walks files and archives, takes each national record out of whatever wraps it,
//! normalises it, and compares the records with each other. What cannot be read is named with its
//! file, its reason and what to do; the rest goes on.

use crate::{check, normalize};
use anyhow::Result;
use catalog::{Date, Finding, Procedure};
use raw::Raw;
use std::path::PathBuf;

mod archive;
mod document;
mod duplicates;
mod fields;
mod files;
pub(crate) mod raw;

/// A catalogue as understood.
#[derive(Default)]
pub(crate) struct Loaded {
    /// Sorted by code; the same whatever the order of the files.
    pub(crate) procedures: Vec<Procedure>,
    /// What is wrong with the records, sorted.
    pub(crate) findings: Vec<Finding>,
    /// What could not be read at all, in the order it was met.
    pub(crate) unreadable: Vec<Unreadable>,
}

/// A file, a member of an archive or a line that holds no readable record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable {
    /// Which: the path, the member in it, the line in that.
    pub(crate) file: String,
    /// Why, and what to do about it.
    pub(crate) reason: String,
}

/// One record with what was found wrong in it alone.
struct Read {
    procedure: Procedure,
    findings: Vec<Finding>,
}

/// Reads every record under `paths` and checks them as of `today`.
///
/// `progress` is told how many bytes of how many were read. The only errors are paths that do not
/// exist and folders without anything to read: those are mistakes on the command line, and going
/// on would publish an empty catalogue.
pub(crate) fn load(paths: &[PathBuf], today: Date, progress: &dyn Fn(u64, u64)) -> Result<Loaded> {
    let mut records = Vec::new();
    let mut unreadable = Vec::new();
    files::each_document(paths, progress, &mut |found| match found {
        Ok(document) => {
            let whole = document::records(&document);
            for (place, record) in whole {
                match record {
                    Ok(raw) => records.push(read(raw)),
                    Err(reason) => unreadable.push(Unreadable {
                        file: format!("{}{place}", document.name),
                        reason,
                    }),
                }
            }
        }
        Err(bad) => unreadable.push(bad),
    })?;
    Ok(compare(records, today, unreadable))
}

/// Every record under `paths` as published; what cannot be read is passed over.
pub(crate) fn raw_records(paths: &[PathBuf]) -> Result<Vec<Raw>> {
    let mut records = Vec::new();
    files::each_document(paths, &|_, _| {}, &mut |found| {
        if let Ok(document) = found {
            let whole = document::records(&document);
            records.extend(whole.into_iter().filter_map(|(_, record)| record.ok()));
        }
    })?;
    Ok(records)
}

fn read(raw: Raw) -> Read {
    let (procedure, findings) = normalize::procedure(raw);
    Read {
        procedure,
        findings,
    }
}

/// Settles which record stands for a code, then looks at all of them together.
fn compare(records: Vec<Read>, today: Date, unreadable: Vec<Unreadable>) -> Loaded {
    let (records, mut findings) = duplicates::settle(records);
    let mut procedures = Vec::with_capacity(records.len());
    for record in records {
        findings.extend(record.findings);
        check::record(&record.procedure, today, &mut findings);
        procedures.push(record.procedure);
    }
    check::together(&procedures, &mut findings);
    findings.sort();
    findings.dedup();
    Loaded {
        procedures,
        findings,
        unreadable,
    }
}

#[cfg(test)]
mod tests;
