//! How long a key takes when every file it needs is there, and which keys take longest.
//!
//! ```sh
//! cargo run --release -p pack --example keys -- FOLDER < QUERIES
//! ```

use pack::{Depth, Filter, MANIFEST, Pack, Want};
use std::time::{Duration, Instant};
use std::{env, fs, io, path::PathBuf};
use viet::Nfc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A folder that `indexer build` wrote, and one query a line.
    let folder = PathBuf::from(env::args().nth(1).ok_or("name a folder")?);
    let queries: Vec<String> = io::stdin().lines().collect::<Result<_, _>>()?;
    let keys = |query: &str| -> Vec<String> {
        let ends = query
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8());
        ends.map(|end| query[..end].to_owned()).collect()
    };

    // Once to fetch, in a pack of its own for what is remembered from key to key.
    let manifest = fs::read(folder.join(MANIFEST))?;
    let mut pack = Pack::open(&manifest)?;
    let mut fetched = Vec::new();
    for typed in queries.iter().flat_map(|query| keys(query)) {
        while let Want::Missing(files) = ask(&pack, &typed) {
            for file in files {
                let name = pack.file_name(file).ok_or("a file without a name")?;
                let bytes = fs::read(folder.join(name))?;
                pack.add(file, &bytes)?;
                fetched.push((file, bytes));
            }
        }
    }
    let mut pack = Pack::open(&manifest)?;
    for (file, bytes) in fetched {
        pack.add(file, &bytes)?;
    }

    // Once to measure.
    let mut taken: Vec<(Duration, String)> = Vec::new();
    for typed in queries.iter().flat_map(|query| keys(query)) {
        let start = Instant::now();
        let ready = ask(&pack, &typed);
        taken.push((start.elapsed(), typed));
        drop(ready);
    }
    taken.sort();
    for share in [50, 90, 99] {
        if let Some((time, _)) = taken.get(taken.len() * share / 100) {
            println!("p{share} {time:?}");
        }
    }
    for (time, typed) in taken.iter().rev().take(10) {
        println!("{time:>12?}  {typed}");
    }
    Ok(())
}

fn ask(pack: &Pack, typed: &str) -> Want<pack::Results> {
    pack.search(Nfc::assume(typed), &Filter::default(), 10, Depth::Names)
}
