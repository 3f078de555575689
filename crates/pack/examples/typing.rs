//! What a browser fetches while a query is typed, key by key.
//!
//! ```sh
//! cargo run --release -p pack --example typing -- FOLDER "đăng ký khai sinh" [--at-once]
//! ```

use pack::{Depth, Filter, MANIFEST, Pack, Want};
use std::{env, fs, path::PathBuf};
use viet::Nfc;

/// How many rows the widget asks for.
const ROWS: usize = 10;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A folder that `indexer build` wrote, and what a citizen types.
    let mut arguments = env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("name a folder")?);
    let query = arguments.next().ok_or("name a query")?;

    // The manifest is all one needs to begin with.
    let mut pack = Pack::open(&fs::read(folder.join(MANIFEST))?)?;
    let compressed =
        |name: &str| fs::metadata(folder.join(format!("{name}.br"))).map_or(0, |file| file.len());
    let mut total = compressed(MANIFEST);
    println!("{total:>7} bytes  manifest");

    // Each key asks anew; a key that needs nothing new costs nothing.
    let at_once = arguments.next().is_some_and(|option| option == "--at-once");
    for (at, letter) in query.char_indices() {
        if at_once && at + letter.len_utf8() < query.len() {
            continue;
        }
        let typed = &query[..at + letter.len_utf8()];
        let mut fetched = Vec::new();
        loop {
            let files =
                match pack.search(Nfc::assume(typed), &Filter::default(), ROWS, Depth::Names) {
                    Want::Missing(files) => files,
                    Want::Ready(results) => {
                        let docs: Vec<_> = results.hits.iter().map(|hit| hit.doc).collect();
                        match pack.cards(&docs) {
                            Want::Missing(files) => files,
                            Want::Ready(_) => break,
                        }
                    }
                };
            for file in files {
                let name = pack
                    .file_name(file)
                    .ok_or("the manifest does not know its own file")?;
                pack.add(file, &fs::read(folder.join(&name))?)?;
                total += compressed(&name);
                fetched.push(format!("{file:?} {}", compressed(&name)));
            }
        }
        println!("{total:>7} bytes  {typed:<24} {}", fetched.join(", "));
    }
    Ok(())
}
