//! Opening is total: arbitrary, cut and altered bytes give `Ok` or a named error, and whatever
//! opens can be asked anything without a panic.

mod support;
use pack::{Depth, DocId, Error, File, Filter, MANIFEST, Pack, Want};
use proptest::prelude::*;
use support::{Reader, folder};
use viet::Nfc;

/// Every kind of file once, with the way to ask for it.
fn every_file() -> Vec<File> {
    vec![
        File::Terms(0),
        File::Cards(0),
        File::Entries(0),
        File::Codes(0),
        File::Facets,
        File::Questions,
        File::Bodies,
        File::Body(0),
    ]
}

/// Recomputes length and checksum, so that a decoder meets the altered body and not the door.
fn resealed(mut file: Vec<u8>) -> Vec<u8> {
    let Some((header, body)) = file.split_first_chunk_mut::<16>() else {
        return file;
    };
    let mut sum = u32::MAX;
    for byte in body.iter() {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                sum >> 1 ^ 0xEDB8_8320
            } else {
                sum >> 1
            };
        }
    }
    header[8..12].copy_from_slice(&(body.len() as u32).to_le_bytes());
    header[12..16].copy_from_slice(&(!sum).to_le_bytes());
    file
}

/// Asks everything that can be asked, feeding only honest files.
fn interrogate(pack: &mut Pack) {
    let honest = folder();
    let give = |pack: &mut Pack, files: Vec<File>| {
        for file in files {
            let name = pack.file_name(file);
            let bytes = honest
                .files
                .iter()
                .find(|(known, _)| Some(known) == name.as_ref());
            if let Some((_, bytes)) = bytes {
                let _ = pack.add(file, bytes);
            }
        }
    };
    for query in ["đăng ký khai sinh", "k", "1.00", "2.000004", "căn"] {
        for _ in 0..3 {
            let query = Nfc::assume(query);
            let filter = Filter {
                level: Some(catalog::Level::Ward),
                sector: Some(0),
                audience: None,
            };
            if let Want::Missing(files) = pack.search(query, &filter, 5, Depth::Bodies) {
                give(pack, files);
            }
            let _ = pack.explain(query, DocId(2));
            if let Want::Missing(files) = pack.cards(&[DocId(0), DocId(3), DocId(u32::MAX)]) {
                give(pack, files);
            }
            if let Want::Missing(files) = pack.entry_file(DocId(3)) {
                give(pack, files);
            }
            let _ = pack.entry_file(DocId(u32::MAX));
            let _ = pack.find("1.000002");
        }
    }
}

#[test]
fn cut_files_are_refused() {
    for (name, bytes) in folder().files {
        for length in 0..bytes.len() {
            let mut reader = Reader::open();
            let cut = &bytes[..length];
            if name == MANIFEST {
                assert!(Pack::open(cut).is_err());
            } else {
                for file in every_file() {
                    assert!(reader.pack.add(file, cut).is_err(), "{name} {length}");
                }
            }
        }
    }
}

#[test]
fn a_file_that_the_manifest_does_not_know_is_refused() {
    let mut reader = Reader::open();
    assert_eq!(reader.pack.add(File::Cards(7), b""), Err(Error::NoSuchFile));
    assert_eq!(reader.pack.file_name(File::Terms(60_000)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn arbitrary_bytes_never_panic(bytes: Vec<u8>) {
        if let Ok(mut pack) = Pack::open(&bytes) {
            interrogate(&mut pack);
        }
        let mut reader = Reader::open();
        for file in every_file() {
            let _ = reader.pack.add(file, &bytes);
        }
    }

    #[test]
    fn an_altered_manifest_never_panics(at: prop::sample::Index, byte: u8) {
        let mut manifest = folder().files.pop().unwrap().1;
        let at = 16 + at.index(manifest.len() - 16);
        manifest[at] = byte;
        if let Ok(mut pack) = Pack::open(&resealed(manifest)) {
            interrogate(&mut pack);
        }
    }

    #[test]
    fn altered_files_never_panic(which: prop::sample::Index, at: prop::sample::Index, byte: u8) {
        let files = folder().files;
        let (_, mut bytes) = files[which.index(files.len() - 1)].clone();
        let at = 16 + at.index(bytes.len() - 16);
        bytes[at] = byte;
        let bytes = resealed(bytes);
        let mut reader = Reader::open();
        for file in every_file() {
            let _ = reader.pack.add(file, &bytes);
        }
        interrogate(&mut reader.pack);
    }
}
