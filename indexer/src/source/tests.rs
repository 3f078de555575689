//! Claims over the authored fixtures, and over the real archives where this machine has them.

use super::files::Document;
use super::{Loaded, document, files, load};
use crate::normalize::folded;
use catalog::{ChannelKind, Date, Fee, FeeLine, Hand, Kind, Procedure, RowKind, TimeLimit};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/catalogue")
}

/// The real archives, which are never part of the project.
fn national() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/catalogue/national");
    let there = folder.is_dir();
    if !there {
        eprintln!("skipped: no real catalogue at {}", folder.display());
    }
    there.then_some(folder)
}

fn read(paths: &[PathBuf]) -> Loaded {
    load(paths, TODAY, &|_, _| {}).unwrap()
}

fn find<'a>(loaded: &'a Loaded, code: &str) -> &'a Procedure {
    loaded
        .procedures
        .iter()
        .find(|procedure| procedure.code.as_str() == code)
        .unwrap_or_else(|| panic!("{code} is missing"))
}

#[test]
fn no_record_is_lost_and_every_unreadable_one_is_named() {
    let loaded = read(&[fixtures()]);
    let codes: Vec<&str> = loaded
        .procedures
        .iter()
        .map(|procedure| procedure.code.as_str())
        .collect();
    assert_eq!(
        codes,
        [
            "9.000001",
            "9.000001~2",
            "9.000002",
            "9.000003",
            "9.000004",
            "9.000005"
        ]
    );
    let named: Vec<&str> = loaded
        .unreadable
        .iter()
        .map(|bad| bad.file.rsplit('/').next().unwrap())
        .collect();
    assert_eq!(named, ["lines.jsonl, line 3", "lines.jsonl, line 4"]);
    assert!(loaded.unreadable[1].reason.contains("không tìm thấy"));
}

#[test]
fn a_record_in_the_oddest_shapes_keeps_all_it_says() {
    let loaded = read(&[fixtures().join("lines.jsonl")]);
    let odd = find(&loaded, "9.000003");
    assert_eq!(odd.short_name, "Cấp lại thẻ đọc sách bị mất tại UBND xã");
    assert_eq!(odd.channels[0].kind, ChannelKind::Other);
    assert_eq!(odd.channels[0].time, TimeLimit::Days(catalog::Tenths(15)));
    assert_eq!(odd.channels[0].fees[0].fee.value, Fee::AsWritten);
    assert_eq!(odd.cases[0].name, "Đơn viết tay");
    assert_eq!(odd.cases[1].rows[0].words, "Ảnh chân dung 3x4");
    assert_eq!(odd.provenance.updated, Date::new(2026, 7, 1));
}

#[test]
fn zeros_are_free_only_where_nothing_speaks_of_money() {
    let loaded = read(&[fixtures().join("money-and-rows.json")]);
    let fees: Vec<&Fee> = find(&loaded, "9.000002")
        .channels
        .iter()
        .flat_map(|channel| &channel.fees)
        .map(|line| &line.fee.value)
        .collect();
    let sum = Fee::Amount(catalog::Vnd(35_000));
    assert_eq!(
        fees,
        [&sum, &Fee::AsWritten, &sum, &Fee::AsWritten, &Fee::Missing]
    );
}

#[test]
fn papers_titles_remarks_and_alternatives_are_told_apart() {
    let loaded = read(&[fixtures().join("money-and-rows.json")]);
    let cases = &find(&loaded, "9.000002").cases;
    let kinds: Vec<RowKind> = cases
        .iter()
        .flat_map(|case| &case.rows)
        .map(|row| row.kind)
        .collect();
    use RowKind::{Alternative, Heading, Note, Paper};
    assert_eq!(
        kinds,
        [
            Paper,
            Paper,
            Heading,
            Alternative,
            Alternative,
            Note,
            Note,
            Paper
        ]
    );
    assert_eq!(cases[0].rows[0].hand, Hand::Show);
    assert_eq!(cases[1].rows[1].hand, Hand::Unstated);
}

#[test]
fn every_kind_of_finding_is_found_in_the_fixtures() {
    let loaded = read(&[fixtures()]);
    let found: HashSet<Kind> = loaded.findings.iter().map(|finding| finding.kind).collect();
    // Unreadable records are no findings of a record; the two others have tables of their own.
    let elsewhere = [
        Kind::UnreadableRecord,
        Kind::StrayCharacters,
        Kind::ChannelTimesDiffer,
    ];
    for kind in Kind::ALL {
        assert!(
            found.contains(&kind) || elsewhere.contains(&kind),
            "{}",
            kind.id()
        );
    }
}

#[test]
fn the_order_of_files_has_no_say() {
    let mut paths: Vec<PathBuf> = ["plain.json", "versions.json", "lines.jsonl", "plain.tar.xz"]
        .iter()
        .map(|name| fixtures().join(name))
        .collect();
    let one = read(&paths);
    paths.reverse();
    let other = read(&paths);
    assert_eq!(one.procedures, other.procedures);
    assert_eq!(one.findings, other.findings);
}

