//! Opening is total: arbitrary, cut and altered bytes give `Ok` or a named error, and whatever
//! opens can be asked anything without a panic.

mod support;
use pack::{Error, File, MANIFEST, Pack};
use proptest::prelude::*;
use support::hostile::{every_file, interrogate, resealed};
use support::{Reader, folder};

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
