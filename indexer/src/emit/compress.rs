use std::io::Write;

/// Called with how many files are done and how many there are.
pub(crate) type Progress<'a> = dyn Fn(u64, u64) + Sync + 'a;

/// Below this a compressed copy saves nothing over a network packet.
const WORTH_COMPRESSING: usize = 200;

/// How hard to compress a file. Ten saves two thirds of the time of eleven and costs two bytes in a
/// hundred: right for the many files of which a citizen fetches one, wrong for those that every
/// first visit waits for.
#[derive(Clone, Copy)]
pub(crate) enum Effort {
    /// Fetched by everyone.
    Eleven,
    /// One of many.
    Ten,
}

/// What a host sends instead of a file, with the ending it is stored under.
pub(crate) fn copies(bytes: &[u8], effort: Effort) -> Vec<(&'static str, Vec<u8>)> {
    if bytes.len() < WORTH_COMPRESSING {
        return Vec::new();
    }
    vec![("br", brotli(bytes, effort)), ("gz", gzip(bytes))]
}

/// About what an entry adds to a compressed file; quick, because it is asked for every entry.
pub(crate) fn weigh(bytes: &[u8]) -> usize {
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.map_or(bytes.len(), |compressed| compressed.len())
}

fn brotli(bytes: &[u8], effort: Effort) -> Vec<u8> {
    let quality = match effort {
        Effort::Eleven => 11,
        Effort::Ten => 10,
    };
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 22,
        ..Default::default()
    };
    // Writing to memory cannot fail; were it to, the missing copy only costs bytes on the wire.
    match brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters) {
        Ok(_) => compressed,
        Err(_) => Vec::new(),
    }
}

/// No name and no time stand in the header, so the same bytes give the same copy.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .unwrap_or_default()
}
