//! What the property tests and the fuzz targets do with bytes nobody meant well.

use super::folder;
use pack::{Depth, DocId, File, Filter, Pack, Want};
use viet::Nfc;

/// Every kind of file once, with the way to ask for it.
pub fn every_file() -> Vec<File> {
    vec![
        File::Terms(0),
        File::Cards(0),
        File::Entries(0),
        File::Codes(0),
        File::Facets,
        File::Questions,
        File::Sectors,
        File::Bodies,
        File::Body(0),
    ]
}

/// Recomputes length and checksum, so that a decoder meets the altered body and not the door.
pub fn resealed(mut file: Vec<u8>) -> Vec<u8> {
    let Some((header, body)) = file.split_first_chunk_mut::<16>() else {
        return file;
    };
    header[8..12].copy_from_slice(&(body.len() as u32).to_le_bytes());
    header[12..16].copy_from_slice(&codec::crc32(body).to_le_bytes());
    file
}

/// A file with the door of an honest one and this behind it.
pub fn sealed(honest: &[u8], body: &[u8]) -> Vec<u8> {
    resealed([&honest[..16], body].concat())
}

/// Asks everything that can be asked, feeding only honest files.
pub fn interrogate(pack: &mut Pack) {
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
            let sector = match pack.sectors() {
                Want::Ready(sectors) => sectors.first().cloned(),
                Want::Missing(files) => {
                    give(pack, files);
                    None
                }
            };
            let filter = Filter {
                level: Some(catalog::Level::Ward),
                sector,
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
