use crate::cmd::Answer;
use crate::sign::SecretKey;
use std::path::PathBuf;

/// Make a key to sign catalogues with, and print the half that everybody may know.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Where to write the key. Keep the file secret and keep a copy of it: who has it can publish
    /// in your name, and without it nobody can.
    #[arg(long, value_name = "KEYFILE")]
    out: PathBuf,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let key = SecretKey::generate();
    key.write(&args.out)?;
    let mut answer = Answer::default();
    answer.line(key.public());
    answer.print()
}
