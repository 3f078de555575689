//! `indexer serve`: the built files, as a good static host gives them.

use crate::serve::{Listener, Site};
use std::net::IpAddr;
use std::path::PathBuf;

/// Serves a folder of built files on this machine.
///
/// Compressed neighbours (`.br`, `.gz`) are used where the browser takes them, files whose
/// name carries a content hash may be kept for ever, and a strict content security policy
/// goes with every answer.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder to serve.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The port; 0 takes any free one and prints it.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address to listen on. The default is reachable from this machine only.
    #[arg(long, default_value = "127.0.0.1", value_name = "ADDRESS")]
    host: IpAddr,
}

/// Prints the address, then serves until the process is ended.
pub(crate) fn run(options: Args) -> anyhow::Result<()> {
    let site = Site::open(&options.folder)?;
    let listener = Listener::bind((options.host, options.port).into())?;
    println!(
        "serving {} at http://{}/",
        options.folder.display(),
        listener.address()
    );
    listener.serve(site);
    Ok(())
}
