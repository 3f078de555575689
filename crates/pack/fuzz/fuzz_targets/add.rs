//! Any bytes as the files of a folder, each behind an honest door: see `README.md` beside this folder.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;
use libfuzzer_sys::fuzz_target;
use support::{Reader, hostile};

fuzz_target!(|files: Vec<(u8, &[u8])>| {
    let mut reader = Reader::open();
    let kinds = hostile::every_file();
    for (kind, body) in files {
        let file = kinds[usize::from(kind) % kinds.len()];
        // Files of some kinds are known only once another is here.
        if reader.pack.file_name(file).is_some() {
            let bytes = hostile::sealed(reader.bytes(file), body);
            let _ = reader.pack.add(file, &bytes);
        }
    }
    hostile::interrogate(&mut reader.pack);
});
