//! Who may know whom. Each of these absences is what keeps a member small, testable and private;
//! ARCHITECTURE.md names them, and this test reads the manifests.

use std::collections::BTreeSet;
use tests::source;

/// The names under `[dependencies]` and its like for targets; not what only tests use.
fn dependencies(member: &str) -> BTreeSet<String> {
    let manifest = std::fs::read_to_string(source(member).join("Cargo.toml")).unwrap();
    let mut found = BTreeSet::new();
    let mut inside = false;
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            inside = line == "[dependencies]" || line.ends_with(".dependencies]");
        } else if inside && !line.starts_with('#') {
            let name: String = line
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
                .collect();
            if !name.is_empty() {
                found.insert(name);
            }
        }
    }
    found
}

#[track_caller]
fn check_absent(member: &str, absent: &[&str]) {
    let named = dependencies(member);
    let wrong: Vec<_> = absent
        .iter()
        .filter(|name| named.contains(**name))
        .collect();
    assert!(wrong.is_empty(), "{member} must not name {wrong:?}");
}

const BROWSER: [&str; 6] = [
    "leptos",
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "gloo",
];
const MACHINE: [&str; 5] = ["clap", "tiny_http", "indicatif", "rayon", "anyhow"];

/// What may be compiled into the browser.
const INNER: [&str; 15] = [
    "crates/bale",
    "crates/bodies",
    "crates/card",
    "crates/catalog",
    "crates/docx",
    "crates/dossier",
    "crates/figures",
    "crates/forms",
    "crates/handover",
    "crates/codec",
    "crates/pack",
    "crates/page",
    "crates/places",
    "crates/signs",
    "crates/viet",
];

#[test]
fn the_inner_crates_know_no_browser_no_machine_and_no_search_engine() {
    for member in INNER {
        check_absent(member, &BROWSER);
        check_absent(member, &MACHINE);
        check_absent(
            member,
            &[
                "tantivy",
                "serde_json",
                "regex",
                "unicode-normalization",
                "indexer",
                "app",
            ],
        );
    }
}

#[test]
fn knowledge_goes_one_way() {
    check_absent("crates/viet", &["catalog", "forms", "pack"]);
    check_absent("crates/catalog", &["viet", "forms", "pack"]);
    check_absent("crates/forms", &["pack"]);
    assert!(dependencies("crates/pack").contains("catalog"));
    check_absent("crates/dossier", &["pack"]);
    // What travels is plain data: none of these knows what a form or a catalogue is.
    for member in [
        "bale", "card", "codec", "docx", "figures", "handover", "page", "places", "signs",
    ] {
        check_absent(&format!("crates/{member}"), &["forms", "pack"]);
    }
}

#[test]
fn the_widget_brings_nothing_heavy_into_the_browser() {
    check_absent(
        "app",
        &[
            "tantivy",
            "serde_json",
            "regex",
            "unicode-normalization",
            "leptos_router",
            "leptos_meta",
            "indexer",
        ],
    );
    check_absent("app", &MACHINE);
}

#[test]
fn the_indexer_knows_no_browser() {
    check_absent("indexer", &BROWSER);
    check_absent("indexer", &["app"]);
}

#[test]
fn the_inner_crates_read_no_file_no_clock_and_no_network() {
    for member in INNER {
        for (path, bytes) in tests::files(&source(member).join("src")) {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            for word in [
                "std::fs",
                "std::net",
                "std::time",
                "std::env",
                "std::process",
                "SystemTime",
                "Instant::now",
            ] {
                assert!(
                    !text.contains(word),
                    "{member}/src/{} names {word}",
                    path.display()
                );
            }
        }
    }
}
