//! What an address costs over the network, compressed as the published folder is.

mod support;

use places::{File, ProvinceId, ROOT};
use support::Reader;

fn compressed(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &best).expect("memory takes everything");
    out.len()
}

#[test]
fn one_address_costs_little() {
    let mut reader = Reader::open();
    let nothing = viet::Nfc::assume("");
    assert_eq!(
        reader
            .ask(|places| places.communes(ProvinceId(0), nothing, 3))
            .len(),
        3
    );
    let size = |file: File| {
        let name = reader.places.file_name(file).unwrap();
        compressed(reader.bytes(&name))
    };
    let root = compressed(reader.bytes(ROOT));
    let ids = || (0..34).map(ProvinceId);
    let communes: Vec<usize> = ids().map(|id| size(File::Communes(id))).collect();
    let old: Vec<usize> = ids().map(|id| size(File::Old(id))).collect();
    let most = |sizes: &[usize]| sizes.iter().copied().max().unwrap();
    let all = |sizes: &[usize]| sizes.iter().sum::<usize>();
    println!("root {root}");
    println!(
        "communes: a province at most {}, all {}",
        most(&communes),
        all(&communes)
    );
    println!(
        "old units: a province at most {}, all {}",
        most(&old),
        all(&old)
    );
    let thai_nguyen = 7;
    println!(
        "Thái Nguyên: {} and {}",
        communes[thai_nguyen], old[thai_nguyen]
    );
    assert!(root <= 2_500);
    assert!(root + all(&communes) <= 35_000);
    assert!(most(&communes) <= 2_500);
    assert!(most(&old) <= 6_000);
}
