//! Any bytes as a manifest, behind an honest door: see `README.md` beside this folder.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pack::{DocId, Filter, Pack};
use viet::Nfc;

fuzz_target!(|body: &[u8]| {
    let Ok(pack) = Pack::open(&sealed(1, body)) else { return };
    let _ = pack.search(Nfc::assume("đăng ký khai sinh"), &Filter::default(), 10);
    let _ = pack.cards(&[DocId(0), DocId(u32::MAX)]);
    let _ = pack.entry_file(DocId(0));
    let _ = pack.find("1.001193");
});

/// A header with the right length and checksum, so that the fuzzer meets the decoders.
fn sealed(kind: u8, body: &[u8]) -> Vec<u8> {
    let mut sum = u32::MAX;
    for byte in body {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    let mut file = b"TTHC\x04\x00".to_vec();
    file.extend_from_slice(&[kind, 0]);
    file.extend_from_slice(&(body.len() as u32).to_le_bytes());
    file.extend_from_slice(&(!sum).to_le_bytes());
    file.extend_from_slice(body);
    file
}
