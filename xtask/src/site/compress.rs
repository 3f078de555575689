//! The compressed forms that hosts send instead of the file.

use super::files;
use anyhow::Context;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;
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
    files(folder)?
        .par_iter()
        .filter(|file| is_worth_it(file))
        .try_for_each(|file| compress(&folder.join(file)))
}

fn is_worth_it(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| TEXT_AND_CODE.contains(&ending))
}

fn compress(path: &Path) -> anyhow::Result<()> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    keep_if_smaller(path, ".br", &bytes, &brotli(&bytes)?)?;
    keep_if_smaller(path, ".gz", &bytes, &gzip(&bytes)?)
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
