//! The same sources give the same bytes: on a second run, in another time zone, language and
//! order of files. An agency that publishes twice a day must not make every phone fetch it anew.

use std::path::{Path, PathBuf};
use tests::{Indexer, Scratch, built_national, files, national_catalogue, source};

fn build(sources: &[PathBuf], site: &Path, environment: &[(&str, &str)]) {
    let mut command = Indexer::find().command(["build"]);
    command
        .args(sources)
        .arg("--content")
        .arg(source("content"))
        .arg("--out")
        .arg(site.join("catalogue"))
        .arg("--pages")
        .arg(site.join("thu-tuc"))
        .envs(environment.iter().copied());
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn build_here(sources: &[PathBuf], site: &Path) {
    build(
        sources,
        site,
        &[("TZ", "Asia/Ho_Chi_Minh"), ("LC_ALL", "C")],
    );
}

fn build_elsewhere(sources: &[PathBuf], site: &Path) {
    let elsewhere = [
        ("TZ", "America/Los_Angeles"),
        ("LC_ALL", "vi_VN.UTF-8"),
        ("RAYON_NUM_THREADS", "1"),
    ];
    build(sources, site, &elsewhere);
}

#[track_caller]
fn check_same(first: &Path, second: &Path) {
    let (first, second) = (files(first), files(second));
    assert!(!first.is_empty(), "nothing was written");
    let names = |files: &std::collections::BTreeMap<PathBuf, Vec<u8>>| {
        files.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(&first), names(&second));
    let different: Vec<_> = first
        .iter()
        .filter(|(name, bytes)| second[*name] != **bytes)
        .map(|(name, _)| name)
        .collect();
    assert!(different.is_empty(), "{different:?}");
}

#[test]
fn the_content_gives_the_same_bytes_again() {
    let scratch = Scratch::new("stable");
    let (first, second) = (scratch.path("first"), scratch.path("second"));
    build_here(&[], &first);
    build_elsewhere(&[], &second);
    check_same(&first, &second);
}

#[test]
fn the_real_catalogue_gives_the_same_bytes_again_in_any_order() {
    let Some(folder) = national_catalogue("stable_output") else {
        return;
    };
    let scratch = Scratch::new("stable");
    let first = built_national().unwrap_or_else(|| {
        let first = scratch.path("first");
        build_here(std::slice::from_ref(&folder), &first);
        first
    });
    let mut sources: Vec<PathBuf> = folder
        .read_dir()
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    sources.sort();
    sources.reverse();
    let second = scratch.path("second");
    build_elsewhere(&sources, &second);
    check_same(&first, &second);
}

#[test]
fn building_again_over_an_older_build_leaves_nothing_of_it() {
    let scratch = Scratch::new("again");
    let (fresh, used) = (scratch.path("fresh"), scratch.path("used"));
    let less = scratch.path("content");
    copy_with_fewer_procedures(&source("content"), &less);
    let mut command = Indexer::find().command(["build"]);
    command
        .arg("--content")
        .arg(&less)
        .arg("--out")
        .arg(used.join("catalogue"))
        .arg("--pages")
        .arg(used.join("thu-tuc"));
    assert!(command.output().unwrap().status.success());
    build(&[], &used, &[]);
    build(&[], &fresh, &[]);
    let names = |folder: &Path| files(folder).into_keys().collect::<Vec<_>>();
    assert_eq!(names(&used), names(&fresh));
}

/// The content without every second procedure that no other file names.
fn copy_with_fewer_procedures(from: &Path, to: &Path) {
    for (place, bytes) in files(from) {
        let name = place.to_string_lossy().into_owned();
        if name.starts_with("procedures/") && name.contains("1.0126") {
            continue;
        }
        let path = to.join(place);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}
