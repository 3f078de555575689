use crate::cmd::Answer;
use crate::places::{Package, tables};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// Write the tables of provinces and communes from the data of the package vietnamadminunits.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder of the package's data: converter_2025.json and dataset.db or dataset.db.xz.
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// The folder to write the tables into.
    #[arg(long, value_name = "DIR", default_value = "content/places")]
    out: PathBuf,
}

pub(crate) fn run(args: Args) -> Result<()> {
    let tables = tables(&Package::open(&args.from)?)?;
    fs::create_dir_all(&args.out)
        .with_context(|| format!("cannot make the folder {}", args.out.display()))?;
    let mut answer = Answer::default();
    for (name, text) in [
        ("units.tsv", tables.units),
        ("old-units.tsv", tables.old_units),
        ("earlier-names.tsv", tables.earlier_names),
    ] {
        let path = args.out.join(name);
        fs::write(&path, &text).with_context(|| format!("cannot write {}", path.display()))?;
        answer.line(format_args!(
            "{}: {} rows",
            path.display(),
            text.lines().count() - 1
        ));
    }
    answer.print()
}
