//! From bytes someone copied to a folder to procedures as understood.
//!
//! [`load`] walks files and archives, takes each national record out of whatever wraps it,
//! normalises it, and compares the records with each other. What cannot be read is named with its
//! file, its reason and what to do; the rest goes on.

use crate::{check, normalize};
use anyhow::Result;
use catalog::{Date, Finding, Procedure};
use files::Document;
use raw::Raw;
use rayon::prelude::*;
use std::path::PathBuf;

mod archive;
mod document;
mod duplicates;
mod fields;
mod files;
pub(crate) mod raw;

/// How many bytes of documents are understood together, by all processors. Grown, they wait less
/// for each other; shrunk, less is in memory.
const TOGETHER: usize = 16_000_000;

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
#[derive(Clone)]
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
    load_wanted(paths, today, progress, &|_| true)
}

/// The same of those records alone whose code is `wanted`: understanding a record takes most of
/// the time.
pub(crate) fn load_wanted(
    paths: &[PathBuf],
    today: Date,
    progress: &dyn Fn(u64, u64),
    wanted: Wanted,
) -> Result<Loaded> {
    let mut records = Vec::new();
    let mut unreadable = Vec::new();
    let mut waiting: Vec<Document> = Vec::new();
    let mut understand = |waiting: &mut Vec<Document>, unreadable: &mut Vec<Unreadable>| {
        let documents = waiting.par_drain(..);
        let understood: Vec<_> = documents
            .flat_map(|document| understood(document, wanted))
            .collect();
        for record in &understood {
            match record {
                // A copy has no room to spare and lies beside the other copies, and nothing stays
                // where the processors understood it. Left there, a large catalogue would keep
                // holes about each record, and every later search for memory would pass them.
                Ok(record) => records.push(record.clone()),
                Err(bad) => unreadable.push(bad.clone()),
            }
        }
    };
    files::each_document(paths, progress, &mut |found| match found {
        Ok(document) => {
            waiting.push(document);
            let bytes: usize = waiting.iter().map(|document| document.bytes.len()).sum();
            if bytes >= TOGETHER {
                understand(&mut waiting, &mut unreadable);
            }
        }
        Err(bad) => {
            understand(&mut waiting, &mut unreadable);
            unreadable.push(bad);
        }
    })?;
    understand(&mut waiting, &mut unreadable);
    Ok(compare(records, today, unreadable))
}

/// Whether the record of a code is asked for.
type Wanted<'a> = &'a (dyn Fn(&str) -> bool + Sync);

/// The records of a document in their order.
fn understood(document: Document, wanted: Wanted) -> Vec<Result<Read, Unreadable>> {
    let mut whole = document::records(&document);
    whole.retain(|(_, record)| record.as_ref().map_or(true, |raw| wanted(&raw.code)));
    let records = whole.into_par_iter().map(|(place, record)| match record {
        Ok(raw) => Ok(read(raw)),
        Err(reason) => Err(Unreadable {
            file: format!("{}{place}", document.name),
            reason,
        }),
    });
    records.collect()
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
    let (mut records, mut findings) = duplicates::settle(records);
    records
        .par_iter_mut()
        .for_each(|record| check::record(&record.procedure, today, &mut record.findings));
    let mut procedures = Vec::with_capacity(records.len());
    for record in records {
        findings.extend(record.findings);
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
