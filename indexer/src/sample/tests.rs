use super::{Order, Pool, write};
use crate::source;
use catalog::Procedure;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const FEW: Order = Order {
    count: 300,
    seed: 7,
    real_first: false,
};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn of_content() -> Pool {
    let content = crate::content::load(&root().join("content")).unwrap();
    Pool::of_guides(&content.guides)
}

fn of_files(path: PathBuf) -> Pool {
    Pool::of_records(source::raw_records(&[path]).unwrap())
}

fn written(pool: &Pool, order: &Order) -> String {
    let mut bytes = Vec::new();
    write(pool, order, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Reads what was written as `indexer build` does.
fn read(text: &str) -> Vec<Procedure> {
    let name = format!("thu-tuc-sample-{}-{:p}.jsonl", std::process::id(), text);
    let file = std::env::temp_dir().join(name);
    std::fs::write(&file, text).unwrap();
    let loaded = source::load(
        std::slice::from_ref(&file),
        crate::cmd::LONG_AGO,
        &|_, _| {},
    );
    std::fs::remove_file(&file).unwrap();
    let loaded = loaded.unwrap();
    assert_eq!(loaded.unreadable, []);
    loaded.procedures
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_another_catalogue() {
    let pool = of_content();
    let first = written(&pool, &FEW);
    assert_eq!(first, written(&of_content(), &FEW));
    assert_ne!(first, written(&pool, &Order { seed: 8, ..FEW }));
}

#[test]
fn a_longer_sample_begins_with_the_shorter_one() {
    let pool = of_content();
    let longer = written(&pool, &Order { count: 400, ..FEW });
    assert!(longer.starts_with(&written(&pool, &FEW)));
}

#[track_caller]
fn check_readable(pool: &Pool, count: usize) -> Vec<Procedure> {
    let procedures = read(&written(pool, &Order { count, ..FEW }));
    assert_eq!(procedures.len(), count);
    let named = |procedure: &&Procedure| procedure.name.is_empty() || !procedure.code.is_regular();
    assert_eq!(procedures.iter().find(named), None);
    procedures
}

#[test]
fn every_record_drawn_from_guides_is_read_and_whole() {
    let procedures = check_readable(&of_content(), 500);
    let whole = |procedure: &Procedure| {
        !procedure.cases.is_empty()
            && !procedure.channels.is_empty()
            && !procedure.sector.is_empty()
    };
    assert!(procedures.iter().all(whole));
}

#[test]
fn every_record_drawn_from_records_is_read() {
    check_readable(&of_files(root().join("tests/fixtures/catalogue")), 200);
}

#[test]
fn real_records_make_names_that_are_mostly_distinct() {
    let folder = root().join("../shared/catalogue/national");
    if !folder.is_dir() {
        eprintln!("skipped: no real catalogue at {}", folder.display());
        return;
    }
    let pool = of_files(folder);
    let procedures = check_readable(&pool, 1000);
    let names: BTreeSet<&str> = procedures.iter().map(|one| one.name.as_str()).collect();
    assert!(names.len() > 950, "{} of 1000 names differ", names.len());
}

#[test]
fn real_records_stand_first_when_asked_for() {
    let pool = of_content();
    let order = Order {
        count: pool.len() + 5,
        real_first: true,
        ..FEW
    };
    let made_up = |one: &&Procedure| one.code.as_str().starts_with('7');
    let procedures = read(&written(&pool, &order));
    assert_eq!(procedures.iter().filter(made_up).count(), 5);
    assert_eq!(procedures.len(), pool.len() + 5);
}
