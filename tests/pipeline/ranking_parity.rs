//! The browser ranks as tantivy ranks: for every query of the list the first ten are the same
//! procedures in the same order, with scores equal within rounding.
//!
//! Either engine alone may be wrong; if one is changed without the other, this fails.

use std::path::{Path, PathBuf};
use tests::{Indexer, Scratch, built_national, national_catalogue, source};

/// Scores are kept in thousandths, and two engines add the same numbers in another order.
const ROUNDING: f64 = 0.002;

/// A line of `indexer search --json`.
struct Line {
    query: String,
    rank: f64,
    code: String,
    score: f64,
}

fn line(json: &str) -> Line {
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    let text = |key: &str| value[key].as_str().unwrap().to_owned();
    let number = |key: &str| value[key].as_f64().unwrap();
    Line {
        query: text("query"),
        rank: number("rank"),
        code: text("code"),
        score: number("score"),
    }
}

fn ranked(index: &Path, engine: &str) -> Vec<Line> {
    let queries = source("tests/fixtures/queries.tsv");
    let mut search = Indexer::find().command(["search", "--json", "--limit", "10"]);
    search
        .args(["--engine", engine, "--queries"])
        .arg(queries)
        .arg("--index")
        .arg(index);
    let output = search.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(line)
        .collect()
}

fn built(sources: &[PathBuf]) -> (Scratch, PathBuf) {
    let scratch = Scratch::new("parity");
    let index = scratch.path("index");
    let mut build = Indexer::find().command(["build", "--no-pages"]);
    build
        .args(sources)
        .arg("--content")
        .arg(source("content"))
        .arg("--out")
        .arg(&index);
    assert!(build.output().unwrap().status.success());
    (scratch, index)
}

#[track_caller]
fn check(index: &Path, at_least: usize) {
    let (pack, tantivy) = (ranked(index, "pack"), ranked(index, "tantivy"));
    assert!(
        pack.len() >= at_least,
        "only {} results: the list tests nothing",
        pack.len()
    );
    assert_eq!(pack.len(), tantivy.len());
    for (one, other) in pack.iter().zip(&tantivy) {
        let place = format!(
            "\"{}\" number {}: pack {}, tantivy {}",
            one.query, one.rank, one.code, other.code
        );
        assert_eq!(
            (&one.query, one.rank, &one.code),
            (&other.query, other.rank, &other.code),
            "{place}"
        );
        assert!(
            (one.score - other.score).abs() <= ROUNDING,
            "{place}: {} and {}",
            one.score,
            other.score
        );
    }
}

#[test]
fn over_the_content_both_engines_rank_alike() {
    let (_kept, index) = built(&[]);
    check(&index, 500);
}

#[test]
fn over_the_real_catalogue_both_engines_rank_alike() {
    let Some(folder) = national_catalogue("ranking_parity") else {
        return;
    };
    match built_national() {
        Some(site) => check(&site.join("catalogue"), 1000),
        None => {
            let (_kept, index) = built(&[folder]);
            check(&index, 1000);
        }
    }
}

#[test]
fn the_list_has_a_hundred_queries_of_many_kinds() {
    let rows = std::fs::read_to_string(source("tests/fixtures/queries.tsv")).unwrap();
    let rows: Vec<_> = rows
        .lines()
        .skip(1)
        .filter_map(|row| row.split_once('\t'))
        .collect();
    let kinds: std::collections::BTreeSet<_> = rows.iter().map(|(_, kind)| kind).collect();
    assert!(
        rows.len() >= 100 && kinds.len() >= 10,
        "{} queries, {} kinds",
        rows.len(),
        kinds.len()
    );
}
