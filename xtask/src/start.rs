//! `cargo xtask start`: from a checkout to a page in the browser.

mod check;
mod host;

use crate::progress::step;
use crate::site;
use crate::tools::Tools;
use crate::workspace::Workspace;
use anyhow::ensure;
use host::Host;
use std::path::PathBuf;

/// Installs what is missing, builds everything, and serves the page on this machine.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A published catalogue: a folder, an archive or a JSON file. May be given several times.
    /// Without any, the procedures of content/ are served.
    #[arg(long, value_name = "PATH")]
    catalogue: Vec<PathBuf>,
    /// The port to serve on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Ask the served page for its files, then end.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(options: &Args) -> anyhow::Result<()> {
    for source in &options.catalogue {
        ensure!(
            source.exists(),
            "there is no catalogue at {}",
            source.display()
        );
    }
    let workspace = Workspace::find()?;
    let tools = Tools::find()?;
    tools.for_building()?;
    site::build_indexer(&workspace, &tools)?;
    let bundle = site::build_widget(&workspace, &tools)?;
    let folder = workspace.source("dist");
    site::assemble(&workspace, &bundle, &options.catalogue, &folder)?;
    let host = Host::start(&workspace.indexer(), &folder, options.port)?;
    if options.check {
        return step("the page and its files, over HTTP", || {
            check::check(host.address())
        });
    }
    println!(
        "\n  The page is at http://{}/   (Ctrl-C ends it)\n",
        host.address()
    );
    host.wait()
}
