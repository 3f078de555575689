//! Signed catalogues from outside: a key is made, a catalogue signed with it, and every change
//! afterwards refused.

use std::fs;
use std::path::{Path, PathBuf};
use tests::{Indexer, Said, Scratch, source};

fn build(out: &Path, more: &[&str]) -> Said {
    let mut arguments: Vec<PathBuf> = vec!["build".into(), "--content".into(), source("content")];
    arguments.extend(["--no-pages".into(), "--out".into(), out.to_owned()]);
    arguments.extend(more.iter().map(PathBuf::from));
    Indexer::find().run(arguments)
}

fn verify(out: &Path, key: &str, more: &[&str]) -> Said {
    let mut arguments = vec!["verify", out.to_str().unwrap(), "--key", key];
    arguments.extend(more);
    Indexer::find().run(arguments)
}

/// Makes a key; answers its file and its public half.
fn key(scratch: &Scratch, name: &str) -> (String, String) {
    let file = scratch.path(name).to_str().unwrap().to_owned();
    let said = Indexer::find().run(["keygen", "--out", &file]);
    assert!(said.succeeded, "{said:?}");
    (file, said.out.trim().to_owned())
}

#[test]
fn a_signed_catalogue_is_known_and_a_changed_one_refused() {
    let scratch = Scratch::new("signing");
    let (file, public) = key(&scratch, "a.key");
    let out = scratch.path("catalogue");
    let said = build(&out, &["--sign", &file, "--date", "2026-07-18"]);
    assert!(said.succeeded, "{said:?}");
    assert_eq!(fs::read(out.join("manifest.sig")).unwrap().len(), 80);
    let said = verify(&out, &public, &[]);
    assert!(
        said.succeeded && said.out.contains("edition 20652"),
        "{said:?}"
    );

    let (_, other) = key(&scratch, "b.key");
    let said = verify(&out, &other, &[]);
    assert!(
        !said.succeeded && said.error.contains("not signed with this key"),
        "{said:?}"
    );

    let mut manifest = fs::read(out.join("manifest.bin")).unwrap();
    manifest[20] ^= 1;
    fs::write(out.join("manifest.bin"), manifest).unwrap();
    let said = verify(&out, &public, &[]);
    assert!(
        !said.succeeded && said.error.contains("was changed"),
        "{said:?}"
    );
}

/// A made-up key, of use for nothing but this test: its public half begins with a hyphen, as one in
/// sixty-four does.
const HYPHENATED: &str = "\
thu-tuc signing key 1: keep this file secret
secret pilN8abmTUcHvCU4qXc7KM574OB4pcSJgk7RSPvpFOw
public -Tl14K-S8fGbgZdo2NgeefWgUZDQDtRBWDxH3hwgBtk
";

#[test]
fn a_public_key_that_begins_with_a_hyphen_is_a_key() {
    let scratch = Scratch::new("signing");
    let file = scratch.path("a.key");
    fs::write(&file, HYPHENATED).unwrap();
    let out = scratch.path("catalogue");
    let file = file.to_str().unwrap();
    assert!(build(&out, &["--sign", file, "--edition", "7"]).succeeded);
    let public = HYPHENATED.trim().rsplit(' ').next().unwrap();
    assert!(public.starts_with('-'));
    let said = verify(&out, public, &["--at-least", "7"]);
    assert!(said.succeeded, "{said:?}");
}

#[test]
fn an_older_edition_is_refused_when_a_newer_is_asked_for() {
    let scratch = Scratch::new("signing");
    let (file, public) = key(&scratch, "a.key");
    let out = scratch.path("catalogue");
    assert!(build(&out, &["--sign", &file, "--edition", "7"]).succeeded);
    let said = verify(&out, &public, &["--at-least", "7"]);
    assert!(said.succeeded, "{said:?}");
    let said = verify(&out, &public, &["--at-least", "8"]);
    assert!(!said.succeeded && said.error.contains("older"), "{said:?}");
}

#[test]
fn the_same_catalogue_and_key_give_the_same_signature() {
    let scratch = Scratch::new("signing");
    let (file, _) = key(&scratch, "a.key");
    let signature = |name: &str| {
        let out = scratch.path(name);
        assert!(build(&out, &["--sign", &file, "--date", "2026-07-18"]).succeeded);
        fs::read(out.join("manifest.sig")).unwrap()
    };
    assert_eq!(signature("one"), signature("two"));
}

#[test]
fn a_build_without_a_key_leaves_no_signature_that_does_not_fit() {
    let scratch = Scratch::new("signing");
    let (file, public) = key(&scratch, "a.key");
    let out = scratch.path("catalogue");
    assert!(build(&out, &["--sign", &file, "--date", "2026-07-18"]).succeeded);
    assert!(build(&out, &["--date", "2026-07-19"]).succeeded);
    let said = verify(&out, &public, &[]);
    assert!(
        !said.succeeded && said.error.contains("manifest.sig"),
        "{said:?}"
    );
}

#[test]
fn without_a_day_or_an_edition_nothing_is_signed_or_written() {
    let scratch = Scratch::new("signing");
    let (file, _) = key(&scratch, "a.key");
    let out = scratch.path("catalogue");
    let said = build(&out, &["--sign", &file]);
    assert!(
        !said.succeeded && said.error.contains("--edition"),
        "{said:?}"
    );
    assert!(!out.join("manifest.bin").exists());
}

#[test]
fn a_key_is_never_written_over_and_only_its_owner_reads_it() {
    let scratch = Scratch::new("signing");
    let (file, public) = key(&scratch, "a.key");
    let before = fs::read(&file).unwrap();
    let said = Indexer::find().run(["keygen", "--out", &file]);
    assert!(!said.succeeded, "{said:?}");
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(public.len(), 43);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
