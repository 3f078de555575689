//! The checks that cargo makes.
//!
//! The widget's members are compiled for the browser, everything else for this machine; so they
//! have steps of their own.

use super::prepared::Prepared;
use super::tally::Tally;
use crate::process::{listen, run, said};
use crate::site::MODULES;
use crate::tools::WASM_TARGET;
use std::path::Path;
use std::process::Command;

/// What is compiled for the browser, with the [`MODULES`] that are loaded when used.
const WIDGET: [&str; 3] = ["app", "parts", "scan"];

/// Each member of the widget behind a flag of cargo's.
fn widget(flag: &'static str) -> impl Iterator<Item = &'static str> {
    let members = WIDGET.into_iter().chain(MODULES);
    members.flat_map(move |member| [flag, member])
}

pub(super) fn format(prepared: &Prepared) -> anyhow::Result<Tally> {
    run(cargo(prepared).args(["fmt", "--all", "--check"])).map(|()| Tally::passed())
}

pub(super) fn clippy(prepared: &Prepared) -> anyhow::Result<Tally> {
    run(cargo(prepared)
        .args(["clippy", "--workspace", "--all-targets"])
        .args(widget("--exclude"))
        .args(["--", "-D", "warnings"]))
    .map(|()| Tally::passed())
}

pub(super) fn clippy_app(prepared: &Prepared) -> anyhow::Result<Tally> {
    prepared.compiling_tools()?;
    run(cargo(prepared)
        .args(["clippy", "--all-targets", "--target", WASM_TARGET])
        .args(widget("--package"))
        .args(["--", "-D", "warnings"]))
    .map(|()| Tally::passed())
}

/// A crate's first page may lead to its private modules: readers of this documentation have the
/// sources, and see private items too.
const DOC_FLAGS: &str = "-D warnings -A rustdoc::private_intra_doc_links";

pub(super) fn doc(prepared: &Prepared) -> anyhow::Result<Tally> {
    let mut native = cargo(prepared);
    native
        .args([
            "doc",
            "--workspace",
            "--no-deps",
            "--document-private-items",
        ])
        .args(widget("--exclude"));
    let mut browser = cargo(prepared);
    browser
        .args(["doc", "--no-deps", "--document-private-items"])
        .args(["--target", WASM_TARGET])
        .args(widget("--package"));
    prepared.compiling_tools()?;
    for command in [&mut native, &mut browser] {
        run(command.env("RUSTDOCFLAGS", DOC_FLAGS))?;
    }
    Ok(Tally::passed())
}

/// What is tested on this machine, the same in each step so that it is compiled once.
const MEMBERS: [&str; 3] = ["--workspace", "--exclude", "tests"];

/// Unit and property tests of every member, and the examples in the documentation. What the
/// widget decides without a browser is tested here as well.
pub(super) fn unit(prepared: &Prepared) -> anyhow::Result<Tally> {
    let tests = tested(
        test_runner(prepared)
            .args(MEMBERS)
            .args(["--", "--skip", OFFICE_TESTS]),
    )?;
    let examples = tested(cargo(prepared).args(["test", "--doc"]).args(MEMBERS))?;
    Ok(tests.and(examples))
}

/// What the names of tests begin with that take an office program; starting one takes seconds, so
/// they have a step of their own.
const OFFICE_TESTS: &str = "an_office_program";

/// These tests, with an office program that must answer then.
pub(super) fn office(prepared: &Prepared) -> anyhow::Result<Tally> {
    match prepared.tools.for_documents() {
        Ok(office) => tested(
            test_runner(prepared)
                .args(MEMBERS)
                .arg(OFFICE_TESTS)
                .env("OFFICE", office),
        ),
        Err(reason) => Ok(Tally::skipped(&format!("{reason:#}"))),
    }
}

/// The component tests of the widget, if it has any and the browser's driver is here.
pub(super) fn component(prepared: &Prepared) -> anyhow::Result<Tally> {
    if !has_tests(&prepared.workspace.source("app/tests")) {
        return Ok(Tally::skipped("the widget has no component tests"));
    }
    prepared.building_tools()?;
    let Some(driver) = &prepared.browser()?.driver else {
        return Ok(Tally::skipped("there is no chromedriver here"));
    };
    tested(
        cargo(prepared)
            .args([
                "test",
                "--package",
                "app",
                "--tests",
                "--target",
                WASM_TARGET,
            ])
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env("CHROMEDRIVER", driver),
    )
}

/// Runs tests and counts them.
pub(super) fn tested(command: &mut Command) -> anyhow::Result<Tally> {
    let heard = listen(command)?;
    Ok(Tally::read(&heard.lines, heard.succeeded))
}

/// nextest where it is installed, because it runs the tests of all members side by side.
pub(super) fn test_runner(prepared: &Prepared) -> Command {
    let mut command = cargo(prepared);
    if said(Command::new("cargo").args(["nextest", "--version"])).is_some() {
        command.args([
            "nextest",
            "run",
            "--no-fail-fast",
            "--status-level",
            "slow",
            "--final-status-level",
            "fail",
        ]);
        command.args(["--no-tests", "pass"]);
    } else {
        command.args(["test", "--no-fail-fast", "--all-targets"]);
    }
    command
}

fn cargo(prepared: &Prepared) -> Command {
    let mut command = prepared.tools.command("cargo");
    command
        .current_dir(prepared.workspace.source(""))
        .env("CARGO_TARGET_DIR", prepared.workspace.built(""));
    command
}

fn has_tests(folder: &Path) -> bool {
    let Ok(entries) = folder.read_dir() else {
        return false;
    };
    entries.flatten().any(|entry| {
        entry
            .path()
            .extension()
            .is_some_and(|ending| ending == "rs")
    })
}
