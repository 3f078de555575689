use crate::cmd::Answer;
use crate::sign::{self, PublicKey};
use anyhow::ensure;
use std::path::PathBuf;

/// Prove that a published catalogue was signed with a key.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder that `indexer build` wrote.
    folder: PathBuf,
    /// The public key, as `indexer keygen` printed it. One key in sixty-four begins with a hyphen,
    /// and is no option for that.
    #[arg(long, allow_hyphen_values = true)]
    key: PublicKey,
    /// Refuse an edition smaller than this, which would be an older catalogue.
    #[arg(long, value_name = "N", default_value_t = 0)]
    at_least: u64,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let edition = sign::verify(&args.folder, &args.key)?;
    ensure!(
        edition >= args.at_least,
        "the catalogue is of edition {edition}, older than {}: do not use it in place of the newer",
        args.at_least
    );
    let mut answer = Answer::default();
    answer.line(format_args!("signed with this key, edition {edition}"));
    answer.print()
}
