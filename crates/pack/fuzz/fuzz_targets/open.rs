//! Any bytes as a manifest, behind an honest door: see `README.md` beside this folder.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;
use libfuzzer_sys::fuzz_target;
use pack::{MANIFEST, Pack};
use support::{folder, hostile};

fuzz_target!(|body: &[u8]| {
    let files = folder().files;
    let honest = files.iter().find(|(name, _)| name == MANIFEST);
    let manifest = hostile::sealed(&honest.unwrap().1, body);
    if let Ok(mut pack) = Pack::open(&manifest) {
        hostile::interrogate(&mut pack);
    }
});
