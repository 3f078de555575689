//! Any bytes as any file of a folder, door included.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pack::{DocId, File, Filter, Pack};
use viet::Nfc;

fuzz_target!(|input: (&[u8], Vec<(u8, &[u8])>)| {
    let (manifest, files) = input;
    let Ok(mut pack) = Pack::open(manifest) else { return };
    for (kind, bytes) in files {
        let file = match kind % 5 {
            0 => File::Terms(0),
            1 => File::Cards(0),
            2 => File::Entries(0),
            3 => File::Codes(0),
            _ => File::Facets,
        };
        let _ = pack.add(file, bytes);
    }
    let _ = pack.search(Nfc::assume("khai si"), &Filter::default(), 10);
    let _ = pack.explain(Nfc::assume("khai sinh"), DocId(0));
    let _ = pack.entry_file(DocId(0));
});
