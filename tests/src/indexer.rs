//! The built indexer, run as a person would.

use super::places::source;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

/// The program.
pub struct Indexer {
    program: PathBuf,
}

/// What it said and how it ended.
#[derive(Debug)]
pub struct Said {
    /// Whether it ended well.
    pub succeeded: bool,
    /// What it printed.
    pub out: String,
    /// What it complained about.
    pub error: String,
}

impl Indexer {
    /// Finds it where `cargo xtask test` says it is.
    ///
    /// # Panics
    ///
    /// If it is nowhere; a test without it would prove nothing.
    pub fn find() -> Self {
        let built = |profile: &str| source("target").join(profile).join("indexer");
        let program = std::env::var_os("INDEXER").map(PathBuf::from).or_else(|| {
            ["release", "debug"]
                .map(built)
                .into_iter()
                .find(|path| path.is_file())
        });
        match program {
            Some(program) => Indexer { program },
            None => panic!("there is no built indexer: run `cargo xtask test --only pipeline`"),
        }
    }

    /// A command with these arguments, for tests that change more than that.
    pub fn command<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(&self.program);
        command.args(arguments);
        command
    }

    /// Runs it to its end.
    ///
    /// # Panics
    ///
    /// If it cannot be started at all.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Said {
        ended(&mut self.command(arguments))
    }
}

/// Runs a command to its end.
pub(crate) fn ended(command: &mut Command) -> Said {
    match command.output() {
        Ok(output) => Said {
            succeeded: output.status.success(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            error: String::from_utf8_lossy(&output.stderr).into_owned(),
        },
        Err(reason) => panic!("cannot start {}: {reason}", command.get_program().display()),
    }
}
