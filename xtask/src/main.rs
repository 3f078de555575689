//! The project's chores.
//!
//! `cargo xtask start` brings the product up from nothing but a Rust toolchain and Node.js;
//! `cargo xtask test` proves it. Both install what is missing ([`tools`]) and build the same
//! folder of static files ([`site`]); the tests are a table of steps ([`suite`]).
//! `cargo xtask bench` measures it beside others ([`mod@bench`]).

mod ahead;
mod bench;
mod http;
mod kept;
mod process;
mod progress;
mod site;
mod start;
mod suite;
mod tools;
mod workspace;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's chores.")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    Start(start::Args),
    Test(suite::Args),
    Bench(bench::Args),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().chore {
        Chore::Start(options) => start::run(&options),
        Chore::Test(options) => suite::run(&options),
        Chore::Bench(options) => bench::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
