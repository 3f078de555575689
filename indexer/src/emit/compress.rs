use flate2::{Compress, Compression, FlushCompress};
use pack::Scale;
use std::io::Write;

/// Called with how many files are done and how many there are so far.
pub(crate) type Progress<'a> = dyn Fn(u64, u64) + Sync + 'a;

/// Below this a compressed copy saves nothing over a network packet.
const WORTH_COMPRESSING: usize = 200;

/// The smallest and the largest window of brotli we ask for, as powers of two; sixteen megabytes is
/// the largest of a browser. A window wider than its file takes not a byte less, but its tables are
/// cleared for each file, which takes three times as long as compressing a small one.
const WINDOWS: std::ops::RangeInclusive<u32> = 18..=24;

/// Who waits for a file, which decides how hard it is compressed.
///
/// Measured over the 2,612 records, 21 MB of entries in 312 files, seconds of one processor:
///
/// | quality of brotli | 5 | 7 | 9 | 10 | 11 |
/// |---|--:|--:|--:|--:|--:|
/// | kB, files of entries | 2,565 | 2,478 | 2,469 | 2,408 | 2,360 |
/// | seconds | 0.4 | 0.8 | 4.7 | 9.0 | 24.4 |
/// | kB, the same in bundles of 8 MB | 1,579 | | 1,464 | 1,350 | |
/// | seconds | 0.4 | | 1.3 | 9.8 | |
///
/// All of them as one bale are 860 kB and take 8 seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Fetched by everyone before the first result: every byte counts.
    Everyone,
    /// One of many, of which a citizen fetches a few: seven costs three bytes in a hundred over
    /// ten and takes a tenth of its time.
    Few,
    /// Nearly a whole catalogue in one file, fetched by who keeps all of it: a [bale].
    Whole,
    /// A file of words of a catalogue so large that they are fourteen megabytes: ten costs thirteen
    /// bytes in a thousand over eleven and takes a third of its time.
    Words,
    /// One of ten thousand files of entries or cards, or a bundle, of a catalogue so large that the
    /// hours of its publisher count more: the 6,250 files of cards of 100,000 procedures are five
    /// hundredths larger than at eleven, which takes fifty times as long.
    Huge,
}

impl Effort {
    /// Quality of brotli, level of gzip; none for what cannot be compressed any more.
    fn settings(self) -> Option<(i32, u32)> {
        match self {
            Effort::Everyone => Some((11, 9)),
            Effort::Words => Some((10, 5)),
            // Who takes no brotli is a script or a very old browser, and takes a few bytes more.
            Effort::Few => Some((7, 5)),
            Effort::Whole => None,
            Effort::Huge => Some((5, 1)),
        }
    }

    /// What is written of these bytes.
    pub(crate) fn form(self, bytes: Vec<u8>) -> Vec<u8> {
        match self {
            Effort::Whole => bale::press(&bytes),
            Effort::Everyone | Effort::Few | Effort::Words | Effort::Huge => bytes,
        }
    }
}

/// What a host sends instead of a file, with the ending it is stored under.
pub(crate) fn copies(bytes: &[u8], effort: Effort) -> Vec<(&'static str, Vec<u8>)> {
    let Some((quality, level)) = effort.settings() else {
        return Vec::new();
    };
    if bytes.len() < WORTH_COMPRESSING {
        return Vec::new();
    }
    vec![("br", brotli(bytes, quality)), ("gz", gzip(bytes, level))]
}

/// About what a file compresses to, as its parts become known; quick, because it is asked for
/// every entry.
pub(crate) fn scale() -> Scale {
    let mut encoder = Compress::new(Compression::fast(), false);
    let mut compressed = Vec::new();
    Box::new(move |part| {
        compressed.clear();
        // What cannot be compressed grows by five bytes in thousands.
        compressed.reserve(part.len() + part.len() / 64 + 64);
        // With room for all of it this cannot fail; were it to, a file would only be longer.
        let _ = encoder.compress_vec(part, &mut compressed, FlushCompress::Sync);
        encoder.total_out() as usize
    })
}

fn brotli(bytes: &[u8], quality: i32) -> Vec<u8> {
    let mut compressed = Vec::new();
    // A window reaches sixteen bytes less far than its power of two.
    let whole = (bytes.len() + 16).next_power_of_two().ilog2();
    let lgwin = whole.clamp(*WINDOWS.start(), *WINDOWS.end()) as i32;
    let parameters = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin,
        size_hint: bytes.len(),
        ..Default::default()
    };
    // Writing to memory cannot fail; were it to, the missing copy only costs bytes on the wire.
    match brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters) {
        Ok(_) => compressed,
        Err(_) => Vec::new(),
    }
}

/// No name and no time stand in the header, so the same bytes give the same copy.
fn gzip(bytes: &[u8], level: u32) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Compression::new(level));
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .unwrap_or_default()
}
