//! A catalogue in which one procedure of a hundred changed is fetched anew in small part: the files
//! of all others keep their bytes, and with them their names.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tests::{Indexer, Scratch, files, national_catalogue, source};

/// One record of so many is changed.
const ONE_OF: usize = 100;

/// How much of all bytes may be fetched anew, of a hundred.
const MOST_PERCENT: u64 = 5;

/// What an amendment changes, a part of each kind: times, money, steps, law, papers.
fn amend(record: &mut Value, kind: usize) {
    let detail = &mut record["detail"];
    let append = |text: &mut Value, more: &str| {
        *text = json!([text.as_str().unwrap_or_default(), more].concat());
    };
    match kind % 5 {
        0 => {
            for method in each(&mut detail["executionMethods"]) {
                method["processingTime"] = json!("7");
            }
        }
        1 => {
            for method in each(&mut detail["executionMethods"]) {
                for fee in each(&mut method["fees"]) {
                    append(&mut fee["description"], " (mức thu mới 75.000 đồng/hồ sơ)");
                }
            }
            append(
                &mut detail["requirementsAndConditions"],
                "\nĐã nộp phí theo mức mới.",
            );
        }
        2 => {
            for step in each(&mut detail["executionSteps"]).take(1) {
                append(
                    &mut step["description"],
                    "\nKết quả được trả trên Cổng Dịch vụ công quốc gia.",
                );
            }
        }
        3 => {
            let law =
                json!({ "name": "Nghị định sửa đổi một số thủ tục", "code": "199/2026/NĐ-CP" });
            if let Some(bases) = detail["legalBasisesDetails"].as_array_mut() {
                bases.push(law);
            }
        }
        _ => {
            let Some(case) = each(&mut detail["executionCases"]).next() else {
                return;
            };
            for paper in each(&mut case["profileComponents"]).take(1) {
                append(&mut paper["name"], " có chứng thực, theo Mẫu số 07");
            }
        }
    }
}

fn each(list: &mut Value) -> impl Iterator<Item = &mut Value> {
    list.as_array_mut().into_iter().flatten()
}

/// Runs a command that must end well.
#[track_caller]
fn finished(command: &mut Command) {
    let said = command.output().unwrap();
    let complaint = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{complaint}");
}

/// The records of `sources`, a line each, before and after the amendments.
fn two_editions(sources: &[PathBuf], count: &str, scratch: &Scratch) -> [PathBuf; 2] {
    let before = scratch.path("before.jsonl");
    let mut command = Indexer::find().command(["sample"]);
    command
        .args(sources)
        .args(["--count", count, "--seed", "1", "--real-first"]);
    command
        .arg("--content")
        .arg(source("content"))
        .arg("--out")
        .arg(&before);
    finished(&mut command);
    let mut changed = 0;
    let text = fs::read_to_string(&before).unwrap();
    let lines = text.lines().enumerate().map(|(at, line)| {
        if at % ONE_OF != ONE_OF / 2 {
            return line.to_owned();
        }
        let was: Value = serde_json::from_str(line).unwrap();
        let mut is = was.clone();
        amend(&mut is, at / ONE_OF);
        changed += usize::from(is != was);
        is.to_string()
    });
    let lines: Vec<String> = lines.collect();
    assert!(
        changed * ONE_OF * 5 >= lines.len() * 4,
        "only {changed} records were changed"
    );
    let after = scratch.path("after.jsonl");
    fs::write(&after, lines.join("\n")).unwrap();
    [before, after]
}

/// What a device fetches of a folder, by name, in bytes as they travel. Bundles are for who has
/// nothing yet; copies and what only other engines read are nobody's.
fn fetched(folder: &Path) -> BTreeMap<String, (Vec<u8>, u64)> {
    let all = files(folder);
    let weight = |name: &str, bytes: &[u8]| {
        let copy = all.get(Path::new(&format!("{name}.br")));
        copy.map_or(bytes.len(), Vec::len) as u64
    };
    let names = all
        .iter()
        .filter_map(|(path, bytes)| Some((path.to_str()?, bytes)));
    names
        .filter(|(name, _)| {
            let is_copy = name.ends_with(".br") || name.ends_with(".gz");
            !is_copy && !name.contains('/') && !name.starts_with("w-")
        })
        .map(|(name, bytes)| (name.to_owned(), (bytes.clone(), weight(name, bytes))))
        .collect()
}

#[track_caller]
fn check(sources: &[PathBuf], count: &str) {
    let scratch = Scratch::new("delta");
    let [before, after] = two_editions(sources, count, &scratch).map(|records| {
        let out = records.with_extension("out");
        let mut command = Indexer::find().command(["build", "--no-pages", "--date", "2026-11-23"]);
        command
            .arg(&records)
            .arg("--content")
            .arg(source("content"))
            .arg("--out")
            .arg(&out);
        finished(&mut command);
        fetched(&out)
    });
    let all: u64 = after.values().map(|(_, weight)| weight).sum();
    let anew = after
        .iter()
        .filter(|(name, (bytes, _))| before.get(*name).is_none_or(|(known, _)| known != bytes));
    let mut kinds: BTreeMap<&str, u64> = BTreeMap::new();
    for (name, (_, weight)) in anew {
        *kinds
            .entry(name.split('-').next().unwrap_or(name))
            .or_default() += weight;
    }
    let again: u64 = kinds.values().sum();
    println!("{again} of {all} bytes are fetched again: {kinds:?}");
    assert!(again > 0, "nothing changed");
    assert!(
        again * 100 <= all * MOST_PERCENT,
        "{again} of {all} bytes: {kinds:?}"
    );
}

/// Of the real procedures where this machine has them, else of such as `content/` has.
#[test]
fn one_changed_procedure_of_a_hundred_is_little_to_fetch() {
    match national_catalogue("delta") {
        Some(folder) => check(&[folder], "2612"),
        None => check(&[], "1200"),
    }
}
