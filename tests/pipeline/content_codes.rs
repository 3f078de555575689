//! Every procedure that a guide explains or points to exists in the national catalogue, and every
//! official row that a checklist names stands in its record.

use tests::{Indexer, national_catalogue, source};

#[test]
fn content_names_only_procedures_and_rows_that_exist() {
    let Some(folder) = national_catalogue("content_codes") else {
        return;
    };
    let mut check = Indexer::find().command(["check"]);
    check.arg(folder).arg("--content").arg(source("content"));
    let output = check.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let orphans: Vec<_> = said
        .lines()
        .filter(|line| line.starts_with("note: ") && !line.starts_with("note: forms/"))
        .collect();
    assert!(orphans.is_empty(), "{orphans:#?}");
}
