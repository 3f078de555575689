//! The compressed forms that hosts send instead of the file.

use super::files;
use anyhow::Context;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::Path;

/// What is worth compressing; pictures are compressed already.
const TEXT_AND_CODE: [&str; 9] = [
    "html",
    "js",
    "mjs",
    "css",
    "wasm",
    "svg",
    "json",
    "webmanifest",
    "txt",
];

/// Writes `.br` and `.gz` beside every file that gets smaller by it.
pub(super) fn compress_folder(folder: &Path) -> anyhow::Result<()> {
    for file in files(folder)? {
        let ending = file
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        if TEXT_AND_CODE.contains(&ending) {
            let path = folder.join(&file);
            let bytes =
                fs::read(&path).with_context(|| format!("cannot read {}", file.display()))?;
            keep_if_smaller(&path, ".br", &bytes, &brotli(&bytes)?)?;
            keep_if_smaller(&path, ".gz", &bytes, &gzip(&bytes)?)?;
        }
    }
    Ok(())
}

fn keep_if_smaller(
    path: &Path,
    suffix: &str,
    original: &[u8],
    compressed: &[u8],
) -> anyhow::Result<()> {
    if compressed.len() >= original.len() {
        return Ok(());
    }
    let mut name = OsString::from(path);
    name.push(suffix);
    fs::write(&name, compressed)
        .with_context(|| format!("cannot write {}", Path::new(&name).display()))
}

/// Quality 11: it takes a second once and saves every phone a tenth.
fn brotli(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
