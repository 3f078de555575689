//! Reads the catalogue of administrative procedures, repairs and checks it, and writes the
//! static files that the widget searches. `indexer --help` lists the commands.

use clap::{Parser, Subcommand};
use std::process::ExitCode;

mod check;
mod cmd;
mod content;
mod emit;
mod export;
mod index;
mod normalize;
mod pages;
mod places;
mod report;
mod sample;
mod serve;
mod sign;
mod source;
mod variant;

#[derive(Parser)]
#[command(name = "indexer", version, about, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(cmd::build::Args),
    Check(cmd::check::Args),
    Show(cmd::show::Args),
    Schema(cmd::schema::Args),
    Search(cmd::search::Args),
    Explain(cmd::explain::Args),
    Eval(cmd::eval::Args),
    Words(cmd::words::Args),
    Serve(cmd::serve::Args),
    Places(cmd::places::Args),
    Template(cmd::template::Args),
    Export(cmd::export::Args),
    Keygen(cmd::keygen::Args),
    Verify(cmd::verify::Args),
    Sample(cmd::sample::Args),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome: anyhow::Result<()> = match arguments.command {
        Command::Build(options) => cmd::build::run(options),
        Command::Check(options) => cmd::check::run(options),
        Command::Show(options) => cmd::show::run(options),
        Command::Schema(options) => cmd::schema::run(options),
        Command::Search(options) => cmd::search::run(options),
        Command::Explain(options) => cmd::explain::run(options),
        Command::Eval(options) => cmd::eval::run(options),
        Command::Words(options) => cmd::words::run(options),
        Command::Serve(options) => cmd::serve::run(options),
        Command::Places(options) => cmd::places::run(options),
        Command::Template(options) => cmd::template::run(options),
        Command::Export(options) => cmd::export::run(options),
        Command::Keygen(options) => cmd::keygen::run(options),
        Command::Verify(options) => cmd::verify::run(options),
        Command::Sample(options) => cmd::sample::run(options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("indexer: {error:#}");
            ExitCode::FAILURE
        }
    }
}