#[test]
fn a_record_reads_the_same_from_every_kind_of_archive() {
    let folder = std::env::temp_dir().join(format!("indexer-archives-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let plain = fs::read(fixtures().join("plain.json")).unwrap();
    let tar = tar_of(&plain);
    let paths = [
        ("one.tar", tar.clone()),
        ("one.tar.gz", gzip(&tar)),
        ("one.zip", zip_of(&plain)),
        ("one.json.gz", gzip(&plain)),
    ];
    let expect = read(&[fixtures().join("plain.json")]).procedures;
    for (name, bytes) in &paths {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        let loaded = read(std::slice::from_ref(&path));
        assert_eq!(loaded.procedures, expect, "{name}");
        assert_eq!(loaded.unreadable, [], "{name}");
        // Cut in the middle: named, and no panic.
        fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        let cut = read(&[path]);
        assert!(
            cut.procedures.is_empty() && !cut.unreadable.is_empty(),
            "{name}"
        );
    }
    let loaded = read(&[fixtures().join("plain.tar.xz")]);
    assert_eq!(loaded.procedures, expect);
    fs::remove_dir_all(&folder).unwrap();
}

fn tar_of(bytes: &[u8]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_ustar();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o644);
    builder
        .append_data(
            &mut header,
            "procedures/x/9.000001/raw_procedure.json",
            bytes,
        )
        .unwrap();
    builder.into_inner().unwrap()
}

fn zip_of(bytes: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file("a/b.json", options).unwrap();
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap().into_inner()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_mistake_on_the_command_line_gets_advice() {
    let error = |path: &str| match load(&[PathBuf::from(path)], TODAY, &|_, _| {}) {
        Ok(_) => panic!("{path} was read"),
        Err(error) => error.to_string(),
    };
    assert!(error("/no/such/catalogue").contains("give a folder, an archive or a file"));
    let empty = std::env::temp_dir().join(format!("indexer-empty-{}", std::process::id()));
    fs::create_dir_all(&empty).unwrap();
    assert!(error(&empty.display().to_string()).contains("holds nothing to read"));
    fs::remove_dir_all(&empty).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    /// Whatever happens to the bytes of a record, reading it gives records or reasons.
    #[test]
    fn mutated_bytes_never_panic(flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40), cut in any::<prop::sample::Index>()) {
        let mut bytes = fs::read(fixtures().join("money-and-rows.json")).unwrap();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut.index(4) == 0 {
            bytes.truncate(cut.index(bytes.len()));
        }
        for (_, record) in document::records(&Document::new(String::new(), bytes)) {
            if let Ok(raw) = record {
                let _ = crate::normalize::procedure(raw);
            }
        }
    }

    /// A record whose values were exchanged for values of other types is still a record.
    #[test]
    fn values_of_any_type_never_lose_a_record(seed in any::<u64>()) {
        let bytes = fs::read(fixtures().join("plain.json")).unwrap();
        let mut value: Value = serde_json::from_slice(&bytes).unwrap();
        let mut seed = seed;
        scramble(&mut value["detail"], &mut seed);
        let text = serde_json::to_vec(&value).unwrap();
        let found = document::records(&Document::new(String::new(), text));
        prop_assert_eq!(found.len(), 1);
        for (_, record) in found {
            let raw = record.map_err(TestCaseError::fail)?;
            let (procedure, _) = crate::normalize::procedure(raw);
            prop_assert_eq!(lost_words(&value, &procedure), Vec::<String>::new());
        }
    }
}

/// Exchanges about one value in five for one of another type.
fn scramble(value: &mut Value, seed: &mut u64) {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    let odd = [
        Value::Null,
        Value::from(3),
        Value::from(2.5),
        Value::from(true),
        Value::from("Lời khác"),
        Value::from(vec!["Một", "Hai"]),
        serde_json::json!({"name": "Tên khác", "tip": "Mang bút"}),
        serde_json::json!([{"tip": "Mang mũ"}, null, 7]),
    ];
    match (*seed >> 33) % 40 {
        pick @ 0..8 => *value = odd[pick as usize].clone(),
        _ => match value {
            Value::Object(map) => map.values_mut().for_each(|value| scramble(value, seed)),
            Value::Array(list) => list.iter_mut().for_each(|value| scramble(value, seed)),
            _ => {}
        },
    }
}

#[test]
fn nothing_is_lost_inside_a_fixture() {
    assert_nothing_lost(&fixtures());
}

/// One test for all claims about the real archives, because reading them is what takes time.
#[test]
fn the_national_archives_lose_nothing_and_promise_nothing_for_free() {
    let Some(folder) = national() else { return };
    let loaded = assert_nothing_lost(&folder);
    assert_eq!(loaded.unreadable, []);
    for procedure in &loaded.procedures {
        for channel in &procedure.channels {
            let all: Vec<&FeeLine> = channel.fees.iter().collect();
            for line in &all {
                if line.fee.value == Fee::Free {
                    assert_free(procedure, line, &channel.words, &all);
                }
            }
        }
    }
}

/// An independent and coarser reading of the rule: not one of these beside a free line.
fn assert_free(procedure: &Procedure, line: &FeeLine, channel: &str, all: &[&FeeLine]) {
    assert_eq!(line.stated.number.unwrap_or(0), 0, "{}", procedure.code);
    for words in [line.fee.official.as_str(), channel] {
        let small = words.to_lowercase();
        let money = [
            "000 đ",
            "000đ",
            "000 vn",
            "usd",
            "%",
            "theo quy định",
            "hội đồng nhân dân",
            "hđnd",
            "đến hết ngày",
        ];
        for sign in money {
            assert!(!small.contains(sign), "{}: {words}", procedure.code);
        }
    }
    let paid = all
        .iter()
        .any(|line| matches!(line.fee.value, Fee::Amount(_) | Fee::Range { .. }));
    assert!(!paid, "{}", procedure.code);
}

/// Reads a folder and compares every record, as JSON, with what was made of it.
fn assert_nothing_lost(folder: &Path) -> Loaded {
    let loaded = read(&[folder.to_owned()]);
    let mut by_code: BTreeMap<&str, Vec<&Procedure>> = BTreeMap::new();
    for procedure in &loaded.procedures {
        let code = procedure.code.as_str();
        let code = code.split('~').next().unwrap();
        by_code.entry(code).or_default().push(procedure);
    }
    let mut count = 0;
    files::each_document(&[folder.to_owned()], &|_, _| {}, &mut |found| {
        let Ok(document) = found else { return };
        for value in values(&document.bytes) {
            count += 1;
            let code = value["code"].as_str().unwrap().trim();
            let procedures = by_code
                .get(code)
                .unwrap_or_else(|| panic!("{code} is lost"));
            // Of two versions the older gives way to the newer, so the best match counts.
            let lost = procedures
                .iter()
                .map(|procedure| lost_words(&value, procedure))
                .min_by_key(Vec::len);
            let superseded = lost == Some(vec!["Đủ 6 tuổi.".to_owned()]);
            assert!(superseded || lost == Some(Vec::new()), "{code}: {lost:#?}");
        }
    })
    .unwrap();
    assert!(count >= loaded.procedures.len());
    loaded
}

/// The records of a document by the shortest way, independent of the reader under test.
fn values(bytes: &[u8]) -> Vec<Value> {
    let parsed: Vec<Value> = match serde_json::from_slice(bytes) {
        Ok(Value::Array(list)) => list,
        Ok(value) => vec![value],
        Err(_) => bytes
            .split(|byte| *byte == b'\n')
            .filter_map(|line| serde_json::from_slice(line).ok())
            .collect(),
    };
    parsed
        .into_iter()
        .map(|value| match value.get("data") {
            Some(data) => data.clone(),
            None => value,
        })
        .filter(|value| value.get("detail").is_some())
        .collect()
}

/// The official texts of a record that stand nowhere in the procedure.
fn lost_words(record: &Value, procedure: &Procedure) -> Vec<String> {
    let texts: Vec<String> = procedure.texts().into_iter().map(folded).collect();
    let exact: HashSet<&str> = texts.iter().map(String::as_str).collect();
    let mut official = Vec::new();
    walk("", "", record, &mut official);
    official
        .into_iter()
        .map(|text| folded(&text))
        .filter(|text| !text.is_empty() && !exact.contains(text.as_str()))
        // Composing is slow in an unoptimised test, and few texts need it.
        .map(|text| text.nfc().collect::<String>())
        .filter(|text| !texts.iter().any(|shown| shown.contains(text.as_str())))
        .collect()
}

/// Keys whose values are for programs.
const FOR_PROGRAMS: [&str; 12] = [
    "bucketName",
    "filePath",
    "submissionMethod",
    "processingTimeUnit",
    "type",
    "state",
    "formalityType",
    "proposalType",
    "value",
    "currencyId",
    "departmentPromulgateCode",
    "at",
];

/// Where a `code` is a number people use, and not a key of a table.
const WITH_CODES: [&str; 6] = [
    "",
    "detail",
    "profileComponents",
    "resultsDetails",
    "legalBasisesDetails",
    "cases",
];

fn walk(parent: &str, key: &str, value: &Value, official: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(name, value)| {
            walk(
                if key.is_empty() { parent } else { key },
                name,
                value,
                official,
            )
        }),
        Value::Array(list) => list
            .iter()
            .for_each(|value| walk(parent, key, value, official)),
        Value::String(text) => {
            let table_key = key.ends_with("id")
                || key.ends_with("Id")
                || key.ends_with("Ids")
                || key.ends_with("At");
            let flag = key.starts_with("is") && text == "true";
            let code = key == "code" && !WITH_CODES.contains(&parent);
            if !table_key && !flag && !code && !FOR_PROGRAMS.contains(&key) {
                official.push(text.clone());
            }
        }
        _ => {}
    }
}
