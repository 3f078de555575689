//! The Rust tests that run the built indexer from outside.

use super::prepared::Prepared;
use super::rust::{test_runner, tested};
use super::tally::Tally;

/// Runs the `tests` member with the places it needs in its environment.
pub(super) fn pipeline(prepared: &Prepared) -> anyhow::Result<Tally> {
    let indexer = prepared.indexer()?;
    let catalogues = prepared.catalogues()?;
    let mut command = test_runner(prepared);
    command.args(["--package", "tests"]).env("INDEXER", indexer);
    if let Some(shared) = prepared.workspace.shared() {
        command.env("SHARED", shared);
    }
    if let Some(national) = &catalogues.national {
        command.env("BUILT_NATIONAL", national);
    }
    if let Some(python) = prepared.tools.for_shapes() {
        command.env("PYSHACL", python);
    }
    tested(&mut command)
}
