//! Reads the catalogue of administrative procedures, repairs and checks it, and writes the
//! static files that the widget searches. `indexer --help` lists the commands.

use clap::{Parser, Subcommand};
use std::process::ExitCode;

mod cmd;
mod serve;

#[derive(Parser)]
#[command(name = "indexer", version, about, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(cmd::serve::Args),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome: anyhow::Result<()> = match arguments.command {
        Command::Serve(options) => cmd::serve::run(options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("indexer: {error:#}");
            ExitCode::FAILURE
        }
    }
}
